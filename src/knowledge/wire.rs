//! Words of the furniture that wires hang around a story.

use crate::lookup::{Names, Openings, Sieve};

/// How a byline begins.
pub(crate) static BYLINES: Openings<32> = Openings::new(&[
    "By ",
    "BY ",
    "Von ",
    "VON ",
    "Par ",
    "PAR ",
    "Por ",
    "POR ",
    "Oleh ",
    "OLEH ",
    "Oleh: ",
    "Di ",
    "Text by ",
    "Story by ",
    "Door ",
    "Photographs by ",
    "Visuals by ",
]);

/// The last word of the job behind a byline's name.
pub(crate) static JOBS: &[&str] = &["correspondent", "reporter", "editor", "writer", "staff", "columnist"];

/// Tags of wires on a line of their own: the story was sent before.
pub(crate) static TAGS: Names<32> = Names::new(&[
    "CORRECTED",
    "CORRECTION",
    "REFILE",
    "REFILING",
    "REPEAT",
    "RPT",
    "STORY WITHDRAWN",
    "WITHDRAWN",
    "HOLD HOLD HOLD",
    "KILL KILL KILL",
    "EMBARGOED",
    "ADVISORY",
    "URGENT",
]);

/// How a word to editors or readers begins.
pub(crate) static NOTICES: Openings<32> = Openings::new(&[
    "EDITOR'S NOTE",
    "EDITOR’S NOTE",
    "EDITORS' NOTE",
    "EDITORS’ NOTE",
    "EDITORS NOTE",
    "ATTENTION EDITORS",
    "NOTE TO EDITORS",
    "THE FOLLOWING INFORMATION IS NOT FOR PUBLICATION",
    "(EDITOR'S NOTE",
    "HINWEIS AN DIE REDAKTION",
    "CORRECTION: ",
    "CLARIFICATION: ",
    "THIS STORY HAS BEEN UPDATED",
    "THIS STORY HAS BEEN CORRECTED",
    "THIS ARTICLE HAS BEEN UPDATED",
    "THIS ARTICLE HAS BEEN CORRECTED",
    "THIS ARTICLE WAS AMENDED ON ",
    "AN EARLIER VERSION OF THIS ",
    "A PREVIOUS VERSION OF THIS ",
]);

/// The first word of an advisory in brackets.
pub(crate) static ADVISORIES: &[&str] = &[
    "ATTN",
    "Adds",
    "ADDS",
    "Updates",
    "UPDATES",
    "Recasts",
    "RECASTS",
    "Corrects",
    "CORRECTS",
    "Refiles",
    "REFILES",
    "Repeats",
    "REPEATS",
    "Rewrites",
    "Clarifies",
    "Removes",
    "Fixes",
    "Rephrases",
    "Releads",
    "Ergänzt",
];

/// How a sign-off names who worked on the story.
pub(crate) static CREDITED: Openings<32> = Openings::new(CREDITS);

/// The first three letters of each.
pub(crate) static CREDIT_LETTERS: Sieve = Sieve::of_first_letters(CREDITS);

const CREDITS: &[&str] = &[
    "Reporting by ",
    "Additional reporting by ",
    "Writing by ",
    "Editing by ",
    "Compiled by ",
    "Translated by ",
    "Reporting and writing by ",
    "Reporting and editing by ",
    "Editing and writing by ",
    "Reporting, writing and editing by ",
    "Writing and editing by ",
    "Graphics by ",
    "Graphic by ",
    "Interactive by ",
    "With reporting by ",
    "With additional reporting by ",
    "With inputs from ",
    "With input from ",
    "With agency input",
    "Source: AFP",
    "Source: AP",
    "Source: Bernama",
    "Source: CNA",
    "Source: Reuters",
    "Source: Xinhua",
    "This report by The Canadian Press was first published",
    "This story was first published",
    "This story was originally published",
    "Enditem",
    "Reportage de ",
    "Pewarta: ",
    "Editor: ",
];

/// What stands between a reporter and the town of a story's last line.
pub(crate) static REPORTED_FROM: &str = " reported from ";

/// How a sentence ends that names who helped.
pub(crate) static CONTRIBUTED: &[&str] = &[
    " contributed to this report.",
    " contributed to this story.",
    " contributed to this article.",
    " contributed reporting.",
];

/// What stands behind the dash at the end of a story where no agency's or outlet's name does that signs datelines, too.
pub(crate) static SIGNING_BEHIND_DASH: &[&str] =
    &["Agencies", "Agency", "AFP Relaxnews", "AFP-Relaxnews", "ANN", "ETX Studio", "Malay Mail", "The Star", "TODAY"];

/// Agencies whose copy ends in their name, with no dash before it: `PTI`, and the initials of the desk behind it.
pub(crate) static SIGNING_AT_THE_END: &[&str] = &["PTI", "ANI", "IANS", "UNI", "EFE"];
