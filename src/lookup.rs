//! Looks names and openings up in the tables of the knowledge, without walking them.
//!
//! To walk a table of two hundred names costs a thousand instructions a word; a look-up costs forty. The rows stay
//! what they are, a list that a newcomer can add to: their places are worked out when the crate is built.

mod beginnings;
mod key;
mod names;
mod openings;
mod short_words;
mod sieve;
mod words;

pub(crate) use beginnings::{FirstBytes, LetterPairs};
pub(crate) use key::{Key, Letters};
pub(crate) use names::Names;
pub(crate) use openings::Openings;
pub(crate) use short_words::ShortWords;
pub(crate) use sieve::{Sieve, first_letters, first_two, small};
pub(crate) use words::{Row, Words, places};

/// The bit that tells small ASCII letters from capitals, eight times.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// Whether two words differ in case only. Nearly all pairs differ in their first byte.
#[inline]
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    let (Some(&first), Some(&other)) = (a.as_bytes().first(), b.as_bytes().first()) else { return a == b };
    if first.is_ascii() && other.is_ascii() && !first.eq_ignore_ascii_case(&other) {
        return false;
    }
    if a.is_ascii() {
        return a.eq_ignore_ascii_case(b);
    }
    !b.is_ascii() && a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

/// The words of rows that say something of each.
pub(crate) const fn words<V: Copy, const N: usize>(rows: &[(&'static str, V)]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut row = 0;
    while row < N {
        words[row] = rows[row].0;
        row += 1;
    }
    words
}
