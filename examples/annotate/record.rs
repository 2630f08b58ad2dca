//! One JSON line in, one JSON line out.
//!
//! It names neither files nor threads, so a bench can take it in with `#[path]`.

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::{borrow::Cow, fmt};
use tearsheet::{Options, Page, Published};

/// Appends `line` with its page in place of its text, and a line feed, to `output`.
///
/// A bad line leaves `output` as it was.
pub(crate) fn annotate(line: &[u8], output: &mut Vec<u8>) -> Result<(), BadLine> {
    let line = std::str::from_utf8(line).map_err(|error| BadLine::NotUtf8(error.valid_up_to() + 1))?;
    let record: Record = serde_json::from_str(line)?;
    let options = record.published.map_or(Options::new(), |published| Options::new().published(published));
    let page = options.parse(&record.text);

    let length = output.len();
    let written = serde_json::to_writer(&mut *output, &Annotated { others: &record.others, page: &page });
    if let Err(error) = written {
        output.truncate(length);
        return Err(error.into());
    }
    output.push(b'\n');
    Ok(())
}

/// Why a line has no page.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BadLine {
    /// With the column, in bytes from 1, like those of `serde_json`.
    #[error("not UTF-8 at column {0}")]
    NotUtf8(usize),
    #[error("not JSON: {}", without_line(.0))]
    NotJson(serde_json::Error),
    /// JSON, but not the JSON that is asked for.
    #[error("{}", without_place(.0))]
    NotARecord(serde_json::Error),
}

impl From<serde_json::Error> for BadLine {
    fn from(error: serde_json::Error) -> Self {
        if error.is_data() { Self::NotARecord(error) } else { Self::NotJson(error) }
    }
}

/// To `serde_json` every line is the first; the caller knows its real number.
fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

/// A wrong type or value is named by its key; the column would be that of its end.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split(" at line ").next().unwrap_or_default().into()
}

/// What a line holds.
struct Record<'a> {
    text: Cow<'a, str>,
    published: Option<Published>,
    others: Vec<Other<'a>>,
}

/// A key that is none of ours and its value, byte for byte; `published` is among them.
type Other<'a> = (Cow<'a, str>, &'a RawValue);

impl<'de: 'a, 'a> Deserialize<'de> for Record<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RecordVisitor)
    }
}

struct RecordVisitor;

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = Record<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Record<'de>, M::Error> {
        let (mut text, mut published, mut others) = (None, None, Vec::new());
        while let Some(Key(key)) = map.next_key()? {
            match &*key {
                "text" => text = Some(map.next_value::<PageText>()?.0),
                // The output has a page of its own.
                "page" => _ = map.next_value::<serde::de::IgnoredAny>()?,
                "published" => {
                    let value: &RawValue = map.next_value()?;
                    published = serde_json::from_str(value.get()).map_err(|error| bad_published(value, &error))?;
                    others.push((key, value));
                }
                _ => others.push((key, map.next_value()?)),
            }
        }
        let text = text.ok_or_else(|| M::Error::missing_field("text"))?;
        Ok(Record { text, published, others })
    }
}

fn bad_published<E: serde::de::Error>(value: &RawValue, error: &serde_json::Error) -> E {
    E::custom(format_args!("bad `published` {value}: {}", without_place(error)))
}

/// A string that borrows from the line where it has no escapes.
#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

/// The same, with its own word on what was expected.
struct PageText<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for PageText<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(PageTextVisitor).map(Self)
    }
}

struct PageTextVisitor;

impl<'de> Visitor<'de> for PageTextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`text` to be a string")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.into()))
    }
}

struct Annotated<'a> {
    others: &'a [Other<'a>],
    page: &'a Page<&'a str>,
}

impl Serialize for Annotated<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in self.others {
            map.serialize_entry(key, value)?;
        }
        map.serialize_entry("page", self.page)?;
        map.end()
    }
}
