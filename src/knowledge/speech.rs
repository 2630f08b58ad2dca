//! What words do around a quotation, and a table that finds a word at once.

use crate::scan;

/// What a word does around a quotation. The roles that words in a name have stand first and last, and behind `According`
/// those that a capital takes nothing from, so that either is asked with one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A verb that reports.
    Verb(Strength, Form),
    /// Any other verb that is as good as never a noun.
    OtherVerb,
    /// `is`, `been`.
    Be,
    /// `has`, `had`.
    Have,
    /// `will`, `would`, `did`.
    Modal,
    /// `according`.
    According,
    /// `statement`, `tweet`, `claim`: holds words of somebody's.
    Utterance,
    /// `vs`, `No`, `Jan`: a stop after it ends nothing.
    Abbreviation,
    /// `Mr`, `Sen`, `President`: stands before a name.
    Title,
    /// `spokesman`, `director`: names a person by what they do.
    Person,
    /// `Monday`, `today`, `week`.
    Time,
    /// `they`, `we`, `I`.
    OtherSubject,
    /// `not`, `never`.
    Negation,
    /// `he`, `she`: a person.
    Personal,
    /// `it`.
    It,
    /// `him`, `them`.
    Object,
    /// `who`.
    Who,
    /// `that`.
    That,
    /// `if`, `because`, `which`.
    Subordinator,
    /// `and`, `but`, `or`.
    And,
    /// `the`, `a`, `some`.
    Determiner,
    /// `his`, `their`.
    Possessive,
    /// `of`.
    Of,
    /// A preposition that ties a noun to the one before it: `for`, `at`, `from`.
    Tie,
    /// `to`.
    To,
    /// `by`.
    By,
    /// Any other preposition.
    Preposition,
    /// `also`, `later`.
    Adverb,
}

/// How surely a verb means that words follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    /// `said`.
    Say,
    /// `added`, `told`, `wrote`: speaks in nearly every place.
    Speaks,
    /// `called`, `branded`, `described`: takes its object first.
    Names,
    /// `pledged`, `blasted`: speaks in many.
    Reports,
    /// `began`, `showed`: speaks in some.
    Hints,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `call`.
    Base,
    /// `calls`.
    Third,
    /// `called`.
    Past,
    /// `calling`.
    Going,
}

/// Words of one kind, parted by single spaces.
pub(crate) type Row<V = Role> = (V, &'static str);

/// A table of words. No two have the same place, so that one comparison tells whether a word is there: a walk from place
/// to place is a branch that is guessed wrong for every sixth word. Built when the crate is.
#[derive(Debug)]
pub(crate) struct Words<V: 'static = Role> {
    rows: &'static [Row<V>],
    seeds: &'static [u8; SEEDS],
    places: &'static [Place<V>],
}

/// Where the words of some rows stand: the words whose hashes begin alike share a seed, which leads each to a place of
/// its own.
#[derive(Debug)]
pub(crate) struct Places<V, const SIZE: usize> {
    seeds: [u8; SEEDS],
    places: [Place<V>; SIZE],
}

const SEEDS: usize = 512;

/// A word by its key, with what its first row says of it, and where it begins in the rows taken as one text. Sixteen
/// bytes, so that four share a cache line.
#[derive(Clone, Copy, Debug)]
struct Place<V> {
    head: u64,
    tail: u32,
    start: u16,
    value: Option<V>,
}

impl<V> Place<V> {
    const EMPTY: Self = Self { head: 0, tail: 0, start: 0, value: None };

    const fn key(&self) -> Key {
        Key { head: self.head, tail: self.tail }
    }
}

/// What is compared of a word, capitals folded: its first eight bytes; of a longer one its last three and its length,
/// too. Of a word of eleven bytes or less that is all: to compare letters one by one cost as much as all else that is
/// done to a word.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    head: u64,
    tail: u32,
}

/// The bits that part small letters from capitals, in ASCII and in the letters of western Europe.
const FOLDS: u64 = u64::from_le_bytes([FOLD; 8]);
const FOLD: u8 = 0x20;

impl Key {
    const WHOLE: u8 = 11;

    const fn of(word: &[u8]) -> Self {
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
    const fn hash(self) -> u64 {
        (self.head ^ (self.tail as u64).rotate_left(25)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }

    /// Whose seed leads to the place of a word with this hash.
    #[inline(always)]
    const fn family(hash: u64) -> usize {
        (hash >> (64 - SEEDS.ilog2())) as usize
    }

    /// Where a word with this hash stands, of as many places as `mask` has ones.
    #[inline(always)]
    const fn place(hash: u64, seed: u8, mask: usize) -> usize {
        (hash.wrapping_mul(seed as u64) >> 40) as usize & mask
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

impl<V: Copy> Words<V> {
    pub(crate) const fn new<const SIZE: usize>(rows: &'static [Row<V>], places: &'static Places<V, SIZE>) -> Self {
        Self { rows, seeds: &places.seeds, places: &places.places }
    }

    /// What the first row that lists `word` says of it, in capitals or not; the rows are in lower case.
    #[inline]
    pub(crate) fn first(&self, word: &[u8]) -> Option<V> {
        self.value(Key::of(word), word)
    }

    /// The same of the word that has this key and begins as `text` does; its last three letters may be others.
    #[inline(always)]
    pub(crate) fn value(&self, key: Key, text: &[u8]) -> Option<V> {
        let place = self.places.get(self.index(key))?;
        let found = (place.head == key.head) & (place.tail == key.tail);
        let value = if found { place.value } else { None };
        let length = key.tail as u8;
        if length > Key::WHOLE && value.is_some() && !self.lists(place.start, text, usize::from(length) - 3) {
            return None;
        }
        value
    }

    /// Whether the word that has this key may be listed, and is if it is of eleven bytes or less.
    #[inline(always)]
    pub(crate) fn holds(&self, key: Key) -> bool {
        self.places.get(self.index(key)).is_some_and(|place| (place.head == key.head) & (place.tail == key.tail))
    }

    /// The number of the only place where the word may stand that has this key.
    #[inline(always)]
    pub(crate) const fn index(&self, key: Key) -> usize {
        let hash = key.hash();
        Key::place(hash, self.seeds[Key::family(hash)], self.places.len() - 1)
    }

    /// Whether the word at `start` begins with the first `length` bytes of `text`, in whatever case.
    #[cold]
    fn lists(&self, start: u16, text: &[u8], length: usize) -> bool {
        let mut start = usize::from(start);
        for (_, words) in self.rows {
            if let (Some(word), Some(text)) = (words.as_bytes().get(start..start + length), text.get(..length)) {
                return word.iter().zip(text).all(|(a, b)| a | FOLD == b | FOLD);
            }
            start = start.saturating_sub(words.len());
        }
        false
    }
}

/// Places every word of `rows`; `SIZE` is a power of two.
pub(crate) const fn places<V: Copy, const SIZE: usize>(rows: &[Row<V>]) -> Places<V, SIZE> {
    let families = Families::<V, SIZE>::of(rows);
    let mut placed = Places { seeds: [0; SEEDS], places: [Place::EMPTY; SIZE] };
    // The largest families choose first: what is left is enough for a family of one.
    let mut size = families.largest;
    while size > 0 {
        let mut family = 0;
        while family < SEEDS {
            if families.sizes[family] == size {
                placed.seeds[family] = families.settle(family, &mut placed.places);
            }
            family += 1;
        }
        size -= 1;
    }
    placed
}

/// Words by the beginning of their hashes; counted from one, none is the end.
struct Families<V, const SIZE: usize> {
    words: [Place<V>; SIZE],
    /// The word of the same family that came before.
    others: [usize; SIZE],
    count: usize,
    last: [usize; SEEDS],
    sizes: [usize; SEEDS],
    largest: usize,
}

impl<V: Copy, const SIZE: usize> Families<V, SIZE> {
    const fn of(rows: &[Row<V>]) -> Self {
        let (words, others) = ([Place::EMPTY; SIZE], [0; SIZE]);
        let mut families = Self { words, others, count: 0, last: [0; SEEDS], sizes: [0; SEEDS], largest: 0 };
        let (mut row, mut before) = (0, 0);
        while row < rows.len() {
            let words = rows[row].1.as_bytes();
            let mut start = 0;
            while start < words.len() {
                let mut end = start;
                while end < words.len() && words[end] != b' ' {
                    end += 1;
                }
                let Key { head, tail } = Key::of(words.split_at(end).0.split_at(start).1);
                assert!(before + start <= u16::MAX as usize, "too many words");
                families.add(Place { head, tail, start: (before + start) as u16, value: Some(rows[row].0) });
                start = end + 1;
            }
            before += words.len();
            row += 1;
        }
        families
    }

    /// Adds a word, if no row before listed it.
    const fn add(&mut self, word: Place<V>) {
        let family = Key::family(word.key().hash());
        let mut other = self.last[family];
        while other > 0 {
            let Place { head, tail, .. } = self.words[other - 1];
            if head == word.head && tail == word.tail {
                return;
            }
            other = self.others[other - 1];
        }
        (self.words[self.count], self.others[self.count]) = (word, self.last[family]);
        self.count += 1;
        self.last[family] = self.count;
        self.sizes[family] += 1;
        if self.sizes[family] > self.largest {
            self.largest = self.sizes[family];
        }
    }

    /// Gives the words of a family places that are free; says by which seed.
    const fn settle(&self, family: usize, places: &mut [Place<V>; SIZE]) -> u8 {
        let mut seed = 1;
        loop {
            let mut word = self.last[family];
            while word > 0 && self.is_free(word, seed, places) {
                places[self.index(word, seed)] = self.words[word - 1];
                word = self.others[word - 1];
            }
            if word == 0 {
                return seed;
            }
            let mut placed = self.last[family];
            while placed != word {
                places[self.index(placed, seed)] = Place::EMPTY;
                placed = self.others[placed - 1];
            }
            assert!(seed < u8::MAX, "too many words for the table's size");
            seed += 1;
        }
    }

    const fn is_free(&self, word: usize, seed: u8, places: &[Place<V>; SIZE]) -> bool {
        places[self.index(word, seed)].value.is_none()
    }

    const fn index(&self, word: usize, seed: u8) -> usize {
        Key::place(self.words[word - 1].key().hash(), seed, SIZE - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::languages;
    use alloc::{format, string::String};

    #[test]
    fn every_word_is_found_and_says_what_its_first_row_says() {
        for language in languages::ALL {
            let words = &language.speech.words;
            let listed = words.rows.iter().flat_map(|(_, row)| row.split(' ')).filter(|word| !word.is_empty());
            for word in listed {
                let row = words.rows.iter().find(|(_, row)| row.split(' ').any(|other| other == word));
                assert_eq!(words.first(word.as_bytes()), row.map(|(role, _)| *role), "{word}");
                let capitals = word.to_ascii_uppercase();
                assert_eq!(words.first(capitals.as_bytes()), words.first(word.as_bytes()), "{capitals}");
                for other in [format!("{word}q"), format!("q{word}"), format!("{word}qqqqqqqqqqqq")] {
                    assert_eq!(words.first(other.as_bytes()), None, "{other}");
                }
            }
        }
        let words = &languages::en::ENGLISH.speech.words;
        assert_eq!(words.first(b"representative"), Some(Role::Title));
        assert_eq!(words.first(b"representqtive"), None, "all letters count");
    }

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
