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

use super::speech::{Words, places};

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
    /// Frequent words by which a text is known to be in this language.
    pub(crate) common: &'static str,
}

impl Speech {
    /// Of a language whose datelines are known and whose speech is not yet.
    pub(crate) const NONE: Self = Self { words: Words::new(&[], &places::<1>(&[])), inflects: false, common: "" };
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
