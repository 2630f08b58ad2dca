//! devdiscourse: agency, place and time of the story on a line between bars.

use crate::template::LineRole::{Foot, Furniture, Head, Sign};
use crate::template::{Line, Template};

const NOTICE: &str =
    "(This story has not been edited by Devdiscourse staff and is auto-generated from a syndicated feed.)";

pub(super) const ROW: Template<'static> = Template::row(
    "devdiscourse",
    &[
        Line::new(Sign, NOTICE),
        Line::new(Sign, "{} | {} | Updated: {} IST | Created: {} IST"),
        Line::new(Sign, "Left Menu"),
        Line::new(Furniture, "Left Menu"),
        Line::new(Furniture, "{agency} | {place} | Updated: {date} {} IST | Created: {} IST"),
        Line::new(Furniture, "- Country:"),
        Line::new(Furniture, "- {}"),
        Line::new(Head, "{headline}"),
        Line::new(Foot, NOTICE),
        Line::new(Foot, "- READ MORE ON:"),
    ],
);
