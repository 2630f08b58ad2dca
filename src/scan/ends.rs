//! The first and the last bytes of a text as numbers, and words found by them.

use super::HIGHEST;
use nom::FindSubstring;

/// The first and the last eight bytes of a line, each as one number; zeros stand for what a shorter line lacks.
///
/// A line is compared with some forty beginnings and endings: two numbers are compared in a nanosecond, where
/// a call to compare bytes takes five.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ends {
    pub(crate) first: u64,
    pub(crate) last: u64,
}

impl Ends {
    pub(crate) const fn of(line: &str) -> Self {
        let bytes = line.as_bytes();
        if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            return Self { first: u64::from_le_bytes(*first), last: u64::from_le_bytes(*last) };
        }
        let first = eight(bytes);
        let last = if bytes.is_empty() { 0 } else { first << (64 - 8 * bytes.len()) };
        Self { first, last }
    }
}

impl Ends {
    /// Whether all their bytes are ASCII; of a line of at most sixteen bytes, they are all bytes.
    #[inline]
    pub(crate) const fn are_ascii(self) -> bool {
        (self.first | self.last) & HIGHEST == 0
    }
}

/// The first eight bytes of a line as one number, as in its ends.
pub(crate) const fn head(line: &str) -> u64 {
    eight(line.as_bytes())
}

/// The first eight bytes as one number; zeros stand for what is missing.
#[inline]
pub(crate) const fn eight(bytes: &[u8]) -> u64 {
    if let Some(first) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*first);
    }
    // Two halves that overlap, for a word of four to seven bytes: a loop takes three times as long.
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let behind = (u32::from_le_bytes(*last) as u64) << (8 * (bytes.len() - 4));
        return u32::from_le_bytes(*first) as u64 | behind;
    }
    // Of one to three: the first, the middle and the last, which may be the same.
    let Some(last) = bytes.len().checked_sub(1) else { return 0 };
    let middle = bytes.len() / 2;
    bytes[0] as u64 | (bytes[middle] as u64) << (8 * middle) | (bytes[last] as u64) << (8 * last)
}

/// The last eight bytes as one number, zeros before what a shorter line has.
pub(super) const fn last_eight(bytes: &[u8]) -> u64 {
    match bytes.last_chunk::<8>() {
        Some(last) => u64::from_le_bytes(*last),
        None if bytes.is_empty() => 0,
        None => eight(bytes) << (64 - 8 * bytes.len()),
    }
}

/// Ones over the first bytes that `words` fills, and over the last.
pub(crate) const fn filled(words: &str) -> Ends {
    let len = if words.len() < 8 { words.len() as u32 } else { 8 };
    let ones = ones_over(words.len());
    Ends { first: ones, last: ones.rotate_right(8 * len % 64) }
}

/// Ones over the first `length` of eight bytes.
#[inline]
pub(crate) const fn ones_over(length: usize) -> u64 {
    if length < 8 { !(u64::MAX << (8 * length)) } else { u64::MAX }
}

/// Whether a line's ends are the wanted ones, where those hold words.
#[inline]
pub(crate) fn agree(ends: Ends, wanted: Ends, filled: Ends) -> bool {
    (ends.first & filled.first) == wanted.first && (ends.last & filled.last) == wanted.last
}

/// Whether `bytes` begin with `words`, of which the first eight, or all if there are fewer, are known to be there.
#[inline]
pub(crate) fn go_on(bytes: &[u8], words: &[u8]) -> bool {
    // Of up to sixteen, the last eight tell the rest; a call to compare so few takes five times as long.
    match words.len() {
        ..=8 => true,
        9..=16 => {
            bytes.get(words.len() - 8..words.len()).is_some_and(|last| eight(last) == eight(&words[words.len() - 8..]))
        }
        _ => bytes.starts_with(words),
    }
}

/// Whether `bytes`, which are as many as those of `words`, are the same, the last eight being known to be.
#[inline]
pub(crate) fn come_before(bytes: &[u8], words: &[u8]) -> bool {
    match words.len() {
        ..=8 => true,
        9..=16 => eight(bytes) == eight(words),
        _ => bytes == words,
    }
}

/// Where `words` first stand in `text`; `rare` is the place of their rarest byte.
///
/// Looking for one rare byte with memchr is several times faster than `str::find` with words this short,
/// most of which begin with a space.
pub(crate) fn find_words(text: &str, words: &str, rare: usize) -> Option<usize> {
    let (bytes, words) = (text.as_bytes(), words.as_bytes());
    let byte = [*words.get(rare)?];
    let mut from = rare;
    loop {
        let at = from + bytes.get(from..)?.find_substring(&byte[..])? - rare;
        if bytes[at..].starts_with(words) {
            return Some(at);
        }
        from = at + rare + 1;
    }
}

/// The place of the byte of `words` that prose has least: none of its letters if possible, and no space.
pub(crate) const fn rarest(words: &str) -> usize {
    let bytes = words.as_bytes();
    let (mut best, mut rarest, mut at) = (0, 4, 0);
    while at < bytes.len() {
        let rank = match bytes[at] {
            b' ' => 3,
            b'a'..=b'z' | 0x80.. => 2,
            b'A'..=b'Z' | b'.' | b',' => 1,
            _ => 0,
        };
        if rank < rarest {
            (best, rarest) = (at, rank);
        }
        at += 1;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_short_lines() {
        for line in ["", "a", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi"] {
            let (mut first, mut last) = ([0; 8], [0; 8]);
            let len = line.len().min(8);
            first[..len].copy_from_slice(&line.as_bytes()[..len]);
            last[8 - len..].copy_from_slice(&line.as_bytes()[line.len() - len..]);
            let ends = Ends::of(line);
            assert_eq!((ends.first.to_le_bytes(), ends.last.to_le_bytes()), (first, last), "{line}");
        }
    }
}
