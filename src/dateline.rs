//! dateline = part { part } separator, as one row of the table of house styles has them
//!
//! > "ASTANA, Nov 1 (Reuters) —", "MARLOW, Ont. —", "Bonn (dpa) -", "OMSK, July 12. /TASS/.", "(ANSA) - BARI, 22 MAR -"
//!
//! The line is read once into its parts, whatever their order; a row of the table then says whether newsrooms
//! build datelines so.

use crate::date::{self, Meaning, Written, YearFrom};
use crate::error::{Fault, Parsed, expected};
use crate::knowledge::agencies::{CHINESE_ENDINGS, CHINESE_SIGNALS};
use crate::knowledge::house_styles::{HouseStyle, Part, TABLE, Then};
use crate::knowledge::{kickers, regions};
use crate::place::{self, Place};
use crate::scan::Front;
use crate::separator::{Separator, separator, usual_separator};
use crate::{Diagnostic, DiagnosticKind, Error, ErrorKind, Published, Source, Span, agency, lookup, scan, wire};
use alloc::{string::String, vec::Vec};
use chrono::NaiveDate;

/// Where and when a story was filed, and by whom: `ASTANA, Nov 1 (Reuters) —`.
///
/// The standard's names: schema.org `dateline`; ninjs `located`, `contentCreated`, `infosource`.
///
/// ```
/// let (dateline, rest) = tearsheet::Dateline::parse("CALDER, Ont., Nov 7 (Northwire) — Trams run.")?;
/// assert_eq!((dateline.place, dateline.region), (Some("CALDER"), Some("Ont.")));
/// assert_eq!((dateline.agency, dateline.date_text), (Some("Northwire"), Some("Nov 7")));
/// assert_eq!(rest.trim_start(), "Trams run.");
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Dateline<S> {
    /// The whole of it, to its separator.
    pub text: S,
    /// Where it stands.
    pub span: Span,
    /// The place as written: `ASTANA`, `LONDON/NEW YORK`.
    pub place: Option<S>,
    /// The places that `place` names, one by one.
    pub places: Places<S>,
    /// State, province or country behind the place: `Ont.`, `Texas`.
    pub region: Option<S>,
    /// The agency or paper, without brackets: `Reuters`.
    pub agency: Option<S>,
    /// The date as written: `Nov 1`.
    pub date_text: Option<S>,
    /// The date it means, if the calendar has it and the year is known.
    pub date: Option<NaiveDate>,
    /// Where the year of `date` comes from.
    pub year: Option<YearFrom>,
    /// The row of the table of house styles that matched.
    pub rule: S,
}

/// The places of a dateline, in order. Nearly always one, which costs no allocation.
///
/// ```
/// let (dateline, _) = tearsheet::Dateline::parse("CALDER/PORT MARLOW (Reuters) - The ferry is back.").unwrap();
/// assert!(dateline.places.iter().eq(&["CALDER", "PORT MARLOW"]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Places<S> {
    first: Option<S>,
    more: Vec<S>,
}

impl<S> Default for Places<S> {
    fn default() -> Self {
        Self { first: None, more: Vec::new() }
    }
}

impl<S> Places<S> {
    /// One by one.
    ///
    /// ```
    /// let (dateline, _) = tearsheet::Dateline::parse("CALDER/MARLOW: The trams run again today.")?;
    /// assert!(dateline.places.iter().eq(&["CALDER", "MARLOW"]));
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &S> {
        self.first.iter().chain(&self.more)
    }

    /// How many.
    ///
    /// ```
    /// let (dateline, _) = tearsheet::Dateline::parse("CALDER/MARLOW: The trams run again today.")?;
    /// assert_eq!(dateline.places.len(), 2);
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub fn len(&self) -> usize {
        usize::from(self.first.is_some()) + self.more.len()
    }

    /// Whether the dateline names no place.
    ///
    /// ```
    /// assert!(tearsheet::Places::<&str>::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.first.is_none()
    }
}

impl<S> FromIterator<S> for Places<S> {
    fn from_iter<I: IntoIterator<Item = S>>(places: I) -> Self {
        let mut places = places.into_iter();
        Self { first: places.next(), more: places.collect() }
    }
}

impl<S: AsRef<str>> Dateline<S> {
    /// The same with strings of its own, free of the input.
    ///
    /// ```
    /// let (dateline, _) = tearsheet::Dateline::parse("CALDER: The trams run again today.")?;
    /// assert_eq!(dateline.into_owned().place, Some(String::from("CALDER")));
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub fn into_owned(self) -> Dateline<String> {
        let own = |s: S| String::from(s.as_ref());
        Dateline {
            text: own(self.text),
            span: self.span,
            place: self.place.map(own),
            places: self.places.first.into_iter().chain(self.places.more).map(own).collect(),
            region: self.region.map(own),
            agency: self.agency.map(own),
            date_text: self.date_text.map(own),
            date: self.date,
            year: self.year,
            rule: own(self.rule),
        }
    }
}

impl<'a> Dateline<&'a str> {
    /// Reads the dateline at the start of `line`, and gives what follows it.
    ///
    /// ```
    /// let (dateline, rest) = tearsheet::Dateline::parse("MARLOW, Ont. — The ferry is back.").unwrap();
    /// assert_eq!((dateline.place, dateline.region), (Some("MARLOW"), Some("Ont.")));
    /// assert_eq!(rest, " The ferry is back.");
    ///
    /// let error = tearsheet::Dateline::parse("MARLOW, Ont. was cold.").unwrap_err();
    /// assert_eq!(error.to_string(), "no dateline at byte 13: expected a dash, a colon or an agency in brackets");
    /// ```
    pub fn parse(line: &'a str) -> Result<(Self, &'a str), Error> {
        let mut parts = Reading::new();
        let fault = match reading(line, &mut parts) {
            Ok((rest, style)) => {
                return Ok((parts.dateline(style, Source(line), line, rest, None, &mut Vec::new()), rest));
            }
            Err(nom::Err::Error(fault) | nom::Err::Failure(fault)) => fault,
            Err(nom::Err::Incomplete(_)) => Fault { rest: line, expected: "a place, an agency or a date" },
        };
        let at = line.len() - fault.rest.len();
        Err(Error::new(ErrorKind::NoDateline, Span::new(at, at), fault.expected))
    }

    /// The dateline at the head of an article: at its start, or behind headline, deck and byline.
    ///
    /// ```
    /// let text = "Ferry back\nBy Jo Roe\nMARLOW, Ont. — The ferry is back.";
    /// let dateline = tearsheet::Dateline::find(text).unwrap();
    /// assert_eq!(dateline.span.range(), 21..37);
    /// ```
    pub fn find(text: &'a str) -> Option<Self> {
        let lines = scan::Lines::new(text).map(scan::trim).filter(|line| !line.is_empty());
        head(Source(text), lines, None, &mut Vec::new()).map(|found| found.dateline)
    }
}

/// The dateline at the start of `line`, and what follows its separator.
pub(crate) fn at_start<'a>(
    source: Source<'a>,
    line: &'a str,
    published: Option<Published>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Dateline<&'a str>> {
    let mut parts = Reading::new();
    let (rest, style) = at_front(line, &mut parts)?;
    Some(parts.dateline(style, source, line, rest, published, diagnostics))
}

/// A dateline whose parts a template tells apart: `Reuters | Saltmere | Updated: 20-09-2021 21:31 IST`.
pub(crate) fn of_template<'a>(source: Source<'a>, line: &'a str) -> Dateline<&'a str> {
    Dateline {
        text: line,
        span: source.span(line),
        place: None,
        places: Places::default(),
        region: None,
        agency: None,
        date_text: None,
        date: None,
        year: None,
        rule: "template",
    }
}

impl<'a> Dateline<&'a str> {
    pub(crate) fn set_place(&mut self, place: &'a str) {
        self.place = Some(place);
        self.places = place::members(place).collect();
    }

    fn set_one_place(&mut self, place: &'a str) {
        self.place = Some(place);
        self.places = Places { first: Some(place), more: Vec::new() };
    }

    /// Sets the date as written, and what it means if it can be read.
    pub(crate) fn set_written(
        &mut self,
        source: Source<'a>,
        text: &'a str,
        published: Option<Published>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        self.date_text = Some(text);
        if let Ok(("", written)) = date::date(text) {
            self.set_date(source, &written, published, diagnostics);
        }
    }
}

/// A dateline in one of the first lines of an article.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    /// Which of the lines.
    pub(crate) line: usize,
    /// What stands in front of it on that line: a byline.
    pub(crate) before: &'a str,
    pub(crate) dateline: Dateline<&'a str>,
    pub(crate) rest: &'a str,
}

/// How many lines headline, deck and byline take up at most.
const HEAD_LINES: usize = 6;

/// A line as long as this is a paragraph of the story or a deck, no headline.
const PARAGRAPH: usize = 160;

/// head = { headline | deck | byline line } [ byline ] dateline
///
/// `lines` are those of the article, blank ones left out.
pub(crate) fn head<'a>(
    source: Source<'a>,
    lines: impl Iterator<Item = &'a str> + Clone,
    published: Option<Published>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Found<'a>> {
    let mut paragraphs = 0;
    for (index, text) in lines.clone().take(HEAD_LINES).enumerate() {
        let mut parts = Reading::new();
        if let Some((start, rest, style)) = begin(text, &mut parts) {
            if style.rule != "place-colon" || !speakers_follow(lines.clone().skip(index + 1)) {
                let (before, line) = text.split_at(start);
                let dateline = parts.dateline(style, source, line, rest, published, diagnostics);
                return Some(Found { line: index, before: scan::trim(before), dateline, rest });
            }
        }
        paragraphs += usize::from(text.len() >= PARAGRAPH);
        if paragraphs > 1 {
            break;
        }
    }
    None
}

/// Whether capitals and a colon open a later line as well: then they name speakers of a transcript, no place.
fn speakers_follow<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let names_speaker = |line: &str| {
        place::place(line).is_ok_and(|(rest, place)| place.capitals && place.text.len() > 1 && rest.starts_with(':'))
    };
    lines.take(HEAD_LINES).any(names_speaker)
}

/// One part of a dateline as it was read.
#[derive(Clone, Copy, Debug)]
enum Item<'a> {
    Place(Place<'a>),
    Region(&'a str),
    Date(Written<'a>),
    Bracketed(&'a str),
    Slashed(&'a str),
    Bare(&'a str),
    Inner(Separator),
}

/// The most parts that a dateline has.
const MOST_ITEMS: usize = 8;

/// The parts in front of a separator, in order.
#[derive(Clone, Copy, Debug)]
struct Reading<'a> {
    items: [Item<'a>; MOST_ITEMS],
    count: usize,
    /// Whether the place is a kicker: looked up once for all rows.
    kicker: bool,
}

/// What stands behind a dateline, and the row of the table that it fits; its parts are left in the reading.
type Styled<'a> = (&'a str, &'static HouseStyle);

/// A dateline in a line: where it begins, behind a byline if there is one, what stands behind it, and its row.
fn begin<'a>(line: &'a str, parts: &mut Reading<'a>) -> Option<(usize, &'a str, &'static HouseStyle)> {
    if let Some((rest, style)) = at_front(line, parts) {
        return Some((0, rest, style));
    }
    let signed = |rest: &str| {
        let mut parts = Reading::new();
        reading(rest, &mut parts).is_ok() && parts.has_agency()
    };
    let start = wire::behind_byline(line, signed)?;
    let (rest, style) = reading(&line[start..], parts).ok()?;
    Some((start, rest, style))
}

/// A dateline at the front of a line, where that is no plain prose.
fn at_front<'a>(line: &'a str, parts: &mut Reading<'a>) -> Option<Styled<'a>> {
    if !line.as_bytes().first().is_some_and(u8::is_ascii_uppercase) {
        return any_reading(line, parts).ok();
    }
    let front = Front::of(line);
    if prose(line, front).is_some() {
        return None;
    }
    let plain = plain(line, front, parts);
    if plain.is_some() || goes_on_without_marks(line, front) { plain } else { any_reading(line, parts).ok() }
}

/// Where the first small letter stands of a sentence that plainly begins where a dateline would: words with a capital, then
/// one in small letters.
fn prose(line: &str, front: Front) -> Option<usize> {
    let at = front.small_words().next()?;
    let plain = front.is_title_case(at) && front.words(at) < place::MOST_WORDS.into();
    (plain && !place::begins_with_particle(&line[at..])).then_some(at)
}

/// Whether so many words follow the first small one, with nothing but a space between, that no dateline ends there: another
/// kind of prose, behind words in capitals or with commas between.
///
/// No part of a dateline goes on across a small word that neither links two of a name nor begins a date, but an agency's name:
/// that has four words at most, and a separator behind it.
fn goes_on_without_marks(line: &str, front: Front) -> bool {
    let Some(small) = front.small_words().find(|&at| !place::begins_with_link(&line[at..])) else { return false };
    let Some(end) = front.words_from(small).nth(4) else { return false };
    line.as_bytes()[0].is_ascii_uppercase()
        && front
            .marks_before(end)
            .all(|at| is_inner_mark(line.as_bytes(), at) || at < small && is_gap(line.as_bytes(), at))
        && date::date(&line[small..]).is_err()
}

/// A hyphen or an apostrophe inside a word, or the stop of an initial that the line begins with: `U.S. `
fn is_inner_mark(line: &[u8], at: usize) -> bool {
    match line[at - 1..] {
        [left, b'-' | b'\'', right, ..] => left.is_ascii_alphabetic() & right.is_ascii_alphabetic(),
        [b'A'..=b'Z', b'.', ..] => at == 1 || at < 8 && at % 2 == 1 && line[at - 2] == b'.',
        _ => false,
    }
}

/// A comma between words, with the stop of a short form before it or not: `Corp., `
fn is_gap(line: &[u8], at: usize) -> bool {
    matches!(line[at..], [b',', b' ', ..] | [b'.', b',', b' ', ..])
}

fn reading<'a>(line: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let front = Front::of(line);
    match prose(line, front) {
        Some(at) => expected(&line[at..], SEPARATOR_OR_AGENCY),
        None => plain(line, front, parts).map_or_else(|| any_reading(line, parts), Ok),
    }
}

/// plain = place { ", " ( region | date ) } [ " (" agency ")" ] separator | agency separator
///
/// > "PORT CALDER, Ont. (Northwire) - ", "CALDER, Nov 7 — ", "PORT CALDER: ", "AFP - "
///
/// Nine of ten datelines are so plain: the place in capitals or one word, a region that is known, and one of the separators
/// that most end in. The productions below read the same from them, in twice the time; of all others this says nothing.
fn plain<'a>(text: &'a str, front: Front, parts: &mut Reading<'a>) -> Option<Styled<'a>> {
    let place = plain_place(text, front)?;
    let rest = &text[place.text.len()..];
    parts.begin(Item::Place(place));
    if let Some((behind, end)) = usual_separator(rest) {
        parts.split_last_word();
        let whole = match parts.items() {
            [Item::Bare(_)] => end == Separator::Dash && begins_prose(scan::trim_start(behind)),
            [Item::Place(_)] => place.capitals,
            _ => false,
        };
        return if whole { parts.ended(end, behind) } else { None };
    }
    let mut rest = plain_details(rest, parts)?;
    if rest.starts_with(" (") {
        let (behind, name) = agency::bracketed(&rest[1..]).ok()?;
        if is_region(name) {
            return None;
        }
        parts.push(Item::Bracketed(name));
        rest = behind;
    }
    let (behind, end) = usual_separator(rest)?;
    parts.ended(end, behind)
}

/// { ", " ( region | date ) }                what stands behind them
fn plain_details<'a>(mut rest: &'a str, parts: &mut Reading<'a>) -> Option<&'a str> {
    while let Some(detail) = rest.strip_prefix(", ") {
        let item;
        (rest, item) = match date::date(detail) {
            Ok((behind, written)) => (behind, Item::Date(written)),
            Err(_) => {
                region(detail).filter(|(_, name)| is_region(name)).map(|(rest, name)| (rest, Item::Region(name)))?
            }
        };
        parts.push(item);
        if matches!(item, Item::Date(_)) {
            break;
        }
    }
    Some(rest)
}

/// A place of words in capitals, or one word in other letters.
fn plain_place(text: &str, front: Front) -> Option<Place<'_>> {
    let (mut end, mut capitals) = (front.capital_words(), true);
    if text.as_bytes().get(end).is_some_and(u8::is_ascii_lowercase) {
        if end != 1 {
            return None;
        }
        (end, capitals) = (front.first_word(), false);
    }
    let words = front.words(end) as u8 + 1;
    (end > 0 && words <= 4).then_some(Place { text: &text[..end], capitals, words, several: false })
}

/// Whether no dateline begins here, as either kind of prose tells.
fn begins_prose(line: &str) -> bool {
    let front = Front::of(line);
    prose(line, front).is_some() || goes_on_without_marks(line, front)
}

/// What is missing where a place is not followed by what a dateline has there.
const SEPARATOR_OR_AGENCY: &str = "a dash, a colon or an agency in brackets";

/// reading = agency first | date first | place first | chinese
fn any_reading<'a>(line: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let text = if line.starts_with('*') { line.trim_start_matches('*') } else { line };
    match text.as_bytes().first() {
        Some(b'(' | b'[') => agency_first(text, parts),
        Some(b'0'..=b'9') => date_first(text, parts),
        Some(b'A'..=b'Z') => capital_first(text, parts),
        Some(b'a'..=b'z') => agency_alone(text, parts),
        Some(0xE3..=0xE9) => chinese(text, parts),
        Some(0x80..) => place_first(text, parts),
        _ => expected(line, "a place, an agency or a date"),
    }
}

/// capital first = date first | chinese | place first, told by what stands behind the first letters
///
/// > "Sept. 5", "MNO中文站", "PORT CALDER"
fn capital_first<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let letters = scan::letters_at(text);
    match text.as_bytes()[letters..] {
        [b' ', b'0'..=b'9', ..] | [b'.', b' ', b'0'..=b'9', ..] if letters <= 10 => {
            date_first(text, parts).or_else(|_| place_first(text, parts))
        }
        [0xE4..=0xE9, ..] if letters <= 10 => chinese(text, parts),
        [b'0'..=b'9', ..] if begins_with_chinese(text) => chinese(text, parts),
        _ => place_first(text, parts),
    }
}

/// Whether Chinese stands behind the first letters and figures.
fn begins_with_chinese(text: &str) -> bool {
    let front = text.bytes().take(10).take_while(u8::is_ascii_alphanumeric).count();
    matches!(text.as_bytes().get(front), Some(0xE4..=0xE9))
}

/// agency first = "(" agency ")" [ dash place [ region ] [ date ] ] [ separator ]
///
/// > "(ANSA) - BARI, 22 MAR -", "(Reuters) -", "(CNN)"
fn agency_first<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let (behind, name) = agency::bracketed(text)?;
    parts.begin(Item::Bracketed(name));
    match behind_agency(parts, behind) {
        Some(found) => Ok(found),
        None => finish(parts, behind),
    }
}

/// behind agency = dash place [ region ] [ date ] [ agency ] separator
///
/// > "(ANSA) - BARI, 22 MAR -", "Canadian Press - OTTAWA (CP) -"
fn behind_agency<'a>(parts: &mut Reading<'a>, text: &'a str) -> Option<Styled<'a>> {
    let Ok((rest, Separator::Dash)) = separator(text, parts.ends_in_bracket()) else { return None };
    let rest = scan::trim_start(rest);
    if begins_prose(rest) {
        return None;
    }
    let (rest, place) = place::place(rest).ok()?;
    if is_prose_behind(&place, rest) {
        return None;
    }
    let count = parts.count;
    parts.push(Item::Inner(Separator::Dash));
    parts.push(Item::Place(place));
    let found = finish(parts, rest).ok();
    if found.is_none() {
        parts.count = count;
    }
    found
}

/// Whether words in small letters go on behind a place that is not in capitals: nothing makes a dateline of these.
fn is_prose_behind(place: &Place<'_>, rest: &str) -> bool {
    !place.capitals && matches!(rest.as_bytes(), [b' ', b'a'..=b'z', ..])
}

/// date first = date ( "(" agency ")" | " | " place "(" agency ")" ) separator
///
/// > "Nov. 8 (UPI) --"
fn date_first<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let (behind, written) = date::date(text)?;
    parts.begin(Item::Date(written));
    if let Ok((rest, Separator::Bar)) = separator(behind, false) {
        parts.push(Item::Inner(Separator::Bar));
        let (rest, place) = place::place(scan::trim_start(rest))?;
        parts.push(Item::Place(place));
        return finish(parts, rest);
    }
    finish(parts, behind)
}

/// place first = place { region | date | agency } separator; an agency may stand where the place does
fn place_first<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let (rest, place) = place::place(text)?;
    if is_prose_behind(&place, rest) {
        return expected(&rest[1..], SEPARATOR_OR_AGENCY);
    }
    parts.begin(Item::Place(place));
    // Only a separator right behind them makes names of the words read so far.
    if separator(rest, false).is_ok() {
        parts.split_last_word();
    }
    if let (1, Item::Bare(_)) = (parts.count, parts.items[0]) {
        if let Some(found) = behind_agency(parts, rest) {
            return Ok(found);
        }
    }
    finish(parts, rest)
}

/// agency alone = web address or name in small letters
///
/// > "calderpost.com - The"
fn agency_alone<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let Ok((rest, name)) = agency::bare(text) else { return expected(text, "a place, an agency or a date") };
    parts.begin(Item::Bare(name));
    match behind_agency(parts, rest) {
        Some(found) => Ok(found),
        None => finish(parts, rest),
    }
}

/// finish = { part } [ inner separator part ] [ separator ]
fn finish<'a>(parts: &mut Reading<'a>, mut rest: &'a str) -> Parsed<'a, &'static HouseStyle> {
    while let Some((behind, item)) = part(rest, parts) {
        if !parts.push(item) {
            break;
        }
        rest = behind;
    }
    let end = separator(rest, parts.is_set_off(rest));
    if let Ok((behind, end)) = end {
        if let Some(found) = parts.ended(end, behind) {
            return Ok(found);
        }
    }
    // Without a separator only a bracket sets the dateline off.
    if parts.ends_in_bracket() {
        parts.kicker = parts.has_kicker();
        if let Some(style) = parts.style(None, rest) {
            return Ok((rest, style));
        }
    }
    match end {
        Ok((behind, _)) => expected(behind, "a place in front of the separator and a sentence behind it"),
        Err(_) => expected(scan::trim_start(rest), SEPARATOR_OR_AGENCY),
    }
}

/// behind inner = date separator | agency separator
///
/// > "Ulm - Januar 2031.", "OSLO | Xinhua |", "ОМСК, 16 авг - РИА Новости."
fn behind_inner<'a>(parts: &mut Reading<'a>, inner: Separator, text: &'a str) -> Option<Styled<'a>> {
    if !matches!(inner, Separator::Dash | Separator::Bar) || parts.has_agency() {
        return None;
    }
    let dated = !parts.has_date() && parts.goes_on(inner, Kind::DATE);
    let signed = parts.goes_on(inner, Kind::BARE);
    if !dated && !signed {
        return None;
    }
    let (rest, item) = match date::date(text) {
        Ok((rest, written)) if !parts.has_date() => (rest, Item::Date(written)),
        _ if signed => agency::bare(text).ok().map(|(rest, name)| (rest, Item::Bare(name)))?,
        _ => return None,
    };
    let (rest, end) = separator(rest, false).ok()?;
    let count = parts.count;
    parts.push(Item::Inner(inner));
    parts.push(item);
    let style = parts.style(Some(end), rest);
    if style.is_none() {
        parts.count = count;
    }
    style.map(|style| (rest, style))
}

/// part = gap ( bracket | slashed | date | agency | region )
fn part<'a>(text: &'a str, parts: &Reading<'a>) -> Option<(&'a str, Item<'a>)> {
    let gap = Gap::of(text);
    let (behind, agency_open) = (gap.rest, !parts.has_agency());
    // Only capitals set the place off so well that what follows needs no mark.
    let set_off = gap.comma || gap.stop || parts.is_in_capitals();
    match behind.as_bytes().first()? {
        b'(' | b'[' => return bracket(behind, parts),
        b'/' if agency_open => return agency::slashed(behind).ok().map(|(rest, name)| (rest, Item::Slashed(name))),
        b'a'..=b'z' if !set_off => return None,
        // The dash that nearly all datelines end in: neither a date nor a name begins with it.
        0xE2 if behind.starts_with("— ") => return None,
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0x80.. if behind.len() < text.len() => {}
        _ => return None,
    }
    if agency_open && !parts.has_date() {
        if let Some((rest, written)) = set_off.then(|| date::date(behind).ok()).flatten() {
            return Some((rest, Item::Date(written)));
        }
        if let Some((written, rest)) = date::bare_day(behind).filter(|(_, rest)| gap.comma && rest.starts_with(" (")) {
            return Some((rest, Item::Date(written)));
        }
    }
    let region_open = agency_open && !parts.has_date() && (gap.comma || (set_off && !gap.stop));
    let region = if region_open { region(behind) } else { None };
    if let Some((rest, name)) = region.filter(|(_, name)| set_off && !gap.stop && is_region(name)) {
        return Some((rest, Item::Region(name)));
    }
    if agency_open {
        if let Ok((rest, name)) = agency::bare(behind) {
            if gap.stop && parts.count == 1 {
                return Some((before_agency(text, behind)?, Item::Inner(Separator::Stop)));
            }
            return Some((rest, Item::Bare(name)));
        }
    }
    region.filter(|_| gap.comma).map(|(rest, name)| (rest, Item::Region(name)))
}

/// The space in front of `behind`, so that the agency is the next part.
fn before_agency<'a>(text: &'a str, behind: &str) -> Option<&'a str> {
    let gap = date::before(text, behind);
    gap.ends_with(' ').then(|| &text[gap.len() - 1..])
}

/// bracket = region of a place, or agency
///
/// > "Nagpur (India) (AFP)", "Pune (Maharashtra) [India]"
fn bracket<'a>(text: &'a str, parts: &Reading<'a>) -> Option<(&'a str, Item<'a>)> {
    let (rest, name) = agency::bracketed(text).ok()?;
    let another = Gap::of(rest).rest.starts_with(['(', '[']);
    let region = matches!(parts.items[parts.count - 1], Item::Place(_) | Item::Region(_)) && !parts.has_agency();
    if region && (another || is_region(name)) {
        return Some((rest, Item::Region(name)));
    }
    (!parts.has_agency()).then_some((rest, Item::Bracketed(name)))
}

/// region = capital word { " " capital word }, short forms with their full stop
///
/// > "Ont.", "N.Y.", "BRITISH COLUMBIA", "Republic of Calder"
fn region(text: &str) -> Option<(&str, &str)> {
    let mut rest = region_word(text)?;
    for _ in 0..2 {
        let Some(next) = rest.strip_prefix(' ') else { break };
        let next = ["of ", "and ", "the ", "de "].iter().find_map(|small| next.strip_prefix(small)).unwrap_or(next);
        match region_word(next) {
            Some(after) if !is_month_and_day(next) && agency::bare(next).is_err() => rest = after,
            _ => break,
        }
    }
    let name = date::before(text, rest);
    (name.len() <= 40).then_some((rest, name))
}

fn region_word(text: &str) -> Option<&str> {
    let (rest, _) = place::word(text).ok()?;
    let stop = rest.strip_prefix('.').filter(|rest| !rest.starts_with(['-', '—', '–']));
    Some(stop.unwrap_or(rest))
}

fn is_month_and_day(text: &str) -> bool {
    let first = text.as_bytes().first();
    first.is_some_and(|byte| byte.is_ascii_alphanumeric() | !byte.is_ascii())
        && date::date(text).is_ok_and(|(_, written)| written.is_full())
}

/// Whether `name` is a state or a country, full stops left aside.
fn is_region(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && is_listed_region(name)
}

fn is_listed_region(name: &str) -> bool {
    if name.bytes().fold(true, |none, byte| none & (byte != b'.')) {
        return regions::NAMES.has(name);
    }
    let mut letters = [0; LONGEST_REGION];
    let mut len = 0;
    for byte in name.bytes().filter(|&byte| byte != b'.') {
        let Some(slot) = letters.get_mut(len) else { return false };
        (*slot, len) = (byte, len + 1);
    }
    core::str::from_utf8(&letters[..len]).is_ok_and(|plain| regions::NAMES.has(plain))
}

/// No state or country has a longer name, in bytes.
const LONGEST_REGION: usize = 32;

/// gap = { " " | "," | "." }
struct Gap<'a> {
    comma: bool,
    stop: bool,
    rest: &'a str,
}

impl<'a> Gap<'a> {
    fn of(text: &'a str) -> Self {
        let mut gap = Self { comma: false, stop: false, rest: text };
        for _ in 0..4 {
            gap.rest = scan::trim_start(gap.rest);
            let mark = gap.rest.as_bytes().first();
            match mark {
                Some(b',') => gap.comma = true,
                Some(b'.') => gap.stop = true,
                _ => break,
            }
            gap.rest = &gap.rest[1..];
        }
        gap
    }
}

/// chinese = agency [ place ] date signal
///
/// > "新华社海口4月24日电", "某某中文站 10月14日报道"
fn chinese<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let wanted = "an agency, a place and a date";
    let start = text.bytes().take(LONGEST_CHINESE).position(|b| b.is_ascii_digit());
    let Some(front) = start.and_then(|at| text.get(..at)) else { return expected(text, wanted) };
    let (rest, written) = date::date(&text[front.len()..])?;
    let Some(rest) = CHINESE_SIGNALS.iter().find_map(|signal| rest.strip_prefix(signal)) else {
        return expected(rest, "a signal such as 电");
    };
    let ends = CHINESE_ENDINGS.iter().filter_map(|end| front.find(end).map(|at| at + end.len())).min();
    let Some(end) = ends else { return expected(text, wanted) };
    let (name, place) = (&front[..end], scan::trim(&front[end..]));
    parts.begin(Item::Bare(name));
    if !place.is_empty() {
        parts.push(Item::Place(Place {
            text: place,
            capitals: false,
            words: 1,
            several: place::members(place).nth(1).is_some(),
        }));
    }
    parts.push(Item::Date(written));
    match parts.style(None, rest) {
        Some(style) => Ok((rest, style)),
        None => expected(text, wanted),
    }
}

/// The farthest that the date of a Chinese dateline begins, in bytes.
const LONGEST_CHINESE: usize = 60;

impl<'a> Reading<'a> {
    /// Of nothing yet. It is passed on from one production to the next: it takes five times as long to copy as to fill.
    fn new() -> Self {
        Self { items: [Item::Inner(Separator::Dash); MOST_ITEMS], count: 0, kicker: false }
    }

    /// Begins anew with the first part.
    fn begin(&mut self, item: Item<'a>) {
        (self.items[0], self.count, self.kicker) = (item, 1, false);
    }

    fn push(&mut self, item: Item<'a>) -> bool {
        let Some(slot) = self.items.get_mut(self.count) else { return false };
        *slot = item;
        self.count += 1;
        true
    }

    fn items(&self) -> &[Item<'a>] {
        &self.items[..self.count]
    }

    fn has_kicker(&self) -> bool {
        self.items().iter().any(|item| matches!(item, Item::Place(place) if is_kicker(place.text)))
    }

    fn has_agency(&self) -> bool {
        // An agency in front of the place leaves what stands behind it open.
        let behind = &self.items()[1..];
        behind.iter().any(|item| matches!(item, Item::Bracketed(_) | Item::Slashed(_) | Item::Bare(_)))
    }

    fn has_date(&self) -> bool {
        self.items().iter().any(|item| matches!(item, Item::Date(_)))
    }

    fn is_in_capitals(&self) -> bool {
        self.items().iter().any(|item| matches!(item, Item::Place(place) if place.capitals))
    }

    /// Whether no space is needed in front of the dash: `(AP)-The`, `March 2- The`, but not `JAN-MARCH`.
    fn is_set_off(&self, rest: &str) -> bool {
        let dated = matches!(self.items[self.count - 1], Item::Date(_)) && rest.as_bytes().get(1) == Some(&b' ');
        self.ends_in_bracket() || dated
    }

    fn ends_in_bracket(&self) -> bool {
        matches!(self.items[self.count - 1], Item::Bracketed(_) | Item::Slashed(_))
    }

    /// Capitals run on: the last word of `CAIRO MENA` is an agency, that of `WINSTON-SALEM N.C.` a state. And what
    /// stands where a place does may be an agency altogether.
    fn split_last_word(&mut self) {
        let Item::Place(place) = self.items[0] else { return };
        if place.words > 1 {
            let Some(space) = place.text.bytes().rposition(|byte| byte == b' ') else { return };
            let (front, last) = (&place.text[..space], &place.text[space + 1..]);
            let item = match last {
                _ if last.contains('.') && is_region(last) => Item::Region(last),
                _ if place.capitals && last.len() < 6 && agency::is_known(last) => Item::Bare(last),
                _ => return self.agency_for_place(place),
            };
            self.items[0] = Item::Place(Place { text: front, words: place.words - 1, ..place });
            self.push(item);
        } else {
            self.agency_for_place(place);
        }
    }

    fn agency_for_place(&mut self, place: Place<'a>) {
        if agency::is_known(place.text) {
            self.items[0] = Item::Bare(place.text);
        }
    }

    /// The dateline that ends here, or behind what goes on from an inner separator.
    fn ended(&mut self, end: Separator, behind: &'a str) -> Option<Styled<'a>> {
        self.kicker = self.has_kicker();
        let inner = behind_inner(self, end, scan::trim_start(behind));
        inner.or_else(|| self.style(Some(end), behind).map(|style| (behind, style)))
    }

    /// The first row of the table that has these parts in this order, and ends so.
    fn style(&self, end: Option<Separator>, rest: &str) -> Option<&'static HouseStyle> {
        let rows = ROWS_BY_KINDS[usize::from(self.kinds())] & ROWS_BY_END[end.map_or(SEPARATORS, |end| end as usize)];
        rows_of(rows).find(|style| self.has_style(style, end, rest))
    }

    fn kinds(&self) -> u8 {
        self.items().iter().fold(0, |kinds, item| kinds | item.kind())
    }

    /// Whether a row has parts of these kinds, and one of this kind behind this separator: to read a date or an agency that fits
    /// none takes twenty times as long.
    fn goes_on(&self, inner: Separator, kind: u8) -> bool {
        ROWS_BY_KINDS[usize::from(self.kinds() | Kind::INNER | kind)] & rows_behind(inner, kind) != 0
    }

    fn has_style(&self, style: &HouseStyle, end: Option<Separator>, rest: &str) -> bool {
        has_parts(style.parts, self.items(), self.kicker)
            && style.then.holds(rest, end)
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
const SEPARATORS: usize = Separator::StopDash as usize + 1;

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
struct Kind;

impl Kind {
    const PLACE: u8 = 1;
    const REGION: u8 = 1 << 1;
    const DATE: u8 = 1 << 2;
    const BRACKETED: u8 = 1 << 3;
    const SLASHED: u8 = 1 << 4;
    const BARE: u8 = 1 << 5;
    const INNER: u8 = 1 << 6;
}

impl Item<'_> {
    fn kind(&self) -> u8 {
        match self {
            Item::Place(_) => Kind::PLACE,
            Item::Region(_) => Kind::REGION,
            Item::Date(_) => Kind::DATE,
            Item::Bracketed(_) => Kind::BRACKETED,
            Item::Slashed(_) => Kind::SLASHED,
            Item::Bare(_) => Kind::BARE,
            Item::Inner(_) => Kind::INNER,
        }
    }
}

/// Whether `items` are what a row asks for; a region may be several.
fn has_parts(parts: &[Part], items: &[Item<'_>], kicker: bool) -> bool {
    let mut items = items;
    for part in parts {
        if *part == Part::MaybeRegion {
            while let [Item::Region(_), rest @ ..] = items {
                items = rest;
            }
            continue;
        }
        match items {
            [item, rest @ ..] if part.takes(item, kicker) => items = rest,
            _ => return false,
        }
    }
    items.is_empty()
}

impl Part {
    /// The kind of part that it takes.
    const fn kind(self) -> u8 {
        match self {
            Part::Capitals | Part::BareCapitals | Part::City | Part::Place | Part::Town | Part::Places => Kind::PLACE,
            Part::Region | Part::MaybeRegion => Kind::REGION,
            Part::Date | Part::FullDate => Kind::DATE,
            Part::Bracketed | Part::Agency => Kind::BRACKETED,
            Part::Slashed => Kind::SLASHED,
            Part::BareAgency => Kind::BARE,
            Part::Inner(_) => Kind::INNER,
        }
    }

    fn takes(self, item: &Item<'_>, kicker: bool) -> bool {
        match (self, item) {
            (_, Item::Place(_)) if kicker => false,
            (Part::Capitals, Item::Place(place)) => place.capitals,
            (Part::BareCapitals, Item::Place(place)) => place.capitals && could_be_place(place),
            (Part::City, Item::Place(place)) => place.capitals && could_be_place(place) && !is_topic(place.text),
            (Part::Town, Item::Place(place)) => !place.capitals && place.words <= 2,
            (Part::Place, Item::Place(_)) => true,
            (Part::Places, Item::Place(place)) => place.several,
            (Part::Region, Item::Region(name)) => is_region(name),
            (Part::Date, Item::Date(_)) | (Part::Slashed, Item::Slashed(_)) | (Part::BareAgency, Item::Bare(_)) => true,
            (Part::FullDate, Item::Date(written)) => written.is_full(),
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

/// Whether this is running text: longer than headlines are, or with a full stop at its end.
fn is_prose(text: &str) -> bool {
    let ends = || text.ends_with(['.', '!', '?', '”', '"', '…', '»', ')', '“', ':']);
    text.len() >= 100 || (text.len() >= 24 && ends()) || text.contains(". ")
}

impl<'a> Reading<'a> {
    fn dateline(
        &self,
        style: &'static HouseStyle,
        source: Source<'a>,
        line: &'a str,
        rest: &'a str,
        published: Option<Published>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Dateline<&'a str> {
        let text = scan::trim_end(date::before(line, rest)).trim_start_matches('*');
        let mut dateline = of_template(source, text);
        dateline.rule = style.rule;
        for item in self.items() {
            match *item {
                Item::Place(place) if place.several => dateline.set_place(place.text),
                Item::Place(place) => dateline.set_one_place(place.text),
                Item::Region(name) => dateline.region = Some(joined(source.0, dateline.region, name)),
                Item::Date(written) => dateline.set_date(source, &written, published, diagnostics),
                Item::Bracketed(name) | Item::Slashed(name) | Item::Bare(name) => dateline.agency = Some(name),
                Item::Inner(_) => {}
            }
        }
        dateline
    }
}

/// Two regions as one slice: `BRITISH COLUMBIA, CANADA`.
fn joined<'a>(source: &'a str, earlier: Option<&'a str>, later: &'a str) -> &'a str {
    let Some(earlier) = earlier else { return later };
    let source = Source(source);
    let (start, end) = (source.offset(earlier), source.offset(later) + later.len());
    source.0.get(start..end).filter(|both| !both.contains(['(', '['])).unwrap_or(earlier)
}

impl<'a> Dateline<&'a str> {
    fn set_date(
        &mut self,
        source: Source<'a>,
        written: &Written<'a>,
        published: Option<Published>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        self.date_text = Some(written.text);
        match written.meaning(published) {
            Meaning::Day(date, year) => (self.date, self.year) = (Some(date), Some(year)),
            Meaning::Open => {}
            Meaning::Impossible => {
                diagnostics.push(Diagnostic::new(DiagnosticKind::ImpossibleDate, source.span(written.text)));
            }
        }
    }
}

#[cfg(feature = "serde")]
mod serialised {
    use super::Places;
    use alloc::vec::Vec;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    impl<S: Serialize> Serialize for Places<S> {
        fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
            serializer.collect_seq(self.iter())
        }
    }

    impl<'de, S: Deserialize<'de>> Deserialize<'de> for Places<S> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Ok(Vec::<S>::deserialize(deserializer)?.into_iter().collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;

    #[test]
    fn every_house_style_has_its_specimen_and_its_near_miss() {
        let mut rules = BTreeSet::new();
        for style in TABLE {
            let rule = style.rule;
            assert!(rules.insert(rule), "{rule} stands twice");
            let (found, _) = Dateline::parse(style.specimen).unwrap_or_else(|error| panic!("{rule}: {error}"));
            assert_eq!(found.rule, rule, "{}", style.specimen);
            let fields = [found.place, found.region, found.agency, found.date_text].map(|field| field.unwrap_or(""));
            assert_eq!(fields, style.fields, "{}", style.specimen);
            let near_miss = Dateline::parse(style.near_miss);
            assert!(!near_miss.is_ok_and(|(found, _)| found.rule == rule), "{}", style.near_miss);
        }
    }

    /// What is told at a glance is what reading on would give: checked on lines put together of all that datelines have.
    #[test]
    fn the_short_ways_read_what_the_long_one_reads() {
        let fronts = [
            "CALDER",
            "NEW YORK",
            "Calder",
            "AFP",
            "Reuters",
            "A",
            "US",
            "ULM/GERA",
            "U.S.",
            "TODAY",
            "Jo Roe and",
            "McALDER",
        ];
        let middles =
            ["", ", Ont.", ", Nov 7", ", Texas, May 3", " (AFP)", " (Texas)", ", Mayor", " Nov 7", " AAP", "'s old"];
        let ends = [" - ", " -- ", " — ", ": ", " – ", "-", ", ", " ", ". "];
        let rests = [
            "The ferry is back on its old line, said the mayor, who had not been seen on the quay since the storm of last year.",
            "the ferry is back on its old line again",
            "ferry of the town and its crew are back at last",
            "Nov 7 (AFP) - The ferry is back.",
            "CALDER (AFP) - The ferry is back on its line, said the mayor of the town.",
        ];
        for (front, middle) in fronts.iter().flat_map(|front| middles.iter().map(move |middle| (front, middle))) {
            for (end, rest) in ends.iter().flat_map(|end| rests.iter().map(move |rest| (end, rest))) {
                let line = alloc::format!("{front}{middle}{end}{rest}");
                let (mut short, mut long) = (Reading::new(), Reading::new());
                let found = at_front(&line, &mut short).map(|(rest, style)| (rest, style.rule, short.items().len()));
                let wanted =
                    any_reading(&line, &mut long).ok().map(|(rest, style)| (rest, style.rule, long.items().len()));
                assert_eq!(found, wanted, "{line}");
            }
        }
    }
}
