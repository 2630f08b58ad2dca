//! page = stamp? { section }
//!
//! The first pass: lines in, runs of lines out that belong together. Sections tile the page. Nothing is
//! allocated, and no section looks into another.

use crate::infer::Inferred;
use crate::list::List;
use crate::recognise::{Compared, Known, Place, Recognised};
use crate::scan::{self, Filled, Lines};
use crate::stamp;
use crate::template::{Line, LineRole, Template};
use crate::{Source, Span};

/// A run of lines of a page that belong together, line ends included.
///
/// ```
/// use tearsheet::SectionKind;
/// let text = " date 2023-11-07 The depot opened.\n\nIt rained.\n";
/// let kinds: Vec<_> = tearsheet::sections(text).map(|section| section.kind).collect();
/// assert_eq!(kinds, [SectionKind::Stamp, SectionKind::Article]);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Section<'a> {
    /// What it is.
    pub kind: SectionKind,
    /// All of it: the texts of a page's sections, joined, give the page back.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
    /// The template's line that matched it, where one did.
    pub(crate) line: Option<&'a Line<'a>>,
    /// Whether an item has all its lines.
    pub(crate) complete: bool,
}

/// What a [`Section`] is. More may be added.
///
/// ```
/// use tearsheet::SectionKind::{Article, Item, ListHeading};
/// let text = "The weir held.\n\nRelated Links\n\n1. Otter cleared\n2. Weir mended";
/// let kinds: Vec<_> = tearsheet::sections(text).map(|section| section.kind).collect();
/// assert_eq!(kinds, [Article, ListHeading, Item, Item]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SectionKind {
    /// The dump's date stamp.
    Stamp,
    /// Lines of the story: headline, captions, dateline, paragraphs.
    Article,
    /// The line that names the aggregator's edition.
    Edition,
    /// The heading of the list.
    ListHeading,
    /// One item of the list.
    Item,
    /// Lines of the page, not of the story.
    Furniture,
}

/// The sections of a page, in page order, found as they are asked for. See [`sections`](crate::sections).
///
/// ```
/// let mut sections: tearsheet::Sections<'_> = tearsheet::sections("Trams run.\n");
/// assert_eq!(sections.next().unwrap().text, "Trams run.\n");
/// assert!(sections.next().is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Sections<'a> {
    source: Source<'a>,
    recognised: Recognised<'a>,
    /// Where we are.
    place: Place,
    /// How often the rest of the page was searched for another family.
    looks: usize,
    state: State,
    /// The list that the page has come to.
    list: Option<List<'a>>,
    /// A line of a template's that was met while the story before it was measured.
    met: Option<(Filled<'a>, Known<'a>, Place)>,
}

/// The most times that the rest of a page is searched: it bounds the work on a page of many broken lists.
const LOOKS: usize = 4;

/// How far down the page we are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nothing read.
    Start,
    /// Among the lines that the template says the page opens with; this many are done.
    Head(usize),
    Body,
    List,
    Foot,
}

impl<'a> Sections<'a> {
    pub(crate) fn new(text: &'a str, given: &'a [Template<'a>]) -> Self {
        let mut sections = Self {
            source: Source(text),
            recognised: Recognised::nothing(Lines::new(text), given),
            place: Place::default(),
            looks: 0,
            state: State::Start,
            list: None,
            met: None,
        };
        // What stands behind the stamp is a line like any other. There, and not moved there: it is large.
        let stamp = stamp::words(text).map_or(0, |(rest, _)| text.len() - rest.len());
        sections.recognised.look(stamp);
        sections
    }

    /// The templates that the page was seen to follow.
    pub(crate) fn recognised(&self) -> &Recognised<'a> {
        &self.recognised
    }

    /// The list that the last item belongs to.
    pub(crate) fn list(&self) -> Option<&List<'a>> {
        self.list.as_ref()
    }

    fn rest(&self) -> &'a str {
        &self.source.0[self.place.at..]
    }

    /// The section from here to `end`.
    fn cut(&mut self, kind: SectionKind, end: usize) -> Section<'a> {
        self.cut_to(kind, self.place.from(end))
    }

    /// The same to a place behind lines.
    fn cut_to(&mut self, kind: SectionKind, end: Place) -> Section<'a> {
        let start = core::mem::replace(&mut self.place, end).at;
        Section {
            kind,
            text: &self.source.0[start..end.at],
            span: Span::new(start, end.at),
            line: None,
            complete: true,
        }
    }

    /// The stamp, if the page begins with one.
    fn start(&mut self) -> Option<Section<'a>> {
        self.state = State::Head(0);
        let (rest, _) = stamp::words(self.source.0).ok()?;
        let text = &self.source.0[..self.source.offset(rest)];
        self.place.at = text.len();
        Some(Section { kind: SectionKind::Stamp, text, span: self.source.span(text), line: None, complete: true })
    }

    /// article = { line that no template knows }
    fn body(&mut self) -> Section<'a> {
        if let Some(inferred) = self.recognised.inferred() {
            return self.body_before(inferred);
        }
        let Some(first) = self.recognised.first() else {
            return self.cut(SectionKind::Article, self.source.0.len());
        };
        if self.recognised.is_flat() {
            return self.flat_body();
        }
        let text = self.source.0;
        let layout = first.template.layout();
        let mut place = self.place;
        if self.state == State::Head(layout.heads) && !layout.lists_from_the_top {
            self.state = State::Body;
        }
        loop {
            if self.state == State::Body {
                self.recognised.skip_story(&mut place);
            }
            let Some(Compared { line, known }) = self.recognised.next_line(&mut place, true) else { break };
            if let Some(known) = known {
                if scan::is_blank(&text[self.place.at..line.start]) {
                    return self.known_line(line, known, place);
                }
                self.met = Some((line, known, place));
                return self.cut(SectionKind::Article, line.start);
            }
            let State::Head(done) = self.state else { continue };
            if let Some((next, head)) = self.head_line(done, line.text) {
                self.state = State::Head(next);
                let section = self.cut_to(SectionKind::Article, place);
                return Section { line: Some(head), ..section };
            }
            self.state = State::Body;
            if layout.lists_from_the_top {
                self.state = State::List;
                self.list = Some(List::of(first.template, false));
                return self.item();
            }
        }
        self.cut(SectionKind::Article, text.len())
    }

    /// The story before a list that was found by its repetition, its heading, or its first item.
    fn body_before(&mut self, inferred: Inferred<'a>) -> Section<'a> {
        if self.place.at < inferred.start {
            return self.cut(SectionKind::Article, inferred.start);
        }
        self.state = State::List;
        self.list = Some(inferred.list());
        if self.place.at < inferred.items {
            return self.cut(SectionKind::ListHeading, inferred.items);
        }
        self.item()
    }

    /// The story of a page whose line ends were lost: all that stands before the edition and the heading.
    fn flat_body(&mut self) -> Section<'a> {
        let rest = self.rest();
        let found = self.recognised.iter().find_map(|seen| {
            let headings = seen.template.lines(LineRole::Heading).map(|line| &line.pattern);
            headings
                .filter_map(|heading| Some((heading.find_opening(rest)?, heading.opening(), seen.template)))
                .min_by_key(|found| found.0)
        });
        let Some((at, heading, template)) = found else {
            return self.cut(SectionKind::Article, self.source.0.len());
        };
        if at > 0 {
            let edition = template.lines(LineRole::Edition).find_map(|line| flat_edition(&rest[..at], line));
            return match edition {
                Some(0) => self.cut(SectionKind::Edition, self.place.at + at),
                Some(start) => self.cut(SectionKind::Article, self.place.at + start),
                None => self.cut(SectionKind::Article, self.place.at + at),
            };
        }
        self.state = State::List;
        self.list = Some(List::of(template, true));
        self.cut(SectionKind::ListHeading, self.place.at + heading.len())
    }

    /// The section of one line that a template knows; it decides how what follows is read.
    fn known_line(&mut self, line: Filled<'a>, known: Known<'a>, behind: Place) -> Section<'a> {
        let row = known.row;
        let kind = match row.role {
            LineRole::Edition => SectionKind::Edition,
            LineRole::Heading => SectionKind::ListHeading,
            LineRole::Teaser => SectionKind::Item,
            _ => SectionKind::Furniture,
        };
        match row.role {
            LineRole::Heading => {
                self.state = State::List;
                self.list = Some(List::of(known.template, false));
            }
            LineRole::Foot => self.state = State::Foot,
            _ => {}
        }
        if row.role == LineRole::Heading && row.pattern.leads_an_item() {
            let before = scan::trim_start(&self.source.0[line.start..]);
            let end = self.source.offset(before) + row.pattern.opening().len();
            return self.cut(kind, end);
        }
        let section = self.cut_to(kind, behind);
        Section { line: Some(row), ..section }
    }

    /// item = { line } to its marker
    fn item(&mut self) -> Section<'a> {
        if self.recognised.inferred().is_some_and(|inferred| self.place.at >= inferred.end) {
            self.state = State::Foot;
            return self.foot();
        }
        let mut place = self.place;
        let rest = self.recognised.page().from(self.place.at);
        let unknown = |next: Compared<'a>| next.known.is_none().then_some(next.line);
        let lines = core::iter::from_fn(|| self.recognised.next_line(&mut place, false).and_then(unknown));
        let found = self.list.as_ref().and_then(|list| list.item(&rest, lines));
        let Some(item) = found else {
            self.state = State::Foot;
            self.look_again();
            return self.foot();
        };
        let end = self.place.at + item.len;
        let section = self.cut_to(SectionKind::Item, if place.at == end { place } else { self.place.from(end) });
        Section { complete: item.complete, ..section }
    }

    /// Behind a list, looks for the signs of another family: pages of two are known, glued by the crawl.
    #[cold]
    #[inline(never)]
    fn look_again(&mut self) {
        if self.looks < LOOKS {
            self.looks += 1;
            let recognised = self.recognised.behind(self.place.at);
            if recognised.first().is_some() {
                self.recognised = recognised;
                self.place = Place::default().from(self.place.at);
            }
        }
    }

    /// foot = { line } to the next heading
    fn foot(&mut self) -> Section<'a> {
        let mut place = self.place;
        while let Some(Compared { line, known }) = self.recognised.next_line(&mut place, false) {
            if let Some(known) = known.filter(|known| known.row.role != LineRole::Furniture) {
                if line.start == self.place.at {
                    return self.known_line(line, known, place);
                }
                self.met = Some((line, known, place));
                return self.cut(SectionKind::Furniture, line.start);
            }
        }
        self.cut(SectionKind::Furniture, self.source.0.len())
    }

    /// The next line of the template's head that `line` can be, and how many are then done.
    fn head_line(&self, done: usize, line: &str) -> Option<(usize, &'a Line<'a>)> {
        let template = self.recognised.first()?.template;
        let mut heads = template.lines(LineRole::Head).enumerate().skip(done);
        heads.find(|(_, row)| row.pattern.matches(line)).map(|(index, row)| (index + 1, row))
    }
}

impl<'a> Iterator for Sections<'a> {
    type Item = Section<'a>;

    fn next(&mut self) -> Option<Section<'a>> {
        if self.state == State::Start {
            if let Some(section) = self.start() {
                return Some(section);
            }
        }
        if self.place.at == self.source.0.len() {
            return None;
        }
        if let Some((line, known, behind)) = self.met.take() {
            return Some(self.known_line(line, known, behind));
        }
        Some(match self.state {
            State::Start | State::Head(_) | State::Body => self.body(),
            State::List => self.item(),
            State::Foot => self.foot(),
        })
    }
}

/// Where the edition begins that ends `before`: `Malaysia Latest News, Malaysia Headlines`, twice the same name.
fn flat_edition(before: &str, line: &Line<'_>) -> Option<usize> {
    let before = scan::trim_end(before);
    let stem = before.strip_suffix(line.pattern.closing())?;
    let words = line.pattern.inner_words()?;
    let at = stem.rfind(words)?;
    let name = &stem[at + words.len()..];
    stem[..at].ends_with(name).then(|| at - name.len())
}
