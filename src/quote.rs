//! quotes = { paragraph } ; paragraph = { prose | quoted }
//!
//! Marks are paired within each physical paragraph (`pairs`), the prose around them is read as words (`words`), the
//! places where somebody speaks are found in it (`cue`, `mention`), and each quote is given one of them, or none
//! (`attribution`); what kind of quote it is comes last (`kind`).

mod attribution;
mod cue;
mod iter;
mod kind;
mod marks;
mod mention;
mod pairs;
mod people;
mod reader;
mod words;

pub use iter::Quotes;
pub(crate) use reader::of_paragraphs;

use crate::{Span, Text};
use alloc::string::String;

/// Words in quotation marks, within one physical paragraph.
///
/// ```
/// let page = tearsheet::parse("“It is dry,” the mayor said.");
/// let quote = &page.article.quotes[0];
/// assert_eq!((quote.text, quote.closed), ("It is dry,", true));
/// assert_eq!(quote.cue.unwrap().text, "said");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Quote<S> {
    /// The words, without their marks.
    pub text: S,
    /// Where they stand, marks excluded.
    pub span: Span,
    /// Which of the article's paragraphs holds it.
    pub paragraph: usize,
    /// Speech, a fragment of it, or no speech at all.
    pub kind: QuoteKind,
    /// Whether its closing mark is there.
    pub closed: bool,
    /// Whether it runs on from the quote before it.
    pub continues: bool,
    /// Who said it, where the text says so.
    pub speaker: Option<Speaker<S>>,
    /// The words that attribute it: `told`, `according to`.
    pub cue: Option<Text<S>>,
}

/// What stands in quotation marks.
///
/// ```
/// use tearsheet::QuoteKind::{Direct, Mention};
/// let kinds: Vec<_> = tearsheet::quotes("“It is dry,” she said. It opened as the “Dry Dock”.").map(|quote| quote.kind).collect();
/// assert_eq!(kinds, [Direct, Mention]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum QuoteKind {
    /// A sentence or more of speech.
    Direct,
    /// A fragment of speech inside somebody else's sentence.
    Partial,
    /// A title, a nickname, a coined or doubted word: no speech.
    Mention,
}

/// Who said it, as the text names them at the quote.
///
/// ```
/// let quote = tearsheet::quotes("“It is dry,” Mayor Odile Marsh said.").next().unwrap();
/// assert_eq!(quote.speaker.unwrap().text, "Mayor Odile Marsh");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Speaker<S> {
    /// The whole noun phrase: `Harbour Minister Odile Marsh`, `he`.
    pub text: S,
    /// Where it stands.
    pub span: Span,
    /// How they are mentioned.
    pub kind: MentionKind,
    /// Whether the attribution is another quote's, carried on to this one.
    pub carried: bool,
    /// The fullest earlier mention of the same person, where the article makes that plain.
    pub refers_to: Option<Text<S>>,
}

/// How a speaker is mentioned.
///
/// ```
/// use tearsheet::MentionKind;
/// let quote = tearsheet::quotes("“It is dry,” she said.").next().unwrap();
/// assert_eq!(quote.speaker.unwrap().kind, MentionKind::Pronoun);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum MentionKind {
    /// By name, with or without a title.
    Name,
    /// By a pronoun.
    Pronoun,
    /// By a common noun: `a spokesman`.
    Description,
}

impl<S: AsRef<str>> Quote<S> {
    /// The same with strings of its own, free of the input.
    ///
    /// ```
    /// let quote = tearsheet::quotes("“It is dry,” she said.").next().unwrap();
    /// assert_eq!(quote.into_owned().text, String::from("It is dry,"));
    /// ```
    pub fn into_owned(self) -> Quote<String> {
        Quote {
            text: self.text.as_ref().into(),
            span: self.span,
            paragraph: self.paragraph,
            kind: self.kind,
            closed: self.closed,
            continues: self.continues,
            speaker: self.speaker.map(Speaker::into_owned),
            cue: self.cue.map(Text::into_owned),
        }
    }
}

impl<S: AsRef<str>> Speaker<S> {
    /// The same with strings of its own, free of the input.
    ///
    /// ```
    /// let quote = tearsheet::quotes("“It is dry,” she said.").next().unwrap();
    /// assert_eq!(quote.speaker.unwrap().into_owned().text, String::from("she"));
    /// ```
    pub fn into_owned(self) -> Speaker<String> {
        Speaker {
            text: self.text.as_ref().into(),
            span: self.span,
            kind: self.kind,
            carried: self.carried,
            refers_to: self.refers_to.map(Text::into_owned),
        }
    }
}
