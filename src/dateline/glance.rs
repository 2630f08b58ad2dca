//! What most lines tell at a glance: that they are prose, or the plainest datelines.

use super::productions::{SEPARATOR_OR_AGENCY, Styled, any_reading};
use super::reading::{Item, Reading};
use super::region::{is_region, region};
use crate::error::{Parsed, expected};
use crate::knowledge::house_styles::HouseStyle;
use crate::place::{self, Place};
use crate::scan::{self, Front};
use crate::separator::{Separator, usual_separator};
use crate::{agency, date};

/// A dateline at the front of a line, where that is no plain prose.
pub(super) fn at_front<'a>(line: &'a str, parts: &mut Reading<'a>) -> Option<Styled<'a>> {
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

pub(super) fn reading<'a>(line: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
    let front = Front::of(line);
    match prose(line, front) {
        Some(at) => expected(&line[at..], SEPARATOR_OR_AGENCY),
        None => plain(line, front, parts).map_or_else(|| any_reading(line, parts), Ok),
    }
}

/// Whether no dateline begins here, as either kind of prose tells.
pub(super) fn begins_prose(line: &str) -> bool {
    let front = Front::of(line);
    prose(line, front).is_some() || goes_on_without_marks(line, front)
}

/// Where the first small letter stands of a sentence that plainly begins where a dateline would: words with a capital, then
/// one in small letters.
fn prose(line: &str, front: Front) -> Option<usize> {
    let at = front.small_words().next()?;
    let plain = front.is_title_case(at) && front.words(at) <= place::MOST_WORDS.into();
    (plain && !place::begins_with_particle(&line[at..])).then_some(at)
}

/// Whether so many words follow the first small one, with nothing but a space or a comma between, that no dateline ends there:
/// another kind of prose, behind words in capitals or with commas between.
///
/// No part of a dateline goes on across a small word that neither links two of a name nor begins a date, but an agency's name:
/// that has four words at most, and a separator behind it.
fn goes_on_without_marks(line: &str, front: Front) -> bool {
    let Some(small) = front.small_words().find(|&at| !place::begins_with_link(&line[at..])) else { return false };
    let Some(end) = front.words_from(small).nth(4) else { return false };
    let bytes = line.as_bytes();
    bytes[0].is_ascii_uppercase()
        && front.marks_before(end).all(|at| is_inner_mark(bytes, at) || is_gap(bytes, at))
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

/// plain = place { ", " ( region | date ) } [ " (" agency ")" ] separator | agency separator
///
/// > "PORT CALDER, Ont. (Northwire) - ", "CALDER, Nov 7 — ", "PORT CALDER: ", "AFP - "
///
/// Nine of ten datelines are so plain: the place in capitals or one word, a region that is known, and one of the separators
/// that most end in. The productions below read the same from them, in twice the time; of all others this says nothing.
pub(super) fn plain<'a>(text: &'a str, front: Front, parts: &mut Reading<'a>) -> Option<Styled<'a>> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
            "a ferry, once of the town, is back, and its crew, too",
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
