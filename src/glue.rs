//! glue = the place where two sentences or parts stand with nothing between
//!
//! `had finished.“We owe`, `we have.Under an old`, `Thursday.”“And if`; but not `Sen.Risa` (a lost space
//! after an abbreviation), `B.C.’s`, `p.m.` or `example.com`.

use crate::Text;
use alloc::vec::Vec;

/// Adds the glue points of a paragraph, as offsets into the page.
pub(crate) fn points(prose: Text<&str>, glue: &mut Vec<usize>) {
    let mut from = 0;
    while let Some(at) = next(prose.text, from) {
        glue.push(prose.span.start() + at);
        from = at;
    }
}

/// The first glue point in `prose` at or after byte `from`, inside one physical paragraph.
pub(crate) fn next(prose: &str, from: usize) -> Option<usize> {
    let bytes = prose.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if matches!(bytes[at], b'.' | b'!' | b'?') {
            if let Some(border) = border_after(prose, at) {
                return Some(border);
            }
        }
        at += 1;
    }
    None
}

/// Whether the stop at byte `stop` ends a sentence to which the next one is glued, and where that begins.
fn border_after(prose: &str, stop: usize) -> Option<usize> {
    let rest = &prose[stop + 1..];
    let closers = rest.len() - rest.trim_start_matches(['”', '"', ')']).len();
    let next = rest[closers..].chars().next()?;
    let opens = matches!(next, '“' | '‘' | '«' | '„');
    if !(opens || next.is_uppercase()) {
        return None;
    }
    let word_start = prose[..stop]
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + prose[at..].chars().next().map_or(1, char::len_utf8));
    let word = &prose[word_start..stop];
    let sentence_end = word.chars().count() > 3 || word.chars().next().is_some_and(char::is_lowercase);
    (sentence_end || opens || closers > 0).then_some(stop + 1 + closers)
}
