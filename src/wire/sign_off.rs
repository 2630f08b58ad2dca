//! sign-off = "(" reporting ")" | "(" agency ")" | dash agency | "/" initials | agency [ "/" ] [ initials ] | contribution, at the
//! end of a paragraph

use super::byline::{LONGEST_BYLINE, is_small};
use crate::caption::behind_lead as behind_picture_lead;
use crate::knowledge::abbreviations::LEADING;
use crate::knowledge::wire::{
    CONTRIBUTED, CREDIT_LETTERS, CREDITED, REPORTED_FROM, SIGNING_AT_THE_END, SIGNING_BEHIND_DASH,
};
use crate::lookup::first_letters;
use crate::{agency, scan};

/// The byte at which a sign-off begins at the end of `paragraph`; 0 if it is nothing else.
///
/// > "… said. (Reporting by Jo Roe; Editing by Ana Poe)", "… said. — Bernama", "… said. /ee", "… said. PTI JR AP",
/// > "… said. CNA/jr(ap)", "… said. Jo Roe in Calder contributed to this report."
pub(crate) fn sign_off(paragraph: &str) -> Option<usize> {
    let end = scan::trim_end(paragraph);
    match end.as_bytes().last()? {
        b')' | b']' => {
            let in_brackets = credited_in_brackets(end).or_else(|| agency_in_brackets(end));
            in_brackets.or_else(|| credited(end)).or_else(|| signed_by_initials(end))
        }
        b'A'..=b'Z' => credited(end).or_else(|| signed(end)).or_else(|| signed_in_capitals(end)),
        b'a'..=b'z' => {
            let initials = || signed_by_initials(end).or_else(|| is_signed_by_several(end).then_some(0));
            credited(end).or_else(|| signed(end)).or_else(initials)
        }
        b'.' => {
            let bracketed = || if end.ends_with(").") { agency_in_brackets(end) } else { None };
            credited(end).or_else(|| signed(end)).or_else(|| contributed(end)).or_else(bracketed)
        }
        _ => credited(end).or_else(|| signed(end)).or_else(|| end_mark(end)),
    }
}

/// > "(Reporting by Jo Roe; Editing by Ana Poe)"
fn credited_in_brackets(text: &str) -> Option<usize> {
    let open = text.bytes().rposition(|byte| matches!(byte, b'(' | b'['))?;
    CREDITED.open(&text[open + 1..]).then_some(open)
}

/// Where the agency in brackets stands that closes a paragraph behind its last sentence.
///
/// > "(ANI)", "(Reuters)"
pub(crate) fn agency_in_brackets(text: &str) -> Option<usize> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let open = text.strip_suffix(')')?.rfind('(')?;
    let name = &text[open + 1..text.len() - 1];
    (agency::is_listed(name) && is_sentence_over(scan::trim_end(&text[..open]))).then_some(open)
}

/// Xinhua's mark at the end of a story.
fn end_mark(text: &str) -> Option<usize> {
    text.strip_suffix('■').filter(|story| is_sentence_over(scan::trim_end(story))).map(str::len)
}

/// signed = agency { " " initials }
///
/// > "PTI", "PTI JR AP"
fn signed_in_capitals(text: &str) -> Option<usize> {
    let mut end = text.len();
    for _ in 0..=MOST_INITIALS {
        let word = text[..end].bytes().rev().take(5).take_while(u8::is_ascii_uppercase).count();
        let start = end - word;
        if !(2..=4).contains(&word) {
            return None;
        }
        if SIGNING_AT_THE_END.contains(&&text[start..end]) {
            return is_sentence_over(scan::trim_end(&text[..start])).then_some(start);
        }
        end = text[..start].strip_suffix(' ')?.len();
    }
    None
}

/// How many people's initials stand behind an agency's name at most.
const MOST_INITIALS: usize = 3;

/// > "Reporting by Jo Roe in Calder", "This report by The Canadian Press was first published Nov. 1, 2031."
///
/// The first credit among the last sentences, which may be glued to the story's.
fn credited(text: &str) -> Option<usize> {
    let tail = scan::floor(text, text.len().saturating_sub(LONGEST_SIGN_OFF));
    let may_open = |at: usize| CREDIT_LETTERS.may_hold(first_letters(&text.as_bytes()[at..]));
    scan::find_meeting(text.as_bytes(), tail, may_begin, |at| (may_open(at) && opens_credit(text, at)).then_some(at))
}

/// Whether a credit begins at `at`, behind a sentence. By itself, so that the search it is called from stays short.
#[inline(never)]
fn opens_credit(text: &str, at: usize) -> bool {
    CREDITED.open(&text[at..]) && is_sentence_over(scan::trim_end(&text[..at]))
}

/// A capital behind a stop, or behind a stop and a space. What is no letter may be, or end, a stop.
fn may_begin(before: u8, left: u8, right: u8) -> bool {
    is_no_letter(left) & ((left != b' ') | is_no_letter(before)) & (right & 0xE0 == 0x40)
}

/// Digits and marks below the letters, and bytes of what is not ASCII.
fn is_no_letter(byte: u8) -> bool {
    byte.cast_signed() < 0x40
}

/// Where the last sentence begins, if it names who helped.
///
/// > "The Calder Post contributed to this report.", "Calloway reported from Marlow."
fn contributed(text: &str) -> Option<usize> {
    if is_reported_from(text) {
        return Some(0);
    }
    let names = CONTRIBUTED.iter().find_map(|ending| text.strip_suffix(ending))?;
    let tail = scan::floor(names, names.len().saturating_sub(LONGEST_SIGN_OFF));
    let ends = names.char_indices().rev().take_while(|&(at, _)| at >= tail).map(|(at, c)| at + c.len_utf8());
    let last = ends.filter(|&end| begins_sentence(names, end)).find(|&end| !ends_in_short_form(&names[..end]));
    let start = last.or((tail == 0).then_some(0))?;
    let begin = text.len() - scan::trim_start(&text[start..]).len();
    let begin = if is_reported_from(scan::trim_end(&text[..begin])) { 0 } else { begin };
    text[begin..].starts_with(char::is_uppercase).then_some(begin)
}

/// Which byte of `REPORTED_FROM` is the rarest in prose: the `p`.
const RAREST: usize = 3;

/// Whether a line says where its reporters were, in names alone.
fn is_reported_from(line: &str) -> bool {
    let names = |text: &str| scan::spaced(text).all(|word| word.starts_with(char::is_uppercase) || is_small(word));
    let at = if line.len() <= LONGEST_BYLINE { scan::find_words(line, REPORTED_FROM, RAREST) } else { None };
    at.is_some_and(|at| names(&line[..at]) && names(&line[at + REPORTED_FROM.len()..]))
}

fn begins_sentence(text: &str, at: usize) -> bool {
    is_sentence_over(&text[..at]) && scan::trim_start(&text[at..]).starts_with(char::is_uppercase)
}

/// > "J.", "Mass."
fn ends_in_short_form(text: &str) -> bool {
    let Some(stem) = text.strip_suffix('.') else { return false };
    let word = stem.rsplit([' ', '.']).next().unwrap_or(stem);
    word.chars().nth(1).is_none() || LEADING.holds(word)
}

/// How far from the end of a paragraph a sign-off begins, in bytes.
const LONGEST_SIGN_OFF: usize = 300;

fn is_sentence_over(text: &str) -> bool {
    match text.as_bytes().last() {
        Some(byte) if byte.is_ascii() => matches!(byte, b'.' | b'!' | b'?' | b'"' | b')' | b';'),
        _ => text.is_empty() || text.ends_with(['”', '’', '—']),
    }
}

/// signed by initials = agency "/" initials [ "(" initials ")" ]
///
/// > "CNA/jr(ap)"
fn signed_by_initials(text: &str) -> Option<usize> {
    let tail = scan::floor(text, text.len().saturating_sub(LONGEST_INITIALS));
    let start = text[tail..].rfind(' ').map(|at| tail + at + 1).or((tail == 0).then_some(0))?;
    let (name, initials) = text[start..].split_once('/')?;
    let initials = match initials.split_once('(') {
        Some((writer, editor)) => is_initials(editor.strip_suffix(')')?).then_some(writer)?,
        None => initials,
    };
    (are_initials(initials)
        && agency::is_listed(name)
        && (start == 0 || is_sentence_over(scan::trim_end(&text[..start]))))
    .then_some(start)
}

/// A line of the initials of all who worked on a story.
///
/// > "mq/ptr/js", "im-hb/rlp/jj"
fn is_signed_by_several(line: &str) -> bool {
    line.len() <= LONGEST_INITIALS && line.contains('/') && line.split('/').all(are_initials)
}

/// The longest such ending, in bytes.
const LONGEST_INITIALS: usize = 24;

/// `im-hb`: two who share a desk.
fn are_initials(text: &str) -> bool {
    text.split('-').all(is_initials)
}

fn is_initials(text: &str) -> bool {
    matches!(text.len(), 2..=4) && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// signed = ( "—" | "–" | "-" ) [ " " ] agency | "/" initials
///
/// > "— Bernama", "-Bernama", "/ee", "— The Star/ANN"
fn signed(text: &str) -> Option<usize> {
    if ends_as_prose_does(text.strip_suffix('.').unwrap_or(text).as_bytes()) {
        return None;
    }
    let tail = scan::floor(text, text.len().saturating_sub(LONGEST_SIGNATURE));
    scan::find_meeting(text.as_bytes(), tail, may_sign, Some)?;
    let (tail, mark) = last_mark(text, tail)?;
    let before = if mark == '-' { text[..tail].trim_end_matches('-') } else { &text[..tail] };
    if !is_sentence_over(scan::trim_end(before)) {
        return None;
    }
    let name = scan::trim_start(&text[tail + mark.len_utf8()..]);
    let name = name.strip_suffix('.').unwrap_or(name);
    let signs = if mark == '/' { is_initials(name) } else { signs_behind_dash(name) };
    signs.then_some(before.len())
}

/// Prose ends in a mark, or in a small word behind another word; names end in capital words, and initials stand behind a slash.
fn ends_as_prose_does(text: &[u8]) -> bool {
    let letters = text.iter().rev().take(LONGEST_SIGNATURE).take_while(|byte| byte.is_ascii_alphanumeric());
    let word = text.len() - letters.count();
    match text.split_at(word) {
        ([] | [.., 0xE2, 0x80, _], []) => true,
        ([.., last], []) => last.is_ascii(),
        ([.., before, b' '], [b'a'..=b'z', ..]) => before.is_ascii_alphanumeric() || *before == b',',
        _ => false,
    }
}

/// An agency's or outlet's name, or several; what credits a picture signs no story.
fn signs_behind_dash(name: &str) -> bool {
    let signs = |name: &str| agency::is_known(name) || SIGNING_BEHIND_DASH.contains(&name);
    (signs(name) || name.split('/').all(signs)) && behind_picture_lead(name).is_none()
}

/// The longest such ending, in bytes.
const LONGEST_SIGNATURE: usize = 64;

/// A dash or a slash that does not stand in or behind a word: of a hundred paragraphs, five have one so near their end.
fn may_sign(before: u8, left: u8, right: u8) -> bool {
    let mark = (right == b'-') | (right == b'/') | (right == 0xE2);
    mark & is_no_letter(left) & ((left != b' ') | is_no_letter(before))
}

/// The last dash or slash behind `tail` that stands in no word: it can begin a signature.
fn last_mark(text: &str, tail: usize) -> Option<(usize, char)> {
    let mut end = text.len();
    loop {
        // Dashes share their first byte with quotation marks.
        let at = tail + scan::find_any_last(&text.as_bytes()[tail..end], [b'-', b'/', 0xE2])?;
        let in_word = text.as_bytes()[..at].last().is_some_and(u8::is_ascii_alphanumeric);
        match text[at..].chars().next().filter(|_| !in_word) {
            Some(mark @ ('—' | '–' | '-' | '/')) => return Some((at, mark)),
            _ => end = at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sign_offs() {
        for (body, end) in [
            ("It rained. ", "(Reporting by Jo Roe; Editing by Ana Poe)"),
            ("It rained.", "(Reporting by Jo Roe)"),
            ("It rained. ", "Reporting by Jo Roe in Calder; Editing by Ana Poe"),
            ("It rained. ", "— Bernama"),
            ("It rained.", "-Bernama"),
            ("It rained. ", "-- BERNAMA"),
            ("“It rained.” ", "– Reuters"),
            ("It rained. ", "/ee"),
            ("It rained. ", "PTI JR AP"),
            ("It rained, “at last”. ", "PTI"),
            ("It rained.", "ANI"),
            ("It rained. ", "(ANI)"),
            ("“It rained.” ", "(Reuters)"),
            ("", "PTI JR"),
            ("", "(Editing by Ana Poe)"),
            ("", "— AFP"),
            ("It rained.", "This report by The Canadian Press was first published Nov. 1, 2031."),
            ("It rained. ", "(With agency inputs)"),
            ("It rained. ", "— Agencies"),
            ("It rained. ", "– AFP Relaxnews"),
            ("It rained. ", "— The Star/ANN"),
            ("It rained. ", "CNA/jr(ap)"),
            ("It rained. ", "CNA/jr"),
            ("It rained. ", "Source: CNA/jr(ap)"),
            ("It rained. ", "(ANSA)."),
            ("It rained. ", "■"),
            ("It rained. ", "Enditem"),
            ("", "mq/ptr/js"),
            ("", "im-hb/rlp/jj"),
            ("", "Marsh reported from Port Calder."),
            ("", "Marsh reported from Calder. Jo Roe in Marlow contributed to this report."),
            ("", "The Associated Press contributed to this report."),
            ("It rained in Calder, Mass. ", "Jo B. Roe in Calder contributed to this report."),
            ("“It rained.” ", "Jo B. Roe in Springfield, Mass., and Ana Poe contributed reporting."),
        ] {
            let paragraph = alloc::format!("{body}{end}");
            assert_eq!(sign_off(&paragraph), Some(body.len()), "{paragraph}");
        }
        for paragraph in [
            "It rained (again)",
            "He met the man from Reuters",
            "It rained, said AP-Reuters",
            "a/b",
            "km/h",
            "He rang PTI",
            "It rained. SOS",
            "She spoke to Asian News International (ANI)",
            "It rained. He and/or she left",
            "It rained. Two left by the A1/ab(cd)",
            "“To be.” — Jo Roe",
            "A tram. — Picture by Jo Roe/Malay Mail",
            "A tram. — Picture by Jo Roe/The Calder Times",
            "They contributed to this report, he said.",
        ] {
            assert_eq!(sign_off(paragraph), None, "{paragraph}");
        }
    }
}
