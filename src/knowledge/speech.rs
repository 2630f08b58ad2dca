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

/// Words with one role, parted by single spaces.
pub(crate) type Row = (Role, &'static str);

/// A table of words: where each stands in the rows, by its hash. Built when the crate is.
#[derive(Debug)]
pub(crate) struct Words {
    rows: &'static [Row],
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

impl Words {
    pub(crate) const fn new(rows: &'static [Row], places: &'static [Place]) -> Self {
        Self { rows, places }
    }

    /// What `word`, in lower case, does.
    pub(crate) fn role(&self, word: &[u8]) -> Option<Role> {
        let mask = self.places.len() - 1;
        let mut at = hash(word) as usize & mask;
        loop {
            let place = self.places[at];
            let (role, words) = self.rows.get((place.row as usize).checked_sub(1)?)?;
            let start = place.start as usize;
            if place.length as usize == word.len() && words.as_bytes().get(start..start + word.len()) == Some(word) {
                return Some(*role);
            }
            at = (at + 1) & mask;
        }
    }
}

/// Places every word of `rows`; `SIZE` is a power of two, and at least twice the number of words.
pub(crate) const fn places<const SIZE: usize>(rows: &[Row]) -> [Place; SIZE] {
    let mut places = [Place::EMPTY; SIZE];
    let mut row = 0;
    while row < rows.len() {
        let words = rows[row].1.as_bytes();
        let mut start = 0;
        while start < words.len() {
            let mut end = start;
            while end < words.len() && words[end] != b' ' {
                end += 1;
            }
            place(&mut places, rows, row, start, end);
            start = end + 1;
        }
        row += 1;
    }
    places
}

/// Places one word; the first row that lists it wins.
const fn place<const SIZE: usize>(places: &mut [Place; SIZE], rows: &[Row], row: usize, start: usize, end: usize) {
    let words = rows[row].1.as_bytes();
    let mut at = hash(part(words, start, end)) as usize & (SIZE - 1);
    let mut probes = 0;
    while places[at].row != 0 {
        probes += 1;
        assert!(probes < SIZE / 2, "too many words for the table's size");
        at = (at + 1) & (SIZE - 1);
    }
    places[at] = Place { row: row as u8 + 1, length: (end - start) as u8, start: start as u16 };
}

const fn part(bytes: &[u8], start: usize, end: usize) -> &[u8] {
    bytes.split_at(end).0.split_at(start).1
}

const fn hash(word: &[u8]) -> u32 {
    let mut hash: u32 = 0x811C_9DC5;
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash ^ (hash >> 15)
}
