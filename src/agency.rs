//! agency = "(" name ")" | "[" name "]" | "/" name "/" | name
//!
//! > "(Reuters)", "(KNA/iz)", "/TASS/", "CNN Indonesia", "KOMPAS.com"

use crate::error::{Parsed, expected};
use crate::knowledge::agencies::{NAMES, OUTLET_NOUNS};
use crate::scan;
use crate::separator::separator;

/// The longest name of an agency, in bytes.
const LONGEST: usize = 60;

/// The same of one word, with the marks behind it.
const LONGEST_WORD: usize = LONGEST + 4;

/// bracketed = "(" name ")" | "[" name "]"
pub(crate) fn bracketed(text: &str) -> Parsed<'_, &str> {
    let close = match text.as_bytes().first() {
        Some(b'(') => b')',
        Some(b'[') => b']',
        _ => return expected(text, "an agency in brackets"),
    };
    enclosed(text, close)
}

/// slashed = "/" name "/"
pub(crate) fn slashed(text: &str) -> Parsed<'_, &str> {
    if text.starts_with('/') { enclosed(text, b'/') } else { expected(text, "an agency between slashes") }
}

/// What stands between the first byte and the nearest `close`.
fn enclosed(text: &str, close: u8) -> Parsed<'_, &str> {
    let end = text.as_bytes()[1..text.len().min(LONGEST)].iter().position(|&b| b == close);
    let Some(inner) = end.and_then(|end| text.get(1..end + 1)) else { return expected(text, "a closing bracket") };
    if scan::trim(inner).is_empty() {
        return expected(text, "an agency's name");
    }
    Ok((&text[inner.len() + 2..], scan::trim(inner)))
}

/// bare = known name, a separator behind it
///
/// > "CNN Indonesia -- ", "AAP - ", "taz | "
pub(crate) fn bare(text: &str) -> Parsed<'_, &str> {
    let mut end = 0;
    for _ in 0..4 {
        let letters = scan::letters_at(&text[end..]);
        // Between two words of prose there is no separator.
        if letters > 0 && matches!(text.as_bytes()[end + letters..], [b' ', b'a'..=b'z' | b'A'..=b'Z', ..]) {
            end += letters + 1;
            continue;
        }
        let word = text[end..].bytes().take(LONGEST_WORD).position(|b| b == b' ').unwrap_or(text.len() - end);
        if word > LONGEST_WORD {
            break;
        }
        let name = without_marks(&text[..end + word]);
        if name.len() > LONGEST {
            break;
        }
        if separator(&text[name.len()..], false).is_ok() {
            return if is_known(name) { Ok((&text[name.len()..], name)) } else { expected(text, "an agency") };
        }
        end += word + 1;
        if end >= text.len() {
            break;
        }
    }
    expected(text, "an agency")
}

fn without_marks(name: &str) -> &str {
    if name.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric) {
        return name;
    }
    name.trim_end_matches(['.', ',', ':', '-', '—', '–', '|', '\u{a0}'])
}

/// Whether `name` signs datelines: an agency, an outlet's name or web address.
pub(crate) fn is_known(name: &str) -> bool {
    // Most names are one word of one-byte letters.
    if scan::letters_at(name) == name.len() {
        return is_listed(name) || ends_in_news(name) && name.starts_with(|first: char| first.is_ascii_uppercase());
    }
    let holds = |wanted| name.bytes().fold(false, |found, byte| found | (byte == wanted));
    is_listed(name) || is_outlet(name) || (holds(b'/') && is_joint(name)) || (holds(b'.') && is_web_address(name))
}

/// The same, or what only brackets make a signature: a desk's code, an American station's call letters.
pub(crate) fn signs_in_brackets(name: &str) -> bool {
    let lower = name.bytes().all(|b| b.is_ascii_lowercase());
    let station = matches!(name.as_bytes(), [b'K' | b'W', rest @ ..] if rest.len() == 3);
    is_known(name)
        || NAMES.has(name)
        || (lower && matches!(name.len(), 2 | 3))
        || (station && name.bytes().all(|b| b.is_ascii_uppercase()))
}

/// In the list as written, or in capitals.
pub(crate) fn is_listed(name: &str) -> bool {
    NAMES.get(name).is_some_and(|known| known == name || !name.chars().any(char::is_lowercase))
}

/// > "KNA/iz"
fn is_joint(name: &str) -> bool {
    name.split('/').any(is_listed)
}

/// > "Gray News", "NaturalNews"
fn is_outlet(name: &str) -> bool {
    let last = name.bytes().rposition(|b| b == b' ').filter(|&at| at > 0).map(|at| &name[at + 1..]);
    (ends_in_news(name) || last.is_some_and(|last| OUTLET_NOUNS.contains(&last)))
        && name.starts_with(char::is_uppercase)
}

fn ends_in_news(name: &str) -> bool {
    name.len() > 5 && name.ends_with("News")
}

/// > "KOMPAS.com", "Elpaís.cr"
fn is_web_address(name: &str) -> bool {
    let Some((host, domain)) = name.bytes().rposition(|b| b == b'.').map(|at| (&name[..at], &name[at + 1..])) else {
        return false;
    };
    let domain_fits = (2..=4).contains(&domain.len()) && domain.bytes().all(|b| b.is_ascii_alphabetic());
    domain_fits && host.len() > 2 && !host.ends_with('.') && name.bytes().all(|b| b != b' ' && b != b',')
}
