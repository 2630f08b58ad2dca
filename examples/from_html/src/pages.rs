//! Where HTML comes from: a saved page, or JSON lines with a page in each.

use serde_json::{Map, Value};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// A page of HTML before anybody has looked into it.
pub(crate) struct Saved {
    /// Its line in the file, if it has one.
    pub(crate) line: Option<u64>,
    bytes: Vec<u8>,
}

/// A page of HTML and what else is known about it.
pub(crate) struct Html {
    pub(crate) html: String,
    pub(crate) others: Map<String, Value>,
}

impl Saved {
    pub(crate) fn read(&self) -> Result<Html, String> {
        if self.line.is_none() {
            // Browsers read what is no UTF-8 in some way, too.
            return Ok(Html { html: String::from_utf8_lossy(&self.bytes).into_owned(), others: Map::new() });
        }
        let not_json =
            |error: serde_json::Error| format!("not JSON: {}", error.to_string().replace(" at line 1 ", " at "));
        let mut others: Map<String, Value> = serde_json::from_slice(&self.bytes).map_err(not_json)?;
        match others.remove("html") {
            Some(Value::String(html)) => Ok(Html { html, others }),
            Some(_) => Err("`html` is no string".into()),
            None => Err("it has no `html`".into()),
        }
    }

    pub(crate) fn size(&self) -> usize {
        self.bytes.len()
    }
}

/// A file, which is JSON lines if it begins with a brace.
pub(crate) struct Pages {
    bytes: Box<dyn BufRead>,
    /// The line that was read last; nothing if the file is a page of its own.
    line: Option<u64>,
    /// Whether that page has been read.
    read: bool,
}

impl Pages {
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let bytes: Box<dyn Read> =
            if path == Path::new("-") { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
        let mut bytes = BufReader::with_capacity(256 * 1024, bytes);
        let lines = bytes.fill_buf()?.trim_ascii_start().starts_with(b"{");
        Ok(Self { bytes: Box::new(bytes), line: lines.then_some(0), read: false })
    }

    fn next(&mut self) -> io::Result<Option<Saved>> {
        let mut bytes = Vec::new();
        let Some(line) = &mut self.line else {
            let first = !std::mem::replace(&mut self.read, true);
            self.bytes.read_to_end(&mut bytes)?;
            return Ok(first.then_some(Saved { line: None, bytes }));
        };
        while bytes.trim_ascii().is_empty() {
            bytes.clear();
            if self.bytes.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            *line += 1;
        }
        Ok(Some(Saved { line: Some(*line), bytes }))
    }

    /// The next pages, about so many bytes of them; none at the end.
    pub(crate) fn batch(&mut self, size: usize) -> io::Result<Vec<Saved>> {
        let (mut batch, mut known) = (Vec::new(), 0);
        while known < size {
            let Some(saved) = self.next()? else { break };
            known += saved.size();
            batch.push(saved);
        }
        Ok(batch)
    }
}
