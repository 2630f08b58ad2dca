//! glue = the place where two sentences or parts stand with nothing between
//!
//! `had finished.“We owe`, `we have.Under an old`, `Thursday.”“And if`; but not `Sen.Risa` (a lost space
//! after an abbreviation), `B.C.’s`, `p.m.` or `example.com`.

use alloc::vec::Vec;

use crate::{
    Text,
    knowledge::{
        abbreviations::{LEADING, TRAILING},
        headline_words::OPENERS,
        outlets::DOMAINS,
    },
    scan,
};

/// Adds the glue points of a paragraph, as offsets into the page.
pub(crate) fn points(prose: Text<&str>, glue: &mut Vec<usize>) {
    let mut from = 0;
    while let Some(at) = next(prose.text, from) {
        glue.push(prose.span.start() + at);
        from = at;
    }
}

/// glue = sentence stop { closing mark } · ( opening mark | capital )        nothing between
///
/// The first glue point in `prose` at or after byte `from`, inside one physical paragraph. Each byte is read a fixed number
/// of times over all calls that go on where the last one ended.
pub(crate) fn next(prose: &str, from: usize) -> Option<usize> {
    let mut at = from;
    while at < prose.len() {
        let end = scan::find_stop(prose, at)?;
        at = end + 1;
        // Most stops end a line or a sentence with a space after it.
        if !matches!(prose.as_bytes().get(at), None | Some(b' ' | b'\n' | b',' | b'a'..=b'z')) {
            if let Some(point) = point_after(prose, at) {
                return Some(point);
            }
        }
    }
    None
}

/// The glue point behind the stop that ends at byte `after`.
fn point_after(prose: &str, after: usize) -> Option<usize> {
    let left = &prose[..after - 1];
    let point = after + closing_marks(prose, after);
    let right = &prose[point..];
    let mut chars = right.chars();
    let (first, second) = (chars.next()?, chars.next().unwrap_or(' '));
    let sentence_ends = || point > after || ends_sentence(left, right);
    let glued = match first {
        '“' | '‘' | '«' | '„' | '"' | '\'' | '’' => opens_quote(right, first, second),
        '(' => second.is_uppercase() && sentence_ends(),
        '0'..='9' | '$' | '£' | '€' => point > after || ends_in_plain_word(left),
        _ => first.is_uppercase() && sentence_ends() && !(second == '.' && left.ends_with(char::is_uppercase)),
    };
    glued.then_some(point)
}

/// Whether a word stands behind the opening mark; behind an apostrophe a capital, so that `Jr.'s` is none.
fn opens_quote(right: &str, mark: char, second: char) -> bool {
    let inner = right[mark.len_utf8()..].trim_start_matches(['“', '‘', '«', '„', '"', '\'', '’']);
    let word = inner.chars().next().unwrap_or(' ');
    if matches!(mark, '\'' | '’') && second != mark {
        word.is_uppercase()
    } else {
        word.is_alphanumeric() || word == '['
    }
}

/// How many bytes of closing marks stand at `at`.
fn closing_marks(prose: &str, at: usize) -> usize {
    let bytes = prose.as_bytes();
    let mut end = at;
    let mut straight = false;
    while let Some(c) = prose[end..].chars().next() {
        let mut length = c.len_utf8();
        let closes = match c {
            '”' | '»' | ')' | ']' => true,
            '“' => prose[..end].rfind(['„', '“']).is_some_and(|open| prose[open..].starts_with('„')),
            '’' => !prose[end + length..].starts_with('’'),
            '\'' if bytes.get(end + 1) == Some(&b'\'') => {
                length = 2;
                !straight && closes(bytes, end, b"''")
            }
            '"' => !straight && closes(bytes, end, b"\""),
            '\'' => closes(bytes, end, b"'"),
            _ => false,
        };
        if !closes {
            break;
        }
        straight = matches!(c, '"' | '\'');
        end += length;
    }
    end - at
}

/// How many marks are looked at, at most, to tell which side of a quote one is on.
const MARKS_BACK: usize = 16;

/// Whether the straight mark at `at`, with a stop before it and a word behind it, closes: whether the one before it opened.
///
/// `"We lost." He said."They` opens a second quote, `"We lost."He said` closes the first.
fn closes(bytes: &[u8], at: usize, mark: &[u8]) -> bool {
    let mut open = true;
    let mut end = at;
    for _ in 0..MARKS_BACK {
        let Some(before) = bytes[..end].windows(mark.len()).rposition(|window| window == mark) else { return !open };
        let left = before.checked_sub(1).and_then(|left| bytes.get(left));
        let right = bytes.get(before + mark.len()).copied().unwrap_or(b' ');
        match left {
            // A blank, a bracket, a no-break space, a dash: the mark before it opened.
            None | Some(b' ' | b'(' | b'[' | b'\n' | 0xa0 | 0x93 | 0x94) => return open,
            _ if matches!(right, b' ' | b',' | b'.' | b';' | b':' | b'?' | b'!' | b')' | b'\n') => return !open,
            Some(b'.' | b'?' | b'!' | b',') => open = !open,
            _ => {}
        }
        end = before;
    }
    open
}

/// Whether the stop behind `left` ends a sentence, with `right` glued to it.
fn ends_sentence(left: &str, right: &str) -> bool {
    let word = word_before(left);
    let before = left[..left.len() - word.len()].chars().next_back();
    let mut letters = word.chars();
    match (letters.next(), letters.next(), before) {
        (None, _, before) => matches!(before, Some(')' | ']' | '%' | '”' | '"' | '’' | '»')),
        (_, _, Some('_')) => false,
        (Some('a' | 'p' | 'm'), None, Some('.')) => true,
        (_, _, Some('.')) if word.len() < 3 => opens_sentence(right),
        (_, _, Some('’' | '\'')) => true,
        (Some(letter), None, _) if letter.is_alphabetic() => opens_sentence(right),
        _ if LEADING.holds(word) || TRAILING.holds(word) => opens_sentence(right),
        _ => !is_address(word, right),
    }
}

/// Whether `right` opens with a small word that opens sentences and no names: `The`, `In`, not `Army`.
fn opens_sentence(right: &str) -> bool {
    let length = right.bytes().take_while(u8::is_ascii_alphabetic).count();
    length > 1 && right[length..].starts_with([' ', ',', '’', '\'']) && OPENERS.holds(&right[..length])
}

/// `DAWN.COM`
fn is_address(word: &str, right: &str) -> bool {
    let length = right.bytes().take_while(u8::is_ascii_uppercase).count();
    word.bytes().all(|b| b.is_ascii_uppercase()) && DOMAINS.iter().any(|row| row.eq_ignore_ascii_case(&right[..length]))
}

/// Whether `left` ends in a word in small letters that is no short form: a number glued to its stop begins a sentence.
fn ends_in_plain_word(left: &str) -> bool {
    let word = word_before(left);
    word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase()) && left[..left.len() - word.len()].ends_with(' ')
}

/// The run of letters and digits that ends `text`; no longer than a word can be.
fn word_before(text: &str) -> &str {
    let length = text.chars().rev().take(24).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
    &text[text.len() - length..]
}
