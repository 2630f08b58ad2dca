//! What stands at a point: letters and words on its left, on its right, and across it.

use super::evidence::{Evidence, Marks};
use crate::{
    knowledge::{
        headline_words::{ACRONYMS, ACRONYMS_ROWS, COMMON_OPENERS, DATELINE_PLACES, OPENERS},
        inner_capitals,
    },
    lookup::{FirstBytes, Sieve, first_letters, first_two},
    scan::{self, Front},
};
use core::ops::Range;
use nom::FindSubstring;

/// What is seen at the point itself, whatever the title before it is like.
pub(super) fn joint(text: &str, at: usize, marks: &mut Marks) {
    let (before, after) = text.split_at(at);
    let (stem, word) = (scan::word_before(before), scan::word_at(after));
    left(before, stem, marks);
    right(after, word, marks);
    across(text, stem, at, word, marks);
}

/// What ends at the point.
fn left(before: &str, word: &str, marks: &mut Marks) {
    let Some(last) = before.chars().next_back() else { return };
    match last {
        _ if last.is_lowercase() => {
            marks.add_if(word.len() < 3, Evidence::LeftShortWord);
            marks.add_if(inner_capitals::is_stem(word), Evidence::LeftStem);
        }
        _ if last.is_uppercase() => {
            marks.add(Evidence::LeftCapital);
            marks.add_if(ACRONYMS.holds(word), Evidence::LeftAcronym);
            marks.add_if(word.len() == 1, Evidence::LeftShortWord);
            let shout = word.len() > 4 && word.bytes().all(|b| b.is_ascii_uppercase());
            marks.add_if(shout && before.bytes().any(|b| b.is_ascii_lowercase()), Evidence::LeftShout);
        }
        '0'..='9' => marks.add(Evidence::LeftDigit),
        ')' => marks.add(Evidence::LeftBracket),
        '.' if before.ends_with("..") => marks.add(Evidence::LeftDots),
        '…' => marks.add(Evidence::LeftDots),
        '.' => {
            marks.add(Evidence::LeftStop);
            let word = scan::word_before(&before[..before.len() - 1]);
            marks.add_if(word.len() < 4 && word.starts_with(char::is_uppercase), Evidence::LeftAbbreviation);
        }
        '?' | '!' => {}
        '\'' | '’' | '"' | '”' | '»' => {
            marks.add(Evidence::LeftQuote);
            let word = scan::word_before(&before[..before.len() - last.len_utf8()]);
            marks.add_if(word.len() == 1 && matches!(last, '\'' | '’'), Evidence::LeftStem);
        }
        _ => marks.add(Evidence::LeftOther),
    }
}

/// How long a title is that ends at the point.
pub(super) fn length(at: usize, marks: &mut Marks) {
    match at {
        0..12 => marks.add(Evidence::TitleTiny),
        12..20 => marks.add(Evidence::TitleShort),
        20..52 => {}
        52..66 => marks.add(Evidence::TitleLongish),
        66..90 => marks.add(Evidence::TitleLong),
        _ => marks.add(Evidence::TitleHuge),
    }
}

/// What begins at the point.
fn right(after: &str, word: &str, marks: &mut Marks) {
    let Some(first) = after.chars().next() else { return };
    match first {
        '0'..='9' | '$' | '£' | '€' => marks.add(Evidence::RightDigit),
        '"' | '\'' | '“' | '‘' | '«' | '„' => marks.add(Evidence::RightQuote),
        '(' => marks.add(Evidence::RightBracket),
        _ if first.is_uppercase() => capital(after, word, marks),
        _ => {}
    }
    let lead_in = if goes_on_in_small_letters(after, word) { None } else { lead_in(after) };
    if let Some(capitals) = lead_in {
        marks.add(if capitals { Evidence::RightLeadCapitals } else { Evidence::RightLeadName });
    }
}

/// Whether a word in small letters follows the first one: so most sentences begin, and no lead-in does.
fn goes_on_in_small_letters(text: &str, word: &str) -> bool {
    let [b' ', next @ ..] = &text.as_bytes()[word.len()..] else { return false };
    let end = scan::letters_beginning(next);
    next.first().is_some_and(u8::is_ascii_lowercase) && next.get(end) == Some(&b' ')
}

fn capital(after: &str, word: &str, marks: &mut Marks) {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    marks.add(match capitals {
        _ if word.chars().nth(1).is_none() => Evidence::RightSingleLetter,
        0 | 1 => Evidence::RightWord,
        _ if capitals == word.len() => Evidence::RightCapitals,
        _ => Evidence::RightInnerCapital,
    });
    marks.add_if(OPENERS.holds(word) || COMMON_OPENERS.holds(word), Evidence::RightOpener);
    marks.add_if(capitals > 1 && (starts_with_place(after) || ACRONYMS.holds(word)), Evidence::RightPlace);
    let mut letters = after.chars().skip(1);
    let (second, third) = (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '));
    marks.add_if(second.is_uppercase() && third.is_lowercase(), Evidence::RightTwoCapitals);
    marks.add_if(!after[word.len()..].starts_with([' ', '\'', '’', '-', ',']), Evidence::RightWordEndsAtOnce);
}

/// What the two sides make together, and with the rest of the text.
fn across(text: &str, stem: &str, at: usize, word: &str, marks: &mut Marks) {
    let (before, after) = text.split_at(at);
    let start = at - stem.len();
    if !stem.is_empty() && !word.is_empty() {
        let token = &text[start..at + word.len()];
        // The rarest letter is mostly the capital with which the second word begins.
        let recurs = |text| scan::find_words(window(text), token, stem.len()).is_some();
        marks.add_if(recurs(&text[at + word.len()..]) || recurs(&text[..start]), Evidence::AcrossRecurs);
    }
    if stem.len() > 3 || stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase()) {
        marks.add_if(occurs_as_word(after, stem), Evidence::LeftRecurs);
    }
    if word.len() > 2 {
        marks.add_if(occurs_as_word(before, word), Evidence::RightRecurs);
        let inner =
            word.bytes().skip(1).any(|b| b.is_ascii_uppercase()) && word.bytes().any(|b| b.is_ascii_lowercase());
        marks.add_if(inner && occurs_as_word(&after[word.len()..], word), Evidence::RightNameRecurs);
        marks.add_if(inner && (inner_capitals::is_name(after, 0) || word.starts_with("Mc")), Evidence::RightName);
        if text.starts_with(word) {
            marks.add(Evidence::RepeatsFirstWord);
            let common = text.bytes().zip(after.bytes()).take(48).take_while(|(a, b)| a == b).count();
            marks.add_if(common > word.len() + 3, Evidence::RepeatsOpening);
        }
    }
    marks.add_if(agency_again(before, after), Evidence::AgencyTwice);
}

/// `Harbour reopens (Sea News)` · `Sea News - The harbour`: the agency that ends the title opens the snippet.
pub(super) fn agency_again(title: &str, snippet: &str) -> bool {
    let Some(inside) = title.strip_suffix(')') else { return false };
    let tail = &inside.as_bytes()[inside.len().saturating_sub(32)..];
    let Some(open) = tail.iter().rposition(|&b| b == b'(') else { return false };
    let agency = &tail[open + 1..];
    !agency.is_empty() && snippet.as_bytes().starts_with(agency)
}

/// How far recurrence is looked for.
const REACH: usize = 480;

fn window(text: &str) -> &str {
    &text[..scan::floor(text, REACH)]
}

fn occurs_as_word(text: &str, word: &str) -> bool {
    let bytes = &text.as_bytes()[..text.len().min(REACH)];
    let mut from = 0;
    while let Some(found) = (&bytes[from..]).find_substring(word.as_bytes()) {
        let (start, end) = (from + found, from + found + word.len());
        let apart = |b: Option<&u8>| b.is_none_or(|b| !b.is_ascii_alphanumeric() && *b < 0x80);
        if apart(start.checked_sub(1).and_then(|at| bytes.get(at))) && apart(bytes.get(end)) {
            return true;
        }
        from = end;
    }
    false
}

/// Whether `text` opens with the word `A` or `I`, or with letters that each have a stop: `U.S.`
pub(super) fn opens_with_letters(text: &str) -> bool {
    matches!(text.as_bytes(), [b'A' | b'I', b' ', b'a'..=b'z', ..] | [b'A'..=b'Z', b'.', b'A'..=b'Z', b'.', ..])
}

/// Whether two words in capitals meet at `at`: `UN|NEW YORK`, `TimesLIVE|LONDON`, `$4M|LIMA`.
pub(super) fn capitals_divide(text: &str, at: usize) -> bool {
    let (left, right) = text.as_bytes().split_at(at);
    let (form_ends, multiple, place_begins) = (may_end_form(left), may_be_multiple(left), may_start_place(right));
    let (before, after) = text.split_at(at);
    let known =
        place_begins && starts_with_place(after) || multiple && is_amount(before.trim_end_matches(MULTIPLES), "M");
    let known_form = || form_ends && ACRONYMS.holds(scan::word_before(before));
    if !(known || known_form()) {
        return false;
    }
    let word = scan::word_at(after);
    let in_capitals = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    let another = || ACRONYMS.holds(word) || lead_in(after) == Some(true) || occurs_as_word(&after[word.len()..], word);
    in_capitals && (known || another())
}

/// `false` where neither a short form can end nor an amount inside the run of capitals that begins at `start`, but only a city begin.
#[inline]
pub(super) fn may_hold_form(text: &[u8], start: usize) -> bool {
    static FIRST_TWO: Sieve = Sieve::of_first_two(ACRONYMS_ROWS);
    let amount = |byte| matches!(byte, b'0'..=b'9' | b'.' | b',');
    let (word, amount) = match text[..start] {
        [.., before] => (!before.is_ascii_alphanumeric(), amount(before)),
        [] => (true, false),
    };
    amount || word && FIRST_TWO.may_hold(first_two(&text[start..]))
}

/// `false` where none of the three is the case, which is so inside most words in capitals: nothing else has to be looked at.
#[inline]
pub(super) fn capitals_may_divide(text: &str, at: usize) -> bool {
    let (left, right) = text.as_bytes().split_at(at);
    may_end_form(left) | may_start_place(right) || may_be_multiple(left)
}

/// Of the short forms in capitals, the last three letters, or both.
static FORM_ENDS: Sieve = Sieve::of_last_letters(ACRONYMS_ROWS);

/// What stands behind an amount: billions, thousands, millions, trillions.
const MULTIPLES: [char; 4] = ['B', 'K', 'M', 'T'];

/// Whether figures stand in front of the last letters, which all stand for multiples.
#[inline]
fn may_be_multiple(before: &[u8]) -> bool {
    let letters = before.iter().rev().take_while(|byte| matches!(byte, b'B' | b'K' | b'M' | b'T')).count();
    letters > 0 && matches!(before[..before.len() - letters], [.., b'0'..=b'9' | b'.' | b','])
}

/// Whether the last three letters are those of a short form, or the last two a short form of their own.
#[inline]
fn may_end_form(before: &[u8]) -> bool {
    match before {
        [.., first, _, _] if first.is_ascii_alphanumeric() => {
            FORM_ENDS.may_hold(first_letters(&before[before.len() - 3..]))
        }
        [.., _, _] => FORM_ENDS.may_hold(first_two(&before[before.len() - 2..])),
        _ => false,
    }
}

/// Where a run of capitals that opens with a known short form divides: `ferry gets OK|FARMERS object`.
///
/// A guess, for lines that show no point at all; the longest short form is taken, as `HDTV` before `HD`.
pub(super) fn guess_in_capitals(text: &str, within: Range<usize>) -> Option<usize> {
    let bytes = &text.as_bytes()[..text.len().min(within.end)];
    let mut start = within.start;
    while start < bytes.len() {
        let length = bytes[start..].iter().take_while(|b| b.is_ascii_uppercase()).count();
        let after_blank = start > 0 && bytes[start - 1] == b' ';
        if after_blank && length > 3 && !ACRONYMS.holds(&text[start..start + length]) {
            let longest = (2..=length - 2).rev().find(|&form| ACRONYMS.holds(&text[start..start + form]));
            if let Some(form) = longest {
                return Some(start + form);
            }
        }
        start += length + 1;
    }
    None
}

/// Whether `text` opens with a city that stands alone in datelines.
fn starts_with_place(text: &str) -> bool {
    static FIRST_BYTES: FirstBytes = FirstBytes::of(DATELINE_PLACES);
    if !may_start_place(text.as_bytes()) {
        return false;
    }
    let rows = &DATELINE_PLACES[FIRST_BYTES.rows(text.as_bytes())];
    let alike = rows.iter().filter(|place| place.as_bytes().first_chunk::<3>() == text.as_bytes().first_chunk());
    let mut rests = alike.filter_map(|place| text.strip_prefix(place));
    rests.any(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether the first letters are those of a dateline's city.
#[inline]
pub(super) fn may_start_place(text: &[u8]) -> bool {
    static FIRST_LETTERS: Sieve = Sieve::of_first_letters(DATELINE_PLACES);
    FIRST_LETTERS.may_hold(first_letters(text))
}

/// `$3.4|B`, `£4|M`: the letter belongs to the amount, where no word begins with it.
pub(super) fn is_amount(before: &str, after: &str) -> bool {
    let digits = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    digits.len() < before.len()
        && digits.ends_with(['$', '£', '€'])
        && after.starts_with(['B', 'K', 'M', 'T'])
        && !after[1..].starts_with(|c: char| c.is_lowercase())
}

/// Whether the point stands inside a name that is known to be one: `Mc|Allister`, `O’|Hara`, `You|Tube`.
pub(super) fn is_inside_name(text: &str, at: usize) -> bool {
    match at.checked_sub(1).map(|start| &text.as_bytes()[start..]) {
        // Most points stand between a small letter and a capital that no name has side by side.
        Some(around @ [left @ b'a'..=b'z', b'A'..=b'Z', ..])
            if *left != b'c' && !inner_capitals::may_meet_in_name(around) =>
        {
            return false;
        }
        // Nearly all others stand behind a bracket or a stop.
        Some([b')' | b'.' | b'?' | b'!', ..]) => return false,
        _ => {}
    }
    let before = &text[..at];
    if let Some(inside) = before.strip_suffix(['\'', '’']) {
        return matches!(scan::word_before(inside), "O" | "D" | "L");
    }
    let stem = scan::word_before(before);
    stem == "Mc" || !stem.is_empty() && inner_capitals::is_name(&text[at - stem.len()..], stem.len())
}

/// lead-in = words in capitals or with capitals, then a dash, a colon, or an agency in brackets
///
/// `NEW YORK (Reuters) - `, `AP - `, `PORT CALDER: `. Whether the first word is in capitals, or `None` where there is no lead-in.
///
/// By the text's front: what tells stands where a word begins that has no capital, or where one ends in a mark.
fn lead_in(text: &str) -> Option<bool> {
    let front = Front::of(text);
    let capitals = || {
        let first = scan::word_at(text);
        first.len() > 1 && first.bytes().all(|b| b.is_ascii_uppercase())
    };
    let bytes = text.as_bytes();
    for at in front.turns() {
        let words = front.words(at);
        if words > 8 || !front.has_space_from(at) {
            return None;
        }
        if front.begins_word(at) {
            let word = &bytes[at..scan::next_space(bytes, at)?];
            match bytes[at] {
                _ if words > 0 && is_dash(word) => return Some(capitals()),
                b'(' if words > 0 && capitals() => return Some(true),
                b':' if words > 0 => return Some(capitals()),
                b'(' | b'0'..=b'9' => {}
                b'a'..=b'z' if word.contains(&b'.') => {}
                _ => return None,
            }
        }
        if bytes[at] == b':' || bytes[..=at].ends_with("—".as_bytes()) || bytes[..=at].ends_with(b"--") {
            return Some(capitals());
        }
    }
    None
}

/// Whether `word` is a dash by itself.
pub(super) fn is_dash(word: &[u8]) -> bool {
    matches!(word, b"-" | b"--") || word == "—".as_bytes() || word == "–".as_bytes()
}
