use super::{Calendar, Language, Speech};

pub(crate) static GERMAN: Language = Language { code: "de", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { verbs: &[] };
