use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Row, Words, places};

pub(crate) static GERMAN: Language = Language { code: "de", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("Januar", 1),
        ("Jänner", 1),
        ("Jan", 1),
        ("Februar", 2),
        ("Feber", 2),
        ("Feb", 2),
        ("März", 3),
        ("Mär", 3),
        ("Mrz", 3),
        ("April", 4),
        ("Apr", 4),
        ("Mai", 5),
        ("Juni", 6),
        ("Jun", 6),
        ("Juli", 7),
        ("Jul", 7),
        ("August", 8),
        ("Aug", 8),
        ("September", 9),
        ("Sept", 9),
        ("Sep", 9),
        ("Oktober", 10),
        ("Okt", 10),
        ("November", 11),
        ("Nov", 11),
        ("Dezember", 12),
        ("Dez", 12),
    ],
    weekdays: &["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"],
};

const SPEECH: Speech = Speech { words: Words::new(WORDS, &places::<1024>(WORDS)), inflects: false, common: "" };

const WORDS: &[Row] = &[];
