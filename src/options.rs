//! What a caller can ask for beyond the text.
use crate::{Page, Published, page};

/// How to parse; [`parse`](crate::parse) uses the defaults.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub(crate) published: Option<Published>,
}

impl Options {
    /// The defaults.
    pub const fn new() -> Self {
        Self { published: None }
    }

    /// The page's date as known from elsewhere; a stamp on the page wins over it.
    pub const fn published(mut self, published: Published) -> Self {
        self.published = Some(published);
        self
    }

    /// Decomposes a page. Total: never fails, never panics.
    pub fn parse<'a>(&self, text: &'a str) -> Page<&'a str> {
        page::parse(text, self)
    }
}
