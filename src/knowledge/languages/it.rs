use super::{Calendar, Language, Speech};

pub(crate) static ITALIAN: Language = Language { code: "it", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { verbs: &[] };
