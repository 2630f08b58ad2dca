//! Takes the plain text of a news-aggregator page apart: page date, headline, caption and credit, dateline,
//! paragraphs, direct quotes with their speakers, related stories.
//!
//! ```
//! let text = " date 2024-03-12 Mayor Adela Brandt opens the pier. — Bernama picCALDER, March 12 — It is open.\
//!             “We waited five winters,” Brandt said.";
//! let page = tearsheet::parse(text);
//! assert_eq!(page.article.captions[0].credit.unwrap().text, "Bernama pic");
//! assert_eq!(page.article.dateline.as_ref().unwrap().place, Some("CALDER"));
//! assert_eq!(page.article.quotes[0].speaker.as_ref().unwrap().text, "Brandt");
//! ```
//!
//! Web-crawl dumps hold such a page as text whose parts are glued together, with a list of other stories at
//! the end. [`parse`] reads it in one pass over lines and one over sentences, and borrows all it returns.
//!
//! # What to rely on
//!
//! - **Nothing fails.** Any text is a page, if need be of one paragraph. What looks wrong becomes a
//!   [`Diagnostic`]. An [`Error`] comes only where one thing was asked for: [`Dateline::parse`], [`Template::new`],
//!   a [`Published`] date.
//! - **Nothing is lost and nothing is repaired.** Every string is a slice of the input; [`Page::parts`] tiles the
//!   page with all of them. Where two sentences stand with nothing between, [`Page::glue`] says where.
//! - **Offsets are UTF-8 bytes** into the text that was handed in; [`Span`] turns them into slices, lines and columns,
//!   [`CodePoints`] into positions for those who count characters.
//! - **The work is linear** in the length of the page, whatever it holds, and so is the memory.
//! - **Most text is no aggregator's page.** An ordinary article has no [`Page::template`] and no related items.
//!
//! # The grammar
//!
//! ```text
//! page      = [ stamp ] { section }
//! stamp     = " date " published " "                               published = YYYY "-" MM [ "-" DD ]
//! section   = article | edition | list-heading | item | furniture  (as the template's lines say)
//! article   = [ headline ] [ byline ] { caption } [ dateline ] { paragraph }
//! caption   = sentences [ credit ]                                 credit = dash name | "(" name ")" | agency "/" name
//! dateline  = "(" place ")" | ( place { "/" place } [ "," region ] | agency ) [ "," date ] [ "(" agency ")" ] separator
//! paragraph = line                                                 with its watermark and its sign-off taken off
//! item      = [ label ": " ] title [ separator outlet ] snippet [ source-line ] marker
//! quote     = opening-mark text ( closing-mark | glue | end of the paragraph ) [ attribution ]
//! ```
//!
//! The folder is the grammar: every production has a file of its own name, with its rule, a specimen and the
//! code. Text flows one way, and each production sees its own container only: the page's lines, then a section,
//! then a paragraph. That is what keeps the work linear.
//!
//! What newsrooms and sites vary is data in `src/knowledge`, one row each.
//!
//! # Adding to it
//!
//! - **An aggregator**: a file in `src/knowledge/templates` with the lines of its pages ([`LineRole`] says what
//!   a line can be), its name in the list `ALL` beside it, and a page in its shape that you make up, in
//!   `tests/corpus/<its name>/`. Run `BLESS=1 cargo test --test corpus` and read the outline that appears beside
//!   the page. A row without a page fails a test. At run time the same is [`Template::new`] and
//!   [`Options::templates`], without a fork.
//! - **An agency**, a house style of datelines, a picture desk: a row of its table, with a specimen.
//! - **A language**: a file in `src/knowledge/languages` with months, verbs of saying and marks, and a page.
//!
//! # Decisions
//!
//! - One type serves borrowed and owned: [`Page<&str>`](Page) comes from [`parse`], [`Page<String>`](Page) from
//!   [`Page::into_owned`]. With the feature `serde` both serialise alike. **Only the owned form can be read
//!   back in general**: a JSON string with an escape in it, such as `\"`, cannot be borrowed, so `Page<&str>`
//!   fails on nearly every page with a quote.
//! - A [`Text`] is a slice with its span; a dateline's and a template's small strings are slices alone, and
//!   [`Span::of`] finds their place.
//! - A line of a template is text with fields in braces rather than code: a row can be read beside the page it
//!   stands for, and a caller's row has the same form as the crate's.
//! - Repeated lines, advertisements and markers are no fields; they are listed in [`Page::furniture`].
//! - Templates are looked for by the first and last byte of each line, so that an ordinary article costs one
//!   look at each line.
//!
//! # Features
//!
//! `std` and `serde` are on by default. Without `std` the crate is `no_std` and needs `alloc`.
//! The oldest Rust it builds with is 1.87 (string slicing in constants).
#![cfg_attr(not(any(feature = "std", test)), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod agency;
mod article;
mod caption;
mod cut;
mod date;
mod dateline;
mod error;
mod furniture;
mod glue;
mod headline;
mod infer;
mod joint;
mod knowledge;
mod list;
mod lookup;
mod name;
mod options;
mod page;
mod part;
mod parts;
mod pattern;
mod place;
mod posted;
mod published;
mod quote;
mod recognise;
mod related;
mod scan;
mod section;
mod separator;
mod span;
mod stamp;
mod template;
mod wire;

pub use article::Article;
pub use caption::Caption;
pub use date::YearFrom;
pub use dateline::{Dateline, Places};
pub use error::{Diagnostic, DiagnosticKind, Error, ErrorKind};
pub use options::Options;
pub use page::{Page, PublishedFrom, TemplateFrom, TemplateMatch};
pub use part::{Part, PartKind};
pub use published::Published;
pub use quote::{MentionKind, Quote, QuoteKind, Quotes, Speaker};
pub use related::RelatedItem;
pub use section::{Section, SectionKind, Sections};
pub use span::{CodePoints, Span, Text};
pub use template::{LineRole, Template};

pub(crate) use span::Source;

/// Decomposes a page. Total: never fails, never panics.
///
/// [`Options::parse`] does the same with a page date known from elsewhere, or templates of your own.
///
/// ```
/// let page = tearsheet::parse("PORT CALDER, March 12 (Northwire) — The ferry is back.");
/// assert!(page.template.is_none());
/// assert_eq!(page.article.dateline.as_ref().unwrap().agency, Some("Northwire"));
/// assert_eq!(page.article.paragraphs[0].text, "The ferry is back.");
/// ```
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
/// Quotes come paragraph by paragraph, so one that runs on over paragraphs has no speaker yet where only its end names
/// them; [`parse`] goes back and gives it one.
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

/// The README's examples run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
