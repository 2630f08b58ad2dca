//! item = { line of the template }
//!
//! Every line of an item is matched with the template's; title and snippet that are glued part at their joint.

use crate::article::Beside;
use crate::cut;
use crate::joint::{self, Outlets};
use crate::list::List;
use crate::part::mark;
use crate::pattern::{Field, Pattern, Taken};
use crate::scan::{self, Ends, Lines};
use crate::{Dateline, Diagnostic, DiagnosticKind, Part, PartKind, Published, Source, Span, Text, dateline, glue};
use alloc::{string::String, vec::Vec};

/// One entry of the list of other stories.
///
/// Its dateline is part of its snippet. schema.org would have the item among `mentions`.
///
/// ```
/// let page = tearsheet::parse("The weir held.\n\nRelated Links\n\n1. Otter cleared\n2. Weir mended");
/// let titles: Vec<_> = page.related.iter().map(|item| item.title.unwrap().text).collect();
/// assert_eq!(titles, ["Otter cleared", "Weir mended"]);
/// ```
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
    /// Whether the snippet was cut off, with a sign or without.
    pub truncated: bool,
    /// The sign that it was cut off with: `...`, `…`, `[…]`.
    pub cut: Option<Text<S>>,
    /// The index of the earlier item that this one repeats.
    pub repeats: Option<usize>,
    /// The whole item, marker included.
    pub span: Span,
}

impl<S: AsRef<str>> RelatedItem<S> {
    /// The same with strings of its own, free of the input.
    ///
    /// ```
    /// let mut page = tearsheet::parse("The weir held.\n\nRelated Links\n\n1. Otter cleared\n2. Weir mended");
    /// let item = page.related.remove(0).into_owned();
    /// assert_eq!(item.title.unwrap().text, String::from("Otter cleared"));
    /// ```
    pub fn into_owned(self) -> RelatedItem<String> {
        RelatedItem {
            outlet: self.outlet.map(Text::into_owned),
            title: self.title.map(Text::into_owned),
            snippet: self.snippet.map(Text::into_owned),
            source: self.source.map(Text::into_owned),
            dateline: self.dateline.map(Dateline::into_owned),
            truncated: self.truncated,
            cut: self.cut.map(Text::into_owned),
            repeats: self.repeats,
            span: self.span,
        }
    }
}

impl RelatedItem<&str> {
    /// An item of which nothing has been read.
    pub(crate) fn unread(span: Span) -> Self {
        Self {
            outlet: None,
            title: None,
            snippet: None,
            source: None,
            dateline: None,
            truncated: false,
            cut: None,
            repeats: None,
            span,
        }
    }
}

/// Reads one item from a line of its own, without white space around it.
pub(crate) fn teaser<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    line: &'a str,
    pattern: &Pattern<'_>,
    beside: &mut Beside,
) {
    matched(source, item, Some(pattern), &Outlets::NONE, line, beside);
}

/// What outlets the items of the list at the front of `rest` name behind their titles.
pub(crate) fn outlets<'a>(mut rest: &'a str, list: &List<'_>) -> Outlets<'a> {
    if !(0..list.len()).any(|line| list.pattern(line).is_some_and(|line| line.has(Field::MaybeOutlet))) {
        return Outlets::NONE;
    }
    let items = core::iter::from_fn(|| {
        let lines = Lines::new(rest);
        let found = list.item(&lines, lines.clone().filled())?;
        let item = scan::trim(&rest[..found.len]);
        rest = &rest[found.len..];
        Some(list.last_line(item).map_or(item, |last| last.before))
    });
    Outlets::of(items)
}

/// Reads one item from its lines, without white space around them.
pub(crate) fn item<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    whole: &'a str,
    list: &List<'_>,
    outlets: &Outlets<'a>,
    beside: &mut Beside,
) {
    let mut rest = whole;
    let mut lines = list.len();
    if list.is_other(whole) {
        for (line, other) in Lines::new(whole).filled().zip(list.other_patterns()) {
            matched(source, item, Some(other), outlets, line.text, beside);
        }
        return;
    }
    if let Some(last) = list.last_line(whole) {
        lines -= 1;
        fill(source, item, &last.taken, outlets, beside);
        rest = last.before;
    }
    if list.is_inferred() {
        rest = without_label(source, item, rest);
    }
    for index in 0..lines {
        let line = if index + 1 == lines { rest } else { first_line(rest) };
        if matched(source, item, list.pattern(index), outlets, line, beside) {
            rest = scan::trim_start(&rest[line.len()..]);
        }
    }
    leftover(source, item, rest, beside);
}

/// Lines that fit no pattern: of an item that was cut off before its first border they are the title.
fn leftover<'a>(source: Source<'a>, item: &mut RelatedItem<&'a str>, rest: &'a str, beside: &mut Beside) {
    if rest.is_empty() {
        return;
    }
    if item.title.is_none() && item.snippet.is_none() {
        item.title = Some(source.text(rest));
    } else {
        beside.furniture.push(Part { kind: PartKind::Furniture, span: source.span(rest) });
    }
}

/// Fills the item's fields from one line; whether the line is of that pattern.
fn matched<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    pattern: Option<&Pattern<'_>>,
    outlets: &Outlets<'a>,
    line: &'a str,
    beside: &mut Beside,
) -> bool {
    let taken = pattern.and_then(|pattern| pattern.read(line));
    if let Some(taken) = &taken {
        fill(source, item, taken, outlets, beside);
    }
    taken.is_some()
}

/// Fills the item's fields from what a line's fields took.
fn fill<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    taken: &Taken<'a>,
    outlets: &Outlets<'a>,
    beside: &mut Beside,
) {
    let line = taken.line();
    let start = source.offset(line);
    let mut covered = start;
    let mut glued = None;
    for &(field, text) in taken.fields() {
        let part = source.text(text);
        mark(&mut beside.furniture, PartKind::Marker, source, covered, part.span.start());
        covered = part.span.end();
        match field {
            Field::Outlet | Field::MaybeOutlet => put(&mut item.outlet, part, beside),
            Field::Title if taken.has_snippet() => glued = Some(text),
            Field::Title => put(&mut item.title, part, beside),
            Field::Snippet => {
                let snippet = with_cut(text, &line[part.span.end() - start..], source);
                put(&mut item.snippet, source.text(snippet), beside);
                if let Some(title) = glued.take() {
                    put(&mut item.title, source.text(title), beside);
                }
            }
            Field::Source => put(&mut item.source, part, beside),
            _ => beside.furniture.push(Part { kind: PartKind::Furniture, span: part.span }),
        }
    }
    mark(&mut beside.furniture, PartKind::Marker, source, covered, start + line.len());
    if let Some(glued) = glued {
        part_at_joint(source, item, glued, outlets, beside);
    }
}

/// Fills a field. What a line above has put there, where a template names a field twice, is no field of the item then.
fn put<'a>(field: &mut Option<Text<&'a str>>, part: Text<&'a str>, beside: &mut Beside) {
    if let Some(earlier) = field.replace(part) {
        beside.furniture.push(Part { kind: PartKind::Furniture, span: earlier.span });
    }
}

/// title joint snippet
fn part_at_joint<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    glued: &'a str,
    outlets: &Outlets<'a>,
    beside: &mut Beside,
) {
    if let Some(found) = outlets.in_line(glued) {
        put(&mut item.title, source.text(found.title), beside);
        put(&mut item.outlet, source.text(found.outlet), beside);
        put(&mut item.snippet, source.text(found.snippet), beside);
        beside.glue.push(source.offset(found.snippet));
        return;
    }
    let (title, snippet) = glued.split_at(joint::find(glued).unwrap_or(glued.len()));
    put(&mut item.title, source.text(scan::trim(title)), beside);
    if !snippet.is_empty() {
        put(&mut item.snippet, source.text(scan::trim(snippet)), beside);
        if !title.ends_with(scan::is_space) {
            beside.glue.push(source.offset(snippet));
        }
    }
}

/// What is said of an item once its parts are known.
pub(crate) fn finish<'a>(
    source: Source<'a>,
    item: &mut RelatedItem<&'a str>,
    published: Option<Published>,
    beside: &mut Beside,
) {
    let first = item.outlet.or(item.title).or(item.snippet).map_or(0, |part| part.span.start());
    if first > 0 && !source.0[..first].ends_with(scan::is_space) {
        beside.glue.push(first);
    }
    if let Some(snippet) = item.snippet {
        item.dateline = dateline::of_snippet(source, snippet.text, published, &mut beside.diagnostics);
        item.cut = cut::sign(snippet.text).map(|sign| source.text(sign));
        item.truncated = item.cut.is_some() || cut::is_bare(snippet.text);
        glue::points(snippet, &mut beside.glue);
    }
    if let (Some(outlet), Some(handle)) = (item.outlet, item.source) {
        if !is_label(outlet.text, handle.text) {
            beside.diagnostics.push(Diagnostic::new(DiagnosticKind::LabelMismatch, outlet.span));
        }
    }
}

/// Whether `label` is the source's handle in capitals.
fn is_label(label: &str, handle: &str) -> bool {
    // Nearly all are short and of one-byte letters, where two bytes are two characters: their ends are all of them.
    let ends = Ends::of(handle);
    if handle.len() <= 16 && ends.are_ascii() {
        let label_ends = Ends::of(label);
        let first = label_ends.first ^ scan::in_capitals(ends.first);
        let last = label_ends.last ^ scan::in_capitals(ends.last);
        return label.len() == handle.len() && (first | last) == 0;
    }
    label.chars().eq(handle.chars().flat_map(char::to_uppercase))
}

/// The snippet with the sign behind it that it was cut off, where the template's line has that.
fn with_cut<'a>(snippet: &'a str, after: &str, source: Source<'a>) -> &'a str {
    let behind = scan::trim_start(after);
    let Some(sign) = cut::leading(behind) else { return snippet };
    let start = source.offset(snippet);
    &source.0[start..start + snippet.len() + after.len() - behind.len() + sign.len()]
}

fn first_line(text: &str) -> &str {
    Lines::new(text).next().map_or("", scan::trim_end)
}

/// A label in front of the title, told by the source line: it is the source in capitals.
fn without_label<'a>(source: Source<'a>, item: &mut RelatedItem<&'a str>, block: &'a str) -> &'a str {
    let label = item.source.and_then(|handle| {
        let label = block.split_once(": ").map(|(label, _)| label)?;
        is_label(label, handle.text).then_some(label)
    });
    let Some(label) = label else { return block };
    item.outlet = Some(source.text(label));
    &block[label.len() + ": ".len()..]
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
