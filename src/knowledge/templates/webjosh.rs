//! webjosh: headline, outlet, standfirst, story, and a heading glued to its end.

use crate::template::LineRole::{Foot, Furniture, Head, Sign};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "webjosh",
    &[
        Line::new(Sign, "More Related News"),
        Line::new(Sign, "{}More Related News"),
        Line::new(Furniture, "![{}]({})"),
        Line::new(Head, "{headline}"),
        Line::new(Head, "{outlet}"),
        Line::new(Foot, "More Related News"),
        Line::new(Foot, "{paragraph}More Related News"),
    ],
);
