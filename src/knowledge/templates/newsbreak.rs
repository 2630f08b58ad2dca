//! newsbreak: an agency's story, its age, the agency's name on lines of its own, and a note about the agency.

use crate::template::LineRole::{Foot, Furniture, Head, Hint};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "newsbreak",
    &[
        Line::new(Hint, "{} days ago"),
        Line::new(Hint, "{} hours ago"),
        Line::new(Hint, "By {} Staff"),
        Line::new(Hint, "ABOUT"),
        Line::new(Furniture, "{} days ago"),
        Line::new(Furniture, "{} hours ago"),
        Line::new(Head, "{headline}"),
        Line::new(Foot, "ABOUT"),
    ],
);
