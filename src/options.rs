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
    /// The defaults.
    pub const fn new() -> Self {
        Self { published: None, templates: &[] }
    }

    /// The page's date as known from elsewhere; a stamp on the page wins over it.
    pub const fn published(mut self, published: Published) -> Self {
        self.published = Some(published);
        self
    }

    /// Templates of your own, tried beside the table's. See [`Template`].
    pub const fn templates(mut self, templates: &'t [Template<'t>]) -> Self {
        self.templates = templates;
        self
    }

    /// Decomposes a page. Total: never fails, never panics.
    pub fn parse(self, text: &'t str) -> Page<&'t str> {
        page::parse(text, &self)
    }

    /// The page's sections alone. See [`sections`](crate::sections).
    pub fn sections(self, text: &'t str) -> Sections<'t> {
        Sections::new(text, self.templates)
    }
}
