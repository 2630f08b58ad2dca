use super::{Calendar, Language, Speech};

pub(crate) static INDONESIAN: Language = Language { code: "id", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { verbs: &[] };
