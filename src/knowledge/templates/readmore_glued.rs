//! Category pages: every item's link is glued to the next item's title, so that the page begins and ends in mid-item.

use crate::template::LineRole::{Foot, Item, Repeated};
use crate::template::{Line, Template};

pub(super) const ARROW: Template<'static> = Template::row(
    "readmore-glued",
    &[
        Line::new(Repeated, "Read More »{}"),
        Line::new(Item, "Read More »{title}"),
        Line::new(Item, "{snippet}"),
        Line::new(Foot, "Read More »"),
    ],
);

/// The same without the arrow: only a title that touches the link tells it from prose.
pub(super) const BARE: Template<'static> = Template::row(
    "readmore-glued",
    &[
        Line::new(Repeated, "Read more{sentence}"),
        Line::new(Item, "Read more{title}"),
        Line::new(Item, "{snippet}"),
        Line::new(Foot, "Read more"),
    ],
);
