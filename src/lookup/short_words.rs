//! Words of at most sixteen bytes, compared as numbers and letter by letter: capitals count.

use super::Sieve;
use super::beginnings::FirstBytes;
use crate::scan::eight;

/// A sorted table of words of at most sixteen bytes, kept as numbers so that a look-up compares no strings.
#[derive(Debug)]
pub(crate) struct ShortWords<const N: usize> {
    numbers: [u128; N],
    first_bytes: FirstBytes,
    longest: usize,
    /// Of all the numbers: nearly every word that is none ends here.
    sieve: Sieve,
}

impl<const N: usize> ShortWords<N> {
    pub(crate) const fn new(rows: &[&str]) -> Self {
        let mut words = Self { numbers: [0; N], first_bytes: FirstBytes::of(rows), longest: 0, sieve: Sieve::empty() };
        let mut row = 0;
        while row < N {
            let bytes = rows[row].as_bytes();
            words.numbers[row] = number(bytes);
            words.sieve = words.sieve.with(mixed(words.numbers[row]));
            assert!(bytes.len() <= 16, "short words");
            assert!(row == 0 || words.numbers[row - 1] < words.numbers[row], "sorted");
            if bytes.len() > words.longest {
                words.longest = bytes.len();
            }
            row += 1;
        }
        words
    }

    /// Whether `word` is a row.
    pub(crate) fn holds(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        if bytes.len() > self.longest {
            return false;
        }
        let (first, last) = bytes.split_at(bytes.len().min(8));
        let number = u128::from(eight(first).swap_bytes()) << 64 | u128::from(eight(last).swap_bytes());
        self.sieve.may_hold(mixed(number)) && self.numbers[self.first_bytes.rows(bytes)].binary_search(&number).is_ok()
    }
}

/// The number of a word, all of whose bytes count, as a shorter one.
const fn mixed(number: u128) -> u32 {
    let both = (number >> 64) as u64 ^ (number as u64).rotate_left(7);
    (both ^ both >> 27) as u32 ^ (both >> 40) as u32
}

/// The bytes of a short word as one number, in alphabetical order.
const fn number(word: &[u8]) -> u128 {
    let mut filled = [0; 16];
    let mut at = 0;
    while at < 16 && at < word.len() {
        filled[at] = word[at];
        at += 1;
    }
    u128::from_be_bytes(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    static FORMS: ShortWords<3> = ShortWords::new(&["NATO", "UK", "UNICEF"]);

    #[test]
    fn a_word_is_found_as_it_is_written() {
        for form in ["NATO", "UK", "UNICEF"] {
            assert!(FORMS.holds(form), "{form}");
        }
        for other in ["QQ", "", "Uk", "UNICE", "UNICEFUNICEFUNICEF"] {
            assert!(!FORMS.holds(other), "{other}");
        }
    }
}
