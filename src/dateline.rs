//! dateline = part { part } separator, as one row of the table of house styles has them
//!
//! > "ASTANA, Nov 1 (Reuters) —", "MARLOW, Ont. —", "Bonn (dpa) -", "OMSK, July 12. /TASS/.", "(ANSA) - BARI, 22 MAR -"
//!
//! The line is read once into its parts, whatever their order; a row of the table then says whether newsrooms
//! build datelines so.

mod chinese;
mod glance;
mod productions;
mod reading;
mod region;
mod style;

use crate::date::{self, Meaning, Written, YearFrom};
use crate::error::Fault;
use crate::knowledge::house_styles::HouseStyle;
use crate::{Diagnostic, DiagnosticKind, Error, ErrorKind, Published, Source, Span, place, scan, wire};
use alloc::{string::String, vec::Vec};
use chrono::NaiveDate;
use glance::{at_front, reading};
use reading::{Item, Reading};

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
    read(&mut Reading::new(), source, line, published, diagnostics)
}

/// The same of a snippet: the opening of a story, which may have been cut off.
pub(crate) fn of_snippet<'a>(
    source: Source<'a>,
    snippet: &'a str,
    published: Option<Published>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Dateline<&'a str>> {
    let mut parts = Reading::new();
    parts.opens_a_story = true;
    read(&mut parts, source, snippet, published, diagnostics)
}

/// What `parts` become of the start of `line`.
fn read<'a>(
    parts: &mut Reading<'a>,
    source: Source<'a>,
    line: &'a str,
    published: Option<Published>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Dateline<&'a str>> {
    let (rest, style) = at_front(line, parts)?;
    Some(parts.dateline(style, source, line, rest, published, diagnostics))
}

/// Whether a line opens with a dateline that names an agency.
pub(crate) fn names_agency(line: &str) -> bool {
    let mut parts = Reading::new();
    let is_name = |item: &Item<'_>| matches!(item, Item::Bracketed(_) | Item::Slashed(_) | Item::Bare(_));
    at_front(line, &mut parts).is_some() && parts.items().iter().any(is_name)
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
                Item::Date(written) | Item::BracketedDate(written) => {
                    dateline.set_date(source, &written, published, diagnostics);
                }
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
    use crate::knowledge::house_styles::TABLE;
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
}
