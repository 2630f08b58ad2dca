//! Takes the plain text of a news-aggregator page apart.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod article;
mod dateline;
mod error;
mod glue;
mod joint;
mod knowledge;
mod options;
mod page;
mod published;
mod quote;
mod related;
mod scan;
mod span;

pub use article::{Article, Caption};
pub use dateline::{Dateline, YearFrom};
pub use error::{Diagnostic, DiagnosticKind, Error, ErrorKind};
pub use options::Options;
pub use page::{Page, PublishedFrom, TemplateFrom, TemplateMatch};
pub use published::Published;
pub use quote::{MentionKind, Quote, QuoteKind, Speaker};
pub use related::RelatedItem;
pub use span::{Span, Text};

pub(crate) use span::Source;

/// Decomposes a page. Total: never fails, never panics.
pub fn parse(text: &str) -> Page<&str> {
    Options::new().parse(text)
}
