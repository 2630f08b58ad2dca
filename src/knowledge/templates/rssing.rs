//! rssing: a feed's header, and counters between every title and its text.

use crate::template::LineRole::{Furniture, Heading, Item};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "rssing",
    &[
        Line::new(Furniture, "Quantcast"),
        Line::new(Furniture, "Channel: {}"),
        Line::new(Furniture, "Viewing all {} articles"),
        Line::new(Heading, "Browse latest View live"),
        Line::new(Item, "{title}"),
        Line::new(Item, "$"),
        Line::new(Item, "0"),
        Line::new(Item, "0"),
        Line::new(Item, "{snippet}"),
    ],
);
