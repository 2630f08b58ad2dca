//! place = name { ( "/" | " and " ) name }
//! name  = word { " " [ particle " " ] word }
//!
//! > "ASTANA", "RIO DE JANEIRO", "St. Louis", "LONDON/NEW YORK", "NEW YORK and CHICAGO", "Frankfurt/Main"

use crate::error::{Parsed, expected};
use crate::knowledge::regions;
use crate::lookup::{self, Openings, Sieve, first_letters};
use crate::{date, scan};

/// The place of a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place<'a> {
    pub(crate) text: &'a str,
    /// In capitals throughout.
    pub(crate) capitals: bool,
    pub(crate) words: u8,
    /// More than one place.
    pub(crate) several: bool,
}

/// The most words that the name of a place has: `ABOARD THE RESCUE SHIP OCEAN HOPE`.
pub(crate) const MOST_WORDS: u8 = 7;

/// The longest place, in bytes; its last word may reach beyond.
pub(crate) const LONGEST: usize = 72;

/// place = name { ( "/" | " and " ) name }
pub(crate) fn place(text: &str) -> Parsed<'_, Place<'_>> {
    let (mut rest, first) = word(text)?;
    let capitals = is_capitals(first);
    let (mut words, mut several) = (1, false);
    while words < MOST_WORDS && text.len() - rest.len() < LONGEST {
        let Some((after, linked)) = next_word(rest, capitals) else { break };
        several |= linked;
        words += 1;
        rest = after;
    }
    let text = date::before(text, rest);
    Ok((rest, Place { text, capitals, words, several }))
}

/// The members of a place: `LONDON/NEW YORK` is two, `Frankfurt/Main` one.
pub(crate) fn members(place: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(place);
    core::iter::from_fn(move || {
        let text = rest?;
        let (member, after) = first_member(text);
        rest = after;
        Some(member)
    })
}

/// The first member, and what stands behind the link after it.
fn first_member(place: &str) -> (&str, Option<&str>) {
    let mut from = 0;
    while let Some(at) =
        place.as_bytes()[from..].iter().position(|byte| matches!(byte, b'/' | b' ')).map(|at| from + at)
    {
        let behind = &place[at..];
        if let Some(next) = behind.strip_prefix('/').filter(|next| !is_river(next)) {
            return (&place[..at], Some(next));
        }
        if let Some(next) = LINKS.iter().find_map(|link| behind.strip_prefix(link)) {
            return (&place[..at], Some(next));
        }
        from = at + 1;
    }
    (place, None)
}

/// Words that join two places.
const LINKS: [&str; 4] = [" and ", " und ", " et ", " y "];

/// Small words inside names of places.
static PARTICLES: Openings<32> = Openings::new(PARTICLES_ROWS);

static FIRST_LETTERS: Sieve = Sieve::of_first_letters(PARTICLES_ROWS);

const PARTICLES_ROWS: &[&str] = &[
    "de ", "do ", "dos ", "da ", "del ", "della ", "di ", "la ", "las ", "los ", "le ", "les ", "du ", "sur ", "am ",
    "an der ", "an ", "im ", "ob der ", "bei ", "of ", "on ", "upon ", "the ",
];

/// Whether a small word begins `text` that a name goes on with.
#[inline]
pub(crate) fn begins_with_particle(text: &str) -> bool {
    FIRST_LETTERS.may_hold(first_letters(text.as_bytes())) && PARTICLES.open(text)
}

/// The same, or a word that joins two places.
pub(crate) fn begins_with_link(text: &str) -> bool {
    begins_with_particle(text) || LINKS.iter().any(|link| text.starts_with(&link[1..]))
}

/// Words that are written short with a full stop inside a name.
const SHORT: [&str; 9] = ["st", "ste", "ft", "mt", "pt", "sto", "sta", "bad", "dr"];

/// The word behind `rest`, if the name goes on, and whether it belongs to another place.
fn next_word(rest: &str, capitals: bool) -> Option<(&str, bool)> {
    let (next, linked) = match rest.as_bytes().first()? {
        b'/' => (&rest[1..], !is_river(&rest[1..])),
        b' ' => behind_space(rest, capitals)?,
        0xC2 => (rest.strip_prefix('\u{a0}')?, false),
        _ => return None,
    };
    let (after, word) = word(next).ok()?;
    let dated = || begins_with_figure(after) && date::month(word).is_some();
    (is_capitals(word) == capitals && !dated()).then_some((after, linked))
}

/// `and` links places in capitals only: `Jo Roe and Max Poe` are people. `de` is part of the name.
fn behind_space(rest: &str, capitals: bool) -> Option<(&str, bool)> {
    let next = rest.strip_prefix(' ')?;
    if !next.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
        return Some((next, false));
    }
    let linked = if capitals { LINKS.iter().find_map(|link| rest.strip_prefix(link)) } else { None };
    match linked {
        Some(next) => Some((next, true)),
        None => Some((PARTICLES.strip(next)?, false)),
    }
}

fn begins_with_figure(text: &str) -> bool {
    scan::trim_start(text.strip_prefix('.').unwrap_or(text)).as_bytes().first().is_some_and(u8::is_ascii_digit)
}

fn is_river(text: &str) -> bool {
    word(text).is_ok_and(|(_, word)| regions::RIVERS.iter().any(|river| lookup::same_word(river, word)))
}

/// word = capital { letter | inner mark } [ "." of a word written short ]
pub(crate) fn word(text: &str) -> Parsed<'_, &str> {
    match text.as_bytes().first() {
        Some(b'A'..=b'Z') => {}
        Some(0x80..) if text.starts_with(char::is_uppercase) => {}
        _ => return expected(text, "a place, an agency or a date"),
    }
    let mut end = scan::letters_at(text);
    while let Some(length) = letters(&text[end..]) {
        end += length;
        if end > LONGEST {
            return expected(text, "a place, an agency or a date");
        }
    }
    let dotted = || text[..end].contains('.') || is_written_short(&text[..end]);
    let dotted = text.as_bytes().get(end) == Some(&b'.') && dotted();
    let end = end + usize::from(dotted);
    Ok((&text[end..], &text[..end]))
}

/// The next letters, or a mark with letters behind it: `’`, `-`, `.`, `&`.
#[inline]
fn letters(text: &str) -> Option<usize> {
    match text.as_bytes().first()? {
        b'A'..=b'Z' | b'a'..=b'z' => Some(scan::letters_at(text)),
        b'\'' | b'`' | b'-' | b'.' | b'&' | 0x80.. => letter_or_mark(text),
        _ => None,
    }
}

fn letter_or_mark(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if first.is_alphabetic() || matches!(first, '\u{300}'..='\u{36f}') {
        return Some(first.len_utf8());
    }
    let next = chars.next()?;
    let joins = match first {
        '\'' | '’' | '`' => next.is_alphabetic(),
        '-' | '.' | '&' => next.is_uppercase() || next.is_ascii_digit() || (first != '&' && next.is_lowercase()),
        _ => false,
    };
    joins.then(|| first.len_utf8() + next.len_utf8())
}

/// A short form, or one capital letter.
fn is_written_short(word: &str) -> bool {
    word.len() == 1 || SHORT.iter().any(|short| word.eq_ignore_ascii_case(short))
}

/// Whether a word is set in capitals, small letters allowed only in front as in `McALLEN`, `DeKALB`, `d’IVOIRE`.
pub(crate) fn is_capitals(word: &str) -> bool {
    // Nearly all words end in a small letter, or have none.
    if word.as_bytes().last().is_some_and(u8::is_ascii_lowercase) {
        return false;
    }
    if !scan::has_small_letters(word) {
        return word.is_ascii() || !word.chars().any(char::is_lowercase);
    }
    let body = PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix)).filter(|body| body.len() > 1);
    let body = body.unwrap_or(word);
    if body.bytes().any(|b| b.is_ascii_lowercase()) {
        return false;
    }
    body.is_ascii() || !body.chars().any(char::is_lowercase)
}

const PREFIXES: [&str; 12] = ["Mc", "Mac", "De", "La", "Le", "Du", "Di", "Van", "Fitz", "O'", "d’", "d'"];

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn places() {
        for (text, name, capitals, several) in [
            ("ASTANA, Nov 1", "ASTANA", true, false),
            ("RIO DE JANEIRO - The", "RIO DE JANEIRO", true, false),
            ("RIO de JANEIRO - The", "RIO de JANEIRO", true, false),
            ("ST. ALDA, Ont.", "ST. ALDA", true, false),
            ("St. Alda (dpa) -", "St. Alda", false, false),
            ("McALDER, Texas", "McALDER", true, false),
            ("XI'AN, March 3", "XI'AN", true, false),
            ("SYDNEY March 22 AAP", "SYDNEY", true, false),
            ("LONDON/NEW YORK (Reuters)", "LONDON/NEW YORK", true, true),
            ("NEW YORK and CHICAGO —", "NEW YORK and CHICAGO", true, true),
            ("Frankfurt/Main (dpa)", "Frankfurt/Main", false, false),
            ("Stadt an der Aller (dpa)", "Stadt an der Aller", false, false),
            ("İZMİR (DHA)", "İZMİR", true, false),
            ("МОСКВА, 3 мая", "МОСКВА", true, false),
            ("PORT CALDER. The", "PORT CALDER", true, false),
        ] {
            let (_, place) = place(text).unwrap();
            assert_eq!((place.text, place.capitals, place.several), (name, capitals, several), "{text}");
        }
    }

    #[test]
    fn the_members_of_a_place() {
        let of = |place| members(place).collect::<Vec<_>>();
        assert_eq!(of("LONDON/NEW YORK"), ["LONDON", "NEW YORK"]);
        assert_eq!(of("NEW YORK and CHICAGO"), ["NEW YORK", "CHICAGO"]);
        assert_eq!(of("Frankfurt/Main"), ["Frankfurt/Main"]);
        assert_eq!(of("Berlin/Frankfurt/Main"), ["Berlin", "Frankfurt/Main"]);
        assert_eq!(of("SANDY"), ["SANDY"]);
    }
}
