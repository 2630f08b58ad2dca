//! All that can be marked on a page, by name.

use tearsheet::{Page, Part, PartKind, QuoteKind, Span};

/// A stretch of the page and what it is.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) name: &'static str,
    pub(crate) span: Span,
    /// Of a quote: its index.
    pub(crate) quote: Option<usize>,
}

/// The marks of a page that was made from `text`, in page order, the longer before the shorter.
pub(crate) fn marks(page: &Page<&str>, text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut mark = |name, span| marks.push(Mark { name, span, quote: None });
    for Part { kind, span, .. } in page.parts(text) {
        if let Some(name) = part(kind) {
            mark(name, span);
        }
    }
    page.related.iter().for_each(|item| mark("related", item.span));
    for quote in &page.article.quotes {
        // Of quotes that share an attribution, the first has it.
        if let Some(speaker) = quote.speaker.as_ref().filter(|speaker| !speaker.carried) {
            mark("speaker", speaker.span);
        }
        if let Some(cue) = &quote.cue {
            mark("cue", cue.span);
        }
    }
    for (index, quote) in page.article.quotes.iter().enumerate() {
        let name = if quote.kind == QuoteKind::Mention { "mention" } else { "quote" };
        marks.push(Mark { name, span: quote.span, quote: Some(index) });
    }
    // A quote can hold nothing, and such a span selects nothing; the Dolma mixer would even eat what follows it.
    marks.retain(|mark| !mark.span.is_empty());
    marks.sort_by_key(|mark| (mark.span.start(), usize::MAX - mark.span.end()));
    marks
}

/// The name of a part; punctuation and white space between parts have none.
fn part(kind: PartKind) -> Option<&'static str> {
    Some(match kind {
        PartKind::Stamp => "stamp",
        PartKind::Headline => "headline",
        PartKind::Byline => "byline",
        PartKind::Caption => "caption",
        PartKind::Credit => "credit",
        PartKind::Dateline => "dateline",
        PartKind::Paragraph => "paragraph",
        PartKind::Watermark => "watermark",
        PartKind::Promo => "promo",
        PartKind::Edition => "edition",
        PartKind::ListHeading => "list_heading",
        PartKind::Outlet => "outlet",
        PartKind::Title => "title",
        PartKind::Snippet => "snippet",
        PartKind::Source => "source",
        PartKind::Marker => "marker",
        PartKind::Advertisement => "advertisement",
        PartKind::SignOff => "sign_off",
        PartKind::Slug => "slug",
        PartKind::EditorsNote => "editors_note",
        PartKind::Summary => "summary",
        PartKind::Repeat => "repeat",
        PartKind::Unread => "unread",
        PartKind::Punctuation | PartKind::Blank => return None,
        // Also of kinds that a later version adds.
        _ => "furniture",
    })
}
