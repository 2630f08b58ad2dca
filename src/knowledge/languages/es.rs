use super::{Calendar, Language, Speech};

pub(crate) static SPANISH: Language = Language { code: "es", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { verbs: &[] };
