//! page = { part }
//!
//! Every byte of the page belongs to a part: what no field holds is punctuation or white space between fields.

use crate::{Caption, Page, Part, PartKind, RelatedItem, Span, Text, glue, scan};
use alloc::{string::String, vec::Vec};

impl<S: AsRef<str>> Page<S> {
    /// All parts of the page, in page order; `source` is the text that was parsed.
    ///
    /// They tile it: joined, they give it back byte for byte. With another text than the one that was
    /// parsed the spans stay what they are, and gaps are told apart by that text where they fit it.
    ///
    /// ```
    /// let text = " date 2023-11-07 CALDER: The trams run. Twice a day.\n\nThey are dry.\n";
    /// let page = tearsheet::parse(text);
    /// let parts = page.parts(text);
    /// let joined: String = parts.iter().map(|part| &text[part.span.range()]).collect();
    /// assert_eq!(joined, text);
    /// assert_eq!(parts[1].kind, tearsheet::PartKind::Dateline);
    /// ```
    pub fn parts(&self, source: &str) -> Vec<Part> {
        let mut leaves = self.furniture.clone();
        self.article_leaves(&mut leaves);
        for item in &self.related {
            item_leaves(item, &mut leaves);
        }
        leaves.sort_unstable_by_key(|part| part.span);
        tile(&leaves, source)
    }

    fn article_leaves(&self, leaves: &mut Vec<Part>) {
        let article = &self.article;
        push(leaves, PartKind::Headline, article.headline.as_ref());
        push(leaves, PartKind::Byline, article.byline.as_ref());
        for Caption { text, credit } in &article.captions {
            push(leaves, PartKind::Caption, Some(text));
            push(leaves, PartKind::Credit, credit.as_ref());
        }
        if let Some(dateline) = &article.dateline {
            leaves.push(Part { kind: PartKind::Dateline, span: dateline.span });
        }
        for paragraph in &article.paragraphs {
            push(leaves, PartKind::Paragraph, Some(paragraph));
        }
    }

    /// The story as a reader would want it: headline and paragraphs whole, a blank line between them, and
    /// a space at every glue point. No list, caption, dateline, watermark or promo.
    ///
    /// ```
    /// let page = tearsheet::parse("Tram depot opens\n\nIt is dry.“We hope so,” the mayor said.\n\nMany came.");
    /// assert_eq!(page.clean_text(), "Tram depot opens\n\nIt is dry. “We hope so,” the mayor said.\n\nMany came.");
    /// ```
    pub fn clean_text(&self) -> String {
        let mut clean = String::new();
        for part in self.article.headline.iter().chain(&self.article.paragraphs) {
            if !clean.is_empty() {
                clean.push_str("\n\n");
            }
            let text = part.text.as_ref();
            let mut from = 0;
            while let Some(at) = glue::next(text, from) {
                clean.push_str(&text[from..at]);
                clean.push(' ');
                from = at;
            }
            clean.push_str(&text[from..]);
        }
        clean
    }
}

fn item_leaves<S>(item: &RelatedItem<S>, leaves: &mut Vec<Part>) {
    push(leaves, PartKind::Outlet, item.outlet.as_ref());
    push(leaves, PartKind::Title, item.title.as_ref());
    push(leaves, PartKind::Snippet, item.snippet.as_ref());
    push(leaves, PartKind::Source, item.source.as_ref());
}

fn push<S>(leaves: &mut Vec<Part>, kind: PartKind, text: Option<&Text<S>>) {
    leaves.extend(text.map(|text| Part { kind, span: text.span }));
}

/// Fills the gaps between leaves; a leaf that reaches into the one before it is cut short.
fn tile(leaves: &[Part], source: &str) -> Vec<Part> {
    let mut parts = Vec::with_capacity(leaves.len() * 2 + 1);
    let mut at = 0;
    for leaf in leaves {
        gap(&mut parts, at, leaf.span.start(), source);
        let span = Span::new(leaf.span.start().max(at), leaf.span.end());
        if !span.is_empty() {
            parts.push(Part { kind: leaf.kind, span });
            at = span.end();
        }
    }
    gap(&mut parts, at, source.len(), source);
    parts
}

/// Between parts stand white space, and the dashes, brackets and colons that part them.
fn gap(parts: &mut Vec<Part>, start: usize, end: usize, source: &str) {
    let Some(text) = source.get(start..end) else { return };
    let inner = end - scan::trim_start(text).len();
    let after = inner + scan::trim(text).len();
    for (kind, start, end) in
        [(PartKind::Blank, start, inner), (PartKind::Punctuation, inner, after), (PartKind::Blank, after, end)]
    {
        if start < end {
            parts.push(Part { kind, span: Span::new(start, end) });
        }
    }
}
