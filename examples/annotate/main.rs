//! Takes the pages of a corpus apart: JSON lines in, JSON lines out, in the same order, on all cores.

mod chunk;
mod pipeline;
mod progress;
mod record;

use chunk::Chunk;
use clap::Parser;
use crossbeam_channel::{Receiver, bounded, select};
use pipeline::{Event, Pipeline, Source};
use progress::Progress;
use std::io::{self, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Takes the pages of a corpus apart: JSON lines in, JSON lines out, in the same order, on all cores.
///
/// A line is an object with the page in "text" and, where it is known from elsewhere, the page's date in "published"
/// (2023-11-01 or 2023-06). The line that comes out has all keys but "text", and the parts of the page in "page".
/// Bad lines are reported and skipped.
#[derive(Parser)]
#[command(name = "annotate", version, after_help = EXIT_STATUSES)]
struct Arguments {
    /// Files of JSON lines; `-`, or none at all, is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// How many threads annotate [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

const EXIT_STATUSES: &str = "\
Exit status:
  0    every line was annotated
  1    some lines were bad; the others were annotated
  2    wrong usage, a file that cannot be read, or output that cannot be written
  130  interrupted; the records finished by then were written
  141  whoever read the output went away";

const BAD_LINES: u8 = 1;
const TROUBLE: u8 = 2;
const INTERRUPTED: u8 = 130;
const READER_GONE: u8 = 141;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let sources = sources(arguments.files);
    let jobs = arguments.jobs.map_or_else(cores, usize::from);
    let mut annotation = Annotation {
        progress: Progress::new(sources.iter().map(Source::size).sum()),
        sources: sources.clone(),
        output: io::stdout().lock(),
        current: 0,
        lines_before: 0,
        unreadable: false,
    };
    let ended = annotation.run(&Pipeline::start(sources, jobs), &interruption());
    annotation.exit(ended)
}

fn sources(files: Vec<PathBuf>) -> Vec<Source> {
    if files.is_empty() {
        return vec![Source::Stdin];
    }
    let source = |file: PathBuf| if file == Path::new("-") { Source::Stdin } else { Source::File(file) };
    files.into_iter().map(source).collect()
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Hears the first Ctrl-C; a second one ends the program on the spot.
fn interruption() -> Receiver<()> {
    let (sender, receiver) = bounded(1);
    let interrupted = AtomicBool::new(false);
    let handler = move || {
        if interrupted.swap(true, Ordering::Relaxed) {
            std::process::exit(INTERRUPTED.into());
        }
        // The channel has room for the only message there ever is.
        let _ = sender.send(());
    };
    // Without a handler Ctrl-C ends the program at once, which will do.
    let _ = ctrlc::set_handler(handler);
    receiver
}

/// The side that writes.
struct Annotation {
    progress: Progress,
    sources: Vec<Source>,
    output: StdoutLock<'static>,
    /// The source that was last heard of, and how many of its lines are done.
    current: usize,
    lines_before: usize,
    unreadable: bool,
}

/// How it came to an end, if nothing failed.
enum Ended {
    Complete,
    Interrupted,
}

impl Annotation {
    /// Writes what the pipeline brings, to the end or to an interruption.
    fn run(&mut self, pipeline: &Pipeline, interruption: &Receiver<()>) -> io::Result<Ended> {
        let ended = loop {
            select! {
                recv(pipeline.events) -> event => match event {
                    Ok(event) => {
                        if let Some(chunk) = self.event(event)? {
                            pipeline.recycle(chunk);
                        }
                    }
                    Err(_) => break Ended::Complete,
                },
                recv(interruption) -> _ => {
                    // Chunks are not given back, so the reading thread soon stops.
                    for event in pipeline.events.try_iter() {
                        self.event(event)?;
                    }
                    break Ended::Interrupted;
                }
            }
        };
        self.output.flush()?;
        Ok(ended)
    }

    /// Waits for the event and writes it out; its chunk can be used again.
    fn event(&mut self, event: Receiver<Event>) -> io::Result<Option<Chunk>> {
        match event.recv().expect("every event that is announced comes") {
            Event::Chunk(chunk) => {
                self.chunk(&chunk)?;
                Ok(Some(chunk))
            }
            Event::Unreadable(index, error) => {
                self.unreadable = true;
                self.progress.complain(&format!("{}: {error}", self.sources[index]));
                Ok(None)
            }
        }
    }

    fn chunk(&mut self, chunk: &Chunk) -> io::Result<()> {
        self.output.write_all(&chunk.output)?;
        if chunk.source != self.current {
            (self.current, self.lines_before) = (chunk.source, 0);
        }
        for (index, bad) in &chunk.complaints {
            let line = self.lines_before + index + 1;
            self.progress.bad_line(&format!("{}:{line}: {bad}", self.sources[self.current]));
        }
        self.lines_before += chunk.line_count;
        self.progress.advance(chunk.lines.len(), chunk.record_count);
        Ok(())
    }

    /// The last word and the exit status.
    fn exit(&self, ended: io::Result<Ended>) -> ExitCode {
        self.progress.finish();
        ExitCode::from(match ended {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => READER_GONE,
            Err(error) => {
                self.progress.complain(&format!("cannot write the output: {error}"));
                TROUBLE
            }
            Ok(Ended::Interrupted) => {
                self.progress.complain("interrupted; the records finished by then were written");
                INTERRUPTED
            }
            Ok(Ended::Complete) if self.unreadable => TROUBLE,
            Ok(Ended::Complete) if !self.progress.all_good() => BAD_LINES,
            Ok(Ended::Complete) => 0,
        })
    }
}
