//! Words: runs of letters, and what stands between spaces.

use super::blocks::SIXTEEN;
use super::ends::{eight, last_eight};
use super::{HIGHEST, mark_byte};

/// No word is longer than this, in characters: a bound for what looks back or ahead.
const LONGEST_WORD: usize = 24;

/// The highest bit of each of eight bytes that is one from `first` to `last`, both ASCII.
#[inline]
const fn mark_from_to(bytes: u64, first: u8, last: u8) -> u64 {
    let low = bytes & !HIGHEST;
    let (from, behind) = (u64::from_le_bytes([0x80 - first; 8]), u64::from_le_bytes([0x7F - last; 8]));
    (low + from) & !(low + behind) & !bytes & HIGHEST
}

/// The same of each that is an ASCII letter, or a small one, or a letter or digit.
const fn mark_letters(bytes: u64) -> u64 {
    mark_from_to(bytes | u64::from_le_bytes([0x20; 8]), b'a', b'z')
}

const fn mark_small_letters(bytes: u64) -> u64 {
    mark_from_to(bytes, b'a', b'z')
}

const fn mark_letters_and_digits(bytes: u64) -> u64 {
    mark_letters(bytes) | mark_from_to(bytes, b'0', b'9')
}

/// Which of eight bytes is the first that is no ASCII letter, counted in bits, and ones over those before it.
#[inline(always)]
pub(crate) fn letters_of(eight: u64) -> Option<(u32, u64)> {
    let others = (!mark_letters(eight) & HIGHEST) >> 7;
    (others != 0).then(|| (others.trailing_zeros(), others.wrapping_sub(1) & !others))
}

/// How many bytes `text` begins with that are all marked, at most `most` and what fills the last eight.
#[inline]
fn marked_at(text: &[u8], most: usize, mark: impl Fn(u64) -> u64) -> usize {
    let mut count = 0;
    while count < most {
        let Some(rest) = text.get(count..) else { break };
        let unmarked = !mark(eight(rest)) & HIGHEST;
        count += unmarked.trailing_zeros() as usize / 8;
        if unmarked != 0 {
            break;
        }
    }
    count
}

/// Whether a small ASCII letter stands anywhere in a word.
#[inline]
pub(crate) fn has_small_letters(word: &str) -> bool {
    word.as_bytes().chunks(8).any(|part| mark_small_letters(eight(part)) != 0)
}

/// No run of letters is looked at further by those who look for a name: one line of them may be as long as a page.
const LONGEST_RUN: usize = 80;

/// How many ASCII letters `text` begins with, or some number from `LONGEST_RUN` on if there are more.
#[inline]
pub(crate) fn letters_at(text: &str) -> usize {
    marked_at(text.as_bytes(), LONGEST_RUN, mark_letters)
}

/// The same, or sixteen if there are more: without a loop, of which nobody foresees how often it goes round.
#[inline]
pub(crate) fn few_letters_at(text: &str) -> usize {
    let Some(front) = text.as_bytes().first_chunk::<SIXTEEN>() else { return letters_at(text) };
    let [first, second] = [0, 8].map(|half| !mark_letters(eight(&front[half..])) & HIGHEST);
    let second = 8 + second.trailing_zeros() as usize / 8;
    if first == 0 { second } else { first.trailing_zeros() as usize / 8 }
}

/// How many ASCII letters bytes begin with, however many there are.
#[inline]
pub(crate) fn letters_beginning(text: &[u8]) -> usize {
    marked_at(text, usize::MAX, mark_letters)
}

/// How many ASCII letters and digits `text` begins with.
#[inline]
pub(crate) fn letters_and_digits_beginning(text: &[u8]) -> usize {
    marked_at(text, usize::MAX, mark_letters_and_digits)
}

/// The run of letters and digits that ends `text`, no longer than a word can be.
pub(crate) fn word_before(text: &str) -> &str {
    let bytes = text.as_bytes();
    let mut letters = 0;
    while letters < LONGEST_WORD {
        let unmarked = !mark_letters_and_digits(last_eight(&bytes[..bytes.len() - letters])) & HIGHEST;
        letters += unmarked.leading_zeros() as usize / 8;
        if unmarked != 0 {
            break;
        }
    }
    let start = bytes.len() - letters;
    // Nearly all words are of one-byte letters.
    if letters < LONGEST_WORD && start > 0 && !bytes[start - 1].is_ascii() {
        return any_word_before(text);
    }
    &text[start..]
}

fn any_word_before(text: &str) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev().take(LONGEST_WORD) {
        if !c.is_alphanumeric() {
            break;
        }
        start = at;
    }
    &text[start..]
}

/// The run of letters and digits that begins `text`, no longer than a word can be.
pub(crate) fn word_at(text: &str) -> &str {
    let bytes = text.as_bytes();
    let end = marked_at(bytes, LONGEST_WORD, mark_letters_and_digits);
    if end < LONGEST_WORD && bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
        return any_word_at(text);
    }
    &text[..end]
}

fn any_word_at(text: &str) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices().take(LONGEST_WORD) {
        if !c.is_alphanumeric() {
            break;
        }
        end = at + c.len_utf8();
    }
    &text[..end]
}

/// Where the first space stands in `bytes` at or after `from`, which is near: at the end of a word.
#[inline]
pub(crate) fn next_space(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        let found = mark_byte(eight(&bytes[at..]), b' ');
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    None
}

/// The same letters, small ASCII ones made capitals.
#[inline]
pub(crate) const fn in_capitals(eight: u64) -> u64 {
    eight ^ mark_small_letters(eight) >> 2
}

/// What stands between the spaces of a short text, a name or a mention: `str::split` begins a search for each word, which
/// costs three times as much as a loop over its letters.
pub(crate) fn spaced(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let space = text.bytes().position(|byte| byte == b' ');
        rest = space.map(|space| &text[space + 1..]);
        Some(&text[..space.unwrap_or(text.len())])
    })
}

/// The same from the end.
pub(crate) fn spaced_from_end(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let space = text.bytes().rposition(|byte| byte == b' ');
        rest = space.map(|space| &text[..space]);
        Some(&text[space.map_or(0, |space| space + 1)..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String};

    #[test]
    fn few_bytes_are_read_as_many_are() {
        for length in 0..30 {
            let word = "Zz9aA0".repeat(5)[..length].replace('9', "x").replace('0', "y");
            let sentence = format!("{word} and so on for sixteen bytes");
            assert_eq!(few_letters_at(&sentence), length.min(16), "{sentence}");
            let (bytes, mut eight_bytes) = (word.as_bytes(), [0; 8]);
            eight_bytes[..length.min(8)].copy_from_slice(&bytes[..length.min(8)]);
            assert_eq!(eight(bytes).to_le_bytes(), eight_bytes);
            assert_eq!(in_capitals(eight(bytes)).to_le_bytes(), eight_bytes.map(|byte| byte.to_ascii_uppercase()));
            assert_eq!(next_space(sentence.as_bytes(), 0), Some(length));
        }
        assert_eq!((next_space(b"Calder", 0), next_space(b"", 0)), (None, None));
    }

    #[test]
    fn small_letters_are_seen_among_capitals() {
        for length in 0..100 {
            let (small, capitals) = ("A".repeat(length) + "z", "AÄ@[`{".repeat(length));
            assert!(has_small_letters(&small) && !has_small_letters(&capitals));
        }
    }

    #[test]
    fn words_hold_letters_of_any_alphabet() {
        for (text, before, at) in [
            ("the Élan", "Élan", "the"),
            ("Élan vital", "vital", "Élan"),
            ("Zürich-Süd", "Süd", "Zürich"),
            ("24. ", "", "24"),
            ("“Oslo”", "", ""),
            ("", "", ""),
        ] {
            assert_eq!((word_before(text), word_at(text)), (before, at), "{text}");
        }
        let long = format!("{}é", "a".repeat(40));
        assert_eq!((word_before(&long).chars().count(), word_at(&long).chars().count()), (24, 24));
        for length in 0..30 {
            let word = "Zz9aA0".repeat(5)[..length].chars().collect::<String>();
            for mark in ["", " ", "@", "[", "`", "{", "/", ":", "\u{a0}"] {
                let (ends, begins) = (format!("{mark}{word}"), format!("{word}{mark}"));
                assert_eq!(word_before(&ends), &word[length.saturating_sub(24)..], "{ends}");
                assert_eq!(word_at(&begins), &word[..length.min(24)], "{begins}");
                assert_eq!(letters_at(&begins), length.min(2), "{begins}");
            }
        }
    }
}
