//! Category pages: every item's link is glued to the next item's title, so that the page begins and ends in mid-item.

use crate::template::LineRole::{Item, Repeated};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "readmore-glued",
    &[Line::new(Repeated, "Read More »{}"), Line::new(Item, "Read More »{title}"), Line::new(Item, "{snippet}")],
);
