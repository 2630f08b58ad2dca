//! article = headline? byline? caption* dateline? paragraph*
use crate::{Dateline, Quote, Text};
use alloc::{string::String, vec::Vec};

/// The story that the page is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Article<S> {
    /// schema.org `headline`.
    pub headline: Option<Text<S>>,
    /// Who wrote it, as printed: `By Jo Roe`.
    pub byline: Option<Text<S>>,
    /// Picture captions with their credits.
    pub captions: Vec<Caption<S>>,
    /// Where and when it was filed.
    pub dateline: Option<Dateline<S>>,
    /// Physical paragraphs, without caption, dateline, watermark and furniture.
    pub paragraphs: Vec<Text<S>>,
    /// Direct quotes of the body, in page order.
    pub quotes: Vec<Quote<S>>,
}

/// A picture's caption and whom the picture is by.
///
/// schema.org: `ImageObject.caption` and `.creditText`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Caption<S> {
    /// What the picture shows.
    pub text: Text<S>,
    /// The credit without its dash, brackets or `Photo by`.
    pub credit: Option<Text<S>>,
}

impl<S> Default for Article<S> {
    fn default() -> Self {
        Self {
            headline: None,
            byline: None,
            captions: Vec::new(),
            dateline: None,
            paragraphs: Vec::new(),
            quotes: Vec::new(),
        }
    }
}

impl<S: AsRef<str>> Article<S> {
    /// The same with strings of its own, free of the input.
    pub fn into_owned(self) -> Article<String> {
        Article {
            headline: self.headline.map(Text::into_owned),
            byline: self.byline.map(Text::into_owned),
            captions: self.captions.into_iter().map(Caption::into_owned).collect(),
            dateline: self.dateline.map(Dateline::into_owned),
            paragraphs: self.paragraphs.into_iter().map(Text::into_owned).collect(),
            quotes: self.quotes.into_iter().map(Quote::into_owned).collect(),
        }
    }
}

impl<S: AsRef<str>> Caption<S> {
    /// The same with strings of its own, free of the input.
    pub fn into_owned(self) -> Caption<String> {
        Caption { text: self.text.into_owned(), credit: self.credit.map(Text::into_owned) }
    }
}
