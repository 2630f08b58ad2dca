//! JSON lines: the text of each is cleaned, all its other keys stay byte for byte and in their order.

use crate::cleaning::{Cleaned, Cleaning};
use crate::records::{Record, Records, Worked};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead};

pub(crate) struct JsonLines<R> {
    bytes: R,
    line: u64,
}

impl<R: BufRead> JsonLines<R> {
    pub(crate) fn new(bytes: R) -> Self {
        Self { bytes, line: 0 }
    }
}

impl<R: BufRead + Send> Records for JsonLines<R> {
    fn next(&mut self) -> io::Result<Option<Record>> {
        let mut bytes = Vec::new();
        while bytes.trim_ascii().is_empty() {
            bytes.clear();
            if self.bytes.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.line += 1;
        }
        Ok(Some(Record { place: self.line.to_string(), bytes: Ok(bytes) }))
    }
}

/// Cleans one line.
pub(crate) fn clean(line: &[u8], key: &str, cleaning: Cleaning) -> Result<Worked, String> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let line = std::str::from_utf8(line).map_err(|error| format!("not UTF-8 at column {}", error.valid_up_to() + 1))?;
    let object: Object = serde_json::from_str(line).map_err(|error| format!("not JSON: {}", without_line(&error)))?;
    let at = object.0.iter().position(|(name, _)| name == key).ok_or_else(|| format!("it has no `{key}`"))?;
    let text: Cow<str> = serde_json::from_str(object.0[at].1.get()).map_err(|_| format!("`{key}` is no string"))?;
    let Cleaned { text, tally, notes } = cleaning.clean(&text);
    let mut bytes = Vec::new();
    if let Some(text) = text.filter(|_| cleaning.writes) {
        write(&object, at, &text, &mut bytes).map_err(|error| error.to_string())?;
    }
    Ok(Worked { bytes, tally, notes })
}

fn write(object: &Object, at: usize, text: &str, bytes: &mut Vec<u8>) -> serde_json::Result<()> {
    let mut serializer = serde_json::Serializer::new(&mut *bytes);
    let mut map = serializer.serialize_map(None)?;
    for (index, (key, value)) in object.0.iter().enumerate() {
        if index == at { map.serialize_entry(key, text) } else { map.serialize_entry(key, value) }?;
    }
    map.end()?;
    bytes.push(b'\n');
    Ok(())
}

/// To `serde_json` every line is the first; its real number stands before.
fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

/// Keys and their values in the order of the line.
struct Object<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Object<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Object<'de>, M::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Object(entries))
    }
}
