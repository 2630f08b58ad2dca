//! One file a language: its calendar words, and its words of speech.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;
pub(crate) mod id;
pub(crate) mod it;
pub(crate) mod ms;

use super::speech::Words;

/// What one language says.
#[derive(Debug)]
pub(crate) struct Language {
    /// ISO 639-1.
    pub(crate) code: &'static str,
    /// Months and weekdays, for datelines.
    pub(crate) calendar: Calendar,
    /// Cues, pronouns, titles, for quotes.
    pub(crate) speech: Speech,
}

/// Words of the calendar.
#[derive(Debug)]
pub(crate) struct Calendar {
    /// Every spelling of a month that datelines have, with its number.
    pub(crate) months: &'static [(&'static str, u8)],
}

/// Words of reported speech.
#[derive(Debug)]
pub(crate) struct Speech {
    /// What the words around a quotation do.
    pub(crate) words: Words,
    /// Whether verbs are listed by their base form, with `-s`, `-ed` and `-ing` to be taken off.
    pub(crate) inflects: bool,
    /// Frequent words by which a text is known to be in this language.
    pub(crate) common: &'static str,
}

/// Every language there is.
pub(crate) static ALL: &[&Language] =
    &[&en::ENGLISH, &de::GERMAN, &fr::FRENCH, &es::SPANISH, &it::ITALIAN, &ms::MALAY, &id::INDONESIAN];
