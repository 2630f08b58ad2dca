//! newsr.in: a video with the lead of a story.

use crate::template::LineRole::{Foot, Furniture, Head, Sign};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "newsr",
    &[
        Line::new(Sign, "Published on {published} - Duration: {}"),
        Line::new(Head, "{headline}"),
        Line::new(Furniture, "Video Credit: {}"),
        Line::new(Furniture, "Published on {published} - Duration: {}"),
        Line::new(Foot, "You are here"),
        Line::new(Foot, "You might like"),
    ],
);
