//! chinese = agency [ place ] date signal

use super::reading::{Item, Reading};
use crate::error::{Parsed, expected};
use crate::knowledge::agencies::{CHINESE_ENDINGS, CHINESE_SIGNALS};
use crate::knowledge::house_styles::HouseStyle;
use crate::place::{self, Place};
use crate::{date, scan};

/// chinese = agency [ place ] date signal
///
/// > "新华社海口4月24日电", "某某中文站 10月14日报道"
pub(super) fn chinese<'a>(text: &'a str, parts: &mut Reading<'a>) -> Parsed<'a, &'static HouseStyle> {
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

/// Whether Chinese stands behind the first letters and figures.
pub(super) fn begins_with_chinese(text: &str) -> bool {
    let front = text.bytes().take(10).take_while(u8::is_ascii_alphanumeric).count();
    matches!(text.as_bytes().get(front), Some(0xE4..=0xE9))
}
