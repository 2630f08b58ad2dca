//! What the title before a point is like, word by word: its length, its style, and signs that it is over.

use super::{
    evidence::{Evidence, Marks},
    sides::is_dash,
};
use crate::{knowledge::headline_words::SENTENCE_WORDS, scan};

/// What has been read of the title so far, word by word; nothing is read twice.
pub(super) struct Opening<'a> {
    text: &'a str,
    read: usize,
    words: usize,
    sentence_words: usize,
    /// Long words with a small first letter among the first four words, and since.
    small_at_first: usize,
    small_since: usize,
    sentence_ended: bool,
    dash: bool,
    lead: bool,
}

impl<'a> Opening<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            read: 0,
            words: 0,
            sentence_words: 0,
            small_at_first: 0,
            small_since: 0,
            sentence_ended: false,
            dash: false,
            lead: false,
        }
    }

    /// Reads the words that end before byte `at`.
    pub(super) fn read_to(&mut self, at: usize) {
        while let Some(end) = scan::next_space(&self.text.as_bytes()[..at], self.read) {
            self.word(self.read, end);
            self.read = end + 1;
        }
    }

    /// What there is to count is added up without branches: nobody foresees whether the next word is small, or long.
    fn word(&mut self, start: usize, end: usize) {
        let word = &self.text.as_bytes()[start..end];
        let Some((&first, &last)) = word.first().zip(word.last()) else { return };
        self.words += 1;
        let of_sentence = SENTENCE_WORDS.holds(&self.text[start..end]);
        let small = first.is_ascii_lowercase() & (word.len() > 4) & !of_sentence;
        let at_first = self.words <= 4;
        self.sentence_words += usize::from(of_sentence);
        self.small_at_first += usize::from(small & at_first);
        self.small_since += usize::from(small & !at_first);
        if (last == b'.') | (first == b'-') | (first == 0xE2) {
            self.marks(word, start, end);
        }
    }

    #[inline(never)]
    fn marks(&mut self, word: &[u8], start: usize, end: usize) {
        if let [.., a, b, c, b'.'] = word {
            let ends = word.len() > 4 && [a, b, c].into_iter().all(u8::is_ascii_lowercase);
            self.sentence_ended |= ends && self.text.as_bytes().get(end + 1).is_some_and(u8::is_ascii_uppercase);
        }
        if is_dash(word) {
            self.dash = true;
            self.lead |= self.text.as_bytes()[..start].ends_with(b") ") || word == b"--";
        }
    }

    pub(super) fn tell(&self, marks: &mut Marks) {
        marks.add_if(self.sentence_ended, Evidence::SentenceBefore);
        marks.add_if(self.dash, Evidence::DashBefore);
        marks.add_if(self.lead, Evidence::LeadBefore);
        marks.add_if(self.words == 0, Evidence::TitleOneWord);
        match self.sentence_words {
            0 | 1 => {}
            2 | 3 => marks.add(Evidence::SentenceWords2),
            _ => marks.add(Evidence::SentenceWords4),
        }
        marks.add_if(self.words > 4 && self.small_at_first == 0 && self.small_since >= 2, Evidence::StyleBreaks);
    }
}
