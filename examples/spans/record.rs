//! What a line of the input holds.

use serde::Deserialize;
use std::borrow::Cow;
use tearsheet::{Page, Published};

#[derive(Deserialize)]
pub(crate) struct Record<'a> {
    #[serde(borrow)]
    pub(crate) id: Cow<'a, str>,
    #[serde(borrow)]
    pub(crate) text: Cow<'a, str>,
    pub(crate) published: Option<Published>,
    /// Dolma's name for the collection that an id belongs to.
    #[serde(borrow)]
    pub(crate) source: Option<Cow<'a, str>>,
}

impl Record<'_> {
    /// Its id as a URI: as it is if it has a scheme, else behind `base`.
    pub(crate) fn uri(&self, base: &str) -> String {
        // Of a whole URI the signs that part it and its escapes stay; a fragment would clash with those of the parts.
        if has_scheme(&self.id) {
            escaped(&self.id, b":/?[]@!$&'()*+,;=%")
        } else {
            base.to_owned() + &escaped(&self.id, b"/")
        }
    }
}

/// scheme = letter { letter | digit | "+" | "-" | "." } ":"                  RFC 3986, section 3.1
fn has_scheme(id: &str) -> bool {
    let Some((scheme, _)) = id.split_once(':') else { return false };
    let of_scheme = |b: u8| b.is_ascii_alphanumeric() || b"+-.".contains(&b);
    scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.bytes().all(of_scheme)
}

/// With all percent-encoded but letters, digits, `-._~` and what `stays`.
fn escaped(id: &str, stays: &[u8]) -> String {
    let mut uri = String::with_capacity(id.len());
    for b in id.bytes() {
        if b.is_ascii_alphanumeric() || b"-._~".contains(&b) || stays.contains(&b) {
            uri.push(char::from(b));
        } else {
            uri += &format!("%{b:02X}");
        }
    }
    uri
}

/// To `serde_json` every line is the first; the caller knows its real number.
pub(crate) fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

/// The story's paragraphs as they stand on the page, a blank line between them.
pub(crate) fn paragraphs(page: &Page<&str>) -> String {
    page.article.paragraphs.iter().map(|paragraph| paragraph.text).collect::<Vec<_>>().join("\n\n")
}
