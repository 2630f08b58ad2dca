//! What a caller can ask for beyond the text.

use crate::section::Sections;
use crate::{Page, Published, Template, page};

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
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'t> {
    pub(crate) published: Option<Published>,
    pub(crate) templates: &'t [Template<'t>],
}

impl<'t> Options<'t> {
    /// The defaults: no date from elsewhere, the crate's own templates.
    ///
    /// ```
    /// assert!(tearsheet::Options::new().parse("").article.paragraphs.is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { published: None, templates: &[] }
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
    pub const fn templates(mut self, templates: &'t [Template<'t>]) -> Self {
        self.templates = templates;
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

    /// The page's sections alone. See [`sections`](crate::sections).
    ///
    /// ```
    /// let options = tearsheet::Options::new();
    /// assert_eq!(options.sections("Trams run.\nThey are late.").count(), 1);
    /// ```
    pub fn sections(self, text: &'t str) -> Sections<'t> {
        Sections::new(text, self.templates)
    }
}
