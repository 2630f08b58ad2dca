use super::{Calendar, Language, Speech};

pub(crate) static FRENCH: Language = Language { code: "fr", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { verbs: &[] };
