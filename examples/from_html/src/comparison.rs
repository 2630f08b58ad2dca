//! What the parser makes of each rendering, side by side.

use crate::rendering::Rendering;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::AddAssign;
use tearsheet::{Page, QuoteKind};

/// Parts found, over any number of pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) pages: usize,
    /// Pages by the name of their template.
    pub(crate) templates: BTreeMap<String, usize>,
    pub(crate) headlines: usize,
    pub(crate) captions: usize,
    pub(crate) datelines: usize,
    pub(crate) paragraphs: usize,
    pub(crate) quotes: usize,
    pub(crate) speakers: usize,
    pub(crate) related: usize,
}

impl Found {
    pub(crate) fn of(page: &Page<&str>) -> Self {
        let article = &page.article;
        let said = || article.quotes.iter().filter(|quote| quote.kind != QuoteKind::Mention);
        Self {
            pages: 1,
            templates: page.template.iter().map(|template| (template.name.to_owned(), 1)).collect(),
            headlines: article.headline.is_some().into(),
            captions: article.captions.len(),
            datelines: article.dateline.is_some().into(),
            paragraphs: article.paragraphs.len(),
            quotes: said().count(),
            speakers: said().filter(|quote| quote.speaker.is_some()).count(),
            related: page.related.len(),
        }
    }

    fn template(&self) -> String {
        let count =
            |(name, pages): (&String, &usize)| if self.pages == 1 { name.clone() } else { format!("{name} {pages}") };
        if self.templates.is_empty() {
            "–".into()
        } else {
            self.templates.iter().map(count).collect::<Vec<_>>().join(", ")
        }
    }
}

impl AddAssign<&Self> for Found {
    fn add_assign(&mut self, other: &Self) {
        self.pages += other.pages;
        self.headlines += other.headlines;
        self.captions += other.captions;
        self.datelines += other.datelines;
        self.paragraphs += other.paragraphs;
        self.quotes += other.quotes;
        self.speakers += other.speakers;
        self.related += other.related;
        for (name, pages) in &other.templates {
            *self.templates.entry(name.clone()).or_default() += pages;
        }
    }
}

/// The table of one file.
#[derive(Default)]
pub(crate) struct Comparison([Found; Rendering::ALL.len()]);

impl Comparison {
    /// What each rendering of a page gives; nothing where there is none.
    pub(crate) fn of(html: &str) -> Self {
        Self(Rendering::ALL.map(|rendering| match rendering.text(html) {
            Ok(text) => Found::of(&tearsheet::parse(&text)),
            Err(_) => Found::default(),
        }))
    }
}

impl AddAssign<&Self> for Comparison {
    fn add_assign(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(found, other)| *found += other);
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = ["pages", "headline", "caption", "dateline", "paragraphs", "quotes", "with speaker", "related"];
        writeln!(f, "  {:8}{}  template", "", heads.map(|head| format!("{head:>13}")).concat())?;
        for (rendering, found) in Rendering::ALL.iter().zip(&self.0) {
            let Found { pages, headlines, captions, datelines, paragraphs, quotes, speakers, related, .. } = found;
            let counts = [pages, headlines, captions, datelines, paragraphs, quotes, speakers, related];
            let counts = counts.map(|count| format!("{count:>13}")).concat();
            writeln!(f, "  {:8}{counts}  {}", rendering.name(), found.template())?;
        }
        Ok(())
    }
}
