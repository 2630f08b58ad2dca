//! HeadTopics: three renderings of one site, over the years.

use crate::template::LineRole::{Edition, Furniture, Head, Heading, Item, Sign, Watermark};
use crate::template::{Line, Template};

const CAPITALS_HEADING: &str =
    "SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.";
const HEADING: &str =
    "Similar News:You can also read news stories similar to this one that we have collected from other news sources.";

/// Since autumn 2023: no headline, the caption glued to the story, `⮕` behind every item.
pub(super) const ARROW: Template<'static> = Template::row(
    "headtopics-arrow",
    &[
        Line::new(Sign, "{} headtopics.com"),
        Line::new(Watermark, "headtopics.com"),
        Line::new(Heading, CAPITALS_HEADING),
        Line::new(Item, "{outlet}: {title}{snippet}"),
        Line::new(Item, "Source: {source} | Read more ⮕"),
    ],
);

/// Since spring 2023: a card of figures about the story, a comment box behind it.
pub(super) const CARD: Template<'static> = Template::row(
    "headtopics-card",
    &[
        Line::new(Sign, "• 📰 {}"),
        Line::new(Sign, "Source: {} - 🏆 {} / {} Read more »"),
        Line::new(Head, "{headline}"),
        Line::new(Head, "{} News"),
        Line::new(Furniture, "• {}"),
        Line::new(Edition, "{} Latest News,{} Headlines"),
        Line::new(Edition, "{} Latest News, {} Headlines"),
        Line::new(Furniture, "Source: News Formal ({})"),
        Line::new(Furniture, "Thank you for your comment. {}"),
        Line::new(Furniture, "Please try again later."),
        Line::new(Furniture, "We have summarized this news so that you can read it quickly. {}"),
        Line::new(Furniture, "/  🏆 {}. in {}"),
        Line::new(Heading, HEADING),
        Line::new(Item, "{title}{snippet}"),
        Line::new(Item, "Source: {source} - 🏆 {} / {} Read more »"),
    ],
);

/// From 2019 on: one line a paragraph, `Read more »` on a line of its own behind every item.
pub(super) const PLAIN: Template<'static> = Template::row(
    "headtopics-plain",
    &[
        Line::new(Head, "{headline?}"),
        Line::new(Edition, "{} Latest News, {} Headlines"),
        Line::new(Heading, HEADING),
        Line::new(Item, "{title}{outlet?}{snippet}"),
        Line::new(Item, "Read more »"),
    ],
);
