//! Pages that list a wire's stories of the day, in five layouts.

use crate::template::LineRole::{Head, Heading, Item, Repeated};
use crate::template::{Line, Template};

/// A heading, a picture, one sentence of introduction; then title and snippet of every story.
pub(super) const NEWS_FROM: Template<'static> = Template::row(
    "wire-digest",
    &[
        Line::new(Head, "{headline}"),
        Line::new(Heading, "Here is the latest {} from {}."),
        Line::new(Heading, "Here is a summary of current {} News."),
        Line::new(Heading, "Following is a summary of current {} briefs."),
        Line::new(Item, "{title}"),
        Line::new(Item, "{snippet}"),
    ],
);

/// A mail's date line above every story, in the clock of the archive.
macro_rules! archive {
    ($date_line:literal) => {
        Template::row(
            "wire-digest",
            &[
                Line::new(Repeated, $date_line),
                Line::new(Head, "Archives"),
                Line::new(Head, "{headline}"),
                Line::new(Item, $date_line),
                Line::new(Item, "{title}"),
                Line::new(Item, "{snippet}"),
            ],
        )
    };
}

pub(super) const ARCHIVE: Template<'static> = archive!("{word}, {} +0000");
pub(super) const ARCHIVE_GMT: Template<'static> = archive!("{word}, {} GMT");
pub(super) const ARCHIVE_KUALA_LUMPUR: Template<'static> = archive!("{word}, {} +0800");

/// Outlet and day behind every snippet.
pub(super) const FEED: Template<'static> = Template::row(
    "wire-digest",
    &[
        Line::new(Repeated, "{} (...)"),
        Line::new(Item, "{title}"),
        Line::new(Item, "{snippet} (...)"),
        Line::new(Item, "{outlet} - {}"),
    ],
);

/// A share line between title and snippet.
pub(super) const SHARED: Template<'static> = Template::row(
    "wire-digest",
    &[
        Line::new(Repeated, "{} Read full […]"),
        Line::new(Item, "{title}"),
        Line::new(Item, "Share this page"),
        Line::new(Item, "{snippet} Read full […]"),
    ],
);

/// Nothing but titles and snippets that open with an agency's dateline: no line tells, but their repetition does.
pub(crate) static BRIEFS: Template<'static> =
    Template::row("wire-digest", &[Line::new(Item, "{title}"), Line::new(Item, "{snippet}")]);
