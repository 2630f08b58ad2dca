//! Chunks on their way: read by one thread, annotated by many, handed back in input order.
//!
//! There is a fixed number of chunks, used in turn, so memory does not grow with the input.

use crate::chunk::{Chunk, ChunkReader};
use crossbeam_channel::{Receiver, SendError, Sender, bounded, unbounded};
use std::{fmt, fs::File, io, path::Path, path::PathBuf, thread};

/// Where lines come from.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("<stdin>"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl Source {
    fn open(&self) -> io::Result<Box<dyn io::Read>> {
        match self {
            Self::Stdin => Ok(Box::new(io::stdin().lock())),
            Self::File(path) => Ok(Box::new(File::open(path)?)),
        }
    }

    /// How many bytes it has, if that can be known beforehand.
    pub(crate) fn size(&self) -> Option<u64> {
        let path = match self {
            Self::Stdin => Path::new("/dev/stdin"),
            Self::File(path) => path,
        };
        path.metadata().ok().filter(|metadata| metadata.is_file()).map(|metadata| metadata.len())
    }
}

/// What comes out of the pipeline, in input order.
pub(crate) enum Event {
    /// Annotated lines; to be given back with [`Pipeline::recycle`].
    Chunk(Chunk),
    /// The rest of a source cannot be read.
    Unreadable(usize, io::Error),
}

/// A running pipeline.
pub(crate) struct Pipeline {
    /// One receiver per event, in input order; its event comes when its worker is done.
    pub(crate) events: Receiver<Receiver<Event>>,
    spare: Sender<Chunk>,
}

impl Pipeline {
    /// Starts a thread that reads `sources` one after the other, and `jobs` that annotate.
    pub(crate) fn start(sources: Vec<Source>, jobs: usize) -> Self {
        // One for each worker, one to be read into, one to be written from, and a few that wait
        // for an earlier one.
        let chunks = jobs + jobs.div_ceil(2) + 2;
        let (spare, spares) = bounded(chunks);
        for _ in 0..chunks {
            spare.send(Chunk::default()).expect("this end holds the other");
        }
        let (order, events) = unbounded();
        let (work, works) = bounded::<(Chunk, Sender<Event>)>(chunks);
        for _ in 0..jobs {
            let works = works.clone();
            thread::spawn(move || {
                for (mut chunk, done) in works {
                    chunk.annotate();
                    // Nobody waits any more where writing has failed.
                    let _ = done.send(Event::Chunk(chunk));
                }
            });
        }
        let reading = Reading { order, work, spare: spare.clone(), spares };
        thread::spawn(move || reading.run(&sources));
        Self { events, spare }
    }

    /// Takes a chunk that has been written out.
    pub(crate) fn recycle(&self, mut chunk: Chunk) {
        chunk.shrink();
        // Nobody needs it any more where all is read.
        let _ = self.spare.send(chunk);
    }
}

/// The reading thread's ends.
struct Reading {
    order: Sender<Receiver<Event>>,
    work: Sender<(Chunk, Sender<Event>)>,
    spare: Sender<Chunk>,
    spares: Receiver<Chunk>,
}

/// Nobody listens any more.
struct Abandoned;

impl<T> From<SendError<T>> for Abandoned {
    fn from(_: SendError<T>) -> Self {
        Self
    }
}

impl Reading {
    fn run(self, sources: &[Source]) {
        for (index, source) in sources.iter().enumerate() {
            let read = match source.open() {
                Ok(input) => self.source(index, ChunkReader::new(input)),
                Err(error) => self.unreadable(index, error),
            };
            if let Err(Abandoned) = read {
                return;
            }
        }
    }

    fn source(&self, index: usize, mut reader: ChunkReader<impl io::Read>) -> Result<(), Abandoned> {
        loop {
            let mut chunk = self.spares.recv().map_err(|_| Abandoned)?;
            match reader.fill(&mut chunk.lines) {
                Ok(true) => {
                    chunk.source = index;
                    self.work.send((chunk, self.next_place()?))?;
                }
                Ok(false) => return Ok(self.spare.send(chunk)?),
                Err(error) => {
                    self.spare.send(chunk)?;
                    return self.unreadable(index, error);
                }
            }
        }
    }

    fn unreadable(&self, index: usize, error: io::Error) -> Result<(), Abandoned> {
        Ok(self.next_place()?.send(Event::Unreadable(index, error))?)
    }

    /// Takes the next place in the order of events.
    fn next_place(&self) -> Result<Sender<Event>, Abandoned> {
        let (done, event) = bounded(1);
        self.order.send(event)?;
        Ok(done)
    }
}
