//! One page in, one cleaned text out, and what the rules say of both.

use crate::rules::Dropped;
use crate::tally::{Speech, Tally, Verdicts};
use clap::ValueEnum;

/// What is to be done with pages.
#[derive(Clone, Copy)]
pub(crate) struct Cleaning {
    /// Whose rules a cleaned page has to pass to be written.
    pub(crate) filter: Option<Filter>,
    /// Whether cleaned pages get straight quotation marks.
    pub(crate) straight: bool,
    /// Whether every page that a rule drops is named.
    pub(crate) explain: bool,
    /// Whether pages are counted alone.
    pub(crate) count: bool,
    /// Whether anything is written.
    pub(crate) writes: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Filter {
    /// Pages that FineWeb's rules keep, whole
    Fineweb,
    /// Pages that C4's rules keep, as they cut them
    C4,
}

/// A page when it is done.
#[derive(Default)]
pub(crate) struct Cleaned {
    /// What is written of it; nothing if the filter drops it.
    pub(crate) text: Option<String>,
    pub(crate) tally: Tally,
    /// Which rules drop it, and why.
    pub(crate) notes: Vec<String>,
}

impl Cleaning {
    pub(crate) fn clean(self, text: &str) -> Cleaned {
        if self.count {
            return Cleaned { tally: Tally::count(text), ..Cleaned::default() };
        }
        let page = tearsheet::parse(text);
        let cleaned = if self.straight { page.clean_text().chars().map(straight).collect() } else { page.clean_text() };
        let (before, after) = (Verdicts::of(text), Verdicts::of(&cleaned));
        let tally = Tally::of(&Speech::of(&page), (text, &before), (&cleaned, &after));
        let notes = if self.explain { notes(&before, &after) } else { Vec::new() };
        Cleaned { text: self.passed(cleaned, after), tally, notes }
    }

    fn passed(self, cleaned: String, verdicts: Verdicts) -> Option<String> {
        match self.filter {
            None => Some(cleaned),
            Some(Filter::Fineweb) => verdicts.fineweb.is_ok().then_some(cleaned),
            Some(Filter::C4) => verdicts.c4.ok(),
        }
    }
}

/// The mark that typewriters have for one of print, the only ones that C4 knows.
pub(crate) fn straight(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        c => c,
    }
}

fn notes(before: &Verdicts, after: &Verdicts) -> Vec<String> {
    let mut notes = Vec::new();
    let mut note = |rules, dropped: Option<Dropped>, what| {
        notes.extend(dropped.map(|dropped| format!("{rules} drops {what}: {dropped}")));
    };
    for (verdicts, what) in [(before, "the page as it is"), (after, "the cleaned page")] {
        note("FineWeb", verdicts.fineweb.err(), what);
        note("C4", verdicts.c4.as_ref().err().copied(), what);
    }
    notes
}
