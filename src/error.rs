//! What can be said of broken input: diagnostics beside a result, errors instead of one.

use crate::Span;
use core::fmt;

/// Something on the page that looked wrong. The page was parsed all the same.
///
/// ```
/// let page = tearsheet::parse("“We have started, she said.\n\nThe work goes on.");
/// let diagnostic = &page.diagnostics[0];
/// assert_eq!(diagnostic.kind, tearsheet::DiagnosticKind::UnclosedQuote);
/// assert_eq!(diagnostic.to_string(), "quotation mark never closes; the quote ends with its paragraph");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What kind of trouble; its [`Display`](fmt::Display) is the message.
    pub kind: DiagnosticKind,
    /// Where.
    pub span: Span,
}

impl Diagnostic {
    pub(crate) const fn new(kind: DiagnosticKind, span: Span) -> Self {
        Self { kind, span }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

/// Declares an enum of kinds with the name and the sentence of each, in one place.
macro_rules! kinds {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $kind:ident = $key:literal, $message:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name { $($(#[$doc])* $kind,)+ }

        impl $name {
            /// All kinds there are, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The name used in serialised form.
            ///
            /// ```
            #[doc = concat!("let names: Vec<_> = tearsheet::", stringify!($name), "::ALL.iter().map(|kind| kind.name()).collect();")]
            /// assert!(names.iter().all(|name| name.chars().all(|c| c == '-' || c.is_ascii_lowercase())));
            /// ```
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $key,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $(Self::$kind => $message,)+ })
            }
        }
    };
}

kinds! {
    /// The kinds of [`Diagnostic`]. More may be added.
    ///
    /// ```
    /// let page = tearsheet::parse("CALDER, Feb 30 — The trams run again.");
    /// assert_eq!(page.diagnostics[0].kind, tearsheet::DiagnosticKind::ImpossibleDate);
    /// ```
    DiagnosticKind {
        /// A quotation mark that opens and never closes; the quote was ended with its paragraph.
        UnclosedQuote = "unclosed-quote", "quotation mark never closes; the quote ends with its paragraph";
        /// A quote still open where two sentences are glued together; it was ended there.
        QuoteCutAtGlue = "quote-cut-at-glue", "quotation mark never closes; the quote ends where the next sentence is glued on";
        /// A date that no calendar has, such as `Feb 30`.
        ImpossibleDate = "impossible-date", "no calendar has this date; its text stays, the date is empty";
        /// The caller's date or the dump's stamp contradicts a date the page prints of itself.
        ContradictedDate = "contradicted-date", "the page prints another date than its stamp has, or than was handed in";
        /// The list ends inside an item.
        TruncatedList = "truncated-list", "the list ends in the middle of an item";
        /// An item's label is not its source in capitals.
        LabelMismatch = "label-mismatch", "the item's label and its source line name different outlets";
        /// The list was recognised by its repetition, not by a template.
        InferredTemplate = "inferred-template", "no known template; the list was recognised by the line its items repeat";
        /// The dump's stamp is there, but holds no date.
        BadStamp = "bad-stamp", "the dump's date stamp holds no date";
        /// A limit of [`Options`](crate::Options) was reached; what was read before it stays.
        LimitReached = "limit-reached", "a limit was reached here; what follows was not read in full";
    }
}

/// Why a caller's single request could not be met.
///
/// Whole pages never fail; this comes only where one thing was asked for, as in
/// [`Dateline::parse`](crate::Dateline::parse).
///
/// ```
/// let error = tearsheet::Dateline::parse("The ministry said so.").unwrap_err();
/// assert_eq!(error.kind(), tearsheet::ErrorKind::NoDateline);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{kind}{} at byte {}: expected {expected}", Place(*line), span.start())]
pub struct Error {
    kind: ErrorKind,
    span: Span,
    line: Option<usize>,
    expected: &'static str,
}

/// `, line 2`, where a line was given.
struct Place(Option<usize>);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |line| write!(f, ", line {}", line + 1))
    }
}

impl Error {
    pub(crate) const fn new(kind: ErrorKind, span: Span, expected: &'static str) -> Self {
        Self { kind, span, line: None, expected }
    }

    /// The same, of one line of a [`Template`](crate::Template), counted from 0.
    pub(crate) const fn in_line(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// What kind of failure.
    ///
    /// ```
    /// let error = tearsheet::Dateline::parse("It rained.").unwrap_err();
    /// assert_eq!(error.kind(), tearsheet::ErrorKind::NoDateline);
    /// ```
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Where, in the text that was handed in; of a template, in the line that is wrong.
    ///
    /// ```
    /// let error = "in June".parse::<tearsheet::Published>().unwrap_err();
    /// assert_eq!(error.span().range(), 0..7);
    /// ```
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Which line of a [`Template`](crate::Template) is wrong, counted from 0; `None` for other errors.
    ///
    /// ```
    /// use tearsheet::{LineRole::Sign, Template};
    /// let error = Template::new("courier", &[(Sign, "The Courier"), (Sign, "{")]).unwrap_err();
    /// assert_eq!(error.line(), Some(1));
    /// ```
    pub const fn line(&self) -> Option<usize> {
        self.line
    }
}

kinds! {
    /// The kinds of [`Error`]. More may be added.
    ///
    /// ```
    /// let error = "in June".parse::<tearsheet::Published>().unwrap_err();
    /// assert_eq!(error.kind(), tearsheet::ErrorKind::BadDate);
    /// ```
    ErrorKind {
        /// The line does not begin with a dateline.
        NoDateline = "no-dateline", "no dateline";
        /// A date that is not of the form `2023-11-01` or `2023-06`.
        BadDate = "bad-date", "not a date";
        /// A template that cannot work.
        BadTemplate = "bad-template", "bad template";
    }
}

/// The grammar's private error: how far it came, and what would have let it go on.
///
/// `Copy` and without allocation: a vector-building error made `alt` six to fifteen times slower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault<'a> {
    pub(crate) rest: &'a str,
    pub(crate) expected: &'static str,
}

impl<'a> nom::error::ParseError<&'a str> for Fault<'a> {
    fn from_error_kind(rest: &'a str, _: nom::error::ErrorKind) -> Self {
        Self { rest, expected: "" }
    }

    fn append(_: &'a str, _: nom::error::ErrorKind, other: Self) -> Self {
        other
    }

    /// Of two branches, the one that came farther knows better what was missing.
    fn or(self, other: Self) -> Self {
        if self.rest.len() < other.rest.len() { self } else { other }
    }
}

/// What a production returns: the rest of its container and the value, or how far it came.
pub(crate) type Parsed<'a, T> = nom::IResult<&'a str, T, Fault<'a>>;

/// A production's refusal at `rest`.
pub(crate) fn expected<'a, T>(rest: &'a str, expected: &'static str) -> Parsed<'a, T> {
    Err(nom::Err::Error(Fault { rest, expected }))
}

#[cfg(feature = "serde")]
mod serialised {
    use super::{Diagnostic, DiagnosticKind};
    use alloc::{borrow::Cow, string::ToString};
    use serde::ser::SerializeStruct;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    impl Serialize for DiagnosticKind {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.name())
        }
    }

    impl<'de> Deserialize<'de> for DiagnosticKind {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let name = Cow::<'de, str>::deserialize(deserializer)?;
            let kind = Self::ALL.iter().find(|kind| kind.name() == name);
            kind.copied().ok_or_else(|| serde::de::Error::custom("unknown kind of diagnostic"))
        }
    }

    impl Serialize for Diagnostic {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut fields = serializer.serialize_struct("Diagnostic", 3)?;
            fields.serialize_field("kind", &self.kind)?;
            fields.serialize_field("span", &self.span)?;
            fields.serialize_field("message", &self.to_string())?;
            fields.end()
        }
    }

    /// The message is made from the kind, so only kind and span are read back.
    impl<'de> Deserialize<'de> for Diagnostic {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            #[derive(Deserialize)]
            struct Fields {
                kind: DiagnosticKind,
                span: crate::Span,
            }
            let Fields { kind, span } = Fields::deserialize(deserializer)?;
            Ok(Self { kind, span })
        }
    }
}
