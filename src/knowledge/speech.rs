//! What words do around a quotation, and a table that finds a word at once.

/// What a word does around a quotation.
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
    /// `not`, `never`.
    Negation,
    /// `he`, `she`: a person.
    Personal,
    /// `they`, `we`, `I`.
    OtherSubject,
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
    /// `Monday`, `today`, `week`.
    Time,
    /// `Mr`, `Sen`, `President`: stands before a name.
    Title,
    /// `spokesman`, `director`: names a person by what they do.
    Person,
    /// `statement`, `tweet`, `claim`: holds words of somebody's.
    Utterance,
    /// `according`.
    According,
    /// `vs`, `No`, `Jan`: a stop after it ends nothing.
    Abbreviation,
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

/// A table of words: where each stands in the rows, by its hash. Built when the crate is.
#[derive(Debug)]
pub(crate) struct Words<V: 'static = Role> {
    rows: &'static [Row<V>],
    places: &'static [Place],
}

/// Where a word stands in the rows; `row` counts from one, and none is an empty place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    row: u8,
    length: u8,
    start: u16,
}

impl Place {
    const EMPTY: Self = Self { row: 0, length: 0, start: 0 };
}

impl<V: Copy> Words<V> {
    pub(crate) const fn new(rows: &'static [Row<V>], places: &'static [Place]) -> Self {
        Self { rows, places }
    }

    /// What the first row that lists `word` says of it, in capitals or not; the rows are in lower case.
    pub(crate) fn first(&self, word: &[u8]) -> Option<V> {
        self.all(word).next()
    }

    /// What every row that lists `word` says of it.
    pub(crate) fn all<'w>(&'w self, word: &'w [u8]) -> impl Iterator<Item = V> + 'w {
        let mask = self.places.len() - 1;
        let mut at = hash(word) as usize;
        core::iter::from_fn(move || {
            loop {
                let place = self.places[at & mask];
                let (value, words) = self.rows.get((place.row as usize).wrapping_sub(1))?;
                at += 1;
                if place.length as usize == word.len() {
                    let found = words.as_bytes().get(place.start as usize..)?.get(..word.len())?;
                    if found.iter().zip(word).all(|(a, b)| a | FOLD == b | FOLD) {
                        return Some(*value);
                    }
                }
            }
        })
    }
}

/// The bit that parts small letters from capitals, in ASCII and in the letters of western Europe.
const FOLD: u8 = 0x20;

/// Places every word of `rows`; `SIZE` is a power of two, and at least twice the number of words.
pub(crate) const fn places<V: Copy, const SIZE: usize>(rows: &[Row<V>]) -> [Place; SIZE] {
    let mut places = [Place::EMPTY; SIZE];
    let (mut row, mut count) = (0, 0);
    while row < rows.len() {
        let words = rows[row].1.as_bytes();
        let mut start = 0;
        while start < words.len() {
            let mut end = start;
            while end < words.len() && words[end] != b' ' {
                end += 1;
            }
            let mut at = hash(words.split_at(end).0.split_at(start).1) as usize & (SIZE - 1);
            while places[at].row != 0 {
                at = (at + 1) & (SIZE - 1);
            }
            places[at] = Place { row: row as u8 + 1, length: (end - start) as u8, start: start as u16 };
            count += 1;
            assert!(count * 2 <= SIZE, "too many words for the table's size");
            start = end + 1;
        }
        row += 1;
    }
    places
}

/// Of the first and the last four bytes, capitals folded.
const fn hash(word: &[u8]) -> u32 {
    let length = word.len();
    let (head, tail) = match length {
        0 => (0, 0),
        1..=3 => (word[0] as u32 | (word[length / 2] as u32) << 8, word[length - 1] as u32),
        _ => (four(word, 0), four(word, length - 4)),
    };
    let folded = (head | 0x2020_2020).wrapping_mul(0x9E37_79B1) ^ (tail | 0x2020_2020).wrapping_mul(0x85EB_CA77);
    let mixed = folded.wrapping_add(length as u32).wrapping_mul(0xC2B2_AE3D);
    mixed ^ (mixed >> 15)
}

const fn four(word: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([word[at], word[at + 1], word[at + 2], word[at + 3]])
}
