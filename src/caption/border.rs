//! caption = sentences [ credit ]      told by what is glued to its end
//!
//! A story opens with its dateline: where one in capitals is glued to a line's front, all before it is the caption, whatever
//! its credit is like, and even if it has none. An agency's caption without a credit ends in the full date of the picture.

use super::{REACH, behind_lead};
use crate::knowledge::credits::{BEFORE_SLASH, DESKS, NOUNS, PICTURE_DESKS};
use crate::{date, scan};

/// A caption's end that something else proves than its credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Border<'a> {
    pub(crate) caption: &'a str,
    pub(crate) credit: Option<&'a str>,
    /// The story, from its dateline or first word on.
    pub(crate) rest: &'a str,
}

/// The caption at the front of `line` that a dateline is glued to, or whose date ends it: the first that is `wanted`.
///
/// > "… in Saltmere. — EPAPORT CALDER, Nov 7 — …", "… queue at the gate.PORT CALDER: …", "… on October 20, 2023.The ferry …"
pub(crate) fn border<'a>(line: &'a str, wanted: impl Fn(&Border<'a>) -> bool) -> Option<Border<'a>> {
    let head = &line.as_bytes()[..scan::floor(line, REACH)];
    scan::find_meeting(head, 2, may_border, |at| {
        let dated = head[at - 1] == b'.';
        let (front, rest) = line.split_at_checked(if dated { at } else { at - 1 })?;
        let border = if dated { bare(front, rest) } else { in_front_of_capitals(front, rest) };
        border.filter(|border| behind_lead(rest).is_none() && wanted(border))
    })
}

/// Two capitals that touch what stands before them, or a capital behind a figure and a stop.
fn may_border(before: u8, left: u8, right: u8) -> bool {
    let capitals = is_capital(left) & (is_capital(right) | (right == 0xC3)) & (before > b' ');
    capitals | (before.is_ascii_digit() & (left == b'.') & is_capital(right))
}

fn is_capital(byte: u8) -> bool {
    byte.wrapping_sub(b'A') < 26
}

/// Without a credit only a full stop ends a caption, or the sign that it was cut off: what asks or exclaims is a headline.
fn in_front_of_capitals<'a>(front: &'a str, rest: &'a str) -> Option<Border<'a>> {
    let credited = || {
        let (caption, credit) = closing_credit(front.strip_suffix('.').unwrap_or(front))?;
        Some(Border { caption, credit: Some(credit), rest })
    };
    match front.chars().next_back()? {
        '…' => bare(front, rest),
        '.' => credited().or_else(|| bare(front, rest)),
        'A'..='Z' if !desk_ends(front, rest) => None,
        last if last.is_alphanumeric() || last == ')' => credited(),
        _ => None,
    }
}

fn bare<'a>(front: &'a str, rest: &'a str) -> Option<Border<'a>> {
    // `U.S.ARMY`
    let initial = matches!(front.as_bytes(), [.., b'A'..=b'Z', b'.']);
    (!initial).then_some(Border { caption: front, credit: None, rest })
}

/// Whether a border can stand inside a run of capitals, because a desk's name or a noun in capitals ends there: `EPA|PORT CALDER`,
/// but not `BERNAMA|PIC`.
fn desk_ends(front: &str, rest: &str) -> bool {
    let word = front.rsplit([' ', '\u{a0}', '/']).next().unwrap_or(front);
    let goes_on =
        |desk: &&str| desk.len() > word.len() && desk.strip_prefix(word).is_some_and(|more| rest.starts_with(more));
    let is_desk = DESKS.contains(&word) || PICTURE_DESKS.contains(&word);
    word.len() > 2 && (is_desk || is_noun(word)) && !PICTURE_DESKS.iter().any(goes_on)
}

fn is_noun(word: &str) -> bool {
    word.eq_ignore_ascii_case("file") || NOUNS.iter().any(|noun| noun.eq_ignore_ascii_case(word))
}

/// The longest credit, in bytes.
const LONGEST: usize = 100;

/// A caption and the credit behind its last stop, dash or bracket.
fn closing_credit(front: &str) -> Option<(&str, &str)> {
    let from = scan::floor(front, front.len().saturating_sub(LONGEST));
    let starts = [last_sentence(front, from), last_dash(front, from), front[from..].rfind(" (").map(|at| from + at)];
    starts.into_iter().flatten().find_map(|start| {
        let caption = scan::trim_end(&front[..start]);
        let credit = credit(scan::trim(&front[start..]))?;
        (!caption.is_empty()).then_some((caption, credit))
    })
}

/// Behind the last stop that ends a sentence; behind an initial it does not.
pub(super) fn last_sentence(front: &str, from: usize) -> Option<usize> {
    let stops = front[from..].char_indices().rev().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…' | '”'));
    let mut ends = stops.map(|(at, c)| from + at + c.len_utf8());
    ends.find(|&end| front[end..].starts_with([' ', '\u{a0}', '—', '–']) && bare(&front[..end], "").is_some())
}

fn last_dash(front: &str, from: usize) -> Option<usize> {
    let dashes = [" — ", " – ", " -- "].into_iter().filter_map(|dash| front[from..].rfind(dash));
    dashes.max().map(|at| from + at)
}

/// credit = dash name | "(" name ")" | lead name | desk "/" name | name noun
///
/// > "— File picture by Jo Roe", "(AFP pic)", "PHOTO: CITY FILE", "REUTERS/Jo Roe/File Photo", "CITY PIC"
fn credit(tail: &str) -> Option<&str> {
    let named = |text| behind_lead(text).or_else(|| text.starts_with(char::is_uppercase).then_some(text));
    if let Some(name) = tail.strip_prefix(['—', '–', '-']) {
        return named(scan::trim_start(name.trim_start_matches('-')));
    }
    if let Some(inside) = tail.strip_prefix('(') {
        return named(inside.strip_suffix(')')?);
    }
    let by_desk = || BEFORE_SLASH.iter().any(|desk| tail.strip_prefix(desk).is_some_and(|name| name.starts_with('/')));
    behind_lead(tail).or_else(|| (by_desk() || is_name_with_noun(tail)).then_some(tail))
}

/// > "CITY PIC", "The Marlow Lantern file photo"
fn is_name_with_noun(text: &str) -> bool {
    let Some((name, noun)) = text.rsplit_once(' ') else { return false };
    is_noun(noun) && scan::spaced(name).all(|word| word.starts_with(char::is_uppercase) || is_noun(word))
}

/// The full date that ends a caption: `… on October 20, 2023.`
pub(crate) fn closing_date(caption: &str) -> Option<date::Written<'_>> {
    let text = caption.strip_suffix('.')?;
    let start = text.bytes().enumerate().rev().filter(|(_, byte)| *byte == b' ').nth(2)?.0 + 1;
    let (rest, written) = date::date(&text[start..]).ok()?;
    (rest.is_empty() && written.is_full()).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::{Border, border, closing_date};

    #[track_caller]
    fn ends(caption: &str, marks: &str, credit: &str, rest: &str) {
        let line = alloc::format!("{caption}{marks}{rest}");
        let found = border(&line, |border| border.rest.starts_with("PORT CALDER"));
        let credit = Some(credit).filter(|credit| !credit.is_empty());
        assert_eq!(found, Some(Border { caption, credit, rest }), "{line}");
    }

    #[test]
    fn a_dateline_ends_the_caption_whatever_the_credit() {
        for (marks, credit) in [
            (" — File picture by Jo Roe", "Jo Roe"),
            (" — Picture courtesy of Marlow Fire Service", "Marlow Fire Service"),
            (" — Picture via Facebook/Jo Roe", "Facebook/Jo Roe"),
            (" REUTERS/Jo Roe/File Photo", "REUTERS/Jo Roe/File Photo"),
            (" Photo: Jo Roe / AFP", "Jo Roe / AFP"),
            (" PHOTO: CITY FILE", "CITY FILE"),
            (" Image: Twitter/@joroe", "Twitter/@joroe"),
            (" Picture: Jo Roe/Marlow News Agency (MNA)", "Jo Roe/Marlow News Agency (MNA)"),
            (" — EPA", "EPA"),
            (" — BERNAMAPIC", "BERNAMAPIC"),
            (" CITY PIC", "CITY PIC"),
            (" (AFP pic)", "AFP pic"),
            (" — Picture by J. Roe", "J. Roe"),
            (" — PTI.", "PTI"),
            ("", ""),
        ] {
            ends("Trams queue at the depot on Monday.", marks, credit, "PORT CALDER, Nov 7 — Trams run.");
            ends("Trams queue at the depot on Monday.", marks, credit, "PORT CALDER: Trams run.");
        }
        ends("Trams queue at the depot where …", "", "", "PORT CALDER — Trams run.");
        ends("Trams at the depot", " — EPA", "EPA", "PORT CALDER — Trams run.");
    }

    #[test]
    fn capitals_inside_words_and_names_are_no_border() {
        let dateline = |border: &Border<'_>| border.rest.contains(": ") || border.rest.contains(" — ");
        for line in [
            "Trams run, says MarlowLIVE: The depot is shut.",
            "Trams run for the U.S.ARMY: the depot is shut.",
            "Trams run. — PARIS (AP) — The depot is shut.",
            "Trams run with the left (right)TODAY — the depot is shut.",
            "The KwaMARLOW — a tram — is old.",
            "Will trams run again?MARLOW — The depot is shut.",
        ] {
            assert_eq!(border(line, dateline), None, "{line}");
        }
    }

    #[test]
    fn a_caption_ends_in_a_full_date() {
        assert_eq!(closing_date("Trams queue on October 20, 2023.").map(|date| date.text), Some("October 20, 2023"));
        assert_eq!(closing_date("Trams queue on 20 October 2023.").map(|date| date.text), Some("20 October 2023"));
        assert!(closing_date("Trams queue on Friday (Oct 21).").is_none());
        assert!(closing_date("Trams have run since 2023.").is_none());
    }
}
