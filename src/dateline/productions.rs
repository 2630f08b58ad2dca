//! dateline = agency first | date first | place first | chinese

use super::chinese::{begins_with_chinese, chinese};
use super::glance::begins_prose;
use super::reading::{Item, Reading};
use super::region::{is_region, region};
use super::style::Kind;
use crate::error::{Parsed, expected};
use crate::knowledge::house_styles::HouseStyle;
use crate::place::{self, Place};
use crate::separator::{Separator, separator};
use crate::{agency, date, scan};

/// What stands behind a dateline, and the row of the table that it fits; its parts are left in the reading.
pub(super) type Styled<'a> = (&'a str, &'static HouseStyle);

/// What is missing where a place is not followed by what a dateline has there.
pub(super) const SEPARATOR_OR_AGENCY: &str = "a dash, a colon or an agency in brackets";

/// reading = agency first | date first | place first | chinese
pub(super) fn any_reading<'a>(line: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
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

/// agency first = "(" agency ")" [ dash place [ region ] [ date ] ] [ separator ]
///
/// > "(ANSA) - BARI, 22 MAR -", "(Reuters) -", "(CNN)"
fn agency_first<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let (behind, name) = agency::bracketed(text)?;
    parts.begin(Item::Bracketed(name));
    match behind_agency(parts, behind) {
        Some(found) => Ok(found),
        None => finish(parts, behind).or_else(|fault| place_in_brackets(parts, name, behind).ok_or(fault)),
    }
}

/// place in brackets = "(" place [ "," region ] ")"
///
/// > "(Port Calder) The ferry", "(Marlow, IA) The ferry"
fn place_in_brackets<'a>(parts: &mut Reading<'a>, name: &'a str, behind: &'a str) -> Option<Styled<'a>> {
    // Behind a bracket with a dash, a name that no list has is as often an agency.
    if separator(behind, true).is_ok() || agency::signs_in_brackets(name) {
        return None;
    }
    let (rest, place) = place::place(name).ok()?;
    parts.begin(Item::Place(place));
    if !rest.is_empty() {
        let ("", region) = region(rest.strip_prefix(", ")?)? else { return None };
        parts.push(Item::Region(region));
    }
    parts.ended(Separator::Bracket, behind)
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

impl<'a> Reading<'a> {
    /// The dateline that ends here, or behind what goes on from an inner separator.
    pub(super) fn ended(&mut self, end: Separator, behind: &'a str) -> Option<Styled<'a>> {
        let inner = behind_inner(self, end, scan::trim_start(behind));
        inner.or_else(|| self.style(Some(end), behind).map(|style| (behind, style)))
    }
}

/// part = gap ( bracket | slashed | date | agency | region )
pub(super) fn part<'a>(text: &'a str, parts: &Reading<'a>) -> Option<(&'a str, Item<'a>)> {
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

/// bracket = region of a place, date behind capitals, or agency
///
/// > "Nagpur (India) (AFP)", "Pune (Maharashtra) [India]", "PORT CALDER (Nov 7):"
fn bracket<'a>(text: &'a str, parts: &Reading<'a>) -> Option<(&'a str, Item<'a>)> {
    let (rest, name) = agency::bracketed(text).ok()?;
    let another = Gap::of(rest).rest.starts_with(['(', '[']);
    let region = matches!(parts.items[parts.count - 1], Item::Place(_) | Item::Region(_)) && !parts.has_agency();
    if region && (another || is_region(name)) {
        return Some((rest, Item::Region(name)));
    }
    if parts.has_agency() {
        return None;
    }
    let dated = if parts.is_in_capitals() && !parts.has_date() { date::date(name).ok() } else { None };
    Some(match dated {
        Some(("", written)) => (rest, Item::BracketedDate(written)),
        _ => (rest, Item::Bracketed(name)),
    })
}

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
