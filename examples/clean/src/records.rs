//! Pages that come as bytes, one after the other: read by one thread, cleaned by all, written in their order.

use crate::ahead::ahead;
use crate::progress::Report;
use crate::tally::Tally;
use anyhow::Context;
use rayon::prelude::*;
use std::io::{self, Write};

/// A file of records.
pub(crate) trait Records: Send {
    /// The next record; nothing at the end of the file.
    fn next(&mut self) -> io::Result<Option<Record>>;
}

/// A record before anybody has looked into it.
pub(crate) struct Record {
    /// Where it stands, as complaints name it.
    pub(crate) place: String,
    /// Its bytes, or why nobody can tell which they are.
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// A record when it is done.
pub(crate) struct Worked {
    /// What is written.
    pub(crate) bytes: Vec<u8>,
    pub(crate) tally: Tally,
    pub(crate) notes: Vec<String>,
}

/// Cleans all records of a file and writes what becomes of them.
pub(crate) fn run(
    records: impl Records,
    clean: impl Fn(&[u8]) -> Result<Worked, String> + Sync,
    output: &mut dyn Write,
    report: &mut Report,
) -> anyhow::Result<()> {
    let mut batches = Batches { records, failed: None };
    let interruption = report.interruption();
    let work = |batch: Vec<Record>| {
        let worked: Vec<_> =
            batch.into_par_iter().map(|record| (record.place, record.bytes.and_then(|b| clean(&b)))).collect();
        for (place, worked) in worked {
            match worked {
                Ok(Worked { bytes, tally, notes }) => {
                    output.write_all(&bytes).context("cannot write the output")?;
                    report.done(&place, &tally, &notes);
                }
                Err(complaint) => report.bad_record(&place, &complaint),
            }
        }
        Ok(())
    };
    ahead(move || batches.next(), work, interruption)
}

/// Records, some at a time.
struct Batches<R> {
    records: R,
    /// An error that came when some had been read.
    failed: Option<io::Error>,
}

/// A batch has about so many bytes.
const BATCH: usize = 1 << 20;

impl<R: Records> Batches<R> {
    fn next(&mut self) -> io::Result<Option<Vec<Record>>> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        let (mut batch, mut size) = (Vec::new(), 0);
        while size < BATCH {
            match self.records.next() {
                Ok(Some(record)) => {
                    size += record.bytes.as_ref().map_or(0, Vec::len);
                    batch.push(record);
                }
                Ok(None) => break,
                Err(error) if batch.is_empty() => return Err(error),
                Err(error) => {
                    self.failed = Some(error);
                    break;
                }
            }
        }
        Ok(Some(batch).filter(|batch| !batch.is_empty()))
    }
}
