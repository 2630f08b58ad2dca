use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Row, Words, places};

pub(crate) static FRENCH: Language = Language { code: "fr", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("janvier", 1),
        ("janv", 1),
        ("février", 2),
        ("fév", 2),
        ("févr", 2),
        ("mars", 3),
        ("avril", 4),
        ("avr", 4),
        ("mai", 5),
        ("juin", 6),
        ("juillet", 7),
        ("juil", 7),
        ("août", 8),
        ("aout", 8),
        ("septembre", 9),
        ("sept", 9),
        ("octobre", 10),
        ("oct", 10),
        ("novembre", 11),
        ("nov", 11),
        ("décembre", 12),
        ("déc", 12),
    ],
    weekdays: &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
};

const SPEECH: Speech = Speech { words: Words::new(WORDS, &places::<1024>(WORDS)), inflects: false, common: "" };

const WORDS: &[Row] = &[];
