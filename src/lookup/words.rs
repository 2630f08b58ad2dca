//! Words with what is known of each, found at once, capitals folded.

use super::key::{FOLD, Key};

/// Words of one kind, parted by single spaces.
pub(crate) type Row<V> = (V, &'static str);

/// A table of words. No two have the same place, so that one comparison tells whether a word is there: a walk from place
/// to place is a branch that is guessed wrong for every sixth word. Built when the crate is.
#[derive(Debug)]
pub(crate) struct Words<V: 'static> {
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
        place(hash, self.seeds[family(hash)], self.places.len() - 1)
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
        let family = family(word.key().hash());
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
        place(self.words[word - 1].key().hash(), seed, SIZE - 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::knowledge::languages;
    use crate::knowledge::speech::Role;
    use alloc::format;

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
}
