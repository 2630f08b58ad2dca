//! A search engine's news page, served by many hosts: snippets, one a line, most of them cut off.

use crate::template::LineRole::{Head, Item, Throughout};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "news-search",
    &[Line::new(Throughout, "{} ..."), Line::new(Head, "News"), Line::new(Item, "{snippet}")],
);
