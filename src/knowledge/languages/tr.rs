use super::{Calendar, Language, Speech};

pub(crate) static TURKISH: Language = Language { code: "tr", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("Ocak", 1),
        ("Şubat", 2),
        ("Mart", 3),
        ("Nisan", 4),
        ("Mayıs", 5),
        ("Haziran", 6),
        ("Temmuz", 7),
        ("Ağustos", 8),
        ("Eylül", 9),
        ("Ekim", 10),
        ("Kasım", 11),
        ("Aralık", 12),
    ],
    weekdays: &["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
};

const SPEECH: Speech = Speech::NONE;
