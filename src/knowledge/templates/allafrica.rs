//! allafrica: another story's teaser above the story.

use crate::template::LineRole::Teaser;
use crate::template::{Line, Template};

pub(super) const ROW: Template<'static> = Template::row("allafrica", &[Line::new(Teaser, "{snippet} Read more »")]);
