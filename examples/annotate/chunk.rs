//! Input in pieces of whole lines, and what becomes of them.

use crate::record;
use std::io::{self, Read};

/// How much is read at a time. Larger pieces are no faster, and keep more in memory.
const READ: usize = 256 * 1024;

/// Buffers that one huge line has grown beyond this are given back to the system.
const KEEP: usize = 4 * READ;

/// Some whole lines and their annotation. Its buffers are used again and again.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    /// Which input it is from.
    pub(crate) source: usize,
    pub(crate) lines: Vec<u8>,
    /// Annotated lines.
    pub(crate) output: Vec<u8>,
    /// How many lines it has, blank ones included.
    pub(crate) line_count: usize,
    pub(crate) record_count: usize,
    /// Bad lines, counted from 0 within the chunk.
    pub(crate) complaints: Vec<(usize, record::BadLine)>,
}

impl Chunk {
    /// Annotates its lines.
    pub(crate) fn annotate(&mut self) {
        self.forget();
        for line in lines(&self.lines) {
            let line_index = self.line_count;
            self.line_count += 1;
            if line.trim_ascii().is_empty() {
                continue;
            }
            match record::annotate(line, &mut self.output) {
                Ok(()) => self.record_count += 1,
                Err(bad) => self.complaints.push((line_index, bad)),
            }
        }
    }

    /// Makes it ready for other lines.
    fn forget(&mut self) {
        self.output.clear();
        self.complaints.clear();
        (self.line_count, self.record_count) = (0, 0);
    }

    /// Drops buffers that have become huge.
    pub(crate) fn shrink(&mut self) {
        for buffer in [&mut self.lines, &mut self.output] {
            if buffer.capacity() > KEEP {
                *buffer = Vec::new();
            }
        }
    }
}

/// Lines without their ends; a byte order mark belongs to none.
fn lines(mut bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        if bytes.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
        let line = &bytes[..end];
        bytes = bytes.get(end + 1..).unwrap_or_default();
        Some(line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line))
    })
}

/// Cuts an input into chunks.
pub(crate) struct ChunkReader<R> {
    input: R,
    /// The beginning of a line whose end was not read yet.
    begun: Vec<u8>,
}

impl<R: Read> ChunkReader<R> {
    pub(crate) fn new(input: R) -> Self {
        Self { input, begun: Vec::new() }
    }

    /// Fills `lines` with the next whole lines, at least one; `false` at the end of the input.
    ///
    /// It returns as soon as there is a whole line, so that a slow input is annotated as it comes.
    pub(crate) fn fill(&mut self, lines: &mut Vec<u8>) -> io::Result<bool> {
        lines.clear();
        lines.append(&mut self.begun);
        loop {
            let known = lines.len();
            let count = self.read_into(lines)?;
            if count == 0 {
                return Ok(!lines.is_empty());
            }
            if let Some(end) = memchr::memrchr(b'\n', &lines[known..]) {
                self.begun.extend_from_slice(&lines[known + end + 1..]);
                lines.truncate(known + end + 1);
                return Ok(true);
            }
        }
    }

    /// Reads once, behind what is there.
    fn read_into(&mut self, lines: &mut Vec<u8>) -> io::Result<usize> {
        let known = lines.len();
        lines.resize(known + READ, 0);
        let read = loop {
            match self.input.read(&mut lines[known..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        lines.truncate(known + read.as_ref().map_or(0, |count| *count));
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks(mut reader: ChunkReader<impl Read>) -> Vec<String> {
        let (mut lines, mut chunks) = (Vec::new(), Vec::new());
        while reader.fill(&mut lines).unwrap() {
            chunks.push(String::from_utf8(lines.clone()).unwrap());
        }
        chunks
    }

    #[test]
    fn chunks_end_with_lines_wherever_reads_end() {
        let input = b"one\ntw".chain(&b"o"[..]).chain(&b"\nthree\n\nfour"[..]);
        assert_eq!(chunks(ChunkReader::new(input)), ["one\n", "two\nthree\n\n", "four"]);
    }

    #[test]
    fn a_line_longer_than_a_read_stays_whole() {
        let input = format!("{}\nend", "x".repeat(5 * READ + 7));
        let chunks = chunks(ChunkReader::new(input.as_bytes()));
        assert_eq!(chunks.concat(), input);
        assert_eq!(chunks[0].len(), 5 * READ + 8);
    }

    #[test]
    fn lines_are_counted_as_editors_count_them() {
        assert_eq!(lines(b"a\n\nb").collect::<Vec<_>>(), [&b"a"[..], b"", b"b"]);
        assert_eq!(lines(b"a\n").count(), 1);
        assert_eq!(lines(b"\xef\xbb\xbfa\n").next(), Some(&b"a"[..]));
    }
}
