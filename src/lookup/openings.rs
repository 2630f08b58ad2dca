//! Words that a line, or the rest of one, begins with.

use super::SMALL;
use crate::scan::{self, head};

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
                    let filled = scan::filled(rows[row]).first;
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

#[cfg(test)]
mod tests {
    use super::*;

    static OPENINGS: Openings<4> = Openings::new(&["By ", "(Note", "By Calder Post ", "Über "]);

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
