use super::{Calendar, Language, Speech};

pub(crate) static ENGLISH: Language = Language { code: "en", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("January", 1),
        ("Jan", 1),
        ("February", 2),
        ("Feb", 2),
        ("March", 3),
        ("Mar", 3),
        ("April", 4),
        ("Apr", 4),
        ("May", 5),
        ("June", 6),
        ("Jun", 6),
        ("July", 7),
        ("Jul", 7),
        ("August", 8),
        ("Aug", 8),
        ("September", 9),
        ("Sept", 9),
        ("Sep", 9),
        ("October", 10),
        ("Oct", 10),
        ("November", 11),
        ("Nov", 11),
        ("December", 12),
        ("Dec", 12),
    ],
    weekdays: &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Mon",
        "Tue",
        "Tues",
        "Wed",
        "Thu",
        "Thur",
        "Thurs",
        "Fri",
        "Sat",
        "Sun",
    ],
};

const SPEECH: Speech = Speech { verbs: &[] };
