//! What the rows of a sorted table begin with: most look-ups end here.

use core::ops::Range;

/// Which rows of a sorted table begin with the same byte as a text: most look-ups end here.
#[derive(Debug)]
pub(crate) struct FirstBytes(
    /// For each byte, where its rows begin; they end where the next byte's begin.
    [u8; 257],
);

impl FirstBytes {
    pub(crate) const fn of(rows: &[&str]) -> Self {
        assert!(rows.len() < 256, "places are kept as bytes");
        let mut starts = [0; 257];
        let (mut byte, mut row) = (0, 0);
        while byte < 256 {
            starts[byte] = row as u8;
            while row < rows.len() && rows[row].as_bytes()[0] == byte as u8 {
                row += 1;
            }
            byte += 1;
        }
        assert!(row == rows.len(), "sorted");
        starts[256] = row as u8;
        Self(starts)
    }

    pub(crate) fn rows(&self, text: &[u8]) -> Range<usize> {
        let Some(&first) = text.first() else { return 0..0 };
        let byte = usize::from(first);
        usize::from(self.0[byte])..usize::from(self.0[byte + 1])
    }
}

/// The two letters that rows begin with, in capitals, one bit each: a text is tested before any row is read.
#[derive(Debug)]
pub(crate) struct LetterPairs([u32; 26]);

impl LetterPairs {
    /// Those that the rows begin with.
    pub(crate) const fn first(rows: &[&str]) -> Self {
        let mut pairs = Self([0; 26]);
        let mut row = 0;
        while row < rows.len() {
            let bytes = rows[row].as_bytes();
            pairs.add(bytes[0], bytes[1]);
            row += 1;
        }
        pairs
    }

    const fn add(&mut self, first: u8, second: u8) {
        let (first, second) = (first.to_ascii_uppercase(), second.to_ascii_uppercase());
        assert!(first.is_ascii_uppercase() && second.is_ascii_uppercase(), "rows of letters");
        self.0[(first - b'A') as usize] |= 1 << (second - b'A');
    }

    #[inline]
    pub(crate) fn holds(&self, first: u8, second: u8) -> bool {
        let (first, second) = (first.wrapping_sub(b'A'), second.wrapping_sub(b'A'));
        second < 26 && self.0.get(usize::from(first)).is_some_and(|letters| letters >> second & 1 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &[&str] = &["ALMA", "CALDER", "CALGARY", "UNICEF"];

    #[test]
    fn the_indexes_tell_what_the_rows_hold() {
        let first = FirstBytes::of(ROWS);
        for row in ROWS {
            assert!(ROWS[first.rows(row.as_bytes())].contains(row), "{row}");
        }
        assert_eq!(first.rows(b"CORK").len(), 2);
        assert!(first.rows(b"alma").is_empty() && first.rows(b"").is_empty());
        let pairs = LetterPairs::first(&["UNICEF", "UK"]);
        assert!(pairs.holds(b'U', b'N') && pairs.holds(b'U', b'K'));
        assert!(
            !pairs.holds(b'N', b'U') && !pairs.holds(b'u', b'n') && !pairs.holds(b'U', b'[') && !pairs.holds(0, 255)
        );
    }
}
