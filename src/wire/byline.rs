//! byline = ( "By " | "Von " | … ) name, or a name alone below a headline

use crate::knowledge::languages::en::ENGLISH;
use crate::knowledge::wire::{BYLINES, JOBS};
use crate::{agency, name, place, scan};

/// The longest line that is a byline, in bytes.
pub(super) const LONGEST_BYLINE: usize = 120;

/// byline = lead name { ( "," | " and " ) name }, a line of its own
///
/// > "By Jo Roe", "By Jo Roe and Ana Poe, Calder Press", "Von Jo Roe"
pub(crate) fn byline(line: &str) -> Option<&str> {
    let name = behind_lead(line)?;
    // `By Jo Roe, environment correspondent`
    let is_job = |words: &str| scan::spaced_from_end(words).next().is_some_and(|last| JOBS.contains(&last));
    let name = name.split_once(", ").filter(|(_, job)| is_job(job)).map_or(name, |(before, _)| before);
    let named = name.starts_with(char::is_uppercase) && !line.ends_with(['.', '!', '?', ':', '”', '"']);
    let words = name.split([' ', '\u{a0}']).filter(|word| !word.is_empty());
    let plain = |word: &str| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric()) || is_small(word);
    (line.len() <= LONGEST_BYLINE && named && words.clone().count() <= 14 && words.clone().all(plain)).then_some(line)
}

/// byline = name { ( "," | " and " ) name } [ ", " agency ]      right below a headline, with no lead
///
/// > "Jo Calloway", "Ana Poe and Rhea Marsh", "Jo Calloway, The Canadian Press"
pub(crate) fn is_bare_byline(line: &str) -> bool {
    let names = match line.rsplit_once(", ") {
        Some((names, house)) if agency::is_known(house) => names,
        _ => line,
    };
    let is_word = |word: &str| ENGLISH.speech.words.first(word.as_bytes()).is_some();
    let is_person =
        |name: &str| name::is_person(name) && scan::spaced(name).count() <= 3 && !scan::spaced(name).any(is_word);
    line.len() <= LONGEST_BYLINE && names.split(" and ").flat_map(|names| names.split(", ")).all(is_person)
}

/// Where the dateline begins behind a byline on the same line, as `begins` sees it.
///
/// > "By Jo Roe MARLOW (Reuters) -", "Por Jo Roe   Cádiz, 1 ene (EFE).-", "Jo ROE/MARLOW, (DHA)-"
pub(crate) fn behind_byline(line: &str, begins: impl Fn(&str) -> bool) -> Option<usize> {
    let head = &line[..scan::floor(line, LONGEST_BYLINE)];
    let led = behind_lead(line).is_some();
    if !led && !scan::find_byte(head, b'/').is_some_and(|at| is_name(&head[..at])) {
        return None;
    }
    let starts = head.char_indices().filter(|&(at, c)| at > 0 && (c == '/' || (led && c == ' ')));
    let starts = starts.map(|(at, _)| at + 1 + leading_spaces(&line[at + 1..]));
    // A name in capitals runs into the place: two words of it are the least.
    let starts = starts.skip_while(|&at| led && name_words(&line[..at]) < 3);
    let in_capitals = |at: usize| place::place(&line[at..]).is_ok_and(|(_, place)| place.capitals);
    let wide = |at: usize| line[..at].ends_with("  ") || line[..at].ends_with('/') || line[..at].ends_with("/ ");
    starts.filter(|&at| line.is_char_boundary(at)).find(|&at| (in_capitals(at) || wide(at)) && begins(&line[at..]))
}

fn behind_lead(line: &str) -> Option<&str> {
    BYLINES.strip(line)
}

/// Small words of bylines and names.
pub(super) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "und"
            | "y"
            | "et"
            | "e"
            | "dan"
            | "with"
            | "in"
            | "of"
            | "for"
            | "at"
            | "de"
            | "van"
            | "von"
            | "der"
            | "den"
            | "da"
            | "bin"
            | "al"
            | "the"
    )
}

/// Whether only capital words stand in `text`, at least two: a name.
fn is_name(text: &str) -> bool {
    let mut words = text.split([' ', '-']).filter(|word| !word.is_empty());
    words.clone().count() >= 2 && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Words of a byline, lead included; initials are none of their own.
fn name_words(text: &str) -> usize {
    text.split(' ').filter(|word| !(word.is_empty() || word.ends_with('.') && word.len() < 4)).count()
}

fn leading_spaces(text: &str) -> usize {
    text.len() - scan::trim_start(text).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        for line in ["By Jo Roe", "By Jo Roe and Ana Poe, Calder Press", "Von Jo Roe", "By JO ROE", "Oleh Jo Roe"] {
            assert_eq!(byline(line), Some(line));
        }
        for line in
            ["By the river stood a mill", "By Friday, it was over.", "Jo Roe", "By Jo Roe the boats were lost at sea"]
        {
            assert_eq!(byline(line), None, "{line}");
        }
    }

    #[test]
    fn bylines_with_a_job_or_without_a_lead() {
        let line = "By Jo Roe, environment correspondent";
        assert_eq!(byline(line), Some(line));
        assert_eq!(byline("By Jo Roe, who was there at noon"), None);
        for line in ["Jo Calloway", "Ana Poe and Rhea Marsh", "Jo Calloway, Associated Press"] {
            assert!(is_bare_byline(line), "{line}");
        }
        for line in ["Calloway", "The Mayor", "Jo Calloway said", "Jo Calloway, a mayor", "Trams Run Over The Hill"] {
            assert!(!is_bare_byline(line), "{line}");
        }
    }

    #[test]
    fn datelines_behind_bylines() {
        let begins = |rest: &str| rest.starts_with("MARLOW") || rest.starts_with("Cádiz");
        for (before, rest) in [
            ("By Jo Roe ", "MARLOW (Reuters) - The"),
            ("Por Jo Roe    ", "Cádiz, 1 ene (EFE).- El"),
            ("Jo ROE-Ana POE/", "MARLOW, (DHA)- The"),
            ("Jo ROE/ ", "MARLOW, (DHA)- The"),
        ] {
            assert_eq!(behind_byline(&alloc::format!("{before}{rest}"), begins), Some(before.len()), "{before}");
        }
        assert_eq!(behind_byline("They met in MARLOW (Reuters) - The", begins), None);
    }
}
