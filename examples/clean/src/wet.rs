//! WET: the plain text of web pages in records of WARC, as Common Crawl hands it out.
//!
//! The form is that of ISO 28500, WARC 1.1: <https://iipc.github.io/warc-specifications/>.

use crate::cleaning::{Cleaned, Cleaning};
use crate::records::{Record, Records, Worked};
use crate::tally::Tally;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, BufRead, Read, Write};

pub(crate) struct Wet<R> {
    bytes: R,
    number: u64,
    /// The first line of a record, where it was met in search of it.
    begun: Option<Vec<u8>>,
}

/// A longer record is a mistake in its header, not a page.
const LONGEST: u64 = 1 << 30;

impl<R: BufRead> Wet<R> {
    pub(crate) fn new(bytes: R) -> Self {
        Self { bytes, number: 0, begun: None }
    }

    /// The next line; an empty one at the end of the file.
    fn line(&mut self) -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        self.bytes.read_until(b'\n', &mut line)?;
        Ok(line)
    }

    /// The first line that is not blank; none at the end of the file.
    fn begin(&mut self) -> io::Result<Option<Vec<u8>>> {
        if let Some(begun) = self.begun.take() {
            return Ok(Some(begun));
        }
        loop {
            let line = self.line()?;
            if line.is_empty() {
                return Ok(None);
            }
            if !line.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
    }

    /// Goes on from the next line that looks like the first of a record.
    fn find_next(&mut self, mut line: Vec<u8>) -> io::Result<()> {
        while !line.is_empty() && !begins_record(&line) {
            line = self.line()?;
        }
        self.begun = Some(line).filter(|line| !line.is_empty());
        Ok(())
    }

    /// Header and block of the record that begins with `record`, or why they cannot be told.
    fn record(&mut self, mut record: Vec<u8>) -> io::Result<Result<Vec<u8>, String>> {
        if !begins_record(&record) {
            self.find_next(Vec::from(b"\n"))?;
            return Ok(Err("no record begins with its first line".into()));
        }
        loop {
            let line = self.line()?;
            if line.is_empty() {
                return Ok(Err("the file ends in its header".into()));
            }
            record.extend_from_slice(&line);
            if line.trim_ascii().is_empty() {
                break;
            }
        }
        let length = field(&record, "Content-Length").and_then(|length| length.parse::<u64>().ok());
        let Some(length) = length.filter(|length| *length <= LONGEST) else {
            self.find_next(Vec::from(b"\n"))?;
            return Ok(Err("it has no Content-Length to go by".into()));
        };
        if (&mut self.bytes).take(length).read_to_end(&mut record)? as u64 != length {
            return Ok(Err("the file ends in it".into()));
        }
        let after = self.line()?;
        if !after.trim_ascii().is_empty() {
            self.find_next(after)?;
            return Ok(Err("its Content-Length does not lead to its end".into()));
        }
        Ok(Ok(record))
    }
}

impl<R: BufRead + Send> Records for Wet<R> {
    fn next(&mut self) -> io::Result<Option<Record>> {
        let Some(line) = self.begin()? else { return Ok(None) };
        self.number += 1;
        let bytes = self.record(line)?;
        Ok(Some(Record { place: format!("record {}", self.number), bytes }))
    }
}

fn begins_record(line: &[u8]) -> bool {
    line.starts_with(b"WARC/")
}

/// The value of a header's field.
fn field<'a>(header: &'a [u8], name: &str) -> Option<&'a str> {
    let fields = header.split(|b| *b == b'\n').skip(1).take_while(|line| !line.trim_ascii().is_empty());
    let value = fields.filter_map(|line| value(line, name)).next()?;
    std::str::from_utf8(value).ok()
}

fn value<'a>(line: &'a [u8], name: &str) -> Option<&'a [u8]> {
    let (own, value) = line.split_at_checked(name.len())?;
    let value = value.strip_prefix(b":").filter(|_| own.eq_ignore_ascii_case(name.as_bytes()))?;
    Some(value.trim_ascii())
}

/// Cleans one record if it holds a page of plain text; the others stay as they are.
pub(crate) fn clean(record: &[u8], gzip: bool, cleaning: Cleaning) -> Result<Worked, String> {
    let (header, block) = record.split_at(header_length(record));
    if !is_page(header) {
        return Ok(Worked { bytes: written(record, gzip, cleaning), tally: Tally::default(), notes: Vec::new() });
    }
    let text = std::str::from_utf8(block).map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to() + 1))?;
    let Cleaned { text, tally, notes } = cleaning.clean(text);
    let bytes = text.map(|text| written(&with_block(header, &text), gzip, cleaning)).unwrap_or_default();
    Ok(Worked { bytes, tally, notes })
}

/// Up to the end of the first blank line.
fn header_length(record: &[u8]) -> usize {
    let mut length = 0;
    for line in record.split_inclusive(|b| *b == b'\n') {
        length += line.len();
        if line.trim_ascii().is_empty() {
            break;
        }
    }
    length
}

fn is_page(header: &[u8]) -> bool {
    let is = |name, wanted: &str| {
        field(header, name)
            .is_some_and(|value| value.get(..wanted.len()).is_some_and(|v| v.eq_ignore_ascii_case(wanted)))
    };
    is("WARC-Type", "conversion") && is("Content-Type", "text/plain")
}

/// The record with another block: its length is told anew, and digests of the old one go.
fn with_block(header: &[u8], text: &str) -> Vec<u8> {
    let mut record = Vec::with_capacity(header.len() + text.len());
    for line in header.split_inclusive(|b| *b == b'\n') {
        if value(line, "Content-Length").is_some() {
            record.extend_from_slice(format!("Content-Length: {}\r\n", text.len()).as_bytes());
        } else if value(line, "WARC-Block-Digest").or(value(line, "WARC-Payload-Digest")).is_none() {
            record.extend_from_slice(line);
        }
    }
    record.extend_from_slice(text.as_bytes());
    record
}

/// The record as it stands in a file, in a member of its own where the file is packed.
fn written(record: &[u8], gzip: bool, cleaning: Cleaning) -> Vec<u8> {
    const END: &[u8] = b"\r\n\r\n";
    if !cleaning.writes {
        return Vec::new();
    }
    if !gzip {
        return [record, END].concat();
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    let packed = encoder.write_all(record).and_then(|()| encoder.write_all(END)).and_then(|()| encoder.finish());
    packed.expect("a vector takes all")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> Vec<Result<String, String>> {
        let mut wet = Wet::new(file);
        let records = std::iter::from_fn(|| wet.next().expect("a slice can be read"));
        records.map(|record| record.bytes.map(|bytes| String::from_utf8(bytes).unwrap())).collect()
    }

    fn record(length: usize, block: &str) -> String {
        format!("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: {length}\r\n\r\n{block}\r\n\r\n")
    }

    #[test]
    fn records_are_told_apart_by_their_length() {
        let file = record(16, "Rain.\r\n\r\nWARC/1.") + &record(0, "") + &record(5, "Snow.");
        let read = read(file.as_bytes());
        assert_eq!(read.len(), 3);
        assert!(read[0].as_ref().is_ok_and(|record| record.ends_with("\r\n\r\nRain.\r\n\r\nWARC/1.")));
        assert!(read[2].as_ref().is_ok_and(|record| record.ends_with("\r\n\r\nSnow.")));
    }

    #[test]
    fn after_a_bad_record_it_goes_on_with_the_next() {
        let good = record(5, "Snow.");
        let said = |bad: &str| {
            let read = read((bad.to_owned() + &good).as_bytes());
            assert!(read.last().is_some_and(Result::is_ok), "{read:?}");
            assert_eq!(read.len(), 2, "{read:?}");
            read[0].clone().unwrap_err()
        };
        assert_eq!(said("Rain.\n\nHail.\n"), "no record begins with its first line");
        assert_eq!(
            said("WARC/1.0\r\nContent-Length: 5\r\n\r\nRain or snow.\r\n\r\n"),
            "its Content-Length does not lead to its end"
        );
        assert_eq!(said("WARC/1.0\r\nWARC-Type: conversion\r\n\r\nRain.\r\n\r\n"), "it has no Content-Length to go by");
        assert_eq!(said("WARC/1.0\r\nContent-Length: 5e9\r\n\r\nRain.\r\n\r\n"), "it has no Content-Length to go by");
    }

    #[test]
    fn a_file_that_is_cut_short_has_a_bad_record() {
        assert_eq!(read(b"WARC/1.0\r\nContent-Length: 9\r\n\r\nRain."), [Err("the file ends in it".into())]);
        assert_eq!(read(b"WARC/1.0\r\nContent-Le"), [Err("the file ends in its header".into())]);
    }

    #[test]
    fn only_the_header_of_the_block_changes() {
        let header =
            b"WARC/1.0\r\nWARC-Type: conversion\r\ncontent-length: 99\r\nWARC-Block-Digest: sha1:X\r\nX: y\r\n\r\n";
        let record = String::from_utf8(with_block(header, "Räin.")).unwrap();
        assert_eq!(record, "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 6\r\nX: y\r\n\r\nRäin.");
    }
}
