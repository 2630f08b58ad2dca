//! What the rules do to pages, counted.

use crate::cleaning::straight;
use crate::rules::{self, Dropped, PAPER_REPEATED, Reason};
use std::collections::BTreeMap;
use std::ops::AddAssign;
use tearsheet::{Page, QuoteKind};

/// Sums over all pages that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) pages: u64,
    /// Code points between quotation marks, as the parser finds them on the pages; titles and doubted words apart.
    pub(crate) speech: u64,
    pub(crate) as_it_is: Side,
    pub(crate) cleaned: Side,
}

/// One of the two columns of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Side {
    /// Code points.
    pub(crate) characters: u64,
    pub(crate) fineweb: Outcome,
    pub(crate) c4: Outcome,
    /// Pages that the figure in FineWeb's paper would drop for repeated lines.
    pub(crate) dropped_by_paper: u64,
}

/// What one set of rules leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) pages: u64,
    pub(crate) characters: u64,
    pub(crate) speech: u64,
    pub(crate) dropped: BTreeMap<Reason, u64>,
}

/// What the rules say of one text.
pub(crate) struct Verdicts {
    pub(crate) fineweb: Result<(), Dropped>,
    pub(crate) c4: Result<String, Dropped>,
}

impl Verdicts {
    pub(crate) fn of(text: &str) -> Self {
        Self { fineweb: rules::fineweb(text), c4: rules::c4(text) }
    }
}

/// What is said on a page, in a form in which it can be found again.
pub(crate) struct Speech(Vec<String>);

impl Speech {
    pub(crate) fn of(page: &Page<&str>) -> Self {
        let said = page.article.quotes.iter().filter(|quote| quote.kind != QuoteKind::Mention);
        Self(said.map(|quote| squeezed(quote.text)).collect())
    }

    fn characters(&self) -> u64 {
        self.0.iter().map(|said| characters(said)).sum()
    }

    /// How much of it stands in a text, whole quotes alone.
    fn in_text(&self, text: &str) -> u64 {
        if self.0.is_empty() {
            return 0;
        }
        let text = squeezed(text);
        let there = self.0.iter().filter(|said| memchr::memmem::find(text.as_bytes(), said.as_bytes()).is_some());
        there.map(|said| characters(said)).sum()
    }
}

impl Tally {
    /// That of one page.
    pub(crate) fn of(speech: &Speech, as_it_is: (&str, &Verdicts), cleaned: (&str, &Verdicts)) -> Self {
        let [as_it_is, cleaned] = [as_it_is, cleaned].map(|(text, verdicts)| Side::of(text, verdicts, speech));
        Self { pages: 1, speech: speech.characters(), as_it_is, cleaned }
    }

    /// That of a page which nobody looks at.
    pub(crate) fn count(text: &str) -> Self {
        let as_it_is = Side { characters: characters(text), ..Side::default() };
        Self { pages: 1, as_it_is, ..Self::default() }
    }
}

impl Side {
    fn of(text: &str, verdicts: &Verdicts, speech: &Speech) -> Self {
        let dropped_by_paper = verdicts
            .fineweb
            .is_err_and(|dropped| dropped.reason == Reason::RepeatedLines && dropped.measured >= PAPER_REPEATED);
        Self {
            characters: characters(text),
            fineweb: Outcome::of(verdicts.fineweb.map(|()| text), speech),
            c4: Outcome::of(verdicts.c4.as_deref().map_err(|dropped| *dropped), speech),
            dropped_by_paper: dropped_by_paper.into(),
        }
    }
}

impl Outcome {
    fn of(kept: Result<&str, Dropped>, speech: &Speech) -> Self {
        match kept {
            Ok(text) => {
                Self { pages: 1, characters: characters(text), speech: speech.in_text(text), dropped: BTreeMap::new() }
            }
            Err(dropped) => Self { dropped: BTreeMap::from([(dropped.reason, 1)]), ..Self::default() },
        }
    }
}

fn characters(text: &str) -> u64 {
    text.chars().count() as u64
}

/// Without what cleaning changes in a quote: it can hold a place where two parts were glued together, and marks.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(straight).collect()
}

impl AddAssign<&Self> for Tally {
    fn add_assign(&mut self, other: &Self) {
        self.pages += other.pages;
        self.speech += other.speech;
        self.as_it_is += &other.as_it_is;
        self.cleaned += &other.cleaned;
    }
}

impl AddAssign<&Self> for Side {
    fn add_assign(&mut self, other: &Self) {
        self.characters += other.characters;
        self.fineweb += &other.fineweb;
        self.c4 += &other.c4;
        self.dropped_by_paper += other.dropped_by_paper;
    }
}

impl AddAssign<&Self> for Outcome {
    fn add_assign(&mut self, other: &Self) {
        self.pages += other.pages;
        self.characters += other.characters;
        self.speech += other.speech;
        for (reason, pages) in &other.dropped {
            *self.dropped.entry(*reason).or_default() += pages;
        }
    }
}
