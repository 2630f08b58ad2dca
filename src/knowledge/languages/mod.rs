//! One file a language: its calendar words, and its words of speech.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;
pub(crate) mod id;
pub(crate) mod it;
pub(crate) mod ms;
pub(crate) mod nl;
pub(crate) mod pt;
pub(crate) mod ru;
pub(crate) mod tr;

use super::speech::{Row, Words, places};
use crate::scan;

/// What one language says.
#[derive(Debug)]
pub(crate) struct Language {
    /// Months and weekdays, for datelines.
    pub(crate) calendar: Calendar,
    /// Cues, pronouns, titles, for quotes.
    pub(crate) speech: Speech,
}

/// Words of the calendar.
#[derive(Debug)]
pub(crate) struct Calendar {
    /// Every spelling of a month that datelines have, with its number. Case and a full stop behind it do not count.
    pub(crate) months: &'static [(&'static str, u8)],
    /// Every spelling of a weekday.
    pub(crate) weekdays: &'static [&'static str],
}

/// Words of reported speech.
#[derive(Debug)]
pub(crate) struct Speech {
    /// What the words around a quotation do.
    pub(crate) words: Words,
    /// Whether verbs are listed by their base form, with `-s`, `-ed` and `-ing` to be taken off.
    pub(crate) inflects: bool,
    /// Subjects written on to the end of a verb: `a-t-il`, `katanya`.
    pub(crate) clitics: &'static str,
    /// Frequent words by which a text is known to be in this language.
    pub(crate) common: &'static str,
}

impl Speech {
    /// Of a language whose datelines are known and whose speech is not yet.
    pub(crate) const NONE: Self = Self {
        words: Words::new(&[], &places::<crate::knowledge::speech::Role, 1>(&[])),
        inflects: false,
        clitics: "",
        common: "",
    };
}

/// Every language there is.
pub(crate) static ALL: &[&Language] = &[
    &en::ENGLISH,
    &de::GERMAN,
    &fr::FRENCH,
    &es::SPANISH,
    &it::ITALIAN,
    &ms::MALAY,
    &id::INDONESIAN,
    &nl::DUTCH,
    &pt::PORTUGUESE,
    &ru::RUSSIAN,
    &tr::TURKISH,
];

/// The language of a text by its most frequent words: counts what `words` hold of each, English where none leads.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Guess {
    counts: [u16; 7],
}

impl Guess {
    /// Counts in the first words of `text`.
    pub(crate) fn read(&mut self, text: &str) {
        const ENOUGH: usize = 30;
        let (mut rest, mut read) = (text.as_bytes(), 0);
        while read < ENOUGH && !rest.is_empty() {
            let (word, behind) = rest.split_at(word_length(rest));
            if (2..=9).contains(&word.len()) {
                read += 1;
                for index in COMMON.all(word) {
                    self.counts[index] = self.counts[index].saturating_add(1);
                }
            }
            rest = behind.get(1..).unwrap_or_default();
        }
    }

    /// How many words of the language that leads have been counted.
    pub(crate) fn most(&self) -> u16 {
        self.counts.iter().copied().max().unwrap_or(0)
    }

    /// The language that leads.
    pub(crate) fn language(&self) -> &'static Language {
        let mut best = 0;
        for (index, count) in self.counts.iter().enumerate() {
            if *count > self.counts[best] {
                best = index;
            }
        }
        ALL[best]
    }
}

/// How many letters of any alphabet `text` begins with.
fn word_length(text: &[u8]) -> usize {
    let mut length = scan::letters_beginning(text);
    while text.get(length).is_some_and(|byte| !byte.is_ascii()) {
        length += 1;
        length += scan::letters_beginning(&text[length..]);
    }
    length
}

/// The frequent words of every language, with its place in [`ALL`].
static COMMON: Words<usize> = Words::new(FREQUENT, &places::<_, 256>(FREQUENT));

const FREQUENT: &[Row<usize>] = &[
    (0, en::ENGLISH.speech.common),
    (1, de::GERMAN.speech.common),
    (2, fr::FRENCH.speech.common),
    (3, es::SPANISH.speech.common),
    (4, it::ITALIAN.speech.common),
    (5, ms::MALAY.speech.common),
    (6, id::INDONESIAN.speech.common),
];
