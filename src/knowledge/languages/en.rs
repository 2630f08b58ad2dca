use super::{Calendar, Language, Speech};

pub(crate) static ENGLISH: Language = Language { code: "en", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { verbs: &[] };
