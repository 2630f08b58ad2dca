//! region = capital word { " " capital word }: the state or country behind a place

use crate::knowledge::regions;
use crate::{agency, date, place};

/// region = capital word { " " capital word }, short forms with their full stop
///
/// > "Ont.", "N.Y.", "BRITISH COLUMBIA", "Republic of Calder"
pub(super) fn region(text: &str) -> Option<(&str, &str)> {
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

pub(super) fn is_month_and_day(text: &str) -> bool {
    let first = text.as_bytes().first();
    first.is_some_and(|byte| byte.is_ascii_alphanumeric() | !byte.is_ascii())
        && date::date(text).is_ok_and(|(_, written)| written.is_full())
}

/// Whether `name` is a state or a country, full stops left aside.
pub(super) fn is_region(name: &str) -> bool {
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
