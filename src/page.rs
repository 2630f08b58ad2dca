//! page = stamp? { section }
//!
//! The second pass: each section is read by the production it belongs to, and sees nothing else.

use crate::article::{Beside, Story};
use crate::date::{self, Meaning};
use crate::joint::Outlets;
use crate::list::List;
use crate::part::mark_words;
use crate::pattern::Field;
use crate::posted::posted;
use crate::scan::{self, Lines};
use crate::section::{Section, SectionKind, Sections};
use crate::stamp::stamp;
use crate::template::Line;
use crate::{
    Article, Diagnostic, DiagnosticKind, Options, Part, PartKind, Published, RelatedItem, Source, Span, related,
};
use alloc::{string::String, vec::Vec};
use core::mem;

/// A page taken apart.
///
/// ```
/// let page = tearsheet::parse("Tram depot opens\n\nIt is dry, the mayor said.\n\nMany came.");
/// assert_eq!(page.article.headline.unwrap().text, "Tram depot opens");
/// assert!(page.related.is_empty() && page.diagnostics.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Page<S> {
    /// Which aggregator's page it is; `None` for an ordinary article.
    pub template: Option<TemplateMatch<S>>,
    /// The page's own date stamp, else the date that the caller handed in.
    pub published: Option<Published>,
    /// Where `published` comes from.
    pub published_from: Option<PublishedFrom>,
    /// The story.
    pub article: Article<S>,
    /// The list of other stories.
    pub related: Vec<RelatedItem<S>>,
    /// Offsets at which two parts or two sentences stand with nothing between.
    pub glue: Vec<usize>,
    /// Everything on the page that is no field of the above: stamp, headings, markers, advertisements.
    pub furniture: Vec<Part>,
    /// What looked wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// The template that a page follows.
///
/// ```
/// let page = tearsheet::parse("The weir held.\n\nRelated Links\n\n1. Otter cleared\n2. Weir mended");
/// let template = page.template.unwrap();
/// assert_eq!((template.name, template.how), ("related-links", tearsheet::TemplateFrom::Known));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TemplateMatch<S> {
    /// Its name.
    pub name: S,
    /// How it was found.
    pub how: TemplateFrom,
}

/// How a page's template was found.
///
/// ```
/// use tearsheet::{LineRole::Sign, Options, Template, TemplateFrom};
/// let templates = [Template::new("courier", &[(Sign, "Read by all of Calder")])?];
/// let page = Options::new().templates(&templates).parse("Trams run.\n\nRead by all of Calder");
/// assert_eq!(page.template.unwrap().how, TemplateFrom::Given);
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum TemplateFrom {
    /// A row of the table.
    Known,
    /// By the repetition of the list's lines.
    Inferred,
    /// The caller handed it in.
    Given,
}

/// Where a page's date comes from.
///
/// ```
/// let page = tearsheet::parse(" date 2023-11-07 Trams run.");
/// assert_eq!(page.published_from, Some(tearsheet::PublishedFrom::Page));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum PublishedFrom {
    /// Its own stamp.
    Page,
    /// The caller.
    Caller,
}

impl<S: AsRef<str>> Page<S> {
    /// The same with strings of its own, free of the input; this form also deserialises.
    ///
    /// ```
    /// let page: tearsheet::Page<String> = {
    ///     let text = String::from("CALDER: The trams run again today.");
    ///     tearsheet::parse(&text).into_owned()
    /// };
    /// assert_eq!(page.article.paragraphs[0].text, "The trams run again today.");
    /// ```
    pub fn into_owned(self) -> Page<String> {
        Page {
            template: self
                .template
                .map(|template| TemplateMatch { name: template.name.as_ref().into(), how: template.how }),
            published: self.published,
            published_from: self.published_from,
            article: self.article.into_owned(),
            related: self.related.into_iter().map(RelatedItem::into_owned).collect(),
            glue: self.glue,
            furniture: self.furniture,
            diagnostics: self.diagnostics,
        }
    }
}

/// page = stamp? { section }
pub(crate) fn parse<'a>(text: &'a str, options: &Options<'a>) -> Page<&'a str> {
    let source = Source(text);
    let (read, unread) = text.split_at(scan::floor(text, options.max_bytes));
    let mut sections = Sections::new(read, options.templates);
    let seen = sections.recognised().first();
    let inferred = sections.recognised().inferred();
    let template = match (seen, inferred) {
        (Some(seen), _) => Some(TemplateMatch { name: seen.template.name(), how: seen.how }),
        (None, Some(_)) => Some(TemplateMatch { name: "inferred", how: TemplateFrom::Inferred }),
        (None, None) => None,
    };
    let lines = sections.recognised().lines();
    let mut story = Story::new(source, seen.map(|seen| seen.template), lines);
    let mut reading = Reading {
        source,
        published: options.published,
        stamped: None,
        posted: false,
        related: Vec::new(),
        finished: 0,
        outlets: None,
        beyond_items: false,
        // Behind a list, and in it, there is about one glue point and one marker a line.
        beside: if template.is_some() { Beside::with_capacity(lines) } else { Beside::default() },
    };
    while let Some(section) = sections.next() {
        match section.kind {
            SectionKind::Item if reading.related.len() >= options.max_items => reading.beyond_items(section),
            SectionKind::Item => reading.item(section, sections.list()),
            _ => {
                reading.finish_items();
                reading.section(section, &mut story);
            }
        }
    }
    reading.finish_items();
    if let Some(inferred) = inferred {
        let heading = scan::trim(&text[inferred.start..inferred.items]);
        reading.diagnose(DiagnosticKind::InferredTemplate, source.span(heading));
    }
    if !unread.is_empty() {
        reading.aside_whole(PartKind::Unread, unread);
        reading.diagnose(DiagnosticKind::LimitReached, source.span(unread));
    }
    let Reading { published, stamped, posted, mut related, mut beside, .. } = reading;
    if inferred.is_some_and(|inferred| inferred.town_first) {
        story.town_and_headline();
    }
    story.finish(stamped.is_some(), published, options, &mut beside);
    let mut article = story.article;
    if let Some(quote) = article.quotes.get(options.max_quotes) {
        beside.diagnostics.push(Diagnostic::new(DiagnosticKind::LimitReached, quote.span));
        article.quotes.truncate(options.max_quotes);
    }
    related::mark_repeats(&mut related);
    beside.glue.sort_unstable();
    let from_page = posted || stamped.flatten().is_some();
    let published_from = published.map(|_| if from_page { PublishedFrom::Page } else { PublishedFrom::Caller });
    Page {
        template,
        published,
        published_from,
        article,
        related,
        glue: beside.glue,
        furniture: beside.furniture,
        diagnostics: beside.diagnostics,
    }
}

/// As many items as most lists have.
const FEW_ITEMS: usize = 12;

/// A page as far as its sections have been read, its story apart.
struct Reading<'a> {
    source: Source<'a>,
    published: Option<Published>,
    /// The dump's stamp, and its date if it has one.
    stamped: Option<Option<Published>>,
    /// Whether the page prints a date of itself, and that is `published`.
    posted: bool,
    related: Vec<RelatedItem<&'a str>>,
    /// Of how many of them all is said.
    finished: usize,
    /// What the list being read tells of its outlets; unknown before its first item.
    outlets: Option<Outlets<'a>>,
    /// Whether it was reported that there are more items than may be read.
    beyond_items: bool,
    beside: Beside,
}

impl<'a> Reading<'a> {
    fn section(&mut self, section: Section<'a>, story: &mut Story<'a, 'a>) {
        match section.kind {
            SectionKind::Stamp => self.stamp(section.text),
            SectionKind::Article => self.article(section, story),
            SectionKind::Edition => self.aside(PartKind::Edition, section.text),
            SectionKind::ListHeading => self.heading(section, story),
            SectionKind::Furniture => self.furniture(section, story),
            SectionKind::Item => {}
        }
    }

    fn aside(&mut self, kind: PartKind, text: &str) {
        if !scan::is_blank(text) {
            self.aside_whole(kind, scan::trim(text));
        }
    }

    fn aside_whole(&mut self, kind: PartKind, text: &str) {
        self.beside.furniture.push(Part { kind, span: self.source.span(text) });
    }

    /// The lines of an item past the limit.
    fn beyond_items(&mut self, section: Section<'a>) {
        self.finish_items();
        if !mem::replace(&mut self.beyond_items, true) {
            self.diagnose(DiagnosticKind::LimitReached, self.source.span(scan::trim(section.text)));
        }
        self.aside(PartKind::Furniture, section.text);
    }

    fn diagnose(&mut self, kind: DiagnosticKind, span: Span) {
        self.beside.diagnostics.push(Diagnostic::new(kind, span));
    }

    fn stamp(&mut self, text: &'a str) {
        let date = stamp(text).map_or(None, |(_, date)| date);
        self.aside_whole(PartKind::Stamp, text);
        self.stamped = Some(date);
        match date {
            Some(date) => self.published = Some(date),
            None => self.diagnose(DiagnosticKind::BadStamp, self.source.span(scan::trim(text))),
        }
    }

    /// The date that the page prints of itself; the dump's stamp is older knowledge, and stays.
    fn posted(&mut self, text: &'a str) {
        let Ok(("", written)) = date::date(text) else { return };
        let Meaning::Day(day, _) = written.meaning(None) else { return };
        if self.published.is_some_and(|known| !known.holds(day)) {
            self.diagnose(DiagnosticKind::ContradictedDate, self.source.span(text));
        }
        if self.stamped.flatten().is_none() {
            self.published = Some(Published::day(day));
            self.posted = true;
        }
    }

    fn article(&mut self, section: Section<'a>, story: &mut Story<'a, 'a>) {
        for line in Lines::new(section.text).filled() {
            let posted = if section.line.is_none() && story.opens() { posted(line.text) } else { None };
            if let Some(date) = posted {
                self.aside_whole(PartKind::Furniture, line.text);
                // What was updated later was put up before.
                if let Some(date) = date.filter(|_| !self.posted) {
                    self.posted(date);
                }
                continue;
            }
            match section.line {
                Some(row) => story.head_line(line.text, row, &mut self.beside),
                None => story.line(line.text, &mut self.beside),
            }
        }
    }

    /// A heading can have the story's last sentence glued to its front.
    fn heading(&mut self, section: Section<'a>, story: &mut Story<'a, 'a>) {
        self.outlets = None;
        self.template_line(section, PartKind::ListHeading, story);
    }

    fn furniture(&mut self, section: Section<'a>, story: &mut Story<'a, 'a>) {
        self.template_line(section, PartKind::Furniture, story);
    }

    /// A line of the template: its fields go to the story, all else is `kind`.
    fn template_line(&mut self, section: Section<'a>, kind: PartKind, story: &mut Story<'a, 'a>) {
        let line = scan::trim(section.text);
        let Some(row) = section.line.filter(|row| row.pattern.tells_of_the_story()) else {
            return self.aside(kind, line);
        };
        let is_dateline = [Field::Place, Field::Agency, Field::Date].into_iter().any(|field| row.pattern.has(field));
        if is_dateline && story.has_dateline() {
            return self.aside(kind, line);
        }
        let published = self.published;
        let (mut posted, mut dated) = (None, None);
        if !row.pattern.is_whole() {
            mark_words(&mut self.beside.furniture, kind, self.source, &row.pattern, line);
        }
        let beside = &mut self.beside;
        row.pattern.fields(line, |field, text| match field {
            Field::Published => posted = Some(text),
            Field::Place | Field::Agency | Field::Date => {
                dated = dated.or(Some(text).filter(|_| field == Field::Date));
                story.dateline_field((field, text), line, published, beside);
            }
            Field::Any if row.pattern.is_whole() => {}
            _ => story.field(field, text, beside),
        });
        if let Some(posted) = posted {
            self.posted(posted);
            self.aside(kind, line);
        } else if let Some(dated) = dated.filter(|_| self.published.is_none()) {
            self.posted(dated);
        }
        self.glued_closing(row, line);
    }

    /// `The chalk has since been trodden away.More Related News`: a line's words glued to the story.
    fn glued_closing(&mut self, row: &Line<'_>, line: &str) {
        let closing = row.pattern.closing();
        if row.pattern.has(Field::Paragraph) && closing.starts_with(char::is_alphanumeric) {
            self.beside.glue.push(self.source.offset(line) + line.len() - closing.len());
        }
    }

    fn item(&mut self, section: Section<'a>, list: Option<&List<'a>>) {
        if section.line.is_none() && list.is_none() {
            return;
        }
        if self.related.capacity() == 0 {
            self.related.reserve_exact(self.items_ahead(section));
        }
        // Filled where it stands: it is too large to be handed on.
        let text = scan::trim(section.text);
        self.related.push(RelatedItem::unread(self.source.span(text)));
        let Some(item) = self.related.last_mut() else { return };
        if let Some(teaser) = section.line {
            related::teaser(self.source, item, text, &teaser.pattern, &mut self.beside);
        } else if let Some(list) = list {
            let rest = &self.source.0[section.span.start()..];
            let outlets = self.outlets.get_or_insert_with(|| related::outlets(rest, list));
            related::item(self.source, item, text, list, outlets, &mut self.beside);
        }
        if !section.complete {
            self.finish_items();
            self.item_is_cut();
        }
    }

    fn item_is_cut(&mut self) {
        let Some(item) = self.related.last_mut() else { return };
        item.truncated = true;
        self.beside.diagnostics.push(Diagnostic::new(DiagnosticKind::TruncatedList, item.span));
    }

    /// Says of the items since the last time what can be said once their parts are known. Of several in a row, so that the code
    /// for it, which is as much as the processor keeps at hand, is fetched once for all of them.
    fn finish_items(&mut self) {
        for item in &mut self.related[self.finished..] {
            related::finish(self.source, item, self.published, &mut self.beside);
        }
        self.finished = self.related.len();
    }

    /// How many items there may be from the first one on, if they are all as long, and two, as they are not; a few where the page
    /// goes on for long.
    fn items_ahead(&self, first: Section<'a>) -> usize {
        let rest = self.source.0.len() - first.span.start();
        (rest / first.text.len().max(1) + 2).clamp(1, FEW_ITEMS)
    }
}
