//! Takes the plain text of a news-aggregator page apart.
#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod article;
mod caption;
mod dateline;
mod error;
mod furniture;
mod glue;
mod headline;
mod infer;
mod joint;
mod knowledge;
mod list;
mod name;
mod options;
mod page;
mod part;
mod parts;
mod pattern;
mod published;
mod quote;
mod recognise;
mod related;
mod scan;
mod section;
mod span;
mod stamp;
mod template;

pub use article::Article;
pub use caption::Caption;
pub use dateline::{Dateline, YearFrom};
pub use error::{Diagnostic, DiagnosticKind, Error, ErrorKind};
pub use options::Options;
pub use page::{Page, PublishedFrom, TemplateFrom, TemplateMatch};
pub use part::{Part, PartKind};
pub use published::Published;
pub use quote::{MentionKind, Quote, QuoteKind, Quotes, Speaker};
pub use related::RelatedItem;
pub use section::{Section, SectionKind, Sections};
pub use span::{Span, Text};
pub use template::{LineRole, Template};

pub(crate) use span::Source;

/// Decomposes a page. Total: never fails, never panics.
pub fn parse(text: &str) -> Page<&str> {
    Options::new().parse(text)
}

/// The sections of a page, one by one, as they are asked for; nothing is allocated.
///
/// Sections tile the page: their texts, joined, give it back byte for byte.
///
/// ```
/// let text = "Trams run.\n\nThey are late.\n";
/// let joined: String = tearsheet::sections(text).map(|section| section.text).collect();
/// assert_eq!(joined, text);
/// ```
pub fn sections(text: &str) -> Sections<'_> {
    Options::new().sections(text)
}

/// The quotes of any prose, one by one, as they are asked for.
///
/// Each line of the text is a paragraph. A text without quotation marks costs a scan for them, and no allocation.
///
/// ```
/// let text = "“Nobody clapped,” said Odalys Verhoeven, the premier. “It was a shed.”";
/// let said: Vec<_> = tearsheet::quotes(text).map(|quote| (quote.text, quote.speaker.unwrap().text)).collect();
/// assert_eq!(said[0], ("Nobody clapped,", "Odalys Verhoeven, the premier"));
/// assert_eq!(said[1], ("It was a shed.", "Odalys Verhoeven, the premier"));
/// ```
pub fn quotes(text: &str) -> Quotes<'_> {
    Quotes::new(text)
}
