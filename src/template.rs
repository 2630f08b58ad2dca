//! template = { role line }
//!
//! How one aggregator lays out its pages, as data: the lines that give it away, the lines that are no
//! story, the heading of its list and the lines of an item. The crate's own rows and a caller's have
//! the same form. See the crate's documentation for how to add one.

use crate::pattern::{Field, Pattern};
use crate::{Error, ErrorKind, Span};
use alloc::vec::Vec;

/// What a line of a template is.
///
/// ```
/// use tearsheet::{LineRole::{Sign, Watermark}, Options, Template};
/// let lines = [(Sign, "Read by all of Calder"), (Watermark, "courier.example")];
/// let templates = [Template::new("courier", &lines)?];
/// let page = Options::new().templates(&templates).parse("Trams run. courier.example\n\nRead by all of Calder");
/// assert_eq!(page.article.paragraphs[0].text, "Trams run.");
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineRole {
    /// Gives the template away wherever it stands. It has no other effect.
    Sign,
    /// Gives the template away if the page has two lines like it.
    Repeated,
    /// Gives the template away if at least half of the page's lines, and three of them, are like it.
    Throughout,
    /// Gives the template away together with another hint.
    Hint,
    /// The lines that the page opens with, in this order; one that is not there is passed over.
    Head,
    /// A line that is no story, before the list.
    Furniture,
    /// The line that names the aggregator's edition.
    Edition,
    /// An item on a line of its own, before the list or without one; it gives the template away, too.
    Teaser,
    /// The heading of the list; it gives the template away, too. Without a heading, the list follows the head.
    Heading,
    /// The lines of one item, in this order.
    Item,
    /// The lines of an item of another kind, in this order, that stands now and then among the others.
    OtherItem,
    /// The line from which on the page holds no story.
    Foot,
    /// What the site appends to paragraphs.
    Watermark,
}

/// One line of a template.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'t> {
    pub(crate) role: LineRole,
    pub(crate) pattern: Pattern<'t>,
}

/// A layout of pages: see [`LineRole`] for what its lines can be.
///
/// A line is text with fields in braces: `{headline}`, `{headline?}`, `{byline}`, `{place}`, `{agency}`,
/// `{date}`, `{paragraph}`, `{published}`, `{outlet}`, `{outlet?}`, `{title}`, `{snippet}`, `{source}`, `{number}`
/// for digits, `{word}` for a single word, `{sentence}` for what begins as a sentence does, and `{}` for anything.
/// Every field stands for at least one character and has no white space at its ends. `{title}{snippet}` stand glued together: the joint is found
/// by reading. White space around a line is ignored.
///
/// ```
/// use tearsheet::{LineRole::*, Options, Template};
///
/// let courier = Template::new("courier", &[
///     (Heading, "Also in the Courier"),
///     (Item, "{title}"),
///     (Item, "{snippet} [on p. {}]"),
/// ])?;
/// let text = "The weir held.\n\nAlso in the Courier\nOtter cleared\nIt was elsewhere. [on p. 4]";
/// let templates = [courier];
/// let page = Options::new().templates(&templates).parse(text);
/// assert_eq!(page.related[0].title.unwrap().text, "Otter cleared");
/// assert_eq!(page.related[0].snippet.unwrap().text, "It was elsewhere.");
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Template<'t> {
    name: &'t str,
    lines: Lines<'t>,
    layout: Layout,
}

/// What is asked of a template's lines at every page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    /// How many lines a page opens with at most.
    pub(crate) heads: usize,
    /// Whether its pages are nothing but a list.
    pub(crate) lists_from_the_top: bool,
    /// How many lines an item has.
    pub(crate) item_lines: usize,
    /// How many lines an item of the other kind has.
    pub(crate) other_item_lines: usize,
    /// Which of them has words of its own, and its place among all lines.
    pub(crate) anchor: Option<(usize, usize)>,
}

impl Layout {
    const fn of(lines: &[Line<'_>]) -> Self {
        let (mut len, mut open, mut closed, mut last) = (0, None, None, None);
        let (mut heads, mut headings, mut other, mut place) = (0, 0, 0, 0);
        while place < lines.len() {
            if matches!(lines[place].role, LineRole::Item) {
                let pattern = &lines[place].pattern;
                last = if pattern.is_open() { None } else { Some((len, place)) };
                if closed.is_none() {
                    closed = last;
                }
                if open.is_none() && pattern.has_words() {
                    open = Some((len, place));
                }
                len += 1;
            }
            heads += matches!(lines[place].role, LineRole::Head) as usize;
            headings += matches!(lines[place].role, LineRole::Heading) as usize;
            other += matches!(lines[place].role, LineRole::OtherItem) as usize;
            place += 1;
        }
        let anchor = if last.is_some() {
            last
        } else if closed.is_some() {
            closed
        } else {
            open
        };
        let lists_from_the_top = headings == 0 && len > 0;
        Self { heads, lists_from_the_top, item_lines: len, other_item_lines: other, anchor }
    }
}

/// The table's lines are compiled with the crate, a caller's when they are handed in.
///
/// Not a `Cow`: that would tie a template to the exact lifetime of its strings.
#[derive(Clone, Debug)]
enum Lines<'t> {
    Table(&'t [Line<'t>]),
    Given(Vec<Line<'t>>),
}

impl<'t> Template<'t> {
    /// A template of your own, borrowing its strings.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::BadTemplate`] for a line that is no pattern, a template that no line can give away, or
    /// one whose items hold neither title nor snippet. [`Error::line`] says which line, the span where in it.
    ///
    /// ```
    /// use tearsheet::{LineRole::*, Template};
    /// let error = Template::new("courier", &[(Heading, "Also in"), (Item, "{title")]).unwrap_err();
    /// assert_eq!(error.to_string(), "bad template, line 2 at byte 0: expected a closing brace");
    /// ```
    pub fn new(name: &'t str, lines: &[(LineRole, &'t str)]) -> Result<Self, Error> {
        let mut compiled = Vec::with_capacity(lines.len());
        for (index, &(role, text)) in lines.iter().enumerate() {
            let text = crate::scan::trim(text);
            let pattern = Pattern::compile(text).map_err(|bad| bad_line(index, bad.at, text.len(), bad.expected))?;
            if (gives_away(role) || interrupts(role)) && pattern.is_open() {
                return Err(bad_line(index, 0, text.len(), "a literal at the beginning or the end of the line"));
            }
            if role == LineRole::Watermark && pattern.closing().is_empty() {
                return Err(bad_line(index, 0, text.len(), "a literal at the end of the line"));
            }
            compiled.push(Line { role, pattern });
        }
        let last = lines.len().saturating_sub(1);
        if !compiled.iter().any(|line| gives_away(line.role)) {
            return Err(bad_line(last, 0, 0, "a line that gives the template away: a sign or a heading"));
        }
        let item = |line: &Line<'_>| line.role == LineRole::Item;
        let told = |line: &Line<'_>| line.pattern.has(Field::Title) || line.pattern.has(Field::Snippet);
        if compiled.iter().any(item) && !compiled.iter().any(|line| item(line) && told(line)) {
            return Err(bad_line(last, 0, 0, "an item line with a title or a snippet"));
        }
        let layout = Layout::of(&compiled);
        Ok(Self { name, lines: Lines::Given(compiled), layout })
    }

    /// A row of the crate's own table.
    pub(crate) const fn row(name: &'t str, lines: &'t [Line<'t>]) -> Self {
        Self { name, lines: Lines::Table(lines), layout: Layout::of(lines) }
    }

    /// The lines of a row of the crate's own table, for tables made from it when the crate is compiled.
    pub(crate) const fn table_lines(&self) -> &[Line<'t>] {
        match self.lines {
            Lines::Table(lines) => lines,
            Lines::Given(_) => panic!("a row of the table borrows its lines"),
        }
    }

    /// Its name.
    ///
    /// ```
    /// use tearsheet::{LineRole::Sign, Template};
    /// assert_eq!(Template::new("courier", &[(Sign, "Read by all of Calder")])?.name(), "courier");
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub fn name(&self) -> &'t str {
        self.name
    }

    /// What is asked of its lines at every page.
    #[inline]
    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Its lines of one role.
    pub(crate) fn lines(&self, role: LineRole) -> impl Iterator<Item = &Line<'t>> {
        self.all_lines().iter().filter(move |line| line.role == role)
    }

    /// All its lines.
    pub(crate) fn all_lines(&self) -> &[Line<'t>] {
        match &self.lines {
            Lines::Table(lines) => lines,
            Lines::Given(lines) => lines,
        }
    }
}

impl<'t> Line<'t> {
    /// For the table: `line(Heading, "More Related News")`.
    pub(crate) const fn new(role: LineRole, pattern: &'t str) -> Self {
        Self { role, pattern: Pattern::new(pattern) }
    }
}

/// Whether a line of this role is by itself a reason to believe in the template.
pub(crate) const fn gives_away(role: LineRole) -> bool {
    use LineRole::{Heading, Hint, Repeated, Sign, Teaser, Throughout};
    matches!(role, Sign | Repeated | Throughout | Hint | Teaser | Heading)
}

/// Whether a line of this role ends the run of lines before it.
pub(crate) const fn interrupts(role: LineRole) -> bool {
    use LineRole::{Edition, Foot, Furniture, Heading, Teaser};
    matches!(role, Edition | Foot | Furniture | Heading | Teaser)
}

fn bad_line(index: usize, at: usize, end: usize, expected: &'static str) -> Error {
    Error::new(ErrorKind::BadTemplate, Span::new(at, end), expected).in_line(index)
}
