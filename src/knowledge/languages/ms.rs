use super::{Calendar, Language, Speech};

pub(crate) static MALAY: Language = Language { code: "ms", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { verbs: &[] };
