//! related = item+
use crate::{Dateline, Span, Text};
use alloc::string::String;

/// One entry of the list of other stories.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RelatedItem<S> {
    /// The outlet named at the title: a label in front of it, or a name behind it.
    pub outlet: Option<Text<S>>,
    /// The other story's headline.
    pub title: Option<Text<S>>,
    /// The opening of the other story, its own dateline included.
    pub snippet: Option<Text<S>>,
    /// The source line's handle.
    pub source: Option<Text<S>>,
    /// The dateline that the snippet opens with.
    pub dateline: Option<Dateline<S>>,
    /// Whether the snippet was cut off.
    pub truncated: bool,
    /// The index of the earlier item that this one repeats.
    pub repeats: Option<usize>,
    /// The whole item, marker included.
    pub span: Span,
}

impl<S: AsRef<str>> RelatedItem<S> {
    /// The same with strings of its own, free of the input.
    pub fn into_owned(self) -> RelatedItem<String> {
        RelatedItem {
            outlet: self.outlet.map(Text::into_owned),
            title: self.title.map(Text::into_owned),
            snippet: self.snippet.map(Text::into_owned),
            source: self.source.map(Text::into_owned),
            dateline: self.dateline.map(Dateline::into_owned),
            truncated: self.truncated,
            repeats: self.repeats,
            span: self.span,
        }
    }
}
