//! The front of a text at a glance.

use super::blocks::{bits, ones, ones_before};

/// The front of a text at a glance: a bit for each of its first 64 bytes that is a capital, a letter, a space, all ASCII.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Front {
    capitals: u64,
    letters: u64,
    spaces: u64,
}

impl Front {
    #[inline(never)]
    pub(crate) fn of(text: &str) -> Self {
        let mut filled = [0; 64];
        let front = text.as_bytes().first_chunk().unwrap_or_else(|| {
            filled[..text.len()].copy_from_slice(text.as_bytes());
            &filled
        });
        Self {
            capitals: bits(&front.map(|byte| u8::from(byte.is_ascii_uppercase()))),
            letters: bits(&front.map(|byte| u8::from((byte | 0x20).is_ascii_lowercase()))),
            spaces: bits(&front.map(|byte| u8::from(byte == b' '))),
        }
    }

    /// Where words with a small first letter begin behind a space.
    pub(crate) fn small_words(self) -> impl Iterator<Item = usize> {
        ones(self.spaces << 1 & self.letters & !self.capitals)
    }

    /// Where words begin from `at` on, up to the first space behind which no letter stands.
    pub(crate) fn words_from(self, at: usize) -> impl Iterator<Item = usize> {
        let begins = self.spaces << 1;
        let others = begins & !self.letters;
        let plain = others.wrapping_sub(1) & !others;
        ones((begins & plain | 1 << at) & (u64::MAX << at))
    }

    /// Where something stands before `at` that is neither letter nor space.
    pub(crate) fn marks_before(self, at: usize) -> impl Iterator<Item = usize> {
        ones(!(self.letters | self.spaces) & ones_before(at))
    }

    /// Whether before `at` nothing stands but words of one letter and more in small ones, each with a space behind it, the first
    /// with a capital.
    pub(crate) fn is_title_case(self, at: usize) -> bool {
        let begins = self.spaces << 1 | 1;
        let inside = self.capitals & (!begins | self.spaces >> 1);
        let others = !(self.letters | self.spaces) | self.spaces & begins;
        self.capitals & 1 != 0 && (inside | others) & ones_before(at) == 0
    }

    /// How many spaces stand before `at`, and so words that end there.
    pub(crate) fn words(self, at: usize) -> u32 {
        (self.spaces & ones_before(at)).count_ones()
    }

    /// How many bytes of words in capitals it begins with, a space between each two.
    pub(crate) fn capital_words(self) -> usize {
        let inner_spaces = self.spaces & self.capitals << 1;
        let end = (!(self.capitals | inner_spaces) | 1 << 63).trailing_zeros() as usize;
        end - (inner_spaces << 1 >> end & 1) as usize
    }

    /// Where words begin that have no capital, and where a mark ends a word.
    pub(crate) fn turns(self) -> impl Iterator<Item = usize> {
        let marks = !(self.letters | self.spaces);
        ones((self.spaces << 1 | 1) & !self.capitals | marks & self.spaces >> 1)
    }

    /// Whether a word, or nothing but a space, begins at `at`.
    pub(crate) fn begins_word(self, at: usize) -> bool {
        (self.spaces << 1 | 1) >> at & 1 != 0
    }

    /// Whether a space stands at `at` or behind it.
    pub(crate) fn has_space_from(self, at: usize) -> bool {
        self.spaces >> at != 0
    }

    /// How many bytes a capital and the small letters behind it take up that it begins with.
    pub(crate) fn first_word(self) -> usize {
        let small = self.letters & !self.capitals;
        (!(small | self.capitals & 1)).trailing_zeros() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_of_a_text_at_a_glance() {
        let words = |text: &str| {
            let front = Front::of(text);
            (front.capital_words(), front.first_word(), front.small_words().next())
        };
        assert_eq!(words("PORT CALDER - The ferry is back"), (11, 1, Some(18)));
        assert_eq!((words("PORT CALDER Ferry"), words("McALDER")), ((13, 1, None), (1, 2, None)));
        assert_eq!(
            (words("Ferry back"), words(""), words(" A"), words("A")),
            ((1, 5, Some(6)), (0, 0, None), (0, 0, None), (1, 1, None))
        );
        let long = "A".repeat(100);
        assert_eq!((words(&long).1, words(&"a b ".repeat(40)).2), (1, Some(2)));
        let title_case = |text: &str| Front::of(text).is_title_case(text.find(" x").map_or(0, |at| at + 1));
        for (text, is) in [
            ("Ferry Back x", true),
            ("Ferry BACK x", false),
            ("A Ferry x", false),
            ("Ferry, x", false),
            ("Ferry  x", false),
        ] {
            assert_eq!(title_case(text), is, "{text}");
        }
        let front = Front::of("The old ferry's back - The");
        assert!(
            front.words_from(4).eq([4, 8, 16]) && front.marks_before(18).eq([13]) && front.turns().eq([4, 8, 16, 21])
        );
        assert_eq!(
            (front.words(16), front.begins_word(8), front.has_space_from(22), front.has_space_from(23)),
            (3, true, true, false)
        );
    }
}
