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
pub(crate) static WHOLE: Names<256> = Names::new(&lookup::words::<PartKind, { LINES.len() }>(LINES));

/// Where an opening stands in the table of them.
pub(crate) static OPENED: Openings<64> = Openings::new(&lookup::words::<PartKind, { OPENINGS.len() }>(OPENINGS));

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
    ("skip advertisement", Advertisement),
    ("anzeige", Advertisement),
    ("publicité", Advertisement),
    ("publicidad", Advertisement),
    ("after newsletter promotion", Promo),
    ("free daily newsletter", Promo),
    ("recommended for you", Promo),
    ("more on this story", Promo),
    ("published", Furniture),
    ("updated", Furniture),
    ("share", Furniture),
    ("save", Furniture),
    ("listen", Furniture),
    ("download", Furniture),
    ("print", Furniture),
    ("follow us", Furniture),
    ("tags", Furniture),
    ("tags:", Furniture),
    ("about the author", Furniture),
    ("staff writer", Furniture),
    ("reporter", Furniture),
    ("toggle caption", Furniture),
    ("hide caption", Furniture),
    ("why you can trust us", Furniture),
    ("add to your saved stories", Furniture),
    ("gift this article", Furniture),
    ("news provided by", Furniture),
    ("media contact:", Furniture),
    ("media contacts:", Furniture),
    ("facebook twitter email print save", Furniture),
    ("==kyodo", SignOff),
    ("(end)", SignOff),
    ("ends", SignOff),
    ("-ends-", SignOff),
    ("- ends -", SignOff),
    ("(ends)", SignOff),
    ("-30-", SignOff),
    ("- 30 -", SignOff),
    ("pages navigation menu", Furniture),
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
    ("Sign up for ", Promo),
    ("Sign up to ", Promo),
    ("Our morning email ", Promo),
    ("Subscribe to our ", Promo),
    ("Related news: ", Promo),
    ("Read: ", Promo),
    ("Listen to our ", Promo),
    ("Get the latest ", Promo),
    ("Follow us on ", Promo),
    ("Copyright ©", Furniture),
    ("Copyright (c)", Furniture),
    ("©", Furniture),
    ("All rights reserved.", Furniture),
    ("Our Standards: ", Furniture),
    ("Heard on ", Furniture),
    ("Image source, ", Furniture),
    ("Topic: ", Furniture),
    ("Topics: ", Furniture),
    ("Tags: ", Furniture),
    ("Home / ", Furniture),
    ("Home > ", Furniture),
    ("Home » ", Furniture),
    ("Reporter: ", SignOff),
    ("Translator: ", SignOff),
    ("With assistance from ", SignOff),
    ("--With assistance from ", SignOff),
    ("This story was edited ", SignOff),
    ("SOURCE ", SignOff),
    ("Share or comment on this article", Furniture),
    ("This article appeared in ", Furniture),
    ("A version of this article appears in print", Furniture),
    ("A version of this article appeared in print", Furniture),
    ("Privacy Notice: ", Furniture),
    ("© ", Furniture),
];
