//! One bit that tells of nearly every text that it is not in a table.

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
