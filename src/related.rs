//! item = { line of the template }
//!
//! Every line of an item is matched with the template's; title and snippet that are glued part at their joint.

use crate::article::Beside;
use crate::list::List;
use crate::pattern::{Field, Pattern};
use crate::scan::{self, Lines};
use crate::{
    Dateline, Diagnostic, DiagnosticKind, Part, PartKind, Published, Source, Span, Text, dateline, glue, joint,
};
use alloc::{string::String, vec::Vec};

/// One entry of the list of other stories.
///
/// Its dateline is part of its snippet. schema.org would have the item among `mentions`.
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

/// Reads one item from its lines.
pub(crate) fn item<'a>(
    source: Source<'a>,
    lines: &'a str,
    list: &List<'_>,
    published: Option<Published>,
    beside: &mut Beside,
) -> RelatedItem<&'a str> {
    let whole = scan::trim(lines);
    let mut item = RelatedItem {
        outlet: None,
        title: None,
        snippet: None,
        source: None,
        dateline: None,
        truncated: false,
        repeats: None,
        span: source.span(whole),
    };
    let last = list.patterns().last();
    let mut patterns = list.patterns().peekable();
    let mut rest = whole;
    if let Some(marker) = last.filter(|pattern| !pattern.is_open() && list.len() > 1) {
        let line = last_line(rest);
        if matched(source, &mut item, marker, line, beside) {
            rest = scan::trim_end(&rest[..rest.len() - line.len()]);
        }
    }
    while let Some(pattern) = patterns.next() {
        let takes_all =
            patterns.peek().is_none_or(|next| core::ptr::eq(*next, last.unwrap_or(next)) && !next.is_open());
        let line = if takes_all { rest } else { first_line(rest) };
        if !line.is_empty() && matched(source, &mut item, pattern, line, beside) {
            rest = scan::trim_start(&rest[line.len()..]);
        }
    }
    finish(source, &mut item, published, beside);
    item
}

/// Fills the item's fields from one line; whether the line is of that pattern.
fn matched<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    pattern: &Pattern<'_>,
    line: &'a str,
    beside: &mut Beside,
) -> bool {
    if !pattern.matches(line) {
        return false;
    }
    let mut covered = source.offset(line);
    let mut glued = None;
    pattern.fields(line, |field, text| {
        let part = source.text(text);
        mark(&mut beside.furniture, source, covered, part.span.start());
        covered = part.span.end();
        match field {
            Field::Outlet | Field::MaybeOutlet => item.outlet = Some(part),
            Field::Title if pattern.has(Field::Snippet) => glued = Some(text),
            Field::Title => item.title = Some(part),
            Field::Snippet => {
                item.snippet = Some(part);
                if let Some(title) = glued.take() {
                    item.title = Some(source.text(title));
                }
            }
            Field::Source => item.source = Some(part),
            _ => beside.furniture.push(Part { kind: PartKind::Furniture, span: part.span }),
        }
    });
    mark(&mut beside.furniture, source, covered, source.offset(line) + line.len());
    if let Some(glued) = glued {
        part_at_joint(source, item, glued, pattern.has(Field::MaybeOutlet), beside);
    }
    true
}

/// A template's own words between two fields.
fn mark(furniture: &mut Vec<Part>, source: Source<'_>, start: usize, end: usize) {
    let words = scan::trim(&source.0[start..end]);
    if words.contains(char::is_alphanumeric) {
        furniture.push(Part { kind: PartKind::Marker, span: source.span(words) });
    }
}

/// title joint snippet
fn part_at_joint<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    glued: &'a str,
    with_outlet: bool,
    beside: &mut Beside,
) {
    if with_outlet {
        if let Some((title, outlet, snippet)) = joint::outlet(glued) {
            item.title = Some(source.text(title));
            item.outlet = Some(source.text(outlet));
            item.snippet = Some(source.text(snippet));
            beside.glue.push(source.offset(snippet));
            return;
        }
    }
    let (title, snippet) = glued.split_at(joint::find(glued).unwrap_or(glued.len()));
    item.title = Some(source.text(scan::trim(title)));
    if !snippet.is_empty() {
        item.snippet = Some(source.text(scan::trim(snippet)));
        if !title.ends_with(scan::is_space) {
            beside.glue.push(source.offset(snippet));
        }
    }
}

/// What is said of an item once its parts are known.
fn finish<'a>(source: Source<'a>, item: &mut RelatedItem<&'a str>, published: Option<Published>, beside: &mut Beside) {
    if let Some(snippet) = item.snippet {
        item.dateline =
            dateline::at_start(source, snippet.text, published, &mut beside.diagnostics).map(|(found, _)| found);
        item.truncated = is_cut(snippet.text);
        glue::points(snippet, &mut beside.glue);
    }
    if let (Some(outlet), Some(handle)) = (item.outlet, item.source) {
        let same = outlet.text.chars().eq(handle.text.chars().flat_map(char::to_uppercase));
        if !same {
            beside.diagnostics.push(Diagnostic::new(DiagnosticKind::LabelMismatch, outlet.span));
        }
    }
}

/// Signs that a text was cut off.
static CUTS: &[&str] = &["...", "…", "[…]", "[...]", "(...)", "(…)", ".."];

/// Whether a snippet or a page was cut off: by one of the signs, or in the middle of a long sentence.
pub(crate) fn is_cut(text: &str) -> bool {
    CUTS.iter().any(|cut| text.ends_with(cut)) || (text.len() > 100 && text.ends_with(char::is_lowercase))
}

fn first_line(text: &str) -> &str {
    Lines::new(text).next().map_or("", scan::trim_end)
}

fn last_line(text: &str) -> &str {
    let start = text.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    scan::trim_start(&text[start..])
}

/// Below this many items, comparing each with each is cheaper than sorting.
const FEW: usize = 16;

/// Marks every item that repeats an earlier one: the same title and snippet, or the same title where a snippet is missing.
pub(crate) fn mark_repeats(items: &mut [RelatedItem<&str>]) {
    if items.len() <= FEW {
        for later in 1..items.len() {
            let (before, rest) = items.split_at_mut(later);
            rest[0].repeats = before.iter().position(|item| repeats(&rest[0], item));
        }
        return;
    }
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|&index| (key(&items[index]), index));
    let mut first = order[0];
    for &index in &order[1..] {
        if repeats(&items[index], &items[first]) {
            items[index].repeats = Some(first);
        } else {
            first = index;
        }
    }
}

/// What a reader takes for the same story: the title, or the snippet where there is none.
fn key<'a>(item: &RelatedItem<&'a str>) -> Option<&'a str> {
    item.title.or(item.snippet).map(|part| part.text)
}

fn repeats(later: &RelatedItem<&str>, earlier: &RelatedItem<&str>) -> bool {
    key(later).is_some() && key(later) == key(earlier)
}
