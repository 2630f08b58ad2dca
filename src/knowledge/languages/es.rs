use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Row, Words, places};

pub(crate) static SPANISH: Language = Language { code: "es", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("enero", 1),
        ("ene", 1),
        ("febrero", 2),
        ("feb", 2),
        ("marzo", 3),
        ("mar", 3),
        ("abril", 4),
        ("abr", 4),
        ("mayo", 5),
        ("may", 5),
        ("junio", 6),
        ("jun", 6),
        ("julio", 7),
        ("jul", 7),
        ("agosto", 8),
        ("ago", 8),
        ("septiembre", 9),
        ("setiembre", 9),
        ("sept", 9),
        ("sep", 9),
        ("octubre", 10),
        ("oct", 10),
        ("noviembre", 11),
        ("nov", 11),
        ("diciembre", 12),
        ("dic", 12),
    ],
    weekdays: &["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
};

const SPEECH: Speech = Speech { words: Words::new(WORDS, &places::<1024>(WORDS)), inflects: false, common: "" };

const WORDS: &[Row] = &[];
