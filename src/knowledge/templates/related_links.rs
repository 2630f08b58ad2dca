//! Pages that link out: a line of the story, the link, and other titles.

use crate::template::LineRole::{Foot, Furniture, Head, Heading, Item, Sign};
use crate::template::{Line, Template};

/// Numbered titles below a heading.
pub(super) const NUMBERED: Template<'static> = Template::row(
    "related-links",
    &[
        Line::new(Furniture, "read whole article"),
        Line::new(Heading, "Related Links"),
        Line::new(Item, "{number}. {title}"),
    ],
);

/// Author, category, outlet and number on a line, and no list.
pub(super) const PIPE: Template<'static> = Template::row(
    "related-links",
    &[
        Line::new(Sign, "by {} from {} | {} on (#{})"),
        Line::new(Head, "{headline}"),
        Line::new(Furniture, "by {byline} from {} | {} on (#{})"),
        Line::new(Foot, "Continue reading..."),
    ],
);
