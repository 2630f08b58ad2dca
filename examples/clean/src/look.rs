//! What a file is, by its own look: names say little in a dump.

use anyhow::{Context, bail};
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

/// A file of pages, ready to be read.
pub(crate) enum Pages {
    JsonLines(Stream),
    /// Records of WARC; those of a WET file hold plain text.
    Wet(Stream),
    /// Its end is read first, so it has to be a file.
    Parquet(File),
}

/// Bytes that come one after the other.
pub(crate) struct Stream {
    pub(crate) bytes: Box<dyn BufRead + Send>,
    /// Whether they were packed, and so are to be packed again.
    pub(crate) gzip: bool,
}

const GZIP: &[u8] = b"\x1f\x8b";
const PARQUET: &[u8] = b"PAR1";
const WARC: &[u8] = b"WARC/";
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How much is looked at.
const LOOK: u64 = 512;

/// How much is read at a time.
const READ: usize = 256 * 1024;

/// Opens a file, or standard input for `-`; `seen` hears of every byte that is read from it.
pub(crate) fn open(path: &Path, seen: impl Fn(usize) + Send + 'static) -> anyhow::Result<Pages> {
    if path == Path::new("-") {
        return stream(Heard { bytes: io::stdin(), seen }, None);
    }
    let file = File::open(path)?;
    stream(Heard { bytes: file, seen }, Some(path.into()))
}

fn stream(bytes: impl Read + Send + 'static, path: Option<PathBuf>) -> anyhow::Result<Pages> {
    let (look, bytes) = begin(bytes)?;
    if look.starts_with(PARQUET) {
        let path = path.context("Parquet is read from its end: name the file, or keep what comes from the pipe")?;
        return Ok(Pages::Parquet(File::open(path)?));
    }
    if !look.starts_with(GZIP) {
        return of_text(&look, Stream { bytes: Box::new(BufReader::with_capacity(READ, bytes)), gzip: false });
    }
    // A WET file has a member of its own for every record.
    let (look, unpacked) = begin(MultiGzDecoder::new(bytes))?;
    of_text(&look, Stream { bytes: Box::new(BufReader::with_capacity(READ, unpacked)), gzip: true })
}

/// The first bytes, and all bytes.
fn begin(mut bytes: impl Read) -> io::Result<(Vec<u8>, impl Read)> {
    let mut look = Vec::new();
    bytes.by_ref().take(LOOK).read_to_end(&mut look)?;
    Ok((look.clone(), Cursor::new(look).chain(bytes)))
}

fn of_text(look: &[u8], stream: Stream) -> anyhow::Result<Pages> {
    let text = look.strip_prefix(BYTE_ORDER_MARK).unwrap_or(look).trim_ascii_start();
    if text.starts_with(WARC) {
        return Ok(Pages::Wet(stream));
    }
    // An empty file is one of no lines.
    if text.is_empty() || text.starts_with(b"{") {
        return Ok(Pages::JsonLines(stream));
    }
    let begin = String::from_utf8_lossy(&text[..text.len().min(20)]);
    bail!("neither JSON lines, nor WET, nor Parquet: it begins with {begin:?}")
}

/// Bytes, of whose reading somebody hears.
struct Heard<R, F> {
    bytes: R,
    seen: F,
}

impl<R: Read, F: Fn(usize)> Read for Heard<R, F> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(into)?;
        (self.seen)(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    fn look(bytes: &[u8]) -> Result<&'static str, String> {
        match stream(Cursor::new(bytes.to_vec()), None) {
            Ok(Pages::JsonLines(stream)) => Ok(if stream.gzip { "packed lines" } else { "lines" }),
            Ok(Pages::Wet(stream)) => Ok(if stream.gzip { "packed records" } else { "records" }),
            Ok(Pages::Parquet(_)) => unreachable!("there is no file"),
            Err(error) => Err(error.to_string()),
        }
    }

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_file_is_what_it_looks_like() {
        assert_eq!(look(b"{\"text\": 1}"), Ok("lines"));
        assert_eq!(look(b"\xef\xbb\xbf\n {"), Ok("lines"));
        assert_eq!(look(b""), Ok("lines"));
        assert_eq!(look(b"WARC/1.0\r\n"), Ok("records"));
        assert_eq!(look(&packed(b"{}")), Ok("packed lines"));
        assert_eq!(look(&packed(b"WARC/1.0\r\n")), Ok("packed records"));
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        assert_eq!(
            look(b"id,text\n1,Rain").unwrap_err(),
            r#"neither JSON lines, nor WET, nor Parquet: it begins with "id,text\n1,Rain""#
        );
        assert!(look(b"PAR1").unwrap_err().contains("name the file"));
    }

    #[test]
    fn nothing_of_the_bytes_is_lost_by_looking() {
        let text = "{}\n".repeat(1000);
        let Ok(Pages::JsonLines(mut stream)) = stream(Cursor::new(packed(text.as_bytes())), None) else { panic!() };
        let mut read = String::new();
        stream.bytes.read_to_string(&mut read).unwrap();
        assert_eq!(read, text);
    }
}
