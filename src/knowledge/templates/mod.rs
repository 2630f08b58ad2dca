//! One file an aggregator: how its pages are laid out.
//!
//! To add one, write its file, add its row to [`ALL`], and put a page that you made up in its shape into
//! `tests/corpus/<name>/`. A test fails for a row without a page.

mod headtopics;

use crate::template::Template;

/// Every aggregator there is. Where two rows have the same number of signs on a page, the earlier one is taken.
pub(crate) static ALL: &[Template<'static>] = &[headtopics::ARROW, headtopics::PLAIN, headtopics::CARD];
