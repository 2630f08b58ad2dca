//! What words are compared by, and reading it off a text.

use crate::scan;

/// What is compared of a word, capitals folded: its first eight bytes; of a longer one its last three and its length,
/// too. Of a word of eleven bytes or less that is all: to compare letters one by one cost as much as all else that is
/// done to a word.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    pub(super) head: u64,
    pub(super) tail: u32,
}

/// The bits that part small letters from capitals, in ASCII and in the letters of western Europe.
const FOLDS: u64 = u64::from_le_bytes([FOLD; 8]);
pub(super) const FOLD: u8 = 0x20;

impl Key {
    pub(super) const WHOLE: u8 = 11;

    pub(super) const fn of(word: &[u8]) -> Self {
        Self::opening(word, word.len())
    }

    /// The key of the word that the first `length` bytes of `text` are. With text behind it, its first eight bytes are
    /// read at once, without asking how long it is.
    #[inline(always)]
    pub(crate) const fn opening(text: &[u8], length: usize) -> Self {
        let head = scan::eight(text) | FOLDS;
        if length <= 8 {
            // What stands behind a short word, or zeros, is no letter to be folded.
            return Self { head: head & scan::ones_over(length), tail: 0 };
        }
        match text.split_at(length).0.last_chunk() {
            Some(last) => Self { head, tail: Self::tail(u32::from_le_bytes(*last), length) },
            None => Self { head, tail: 0 },
        }
    }

    const fn tail(last: u32, length: usize) -> u32 {
        let length = if length < 255 { length as u32 } else { 255 };
        (last | FOLDS as u32) & !0xFF | length
    }

    /// The key of `stem`, with which the word begins that has this key.
    #[inline(always)]
    pub(crate) fn stem(self, stem: &[u8]) -> Self {
        match stem.last_chunk() {
            Some(last) if stem.len() > 8 => {
                Self { head: self.head, tail: Self::tail(u32::from_le_bytes(*last), stem.len()) }
            }
            _ => Self { head: self.head & scan::ones_over(stem.len()), tail: 0 },
        }
    }

    /// The same of `stem` and a letter behind it.
    #[inline(always)]
    pub(crate) fn stem_with(self, stem: &[u8], letter: u8) -> Self {
        match *stem {
            [.., other, third, second] if stem.len() >= 8 => Self {
                head: self.head,
                tail: Self::tail(u32::from_le_bytes([other, third, second, letter]), stem.len() + 1),
            },
            _ => Self {
                head: self.head & scan::ones_over(stem.len()) | u64::from(letter) << (8 * (stem.len() % 8)),
                tail: 0,
            },
        }
    }

    #[inline(always)]
    pub(super) const fn hash(self) -> u64 {
        (self.head ^ (self.tail as u64).rotate_left(25)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// The ASCII letters that a text begins with, fewer than sixteen, and what stands behind them: eight bytes are looked at
/// together, and most words are no longer.
#[derive(Clone, Copy)]
pub(crate) struct Letters {
    pub(crate) length: usize,
    pub(crate) key: Key,
    /// The last two, if they are as many.
    pub(crate) last: u16,
    /// As many bytes as have been seen behind them, and zeros.
    pub(crate) behind: u64,
}

impl Letters {
    /// None where the text is shorter than what is looked at together.
    #[inline(always)]
    pub(crate) fn beginning(text: &[u8]) -> Option<Self> {
        let eight = u64::from_le_bytes(*text.first_chunk()?);
        let Some((bits, ones)) = scan::letters_of(eight) else { return Self::beginning_long(eight, text) };
        let key = Key { head: (eight | FOLDS) & ones, tail: 0 };
        let last = eight.wrapping_shr(bits.wrapping_sub(16)) as u16;
        Some(Self { length: bits as usize / 8, key, last, behind: eight >> bits })
    }

    #[inline(always)]
    fn beginning_long(first: u64, text: &[u8]) -> Option<Self> {
        let second = u64::from_le_bytes(*text.first_chunk::<16>()?.last_chunk()?);
        let (bits, _) = scan::letters_of(second)?;
        let both = u128::from(second) << 64 | u128::from(first);
        let (length, last) = (8 + bits as usize / 8, (both >> (32 + bits)) as u32);
        let tail = if length > 8 { Key::tail(last, length) } else { 0 };
        let key = Key { head: first | FOLDS, tail };
        Some(Self { length, key, last: (last >> 16) as u16, behind: second >> bits })
    }

    /// Whether they are all of a word, with a blank behind it, or a comma or a stop and a blank: so nine of ten are.
    #[inline(always)]
    pub(crate) fn are_plain_word(self) -> bool {
        // The bit by which a comma and a stop differ.
        let stop = u64::from(b',' ^ b'.');
        self.length > 0 && (self.behind as u8 == b' ' || (self.behind | stop) as u16 == u16::from_le_bytes(*b". "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn letters_have_the_key_of_their_word() {
        for length in 0..16 {
            let word = "Zeitungsleserinnen"[..length].chars().collect::<String>();
            for mark in ["  ", ", ", ". ", "’s", "é ", "-B", "1 ", "@["] {
                let text = format!("{word}{mark}unter sich in der Stadt");
                let letters = Letters::beginning(text.as_bytes()).unwrap();
                let Key { head, tail } = Key::of(word.as_bytes());
                assert_eq!((letters.length, letters.key.head, letters.key.tail), (length, head, tail), "{text}");
                assert_eq!(letters.behind as u8, mark.as_bytes()[0], "{text}");
                if length > 1 {
                    let last = u16::from_le_bytes(*word.as_bytes().last_chunk().unwrap());
                    assert_eq!(letters.last | 0x2020, last | 0x2020, "{text}");
                }
                // Of a comma or a stop, the blank behind it has to be seen.
                let seen = mark == "  " || length % 8 < 7 && [", ", ". "].contains(&mark);
                assert_eq!(letters.are_plain_word(), length > 0 && seen, "{text}");
            }
        }
        assert!(Letters::beginning(b"Zeitung").is_none());
        assert!(Letters::beginning(b"Zeitungsleserinnen in der Stadt").is_none());
    }

    #[test]
    fn stems_have_the_keys_of_words() {
        let text = b"overemphasizedly";
        for length in 1..text.len() {
            let (key, stem) = (Key::of(&text[..=length]), &text[..length]);
            let same = |one: Key, other: Key| assert_eq!((one.head, one.tail), (other.head, other.tail), "{length}");
            same(key.stem(stem), Key::of(stem));
            let mut longer = stem.to_vec();
            longer.push(b'y');
            same(key.stem_with(stem, b'y'), Key::of(&longer));
        }
    }
}
