//! quotes of any prose, one by one

use super::Quote;
use super::reader::Reader;
use crate::{Source, Text, scan};
use alloc::vec::Vec;

/// The quotes of a text, in order; see [`quotes`](crate::quotes).
///
/// ```
/// let mut quotes: tearsheet::Quotes<'_> = tearsheet::quotes("“It is dry,” she said.");
/// assert_eq!(quotes.next().unwrap().text, "It is dry,");
/// assert!(quotes.next().is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Quotes<'a> {
    source: Source<'a>,
    lines: scan::Lines<'a>,
    /// The paragraph to read next, and how many there were before it.
    next: Option<Text<&'a str>>,
    index: usize,
    reader: Reader<'a>,
    /// Quotes read and not yet handed out, the last first.
    read: Vec<Quote<&'a str>>,
}

impl<'a> Quotes<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut quotes = Self {
            source: Source(text),
            lines: scan::Lines::new(text),
            next: None,
            index: 0,
            reader: Reader::default(),
            read: Vec::new(),
        };
        quotes.next = quotes.paragraph();
        quotes
    }

    fn paragraph(&mut self) -> Option<Text<&'a str>> {
        let source = self.source;
        self.lines.find(|line| !scan::is_blank(line)).map(|line| source.text(scan::trim(line)))
    }
}

impl<'a> Iterator for Quotes<'a> {
    type Item = Quote<&'a str>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.read.is_empty() {
            let paragraph = self.next?;
            self.next = self.paragraph();
            let next = self.next.map(|next| next.text);
            self.reader.paragraph(self.source, paragraph, self.index, next, &mut self.read, None);
            self.read.reverse();
            self.reader.pass(paragraph);
            self.index += 1;
        }
        self.read.pop()
    }
}

impl core::iter::FusedIterator for Quotes<'_> {}
