//! style = the row of the table of house styles that a dateline's parts, its separator and what follows fit

use super::reading::{Item, Reading};
use super::region::{is_month_and_day, is_region};
use crate::knowledge::headline_words::LEFT_OUT;
use crate::knowledge::house_styles::{HouseStyle, Part, TABLE, Then};
use crate::knowledge::kickers;
use crate::place::Place;
use crate::separator::Separator;
use crate::{agency, date, lookup, scan};

impl Reading<'_> {
    /// The first row of the table that has these parts in this order, and ends so; none where a kicker stands for the place.
    pub(super) fn style(&self, end: Option<Separator>, rest: &str) -> Option<&'static HouseStyle> {
        let rows = ROWS_BY_KINDS[usize::from(self.kinds())] & ROWS_BY_END[end.map_or(SEPARATORS, |end| end as usize)];
        rows_of(rows).find(|style| self.has_style(style, end, rest)).filter(|_| !self.has_kicker())
    }

    fn has_kicker(&self) -> bool {
        self.items().iter().any(|item| matches!(item, Item::Place(place) if is_kicker(place.text)))
    }

    /// A story's opening that was cut off has no stop that would tell it from a headline, but it is a sentence all the same.
    fn is_cut_prose(&self, style: &HouseStyle, rest: &str) -> bool {
        let may_be = self.opens_a_story && style.then == Then::Prose && self.is_in_capitals();
        let text = scan::trim_start(rest);
        may_be && begins_sentence(text) && !is_month_and_day(text) && has_small_words(text)
    }

    fn kinds(&self) -> u8 {
        self.items().iter().fold(0, |kinds, item| kinds | item.kind())
    }

    /// Whether a row has parts of these kinds, and one of this kind behind this separator: to read a date or an agency that fits
    /// none takes twenty times as long.
    pub(super) fn goes_on(&self, inner: Separator, kind: u8) -> bool {
        ROWS_BY_KINDS[usize::from(self.kinds() | Kind::INNER | kind)] & rows_behind(inner, kind) != 0
    }

    fn has_style(&self, style: &HouseStyle, end: Option<Separator>, rest: &str) -> bool {
        has_parts(style.parts, self.items())
            && (style.then.holds(rest, end) || self.is_cut_prose(style, rest))
            && (!style.needs_prose() || !self.is_in_capitals() || !goes_on_in_capitals(rest))
    }
}

/// For each set of kinds of parts, the rows of the table that are built of just these: one bit a row.
///
/// A reading is compared with two or three rows instead of all.
static ROWS_BY_KINDS: [u64; 128] = {
    assert!(TABLE.len() <= 64, "one bit a row");
    let mut rows = [0; 128];
    let mut row = 0;
    while row < TABLE.len() {
        let (mut kinds, mut maybe, mut part) = (0, 0, 0);
        while part < TABLE[row].parts.len() {
            match TABLE[row].parts[part] {
                Part::MaybeRegion => maybe = Kind::REGION,
                part => kinds |= part.kind(),
            }
            part += 1;
        }
        rows[kinds as usize] |= 1 << row;
        rows[(kinds | maybe) as usize] |= 1 << row;
        row += 1;
    }
    rows
};

/// How many kinds of separators there are.
const SEPARATORS: usize = Separator::Bracket as usize + 1;

/// For each separator, the rows that end in it; the last number has those that end in none.
static ROWS_BY_END: [u64; SEPARATORS + 1] = {
    let mut rows = [0; SEPARATORS + 1];
    let mut row = 0;
    while row < TABLE.len() {
        let ends = TABLE[row].ends;
        if ends.is_empty() {
            rows[SEPARATORS] |= 1 << row;
        }
        let mut end = 0;
        while end < ends.len() {
            rows[ends[end] as usize] |= 1 << row;
            end += 1;
        }
        row += 1;
    }
    rows
};

/// The rows that have a date behind a separator inside, and those that have an agency there.
static DATE_BEHIND: [u64; SEPARATORS] = rows_by_inner(Kind::DATE);
static AGENCY_BEHIND: [u64; SEPARATORS] = rows_by_inner(Kind::BARE);

fn rows_behind(inner: Separator, kind: u8) -> u64 {
    (if kind == Kind::DATE { &DATE_BEHIND } else { &AGENCY_BEHIND })[inner as usize]
}

const fn rows_by_inner(kind: u8) -> [u64; SEPARATORS] {
    let mut rows = [0; SEPARATORS];
    let mut row = 0;
    while row < TABLE.len() {
        let parts = TABLE[row].parts;
        let mut part = 1;
        while part < parts.len() {
            if let Part::Inner(separator) = parts[part - 1] {
                if parts[part].kind() == kind {
                    rows[separator as usize] |= 1 << row;
                }
            }
            part += 1;
        }
        row += 1;
    }
    rows
}

/// The rows of the table that these bits stand for, in order.
fn rows_of(mut rows: u64) -> impl Iterator<Item = &'static HouseStyle> {
    core::iter::from_fn(move || {
        let row = TABLE.get(rows.trailing_zeros() as usize)?;
        rows &= rows - 1;
        Some(row)
    })
}

/// What kind of part, one bit each.
pub(super) struct Kind;

impl Kind {
    const PLACE: u8 = 1;
    const REGION: u8 = 1 << 1;
    pub(super) const DATE: u8 = 1 << 2;
    const BRACKETED: u8 = 1 << 3;
    const SLASHED: u8 = 1 << 4;
    pub(super) const BARE: u8 = 1 << 5;
    const INNER: u8 = 1 << 6;
}

impl Item<'_> {
    pub(super) fn kind(&self) -> u8 {
        match self {
            Item::Place(_) => Kind::PLACE,
            Item::Region(_) => Kind::REGION,
            Item::Date(_) | Item::BracketedDate(_) => Kind::DATE,
            Item::Bracketed(_) => Kind::BRACKETED,
            Item::Slashed(_) => Kind::SLASHED,
            Item::Bare(_) => Kind::BARE,
            Item::Inner(_) => Kind::INNER,
        }
    }
}

/// Whether `items` are what a row asks for; a region may be several.
fn has_parts(parts: &[Part], items: &[Item<'_>]) -> bool {
    let mut items = items;
    for part in parts {
        if *part == Part::MaybeRegion {
            while let [Item::Region(_), rest @ ..] = items {
                items = rest;
            }
            continue;
        }
        match items {
            [item, rest @ ..] if part.takes(item) => items = rest,
            _ => return false,
        }
    }
    items.is_empty()
}

impl Part {
    /// The kind of part that it takes.
    pub(super) const fn kind(self) -> u8 {
        match self {
            Part::Capitals | Part::BareCapitals | Part::City | Part::Place | Part::Town | Part::Places => Kind::PLACE,
            Part::Region | Part::MaybeRegion => Kind::REGION,
            Part::Date | Part::FullDate | Part::BracketedDate => Kind::DATE,
            Part::Bracketed | Part::Agency => Kind::BRACKETED,
            Part::Slashed => Kind::SLASHED,
            Part::BareAgency => Kind::BARE,
            Part::Inner(_) => Kind::INNER,
        }
    }

    pub(super) fn takes(self, item: &Item<'_>) -> bool {
        match (self, item) {
            (Part::Capitals, Item::Place(place)) => place.capitals,
            (Part::BareCapitals, Item::Place(place)) => place.capitals && could_be_place(place),
            (Part::City, Item::Place(place)) => place.capitals && could_be_place(place) && !is_topic(place.text),
            (Part::Town, Item::Place(place)) => !place.capitals && place.words <= 2,
            (Part::Place, Item::Place(_)) => true,
            (Part::Places, Item::Place(place)) => place.several,
            (Part::Region, Item::Region(name)) => is_region(name),
            (Part::Date, Item::Date(_)) | (Part::Slashed, Item::Slashed(_)) | (Part::BareAgency, Item::Bare(_)) => true,
            (Part::FullDate, Item::Date(written)) | (Part::BracketedDate, Item::BracketedDate(written)) => {
                written.is_full()
            }
            (Part::Bracketed, Item::Bracketed(name)) => could_sign(name),
            (Part::Agency, Item::Bracketed(name)) => agency::signs_in_brackets(name),
            (Part::Inner(wanted), Item::Inner(found)) => wanted == *found,
            _ => false,
        }
    }
}

/// Capitals alone are no proof: kickers, initials and headlines have them too.
fn could_be_place(place: &Place<'_>) -> bool {
    let phrase = scan::spaced(place.text).any(|word| kickers::PHRASE_WORDS.holds(word));
    let few = place.words <= 4 || place.text.starts_with("ABOARD ");
    few && place.text.chars().nth(2).is_some() && !phrase
}

/// Days and months head tables.
fn is_kicker(text: &str) -> bool {
    kickers::WORDS.has(text) || matches!(date::date(text), Ok(("", _)))
}

/// In front of a colon a country is the topic, unless a city has its name: `SINGAPORE: `.
fn is_topic(text: &str) -> bool {
    is_region(text) && !kickers::CITY_STATES.iter().any(|state| lookup::same_word(state, text))
}

/// A signature is a name or one word in small letters, no remark: `(the last day)`.
fn could_sign(name: &str) -> bool {
    let capital = name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let one_word = name.starts_with(char::is_alphabetic) && !name.contains(' ');
    (capital || one_word) && date::date(name).is_err()
}

impl HouseStyle {
    /// Whether tables' headings are built like it: `CALDER WOOL - APRIL 7 - CLOSE`.
    fn needs_prose(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::BareCapitals | Part::City | Part::Inner(_)))
    }
}

impl Then {
    fn holds(self, rest: &str, end: Option<Separator>) -> bool {
        if self == Then::Anything {
            return true;
        }
        let text = scan::trim(scan::trim_start(rest));
        if self == Then::Prose && text.is_empty() {
            return matches!(end, Some(Separator::Dash | Separator::TightDash));
        }
        begins_sentence(text) && (self == Then::Sentence || is_prose(text)) && !is_month_and_day(text)
    }
}

fn begins_sentence(text: &str) -> bool {
    if text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return !text.as_bytes()[0].is_ascii_lowercase();
    }
    let first = text.trim_start_matches(['"', '\'', '“', '‘', '’', '«', '„', '<', '[', '(', '¿', '¡', '…', '.']);
    first.chars().next().is_none_or(|c| !c.is_lowercase())
}

/// Prose follows a dateline; a heading in capitals goes on in capitals, or in figures.
fn goes_on_in_capitals(text: &str) -> bool {
    let head = text.chars().take(60);
    !text.is_empty() && !head.clone().any(|c| c.is_lowercase()) && head.clone().any(|c| !scan::is_space(c))
}

/// Whether articles and auxiliaries, which headlines leave out, stand in a text: two of them.
fn has_small_words(text: &str) -> bool {
    scan::spaced(text).filter(|word| LEFT_OUT.has(word)).nth(1).is_some()
}

/// Whether this is running text: longer than headlines are, or with a full stop at its end.
fn is_prose(text: &str) -> bool {
    let ends = || text.ends_with(['.', '!', '?', '”', '"', '…', '»', ')', '“', ':']);
    text.len() >= 100 || (text.len() >= 24 && ends()) || text.contains(". ")
}
