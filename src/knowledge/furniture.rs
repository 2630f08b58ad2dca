//! Lines that pages of every kind carry and that are no story.

use crate::PartKind::{self, Advertisement, Furniture, Promo, SignOff};
use crate::furniture::LONGEST_KNOWN;
use crate::knowledge::agencies;
use crate::knowledge::wire::{BYLINES, NOTICES, TAGS};
use crate::lookup::{self, Names, Openings, Sieve};

/// The first three letters of all that opens a line that is no story. Of names, which are no longer than a whole line can
/// be, only the tags of wires have something behind them.
pub(crate) static ASIDE_LETTERS: Sieve = {
    assert!(agencies::NAMES.longest() <= LONGEST_KNOWN / 2 && WHOLE.longest() <= LONGEST_KNOWN, "the longest line");
    let letters = Sieve::of_first_small_letters(OPENED.rows()).and_first_small_letters(BYLINES.rows());
    letters.and_first_small_letters(NOTICES.rows()).and_first_small_letters(TAGS.rows())
};

/// Where a whole line stands in the table of them.
pub(crate) static WHOLE: Names<64> = Names::new(&lookup::words::<PartKind, { LINES.len() }>(LINES));

/// Where an opening stands in the table of them.
pub(crate) static OPENED: Openings<32> = Openings::new(&lookup::words::<PartKind, { OPENINGS.len() }>(OPENINGS));

/// Whole lines, compared without regard to ASCII case.
pub(crate) static LINES: &[(&str, PartKind)] = &[
    ("advertisement", Advertisement),
    ("advertisements", Advertisement),
    ("-- advertisement --", Advertisement),
    ("-- advertisements --", Advertisement),
    ("- advertisement -", Advertisement),
    ("this advertisement has not loaded yet", Advertisement),
    ("this advertisement has not loaded yet, but your article continues below.", Advertisement),
    ("story continues below", Advertisement),
    ("story continues below advertisement", Advertisement),
    ("article continues below advertisement", Advertisement),
    ("article continues after advertisement", Advertisement),
    ("article continues after this advertisement", Advertisement),
    ("article continues below this advertisement", Advertisement),
    ("story continues after advertisement", Advertisement),
    ("story continues after this advertisement", Advertisement),
    ("story continues below this advertisement", Advertisement),
    ("share this page", Furniture),
    ("share this article", Furniture),
    ("share this story", Furniture),
    ("read whole article", Furniture),
    ("read full article", Furniture),
    ("left menu", Furniture),
    ("ends", SignOff),
    ("-ends-", SignOff),
    ("- ends -", SignOff),
    ("(ends)", SignOff),
    ("-30-", SignOff),
    ("- 30 -", SignOff),
    ("pages navigation menu", Furniture),
];

/// How a line begins that gives the day on which the page was put up, the longer first.
pub(crate) static POSTED: Openings<16> = Openings::new(POSTINGS);

pub(crate) static POSTINGS: &[&str] = &[
    "Published on: ",
    "Published on ",
    "Published: ",
    "Published ",
    "PUBLISHED: ",
    "PUBLISHED ",
    "First published ",
    "Posted on: ",
    "Posted on ",
    "Posted: ",
    "Posted ",
];

/// How a line begins that names another story, whose title follows, or who holds the rights.
pub(crate) static OPENINGS: &[(&str, PartKind)] = &[
    ("ALSO READ: ", Promo),
    ("Also read: ", Promo),
    ("Also Read: ", Promo),
    ("ALSO READ | ", Promo),
    ("READ ALSO: ", Promo),
    ("Read also: ", Promo),
    ("Read Also: ", Promo),
    ("SEE ALSO: ", Promo),
    ("See also: ", Promo),
    ("See Also: ", Promo),
    ("READ MORE: ", Promo),
    ("Read more: ", Promo),
    ("READ: ", Promo),
    ("READ | ", Promo),
    ("read: ", Promo),
    ("ICYMI: ", Promo),
    ("RELATED: ", Promo),
    ("Related: ", Promo),
    ("MORE: ", Promo),
    ("WATCH: ", Promo),
    ("Sign up for our ", Promo),
    ("Sign up to our ", Promo),
    ("Sign up for the ", Promo),
    ("Sign up to the ", Promo),
    ("Subscribe to our ", Promo),
    ("© ", Furniture),
];
