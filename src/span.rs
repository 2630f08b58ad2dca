//! Where a part stands in the input.

use core::ops::Range;

/// A half-open range of UTF-8 byte offsets into the text that was parsed.
///
/// ```
/// let text = "CALDER: The mayor came.";
/// let place = &text[0..6];
/// let span = tearsheet::Span::of(place, text).unwrap();
/// assert_eq!(span.range(), 0..6);
/// assert_eq!(&text[span.range()], "CALDER");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// A span from `start` to `end`; an `end` before `start` gives an empty span at `start`.
    ///
    /// ```
    /// assert!(tearsheet::Span::new(4, 2).is_empty());
    /// ```
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The span of `part` in `source`, by address: `None` unless `part` is a slice of `source`.
    ///
    /// Every `&str` in a borrowed [`Page`](crate::Page) is such a slice, so this finds the place of
    /// strings that carry no span of their own, such as [`Dateline::place`](crate::Dateline::place).
    ///
    /// ```
    /// let text = "PORT CALDER, Nov 7 — The mayor spoke.";
    /// let (dateline, _) = tearsheet::Dateline::parse(text).unwrap();
    /// let span = tearsheet::Span::of(dateline.place.unwrap(), text).unwrap();
    /// assert_eq!(span.range(), 0..11);
    /// assert_eq!(tearsheet::Span::of("PORT CALDER", text), None); // equal, but not a slice of it
    /// ```
    pub fn of(part: &str, source: &str) -> Option<Self> {
        let start = (part.as_ptr() as usize).checked_sub(source.as_ptr() as usize)?;
        let end = start.checked_add(part.len())?;
        (end <= source.len()).then_some(Self { start, end })
    }

    /// The first byte.
    ///
    /// ```
    /// assert_eq!(tearsheet::Span::new(2, 6).start(), 2);
    /// ```
    pub const fn start(self) -> usize {
        self.start
    }

    /// One past the last byte.
    ///
    /// ```
    /// assert_eq!(tearsheet::Span::new(2, 6).end(), 6);
    /// ```
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many bytes it covers.
    ///
    /// ```
    /// assert_eq!(tearsheet::Span::new(2, 6).len(), 4);
    /// ```
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    ///
    /// ```
    /// assert!(tearsheet::Span::new(2, 2).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range, to index the text with.
    ///
    /// ```
    /// assert_eq!(&"Trams run."[tearsheet::Span::new(0, 5).range()], "Trams");
    /// ```
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The slice of `source` it covers, or `None` where it does not fit that text.
    ///
    /// ```
    /// assert_eq!(tearsheet::Span::new(0, 3).slice("Malaysia"), Some("Mal"));
    /// assert_eq!(tearsheet::Span::new(0, 30).slice("Malaysia"), None);
    /// ```
    pub fn slice(self, source: &str) -> Option<&str> {
        source.get(self.range())
    }

    /// What it covers, counted in code points: the positions of Python strings and of W3C Web Annotation.
    ///
    /// Reads `source` up to its end; for many spans of one text there is [`CodePoints`].
    ///
    /// ```
    /// let text = "ÅLESUND — Trams run.";
    /// let dash = tearsheet::Span::of(&text[9..12], text).unwrap();
    /// assert_eq!(dash.slice(text), Some("—"));
    /// assert_eq!(dash.code_points(text), 8..9);
    /// ```
    pub fn code_points(self, source: &str) -> Range<usize> {
        CodePoints::new(source).range(self)
    }

    /// Line and column of its first byte, both from 1, the column in code points, for messages to people.
    ///
    /// Lines end at `\n`. An offset past the end gives the position of the end.
    ///
    /// ```
    /// assert_eq!(tearsheet::Span::new(5, 6).line_col("Öl\nab"), (2, 2));
    /// ```
    pub fn line_col(self, source: &str) -> (usize, usize) {
        let mut end = self.start.min(source.len());
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        let before = &source[..end];
        let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }
}

/// Turns byte offsets of a text into code points, one after the other.
///
/// It counts on from the offset asked for last, forwards or backwards, so that all spans of a page in
/// page order cost one pass over it. It allocates nothing.
///
/// ```
/// let text = "ÅLESUND — “Snø,” sa hun.";
/// let page = tearsheet::parse(text);
/// let mut code_points = tearsheet::CodePoints::new(text);
/// let parts: Vec<_> = page.parts(text).iter().map(|part| code_points.range(part.span)).collect();
/// assert_eq!(parts[0], 0..9); // the dateline; in bytes 0..12
/// assert_eq!(parts.last().unwrap().end, text.chars().count());
/// ```
#[derive(Clone, Debug)]
pub struct CodePoints<'a> {
    source: &'a str,
    byte: usize,
    code_point: usize,
}

impl<'a> CodePoints<'a> {
    /// Counts in `source`, from its start.
    ///
    /// ```
    /// assert_eq!(tearsheet::CodePoints::new("Øy").at(2), 1);
    /// ```
    pub const fn new(source: &'a str) -> Self {
        Self { source, byte: 0, code_point: 0 }
    }

    /// How many code points begin before `byte`; an offset past the end is the end.
    ///
    /// ```
    /// let mut code_points = tearsheet::CodePoints::new("5 € a head");
    /// assert_eq!((code_points.at(2), code_points.at(5), code_points.at(99)), (2, 3, 10));
    /// ```
    pub fn at(&mut self, byte: usize) -> usize {
        let byte = byte.min(self.source.len());
        let (passed, known) = (&self.source.as_bytes()[self.byte.min(byte)..self.byte.max(byte)], self.code_point);
        let count = passed.iter().filter(|&&b| begins_code_point(b)).count();
        self.code_point = if byte < self.byte { known - count } else { known + count };
        self.byte = byte;
        self.code_point
    }

    /// The same for both ends of `span`.
    ///
    /// ```
    /// use tearsheet::{CodePoints, Span};
    /// assert_eq!(CodePoints::new("Øya").range(Span::new(2, 4)), 1..3);
    /// ```
    pub fn range(&mut self, span: Span) -> Range<usize> {
        self.at(span.start())..self.at(span.end())
    }
}

/// All bytes do but those of the form `10xxxxxx`.
const fn begins_code_point(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

/// A slice of the input together with its span.
///
/// `S` is `&str` in what [`parse`](crate::parse) returns and `String` in the owned form.
///
/// ```
/// let page = tearsheet::parse("The fair opened.\n\nIt rained.");
/// let second = &page.article.paragraphs[1];
/// assert_eq!(second.text, "It rained.");
/// assert_eq!(second.span.start(), 18);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Text<S> {
    /// The words, exactly as the input has them.
    pub text: S,
    /// Where they stand.
    pub span: Span,
}

/// The whole input: turns slices of it into spans.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a>(pub(crate) &'a str);

impl<'a> Source<'a> {
    /// The offset of a slice of this input.
    pub(crate) fn offset(self, part: &str) -> usize {
        let at = (part.as_ptr() as usize).wrapping_sub(self.0.as_ptr() as usize);
        debug_assert!(at + part.len() <= self.0.len(), "a part is always a slice of the input");
        at
    }

    pub(crate) fn span(self, part: &str) -> Span {
        let start = self.offset(part);
        Span { start, end: start + part.len() }
    }

    pub(crate) fn text(self, part: &'a str) -> Text<&'a str> {
        Text { text: part, span: self.span(part) }
    }
}

impl<S: AsRef<str>> Text<S> {
    /// The same with a string of its own, free of the input.
    ///
    /// ```
    /// let page = tearsheet::parse("Trams run.");
    /// assert_eq!(page.article.paragraphs[0].into_owned().text, String::from("Trams run."));
    /// ```
    pub fn into_owned(self) -> Text<alloc::string::String> {
        Text { text: self.text.as_ref().into(), span: self.span }
    }
}

#[cfg(test)]
mod tests {
    use super::{CodePoints, Span};

    /// One to four bytes a code point, a combining mark, line ends.
    const TEXT: &str = "a é — 🏆\r\ne\u{301}\u{a0}ß\n漢字.";

    #[test]
    fn code_points_are_those_that_chars_counts() {
        let mut onwards = CodePoints::new(TEXT);
        for (index, (byte, _)) in TEXT.char_indices().enumerate() {
            assert_eq!(onwards.at(byte), index);
            let span = Span::new(byte, TEXT.len());
            assert_eq!(span.code_points(TEXT), index..TEXT.chars().count());
        }
    }

    #[test]
    fn code_points_count_back_as_well_as_on() {
        let mut code_points = CodePoints::new(TEXT);
        for from in 0..TEXT.len() + 3 {
            for to in 0..TEXT.len() + 3 {
                let before = |byte| TEXT.char_indices().filter(|(at, _)| *at < byte).count();
                assert_eq!((code_points.at(from), code_points.at(to)), (before(from), before(to)));
            }
        }
    }
}
