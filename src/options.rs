//! What a caller can ask for beyond the text.

use crate::section::Sections;
use crate::{Page, Published, Template, page};

/// How deep quotes are nested at most where nobody says otherwise: deeper, marks were lost or doubled.
pub(crate) const DEPTH: u8 = 4;

/// How to parse; [`parse`](crate::parse) uses the defaults.
///
/// ```
/// use tearsheet::{Options, YearFrom};
/// let options = Options::new().published("2023-11-02".parse()?);
/// let page = options.parse("CALDER, Oct 31 — Trams run.");
/// let dateline = page.article.dateline.unwrap();
/// assert_eq!(dateline.date.unwrap().to_string(), "2023-10-31");
/// assert_eq!(dateline.year, Some(YearFrom::Completed));
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Options<'t> {
    pub(crate) published: Option<Published>,
    pub(crate) templates: &'t [Template<'t>],
    pub(crate) max_bytes: usize,
    pub(crate) max_items: usize,
    pub(crate) max_quotes: usize,
    pub(crate) max_depth: u8,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'t> Options<'t> {
    /// The defaults: no date from elsewhere, the crate's own templates, and limits that no real page reaches:
    /// 1 GiB of text, a million items, a million quotes, and quotes within quotes four deep.
    ///
    /// ```
    /// assert!(tearsheet::Options::new().parse("").article.paragraphs.is_empty());
    /// ```
    pub const fn new() -> Self {
        Self {
            published: None,
            templates: &[],
            max_bytes: 1 << 30,
            max_items: 1 << 20,
            max_quotes: 1 << 20,
            max_depth: DEPTH,
        }
    }

    /// The page's date as known from elsewhere; a stamp on the page wins over it.
    ///
    /// ```
    /// use tearsheet::{Options, PublishedFrom};
    /// let options = Options::new().published("2023-11-02".parse()?);
    /// assert_eq!(options.parse("Trams run.").published_from, Some(PublishedFrom::Caller));
    /// assert_eq!(options.parse(" date 2023-10 Trams run.").published_from, Some(PublishedFrom::Page));
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub const fn published(mut self, published: Published) -> Self {
        self.published = Some(published);
        self
    }

    /// Templates of your own, tried beside the table's. See [`Template`].
    ///
    /// ```
    /// use tearsheet::{LineRole::Sign, Options, Template};
    /// let templates = [Template::new("courier", &[(Sign, "Read by all of Calder")])?];
    /// let page = Options::new().templates(&templates).parse("Trams run.\n\nRead by all of Calder");
    /// assert_eq!(page.template.unwrap().name, "courier");
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub const fn templates(mut self, templates: &'t [Template<'t>]) -> Self {
        self.templates = templates;
        self
    }

    /// Reads no more than so many bytes of the text. What follows is one part,
    /// [`PartKind::Unread`](crate::PartKind::Unread), and a diagnostic says so.
    ///
    /// ```
    /// use tearsheet::{DiagnosticKind, Options};
    /// let page = Options::new().max_bytes(10).parse("Trams run.\n\nThey are late.");
    /// assert_eq!(page.article.paragraphs.len(), 1);
    /// assert_eq!(page.diagnostics[0].kind, DiagnosticKind::LimitReached);
    /// ```
    pub const fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// Reads no more than so many items of lists. The lines of those that follow are furniture, and a diagnostic
    /// says so.
    ///
    /// ```
    /// let text = "Related Links\n\n1. Otter cleared\n2. Weir mended";
    /// assert_eq!(tearsheet::Options::new().max_items(1).parse(text).related.len(), 1);
    /// ```
    pub const fn max_items(mut self, items: usize) -> Self {
        self.max_items = items;
        self
    }

    /// Lists no more than so many quotes, and says so in a diagnostic.
    ///
    /// ```
    /// let text = "“It is dry,” he said. “We hope so.”";
    /// assert_eq!(tearsheet::Options::new().max_quotes(1).parse(text).article.quotes.len(), 1);
    /// ```
    pub const fn max_quotes(mut self, quotes: usize) -> Self {
        self.max_quotes = quotes;
        self
    }

    /// Follows quotes within quotes of the same marks no deeper than so many marks, the outermost counted. A mark that opens
    /// deeper ends the outermost quote, which then counts as one that never closes, and a diagnostic says so.
    ///
    /// ```
    /// use tearsheet::{DiagnosticKind, Options};
    /// let text = "“He told me: “It is dry,” twice,” she said.";
    /// assert_eq!(Options::new().parse(text).article.quotes[0].text, "He told me: “It is dry,” twice,");
    /// let page = Options::new().max_depth(1).parse(text);
    /// assert_eq!(page.article.quotes[0].text, "He told me:");
    /// assert_eq!(page.diagnostics[0].kind, DiagnosticKind::LimitReached);
    /// ```
    pub const fn max_depth(mut self, marks: u8) -> Self {
        self.max_depth = marks;
        self
    }

    /// Decomposes a page, as [`parse`](crate::parse) does, with these options.
    ///
    /// ```
    /// let options = tearsheet::Options::new();
    /// assert_eq!(options.parse("Trams run.").article.paragraphs[0].text, "Trams run.");
    /// ```
    pub fn parse(self, text: &'t str) -> Page<&'t str> {
        page::parse(text, &self)
    }

    /// The page's sections alone. See [`sections`](crate::sections). Limits do not bound them: they are found as they are asked
    /// for, and nothing is allocated.
    ///
    /// ```
    /// let options = tearsheet::Options::new();
    /// assert_eq!(options.sections("Trams run.\nThey are late.").count(), 1);
    /// ```
    pub fn sections(self, text: &'t str) -> Sections<'t> {
        Sections::new(text, self.templates)
    }
}
