use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Row, Words, places};

pub(crate) static GERMAN: Language = Language { code: "de", calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar { months: &[] };

const SPEECH: Speech = Speech { words: Words::new(WORDS, &places::<1024>(WORDS)), inflects: false, common: "" };

const WORDS: &[Row] = &[];
