//! part = the smallest piece that a page is tiled with

use crate::pattern::Pattern;
use crate::{Source, Span, scan};
use alloc::vec::Vec;

/// A piece of the page and what it is. The parts of a page tile it: joined, they give the input back.
///
/// ```
/// let text = "CALDER: The trams run again today.\n";
/// let kinds: Vec<_> = tearsheet::parse(text).parts(text).iter().map(|part| part.kind).collect();
/// use tearsheet::PartKind::{Blank, Dateline, Paragraph};
/// assert_eq!(kinds, [Dateline, Blank, Paragraph, Blank]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where it stands.
    pub span: Span,
}

/// What a [`Part`] is. More may be added.
///
/// ```
/// use tearsheet::PartKind;
/// let text = "Trams run.\n\nADVERTISEMENT\n\nThey are late.";
/// let page = tearsheet::parse(text);
/// assert_eq!(page.furniture[0].kind, PartKind::Advertisement);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum PartKind {
    /// The dump's date stamp.
    Stamp,
    /// The story's headline.
    Headline,
    /// Who wrote it.
    Byline,
    /// A picture's caption.
    Caption,
    /// Whom the picture is by.
    Credit,
    /// Place, date and agency before the first sentence.
    Dateline,
    /// A paragraph of the story.
    Paragraph,
    /// The aggregator's name, set behind a paragraph.
    Watermark,
    /// A line that advertises another story between body and list.
    Promo,
    /// The aggregator's edition: `Malaysia Latest News, Malaysia Headlines`.
    Edition,
    /// The heading of the list.
    ListHeading,
    /// An item's outlet.
    Outlet,
    /// An item's title.
    Title,
    /// An item's snippet.
    Snippet,
    /// An item's source.
    Source,
    /// Words that only mark another part: `Read more ⮕`, `Source:`, `Photo by`.
    Marker,
    /// An advertisement's word or line.
    Advertisement,
    /// `(Reporting by …; Editing by …)`.
    SignOff,
    /// A slug or a tag of the wire: `CORRECTED`, `REFILE`.
    Slug,
    /// A note to or by editors.
    EditorsNote,
    /// A point of the summary above a wire's story: `* Levy frozen for 90 days`.
    Summary,
    /// Text that stands on the page a second time.
    Repeat,
    /// Buttons, counters, comment boxes, tags: text of the page, not of the story.
    Furniture,
    /// Text beyond a limit of [`Options`](crate::Options).
    Unread,
    /// Dashes, brackets and colons between parts.
    Punctuation,
    /// White space between parts.
    Blank,
}

/// Takes down the words between `start` and `end` that only mark other parts: `Photo by`, `Source:`.
#[inline]
pub(crate) fn mark(furniture: &mut Vec<Part>, kind: PartKind, source: Source<'_>, start: usize, end: usize) {
    if start < end {
        mark_between(furniture, kind, source, start, end);
    }
}

fn mark_between(furniture: &mut Vec<Part>, kind: PartKind, source: Source<'_>, start: usize, end: usize) {
    let words = &source.0[start..end];
    // Most stand between blanks.
    let words = words.strip_prefix(' ').unwrap_or(words);
    let words = words.strip_suffix(' ').unwrap_or(words);
    // Most characters that stand there by themselves are pictures, and to tell that they are no letters takes long.
    let is_letter = |c: char| !matches!(c, '\u{1F300}'..='\u{1FAFF}') && c.is_alphanumeric();
    let beyond_ascii = || !words.is_ascii() && words.contains(is_letter);
    if words.bytes().any(|b| b.is_ascii_alphanumeric()) || beyond_ascii() {
        furniture.push(Part { kind, span: source.span(scan::trim(words)) });
    }
}

/// Takes down the words of a template's line that stand around its fields.
pub(crate) fn mark_words(
    furniture: &mut Vec<Part>,
    kind: PartKind,
    source: Source<'_>,
    pattern: &Pattern<'_>,
    line: &str,
) {
    let mut covered = source.offset(line);
    pattern.fields(line, |_, text| {
        let part = source.span(text);
        mark(furniture, kind, source, covered, part.start());
        covered = part.end();
    });
    mark(furniture, kind, source, covered, source.span(line).end());
}
