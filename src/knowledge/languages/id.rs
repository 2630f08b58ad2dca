use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Row, Words, places};

pub(crate) static INDONESIAN: Language = Language { code: "id", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("Januari", 1),
        ("Jan", 1),
        ("Februari", 2),
        ("Feb", 2),
        ("Maret", 3),
        ("Mar", 3),
        ("April", 4),
        ("Apr", 4),
        ("Mei", 5),
        ("Juni", 6),
        ("Jun", 6),
        ("Juli", 7),
        ("Jul", 7),
        ("Agustus", 8),
        ("Agu", 8),
        ("Agt", 8),
        ("September", 9),
        ("Sep", 9),
        ("Oktober", 10),
        ("Okt", 10),
        ("November", 11),
        ("Nov", 11),
        ("Desember", 12),
        ("Des", 12),
    ],
    weekdays: &["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
};

const SPEECH: Speech = Speech { words: Words::new(WORDS, &places::<1024>(WORDS)), inflects: false, common: "" };

const WORDS: &[Row] = &[];
