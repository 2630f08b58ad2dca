//! page = stamp? { section }
//!
//! The first pass: lines in, runs of lines out that belong together. Sections tile the page. Nothing is
//! allocated, and no section looks into another.

use crate::list::List;
use crate::recognise::{self, Recognised};
use crate::scan::{self, Lines};
use crate::stamp::stamp;
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
    /// The list it is an item of.
    pub(crate) list: Option<List<'a>>,
    /// Whether an item has all its lines.
    pub(crate) complete: bool,
}

/// What a [`Section`] is. More may be added.
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
#[derive(Clone, Debug)]
pub struct Sections<'a> {
    source: Source<'a>,
    at: usize,
    recognised: Recognised<'a>,
    state: State<'a>,
    /// A line of a template's that was met while the story before it was measured.
    met: Option<Met<'a>>,
}

/// How far down the page we are.
#[derive(Clone, Copy, Debug)]
enum State<'a> {
    /// Nothing read.
    Start,
    /// Among the lines that the template says the page opens with; this many are done.
    Head(usize),
    Body,
    List(List<'a>),
    Foot,
}

/// A line that a template knows, with its place.
#[derive(Clone, Copy, Debug)]
struct Met<'a> {
    start: usize,
    end: usize,
    line: &'a Line<'a>,
    template: &'a Template<'a>,
}

impl<'a> Sections<'a> {
    pub(crate) fn new(text: &'a str, given: &'a [Template<'a>]) -> Self {
        let recognised = recognise::recognise(text, given);
        Self { source: Source(text), at: 0, recognised, state: State::Start, met: None }
    }

    /// The templates that the page was seen to follow.
    pub(crate) fn recognised(&self) -> &Recognised<'a> {
        &self.recognised
    }

    /// The section from here to `end`, and the blank lines behind it.
    fn cut(&mut self, kind: SectionKind, end: usize) -> Section<'a> {
        let rest = &self.source.0[end..];
        let end = end + blank_lines(rest);
        let text = &self.source.0[self.at..end];
        self.at = end;
        Section { kind, text, span: self.source.span(text), line: None, list: None, complete: true }
    }

    /// The stamp, if the page begins with one.
    fn start(&mut self) -> Option<Section<'a>> {
        self.state = State::Head(0);
        let (rest, _) = stamp(self.source.0).ok()?;
        let end = self.source.offset(rest);
        let text = &self.source.0[..end];
        self.at = end;
        let span = self.source.span(text);
        Some(Section { kind: SectionKind::Stamp, text, span, line: None, list: None, complete: true })
    }

    /// article = { line that no template knows }
    fn body(&mut self) -> Section<'a> {
        let text = self.source.0;
        if self.recognised.first().is_none() {
            return self.cut(SectionKind::Article, text.len());
        }
        let mut lines = Lines::new(&text[self.at..]);
        let mut head = if let State::Head(done) = self.state { Some(done) } else { None };
        loop {
            let start = text.len() - lines.rest().len();
            let Some(line) = lines.next() else { break };
            let line = scan::trim(line);
            if line.is_empty() {
                continue;
            }
            let end = text.len() - lines.rest().len();
            let opens = head.and_then(|done| self.head_line(done, line));
            let known = self.known(line).filter(|(row, _)| opens.is_none() || row.role != LineRole::Furniture);
            if let Some((line, template)) = known {
                let met = Met { start, end, line, template };
                if start == self.at || scan::is_blank(&text[self.at..start]) {
                    return self.known_line(met);
                }
                self.met = Some(met);
                return self.cut(SectionKind::Article, start);
            }
            if head.is_none() {
                continue;
            }
            if let Some((next, line)) = opens {
                self.state = State::Head(next);
                let section = self.cut(SectionKind::Article, end);
                return Section { line: Some(line), ..section };
            }
            self.state = State::Body;
            head = None;
        }
        self.cut(SectionKind::Article, text.len())
    }

    /// The section of one line that a template knows; it decides how what follows is read.
    fn known_line(&mut self, met: Met<'a>) -> Section<'a> {
        let kind = match met.line.role {
            LineRole::Edition => SectionKind::Edition,
            LineRole::Heading => SectionKind::ListHeading,
            _ => SectionKind::Furniture,
        };
        match met.line.role {
            LineRole::Heading => self.state = State::List(List::of(met.template)),
            LineRole::Foot => self.state = State::Foot,
            _ => {}
        }
        let section = self.cut(kind, met.end);
        Section { line: Some(met.line), ..section }
    }

    /// item = { line } to its marker
    fn item(&mut self, list: List<'a>) -> Section<'a> {
        let rest = &self.source.0[self.at..];
        let found = list.item(rest, |line| self.known(line).is_some());
        let Some(item) = found else {
            self.state = State::Foot;
            return self.foot();
        };
        let section = self.cut(SectionKind::Item, self.at + item.len);
        Section { list: Some(list), complete: item.complete, ..section }
    }

    /// foot = { line } to the next heading
    fn foot(&mut self) -> Section<'a> {
        let text = self.source.0;
        let mut lines = Lines::new(&text[self.at..]);
        loop {
            let start = text.len() - lines.rest().len();
            let Some(line) = lines.next() else { break };
            let end = text.len() - lines.rest().len();
            let known = self.known(scan::trim(line));
            if let Some((line, template)) = known.filter(|(line, _)| line.role != LineRole::Furniture) {
                let met = Met { start, end, line, template };
                if start == self.at {
                    return self.known_line(met);
                }
                self.met = Some(met);
                return self.cut(SectionKind::Furniture, start);
            }
        }
        self.cut(SectionKind::Furniture, text.len())
    }

    /// The template's line that `line` is, if it ends or interrupts what stands before it.
    fn known(&self, line: &str) -> Option<(&'a Line<'a>, &'a Template<'a>)> {
        use LineRole::{Edition, Foot, Furniture, Heading};
        self.recognised.iter().find_map(|seen| {
            let interrupts = |row: &&Line<'_>| matches!(row.role, Edition | Foot | Furniture | Heading);
            let row = seen.template.all_lines().iter().filter(interrupts).find(|row| row.pattern.matches(line))?;
            Some((row, seen.template))
        })
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
        if let State::Start = self.state {
            if let Some(section) = self.start() {
                return Some(section);
            }
        }
        if self.at == self.source.0.len() {
            return None;
        }
        if let Some(met) = self.met.take() {
            return Some(self.known_line(met));
        }
        Some(match self.state {
            State::Start | State::Head(_) | State::Body => self.body(),
            State::List(list) => self.item(list),
            State::Foot => self.foot(),
        })
    }
}

/// How many bytes of blank lines `text` begins with.
fn blank_lines(text: &str) -> usize {
    let mut lines = Lines::new(text);
    let mut blank = 0;
    while let Some(line) = lines.next() {
        if !scan::is_blank(line) {
            break;
        }
        blank = text.len() - lines.rest().len();
    }
    blank
}
