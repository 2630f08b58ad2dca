//! Blogs that republish feeds with WordPress: the post's opening, then a line that names where it first appeared.

use crate::template::LineRole::{Furniture, Head, Hint, Sign};
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row(
    "wp-syndicated",
    &[
        Line::new(Sign, "The post {} appeared first on {}."),
        Line::new(Sign, "The post {} appeared first on {}…"),
        Line::new(Sign, "The post {} first appeared on {}."),
        // The same in the languages that WordPress speaks.
        Line::new(Sign, "Der Beitrag {} erschien zuerst auf {}."),
        Line::new(Sign, "La entrada {} se publicó primero en {}."),
        Line::new(Sign, "L’article {} est apparu en premier sur {}."),
        Line::new(Sign, "L'articolo {} proviene da {}."),
        Line::new(Sign, "O post {} apareceu primeiro em {}."),
        Line::new(Sign, "This post was syndicated from {}. Click here to read the full text on the original website."),
        Line::new(Hint, "Pages Navigation Menu"),
        Line::new(Sign, "Posted on {published}"),
        Line::new(Furniture, "Pages Navigation Menu"),
        Line::new(Furniture, "Posted on {published}"),
        Line::new(Furniture, "The post {} appeared first on {}"),
        Line::new(Furniture, "The post {} first appeared on {}"),
        Line::new(Furniture, "Der Beitrag {} erschien zuerst auf {}."),
        Line::new(Furniture, "La entrada {} se publicó primero en {}."),
        Line::new(Furniture, "L’article {} est apparu en premier sur {}."),
        Line::new(Furniture, "L'articolo {} proviene da {}."),
        Line::new(Furniture, "O post {} apareceu primeiro em {}."),
        Line::new(Furniture, "This post was syndicated from {}"),
        Line::new(Head, "{headline} – {outlet}"),
        Line::new(Head, "{headline}"),
        Line::new(Head, "{outlet?}"),
    ],
);
