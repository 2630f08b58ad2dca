//! One file an aggregator: how its pages are laid out.
//!
//! To add one, write its file, add its row to [`ALL`], and put a page that you made up in its shape into
//! `tests/corpus/<name>/`. A test fails for a row without a page.

mod allafrica;
mod devdiscourse;
mod headtopics;
mod news_search;
mod newsbreak;
mod newsr;
pub(crate) mod onenewspage;
mod readmore_glued;
mod related_links;
mod rssing;
mod webjosh;
pub(crate) mod wire_digest;
mod wp_syndicated;

use crate::template::Template;

/// Every aggregator there is. Where two rows have the same number of signs on a page, the earlier one is taken.
pub(crate) static ALL: &[Template<'static>] = &[
    headtopics::ARROW,
    headtopics::PLAIN,
    headtopics::CARD,
    onenewspage::LIST,
    onenewspage::STORY,
    wp_syndicated::ROW,
    devdiscourse::ROW,
    webjosh::ROW,
    newsbreak::ROW,
    newsr::ROW,
    allafrica::ROW,
    news_search::ROW,
    wire_digest::NEWS_FROM,
    wire_digest::ARCHIVE,
    wire_digest::ARCHIVE_GMT,
    wire_digest::ARCHIVE_KUALA_LUMPUR,
    wire_digest::FEED,
    wire_digest::SHARED,
    readmore_glued::ARROW,
    readmore_glued::BARE,
    rssing::ROW,
    related_links::NUMBERED,
    related_links::PIPE,
];
