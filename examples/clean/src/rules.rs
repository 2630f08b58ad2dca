//! What two well-known collections of web text ask of a page, as they published it.
//!
//! Both were written down twice, and the two do not agree. Here is what the code does that made or remakes the
//! collection, as the documentation of datatrove 0.10.1 gives it; each rule says where its paper differs.

mod c4;
mod fineweb;
mod sentences;

pub(crate) use c4::c4;
pub(crate) use fineweb::{PAPER_REPEATED, fineweb};

use std::fmt;

/// Why a page is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    NoLines,
    FewLineEnds,
    ShortLines,
    RepeatedLines,
    LineBreaks,
    LoremIpsum,
    CurlyBracket,
    FewSentences,
}

impl Reason {
    /// As a row of the table has it.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::NoLines => "no text",
            Self::FewLineEnds => "few lines with an end mark",
            Self::ShortLines => "short lines",
            Self::RepeatedLines => "repeated lines",
            Self::LineBreaks => "many line breaks",
            Self::LoremIpsum => "lorem ipsum",
            Self::CurlyBracket => "a curly bracket",
            Self::FewSentences => "few sentences",
        }
    }
}

/// A page that is dropped: why, and how far it is beyond the limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Dropped {
    pub(crate) reason: Reason,
    /// The share or the number that was measured; 1 for what is there at all.
    pub(crate) measured: f64,
    pub(crate) limit: f64,
}

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { reason, measured, limit } = self;
        match reason {
            Reason::NoLines | Reason::LoremIpsum | Reason::CurlyBracket => f.write_str(reason.label()),
            Reason::FewSentences => write!(f, "{}, {measured} of at least {limit}", reason.label()),
            _ => write!(f, "{}, {measured:.3} against {limit}", reason.label()),
        }
    }
}
