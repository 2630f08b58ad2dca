//! line = { not a line end } ( LF | CR LF | CR | end of input )

use super::blank::{BLANK_FIRST, BLANK_LAST, trim, trim_start};
use super::blocks::{SIXTEEN, find_any_last};
use super::ends::{eight, last_eight};
use super::{HIGHEST, mark_byte};

/// line = { not a line end } ( LF | CR LF | CR | end of input )
///
/// Yields each line without its end. A text that ends in a line end has no empty line after it.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Where the next line begins: a number is moved with fewer checks than the front of a `str`.
    at: usize,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The same lines from byte `at` on.
    #[inline]
    pub(crate) fn from(&self, at: usize) -> Self {
        Self { at, ..*self }
    }

    /// Where the next line begins.
    #[inline]
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Where the text ends.
    pub(crate) fn end(&self) -> usize {
        self.text.len()
    }

    /// Passes over line feeds: between paragraphs there are two, and a search for the second costs as much as a line.
    #[inline]
    pub(crate) fn skip_empty(&mut self) {
        while self.text.as_bytes().get(self.at) == Some(&b'\n') {
            self.at += 1;
        }
    }

    /// Passes over blank lines.
    #[inline]
    pub(crate) fn skip_blank(&mut self) {
        self.skip_empty();
        let may_be_white = match self.text.as_bytes().get(self.at..) {
            Some([0xE2, _, third, ..]) => BLANK_LAST[usize::from(*third)],
            Some([first, ..]) => BLANK_FIRST[usize::from(*first)],
            _ => false,
        };
        if may_be_white {
            self.skip_white();
        }
    }

    /// The lines that are not blank.
    pub(crate) fn filled(mut self) -> impl Iterator<Item = Filled<'a>> {
        self.skip_blank();
        core::iter::from_fn(move || self.next_filled())
    }

    /// The next line, and the blank ones behind it. The lines have to stand at one that is not blank.
    #[inline(always)]
    pub(crate) fn next_filled(&mut self) -> Option<Filled<'a>> {
        let start = self.at;
        let text = trim(self.next()?);
        self.skip_blank();
        Some(Filled { start, text, next: self.at })
    }

    /// Looks no further than white space goes: the line behind it may be all the rest of the page.
    #[inline(never)]
    fn skip_white(&mut self) {
        let rest = self.rest();
        let white = &rest[..rest.len() - trim_start(rest).len()];
        self.at += match find_any_last(white.as_bytes(), [b'\n', b'\r']) {
            _ if white.len() == rest.len() => white.len(),
            Some(last) => last + 1,
            None => 0,
        };
    }

    /// What has not been read yet.
    pub(crate) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filled<'a> {
    pub(crate) start: usize,
    /// It without white space at its ends.
    pub(crate) text: &'a str,
    /// Where the next such line begins, or the end of the text.
    pub(crate) next: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    #[inline(always)]
    fn next(&mut self) -> Option<&'a str> {
        let (start, bytes) = (self.at, self.text.as_bytes());
        if start >= bytes.len() {
            return None;
        }
        let end = find_line_end(bytes, start).unwrap_or(bytes.len());
        self.at = match bytes[end..] {
            [b'\r', b'\n', ..] => end + 2,
            [_, ..] => end + 1,
            [] => end,
        };
        Some(&self.text[start..end])
    }
}

/// Where the last line of `text` begins.
pub(crate) fn last_line(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = bytes.len();
    while end > 0 {
        let eight = last_eight(&bytes[..end]);
        let found = mark_byte(eight, b'\n') | mark_byte(eight, b'\r');
        if found != 0 {
            return end - found.leading_zeros() as usize / 8;
        }
        end = end.saturating_sub(8);
    }
    0
}

/// How many bytes of a line are looked at together, in quarters.
const LINE_BLOCK: usize = 4 * SIXTEEN;

/// Where the first line ends in `bytes` at or after `from`: at a line feed or a carriage return.
///
/// A call of memchr takes a hundred instructions before and after its loop, and two branches that nobody foresees; half
/// the lines of a page are short, and this has one. To ask for both bytes costs nothing: of a block, the smallest bytes
/// are compared. A pass of its own over the page, to know whether it has carriage returns, takes as long as a fifth of
/// all that its sections do, since it waits for memory.
#[inline(never)]
fn find_line_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut start = from;
    while let Some(block) = bytes.get(start..)?.first_chunk() {
        if !has_controls(block) {
            start += LINE_BLOCK;
            continue;
        }
        let place = start + first_control(block);
        if is_line_end(bytes[place]) {
            return Some(place);
        }
        start = place;
        break;
    }
    find_line_end_by_eights(bytes, start)
}

/// The same of the last bytes of a text, and of a line with a tab.
#[inline(never)]
fn find_line_end_by_eights(bytes: &[u8], from: usize) -> Option<usize> {
    let mut start = from;
    while start < bytes.len() {
        let eight = eight(&bytes[start..]);
        let marks = mark_byte(eight, b'\n') | mark_byte(eight, b'\r');
        if marks != 0 {
            return Some(start + marks.trailing_zeros() as usize / 8);
        }
        start += 8;
    }
    None
}

/// Whether a byte stands in a block that is no greater than a carriage return: a line end, or a tab or a rarer one.
#[inline(always)]
fn has_controls(block: &[u8; LINE_BLOCK]) -> bool {
    // Not as a `map` of four numbers: that is a call, which took a third of the whole search.
    let first = lesser(sixteen(block, 0), sixteen(block, SIXTEEN));
    let second = lesser(sixteen(block, 2 * SIXTEEN), sixteen(block, 3 * SIXTEEN));
    is_any_control(lesser(first, second))
}

/// Where the first of them stands in a block that has one. Without a branch that depends on where: the first quarter, the
/// first two, the first three are asked at once whether they lack one.
#[inline(always)]
fn first_control(block: &[u8; LINE_BLOCK]) -> usize {
    let one = sixteen(block, 0);
    let two = lesser(one, sixteen(block, SIXTEEN));
    let three = lesser(two, sixteen(block, 2 * SIXTEEN));
    let lacks = |quarters| usize::from(!is_any_control(quarters));
    let quarter = SIXTEEN * (lacks(one) + lacks(two) + lacks(three));
    let (first, second) = (mark_controls(eight(&block[quarter..])), mark_controls(eight(&block[quarter + 8..])));
    quarter + (u128::from(first) | u128::from(second) << 64).trailing_zeros() as usize / 8
}

/// Sixteen bytes of a block.
#[inline(always)]
pub(super) fn sixteen(block: &[u8; LINE_BLOCK], from: usize) -> [u8; SIXTEEN] {
    block[from..].first_chunk().copied().unwrap_or_default()
}

/// The lesser ones of two times sixteen bytes.
#[inline(always)]
fn lesser(left: [u8; SIXTEEN], right: [u8; SIXTEEN]) -> [u8; SIXTEEN] {
    core::array::from_fn(|place| left[place].min(right[place]))
}

#[inline(always)]
fn is_any_control(bytes: [u8; SIXTEEN]) -> bool {
    bytes.map(|byte| u8::from(byte <= b'\r')) != [0; SIXTEEN]
}

#[inline(always)]
fn is_line_end(byte: u8) -> bool {
    (byte == b'\n') | (byte == b'\r')
}

/// The highest bit of each of eight bytes that is no greater than a carriage return.
const fn mark_controls(bytes: u64) -> u64 {
    let low = bytes & !HIGHEST;
    !(low + u64::from_le_bytes([0x7F - b'\r'; 8])) & !bytes & HIGHEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, vec::Vec};

    #[test]
    fn the_last_line_begins_behind_the_last_line_end() {
        for length in 0..40 {
            let line = "é".repeat(length);
            assert_eq!(last_line(&line), 0);
            for end in ["\n", "\r", "\r\n", "\n\u{b}\u{c}\u{e}\n"] {
                assert_eq!(last_line(&format!("Zeile{end}{line}")), 5 + end.len(), "{line}");
            }
        }
    }

    #[test]
    fn lines_of_any_length_end_where_they_end() {
        for length in 0..150 {
            let line = "é".repeat(length);
            let table = format!("{line}\t{}\u{b}", "é".repeat(length % 7));
            for (line, end) in
                [&line, &table].into_iter().flat_map(|line| ["\n", "\r", "\r\n", ""].map(|end| (line, end)))
            {
                let page = format!("{line}{end}It rained.");
                let wanted = if end.is_empty() { Vec::from([&*page]) } else { Vec::from([&**line, "It rained."]) };
                assert_eq!(Lines::new(&page).collect::<Vec<_>>(), wanted);
            }
        }
    }

    #[test]
    fn blank_lines_are_passed_over_whole() {
        for (page, rest) in [
            ("\n \n\u{a0}\n  It rained.\n", "  It rained.\n"),
            ("\r\n \r\nIt rained.", "It rained."),
            (" \rIt rained.", "It rained."),
            ("  It rained.", "  It rained."),
            (" \n \n ", ""),
            ("\u{b}\n", ""),
            ("", ""),
        ] {
            let mut lines = Lines::new(page);
            lines.skip_blank();
            assert_eq!(lines.rest(), rest, "{page:?}");
        }
    }
}
