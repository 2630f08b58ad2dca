//! A search engine's news page, served by many hosts: snippets, one a line, most of them cut off.

use crate::template::LineRole::{Head, Item, OtherItem, Sign, Throughout};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "news-search",
    &[
        Line::new(Throughout, "{} ..."),
        Line::new(Sign, "{} on MSN{}Opinion"),
        Line::new(Head, "News"),
        Line::new(Item, "{snippet}"),
        // A column: its section, the outlet with the column's age and the section again, the title.
        Line::new(OtherItem, "Opinion"),
        Line::new(OtherItem, "{outlet} on MSN{}Opinion"),
        Line::new(OtherItem, "{title}"),
        Line::new(OtherItem, "{snippet}"),
    ],
);
