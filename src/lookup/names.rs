//! Names, looked up without regard to case.

use super::{SMALL, same_word};
use crate::scan::Ends;

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

#[cfg(test)]
mod tests {
    use super::*;

    static NAMES: Names<8> = Names::new(&["Calder", "Port Marlow", "Türkei", "calder"]);

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
}
