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

/// Where a word stands in the rows; `row` counts from one, and none is an empty place. Sixteen bytes, so that four share
/// a cache line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    head: u64,
    tail: u32,
    start: u16,
    row: u8,
}

impl Place {
    const EMPTY: Self = Self { head: 0, tail: 0, start: 0, row: 0 };
}

/// What is compared of a word, capitals folded: its first eight bytes; of a longer one its last three and its length,
/// too. Of a word of eleven bytes or less that is all: to compare letters one by one cost as much as all else that is
/// done to a word.
#[derive(Clone, Copy)]
struct Key {
    head: u64,
    tail: u32,
}

impl Key {
    const WHOLE: usize = 11;

    const fn of(word: &[u8]) -> Self {
        Self::opening(word, word.len())
    }

    /// The key of the word that the first `length` bytes of `text` are. With text behind it, its first eight bytes are
    /// read at once, without asking how long it is.
    #[inline(always)]
    const fn opening(text: &[u8], length: usize) -> Self {
        const FOLDS: u64 = u64::from_le_bytes([FOLD; 8]);
        let head = crate::scan::eight(text) | FOLDS;
        if length <= 8 {
            // What stands behind a short word, or zeros, is no letter to be folded.
            return Self { head: head & crate::scan::ones_over(length), tail: 0 };
        }
        match text.split_at(length).0.last_chunk() {
            Some(last) => {
                let tail = u32::from_le_bytes(*last) | FOLDS as u32;
                let length = if length < 255 { length as u32 } else { 255 };
                Self { head, tail: tail & !0xFF | length }
            }
            None => Self { head, tail: 0 },
        }
    }

    #[inline(always)]
    const fn hash(self) -> usize {
        let mixed = (self.head ^ (self.tail as u64).rotate_left(25)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 40) as usize
    }
}

impl<V: Copy> Words<V> {
    pub(crate) const fn new(rows: &'static [Row<V>], places: &'static [Place]) -> Self {
        Self { rows, places }
    }

    /// What the first row that lists `word` says of it, in capitals or not; the rows are in lower case.
    #[inline]
    pub(crate) fn first(&self, word: &[u8]) -> Option<V> {
        let key = Key::of(word);
        self.from(key.hash(), key, word).map(|(value, _)| value)
    }

    /// The same of the word that the first `length` bytes of `text` are.
    #[inline(always)]
    pub(crate) fn opening(&self, text: &[u8], length: usize) -> Option<V> {
        let key = Key::opening(text, length);
        self.from(key.hash(), key, &text[..length]).map(|(value, _)| value)
    }

    /// What every row that lists `word` says of it.
    pub(crate) fn all<'w>(&'w self, word: &'w [u8]) -> impl Iterator<Item = V> + 'w {
        let key = Key::of(word);
        let mut at = key.hash();
        core::iter::from_fn(move || {
            let (value, next) = self.from(at, key, word)?;
            at = next;
            Some(value)
        })
    }

    /// What the first row at or behind the place `at` says of `word`, and the place behind it.
    #[inline(always)]
    fn from(&self, at: usize, key: Key, word: &[u8]) -> Option<(V, usize)> {
        let mask = self.places.len() - 1;
        let mut at = at;
        loop {
            let place = self.places.get(at & mask).filter(|place| place.row > 0)?;
            at += 1;
            if place.head == key.head && place.tail == key.tail {
                let (value, words) = self.rows.get(usize::from(place.row) - 1)?;
                if word.len() <= Key::WHOLE || listed(words, place.start, word) {
                    return Some((*value, at));
                }
            }
        }
    }
}

/// Whether `word` stands in `words` at `start`, in whatever case.
#[cold]
fn listed(words: &str, start: u16, word: &[u8]) -> bool {
    let words = words.as_bytes().get(usize::from(start)..).unwrap_or_default();
    words.len() >= word.len() && words.iter().zip(word).all(|(a, b)| a | FOLD == b | FOLD)
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
            let key = Key::of(words.split_at(end).0.split_at(start).1);
            let mut at = key.hash() & (SIZE - 1);
            while places[at].row != 0 {
                at = (at + 1) & (SIZE - 1);
            }
            places[at] = Place { head: key.head, tail: key.tail, start: start as u16, row: row as u8 + 1 };
            count += 1;
            assert!(count * 2 <= SIZE, "too many words for the table's size");
            start = end + 1;
        }
        row += 1;
    }
    places
}
