//! Byte arithmetic: lines, words, blanks. No news words here, and no byte loops elsewhere.
//!
//! Only nom's `complete` leaves may be used in this crate: the unsuffixed ones ask for more input
//! at the end of a page. `str::find(closure)` decodes characters; searching one byte is six to
//! fifteen times faster, and nom's one-byte search is memchr.

mod blank;
mod blocks;
mod ends;
mod front;
mod lines;
mod meetings;
mod words;

pub(crate) use blank::{is_blank, is_space, trim, trim_end, trim_start};
pub(crate) use blocks::{find_any_last, ones};
pub(crate) use ends::{Ends, agree, come_before, eight, filled, find_words, go_on, head, ones_over, rarest};
pub(crate) use front::Front;
pub(crate) use lines::{Filled, Lines, last_line};
pub(crate) use meetings::{each_meeting, each_pair, find_meeting};
pub(crate) use words::{
    few_letters_at, has_small_letters, in_capitals, letters_and_digits_beginning, letters_at, letters_beginning,
    letters_of, next_space, spaced, spaced_from_end, word_at, word_before,
};

use nom::FindSubstring;

/// Where `byte` first stands in `text`. Only for ASCII bytes, so that the place is a char boundary.
pub(crate) fn find_byte(text: &str, byte: u8) -> Option<usize> {
    debug_assert!(byte.is_ascii());
    text.as_bytes().find_substring(&[byte][..])
}

/// The greatest char boundary of `text` that is not past `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The highest bit of each of eight bytes.
const HIGHEST: u64 = u64::from_le_bytes([0x80; 8]);

/// The highest bit of each of eight bytes that is `byte`.
const fn mark_byte(bytes: u64, byte: u8) -> u64 {
    let other = bytes ^ u64::from_le_bytes([byte; 8]);
    !(((other & !HIGHEST) + !HIGHEST) | other) & HIGHEST
}
