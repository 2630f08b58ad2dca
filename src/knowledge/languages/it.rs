use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Row, Words, places};

pub(crate) static ITALIAN: Language = Language { code: "it", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("gennaio", 1),
        ("gen", 1),
        ("febbraio", 2),
        ("feb", 2),
        ("marzo", 3),
        ("mar", 3),
        ("aprile", 4),
        ("apr", 4),
        ("maggio", 5),
        ("mag", 5),
        ("giugno", 6),
        ("giu", 6),
        ("luglio", 7),
        ("lug", 7),
        ("agosto", 8),
        ("ago", 8),
        ("settembre", 9),
        ("set", 9),
        ("ottobre", 10),
        ("ott", 10),
        ("novembre", 11),
        ("nov", 11),
        ("dicembre", 12),
        ("dic", 12),
    ],
    weekdays: &["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
};

const SPEECH: Speech = Speech { words: Words::new(WORDS, &places::<1024>(WORDS)), inflects: false, common: "" };

const WORDS: &[Row] = &[];
