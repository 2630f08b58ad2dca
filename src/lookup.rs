//! Looks names and openings up in the tables of the knowledge, without walking them.
//!
//! To walk a table of two hundred names costs a thousand instructions a word; a look-up costs forty. The rows stay
//! what they are, a list that a newcomer can add to: their places are worked out when the crate is built.

use crate::scan::{Ends, head};

/// A table of names, looked up without regard to case.
#[derive(Debug)]
pub(crate) struct Names<const SIZE: usize> {
    rows: &'static [&'static str],
    /// The longest name, in bytes.
    longest: usize,
    /// By hash, the names in ASCII letters: their row counted from one, with a mark of the hash above it; none is an empty place.
    places: [u16; SIZE],
    /// The rows of the others, which are few: Unicode folds no case when a crate is built.
    others: [u16; OTHERS],
    other_count: usize,
}

/// The most rows beyond ASCII in one table.
const OTHERS: usize = 128;

impl<const SIZE: usize> Names<SIZE> {
    /// `SIZE` is a power of two, and at least twice the number of rows.
    pub(crate) const fn new(rows: &'static [&'static str]) -> Self {
        assert!(SIZE.is_power_of_two() && rows.len() * 2 <= SIZE && rows.len() <= ROW as usize, "the table's size");
        let mut names = Self { rows, longest: 0, places: [0; SIZE], others: [0; OTHERS], other_count: 0 };
        let mut row = 0;
        while row < rows.len() {
            let name = rows[row];
            names.longest = if name.len() > names.longest { name.len() } else { names.longest };
            if name.is_ascii() {
                let hash = hash(Ends::of(name), name.len());
                let mut at = hash & (SIZE - 1);
                // Of two rows with the same name the first one counts.
                while names.places[at] != 0 && !same_letters(rows[(names.places[at] & ROW) as usize - 1], name) {
                    at = (at + 1) & (SIZE - 1);
                }
                if names.places[at] == 0 {
                    names.places[at] = (row as u16 + 1) | mark(hash);
                }
            } else {
                names.others[names.other_count] = row as u16;
                names.other_count += 1;
            }
            row += 1;
        }
        names
    }

    pub(crate) const fn rows(&self) -> &'static [&'static str] {
        self.rows
    }

    pub(crate) const fn longest(&self) -> usize {
        self.longest
    }

    /// The row that has this name.
    #[inline]
    pub(crate) fn row(&self, name: &str) -> Option<usize> {
        let ends = Ends::of(name);
        // Nearly all words are short, of one-byte letters, and fall on an empty place.
        if name.len() <= 16 && ends.are_ascii() && self.places[hash(ends, name.len()) & (SIZE - 1)] == 0 {
            return None;
        }
        self.search(name, ends)
    }

    #[inline(never)]
    fn search(&self, name: &str, ends: Ends) -> Option<usize> {
        // The other case of a letter may have another length.
        if name.len() > 2 * self.longest {
            return None;
        }
        if !ends.are_ascii() || name.len() > 16 && !name.is_ascii() {
            let mut others = self.others[..self.other_count].iter().map(|&row| usize::from(row));
            return others.find(|&row| same_word(self.rows[row], name));
        }
        let hash = hash(ends, name.len());
        let mut at = hash & (SIZE - 1);
        loop {
            let place = self.places[at];
            let row = usize::from(place & ROW).checked_sub(1)?;
            // Nearly all names that only share a place are told by the mark.
            if place & !ROW == mark(hash) && self.rows[row].eq_ignore_ascii_case(name) {
                return Some(row);
            }
            at = (at + 1) & (SIZE - 1);
        }
    }

    /// The name as the table has it.
    pub(crate) fn get(&self, name: &str) -> Option<&'static str> {
        self.row(name).map(|row| self.rows[row])
    }

    /// Whether the table has it, in whatever case.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.row(name).is_some()
    }
}

/// The bit that tells small ASCII letters from capitals, eight times.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// The bits of a place that hold a row; the others hold a mark of the hash.
const ROW: u16 = 0x3FF;

/// The bits of a hash that its place in a table of up to 1024 does not tell.
const fn mark(hash: usize) -> u16 {
    hash as u16 & !ROW
}

/// The same for all spellings of a name that differ in ASCII case: of its ends and its length.
const fn hash(ends: Ends, length: usize) -> usize {
    let mixed = (ends.first | SMALL) ^ (ends.last | SMALL).rotate_left(29) ^ length as u64;
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

/// Whether two names differ in ASCII case only, when the crate is built.
const fn same_letters(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at].eq_ignore_ascii_case(&b[at]) {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// A set of numbers that may hold a few more than were put in: one bit tells that a text is not in a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sieve([u64; 64]);

impl Sieve {
    pub(crate) const fn empty() -> Self {
        Self([0; 64])
    }

    /// Of the first three letters of all rows.
    pub(crate) const fn of_first_letters(rows: &[&str]) -> Self {
        Self::of(rows, Part::FirstLetters)
    }

    /// The same, without regard to ASCII case; a row may be shorter if no text is asked for that is.
    pub(crate) const fn of_first_small_letters(rows: &[&str]) -> Self {
        Self::of(rows, Part::FirstSmallLetters)
    }

    /// The same of more rows.
    pub(crate) const fn and_first_small_letters(self, rows: &[&str]) -> Self {
        self.and(rows, Part::FirstSmallLetters)
    }

    /// Of the last three letters of all rows; of a row that is shorter, both.
    pub(crate) const fn of_last_letters(rows: &[&str]) -> Self {
        Self::of(rows, Part::LastLetters)
    }

    /// Of the first two bytes of all rows.
    pub(crate) const fn of_first_two(rows: &[&str]) -> Self {
        Self::of(rows, Part::FirstTwo)
    }

    const fn of(rows: &[&str], part: Part) -> Self {
        Self::empty().and(rows, part)
    }

    const fn and(self, rows: &[&str], part: Part) -> Self {
        let mut sieve = self;
        let mut row = 0;
        while row < rows.len() {
            sieve = sieve.with(part.of(rows[row].as_bytes()));
            row += 1;
        }
        sieve
    }

    /// Of each small letter inside the rows with the capital behind it, and the letter behind that if there is one.
    pub(crate) const fn of_inner_letters(rows: &[&str]) -> Self {
        let mut sieve = Self::empty();
        let mut row = 0;
        while row < rows.len() {
            let mut rest = rows[row].as_bytes();
            while let [_, inner @ ..] = rest {
                sieve = match rest {
                    [b'a'..=b'z', b'A'..=b'Z'] => sieve.with(first_two(rest)),
                    [b'a'..=b'z', b'A'..=b'Z', ..] => sieve.with(first_letters(rest)),
                    _ => sieve,
                };
                rest = inner;
            }
            row += 1;
        }
        sieve
    }

    /// The same with one more number.
    pub(crate) const fn with(mut self, number: u32) -> Self {
        let (word, bit) = Self::place(number);
        self.0[word] |= bit;
        self
    }

    /// Of a number's bits, those that differ most are mixed into twelve.
    const fn place(number: u32) -> (usize, u64) {
        let mixed = number.wrapping_mul(0x9E37_79B1) >> 20;
        ((mixed >> 6) as usize, 1 << (mixed & 63))
    }

    /// `false` for nearly all numbers that were not put in.
    #[inline]
    pub(crate) const fn may_hold(&self, number: u32) -> bool {
        let (word, bit) = Self::place(number);
        self.0[word] & bit != 0
    }
}

/// What a row puts into a sieve.
#[derive(Clone, Copy)]
enum Part {
    FirstLetters,
    FirstSmallLetters,
    LastLetters,
    FirstTwo,
}

impl Part {
    const fn of(self, row: &[u8]) -> u32 {
        match self {
            Self::FirstLetters => {
                assert!(row.len() > 2, "three letters");
                first_letters(row)
            }
            Self::FirstSmallLetters => small(first_letters(row)),
            Self::LastLetters => match row.last_chunk::<3>() {
                Some(last) => first_letters(last),
                None => first_two(row),
            },
            Self::FirstTwo => {
                assert!(row.len() > 1, "two bytes");
                first_two(row)
            }
        }
    }
}

/// The first three letters as one number; 0, which no row has, for a text that is shorter.
#[inline]
pub(crate) const fn first_letters(text: &[u8]) -> u32 {
    match *text {
        [first, second, third, ..] => u32::from_le_bytes([first, second, third, 0]),
        _ => 0,
    }
}

/// The same of the first two bytes.
#[inline]
pub(crate) const fn first_two(text: &[u8]) -> u32 {
    match *text {
        [first, second, ..] => u32::from_le_bytes([first, second, 0, 0]),
        _ => 0,
    }
}

/// Letters as one number, capitals made small.
#[inline]
pub(crate) const fn small(letters: u32) -> u32 {
    letters | 0x20_20_20
}

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

/// A table of openings: words that a line, or the rest of one, begins with.
#[derive(Debug)]
pub(crate) struct Openings<const N: usize> {
    rows: &'static [&'static str],
    /// By the lower five bits of the first byte, which capital and small letters share: where its entries begin.
    starts: [u8; 33],
    /// In the order of those bits, and of the rows.
    entries: [Opening; N],
}

#[derive(Clone, Copy, Debug)]
struct Opening {
    row: u8,
    /// Its first eight bytes without case, and ones over what they fill.
    head: u64,
    filled: u64,
}

impl<const N: usize> Openings<N> {
    /// `N` is at least the number of rows.
    pub(crate) const fn new(rows: &'static [&'static str]) -> Self {
        assert!(rows.len() <= N && N < 256, "the table's size");
        let mut openings = Self { rows, starts: [0; 33], entries: [Opening { row: 0, head: 0, filled: 0 }; N] };
        let (mut bits, mut count) = (0, 0);
        while bits < 32 {
            openings.starts[bits] = count as u8;
            let mut row = 0;
            while row < rows.len() {
                if (rows[row].as_bytes()[0] & 31) as usize == bits {
                    let filled = crate::scan::filled(rows[row]).first;
                    openings.entries[count] =
                        Opening { row: row as u8, head: (head(rows[row]) | SMALL) & filled, filled };
                    count += 1;
                }
                row += 1;
            }
            bits += 1;
        }
        openings.starts[32] = count as u8;
        openings
    }

    pub(crate) const fn rows(&self) -> &'static [&'static str] {
        self.rows
    }

    /// The first row that `text` begins with.
    pub(crate) fn row(&self, text: &str) -> Option<usize> {
        self.rows_like(text).find(|&row| text.starts_with(self.rows[row]))
    }

    /// The same, without regard to ASCII case.
    pub(crate) fn row_in_any_case(&self, text: &str) -> Option<usize> {
        let begins = |words: &str| text.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words));
        self.rows_like(text).find(|&row| begins(self.rows[row]))
    }

    /// What stands behind the first row that `text` begins with.
    pub(crate) fn strip<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.row(text).map(|row| &text[self.rows[row].len()..])
    }

    /// Whether `text` begins with a row.
    pub(crate) fn open(&self, text: &str) -> bool {
        self.row(text).is_some()
    }

    /// The rows whose first eight bytes `text` begins with, in whatever case.
    fn rows_like(&self, text: &str) -> impl Iterator<Item = usize> {
        let bits = text.as_bytes().first().map(|byte| usize::from(byte & 31));
        let entries = match bits {
            Some(bits) => &self.entries[usize::from(self.starts[bits])..usize::from(self.starts[bits + 1])],
            None => &[],
        };
        let begin = if entries.is_empty() { 0 } else { head(text) | SMALL };
        let like = entries.iter().filter(move |entry| begin & entry.filled == entry.head);
        like.map(|entry| usize::from(entry.row))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    static NAMES: Names<8> = Names::new(&["Calder", "Port Marlow", "Türkei", "calder"]);
    static OPENINGS: Openings<4> = Openings::new(&["By ", "(Note", "By Calder Post ", "Über "]);

    #[test]
    fn names_in_any_case() {
        for (name, row) in [
            ("CALDER", Some(0)),
            ("port marlow", Some(1)),
            ("TÜRKEI", Some(2)),
            ("Calde", None),
            ("Calder Bay and Port Marlow", None),
            ("Türkey", None),
            ("", None),
        ] {
            assert_eq!(NAMES.row(name), row, "{name}");
        }
        assert_eq!(NAMES.get("CALDER"), Some("Calder"));
    }

    #[test]
    fn a_sieve_lets_all_its_rows_through() {
        let rows = ["Calder", "Marlow", "Okeira"];
        let (three, small_letters, two) =
            (Sieve::of_first_letters(&rows), Sieve::of_first_small_letters(&rows), Sieve::of_first_two(&rows));
        for row in rows {
            assert!(three.may_hold(first_letters(row.as_bytes())), "{row}");
            assert!(small_letters.may_hold(small(first_letters(row.to_uppercase().as_bytes()))), "{row}");
            assert!(two.may_hold(first_two(row.as_bytes())), "{row}");
        }
        assert!(!three.may_hold(first_letters(b"The")) && !two.may_hold(first_two(b"Th")));
        let last = Sieve::of_last_letters(&["Calder", "Mr"]);
        assert!(last.may_hold(first_letters(b"der")) && last.may_hold(first_two(b"Mr")));
        assert!(!last.may_hold(first_letters(b"Cal")));
        let inner = Sieve::of_inner_letters(&["McCalder", "NorthW"]);
        assert!(inner.may_hold(first_letters(b"cCa")) && inner.may_hold(first_two(b"hW")));
        assert!(!inner.may_hold(first_letters(b"McC")));
    }

    #[test]
    fn openings_of_lines() {
        for (line, row) in [
            ("By Jo Roe", Some(0)),
            ("By Calder Post ", Some(0)),
            ("BY JO ROE", None),
            ("(Note) It rained.", Some(1)),
            ("Über Nacht", Some(3)),
            ("By", None),
            ("", None),
        ] {
            assert_eq!(OPENINGS.row(line), row, "{line}");
        }
        assert_eq!(OPENINGS.row_in_any_case("(NOTE) It rained."), Some(1));
        assert_eq!(OPENINGS.strip("By Jo Roe"), Some("Jo Roe"));
        assert!(!OPENINGS.open("It rained."));
    }
}
