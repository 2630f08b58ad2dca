//! onenewspage: a story's lead, sometimes with a list of snippets glued to its link.

use crate::template::LineRole::{Furniture, Head, Heading, Item, Sign};
use crate::template::{Line, Template};

/// The lead twice, each time with its link; snippets, one a line, behind the second.
pub(super) const LIST: Template<'static> = Template::row(
    "onenewspage",
    &[
        Line::new(Head, "{headline}"),
        Line::new(Furniture, "Full Article"),
        Line::new(Heading, "Full Article{snippet}"),
        Line::new(Item, "{snippet}"),
    ],
);

/// A section's name, the headline, the source with an empty pair of brackets, the story.
pub(super) const STORY: Template<'static> = Template::row(
    "onenewspage",
    &[
        Line::new(Sign, "{}, {} ()"),
        Line::new(Head, "{word}"),
        Line::new(Head, "{headline}"),
        Line::new(Furniture, "{}, {published} ()"),
    ],
);

/// Nothing but snippets behind the lead: no line tells, but how far they stand apart does.
pub(crate) static SNIPPETS: Template<'static> = Template::row("onenewspage", &[Line::new(Item, "{snippet}")]);
