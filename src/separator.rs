//! separator = what ends a dateline: a dash, a colon, a bar, a full stop, or nothing
//!
//! > " - ", " -- ", "—", " _ ", ".- ", ": ", " | ", ". "

use crate::error::{Parsed, expected};
use crate::scan;

/// What kind of separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    /// Any dash that white space, a bracket or its own length sets off.
    Dash,
    /// A long dash with words at both its sides.
    TightDash,
    Colon,
    Bar,
    Stop,
    StopDash,
    /// The bracket that closes behind a place: nothing else ends such a dateline.
    Bracket,
}

/// separator = " "* [ "," ] " "* mark
///
/// `set_off`: a bracket stands in front, which does the work of a space.
pub(crate) fn separator(text: &str, set_off: bool) -> Parsed<'_, Separator> {
    // Between two words of prose there is none.
    if let [b' ', b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9', ..] = text.as_bytes() {
        return expected(text, "a dash, a colon or an agency in brackets");
    }
    if let Some(usual) = usual_separator(text) {
        return Ok(usual);
    }
    let rest = scan::trim_start(text);
    let rest = rest.strip_prefix(',').map_or(rest, scan::trim_start);
    let spaced = set_off || rest.len() < text.len();
    match rest.as_bytes().first() {
        Some(b'-' | b'_' | 0xE2) => dash(rest, spaced),
        Some(b':') if set_off => Ok((&rest[1..], Separator::Colon)),
        Some(b':') => mark(rest, Separator::Colon),
        Some(b'|') => Ok((&rest[1..], Separator::Bar)),
        Some(b'.') => match dash(scan::trim_start(&rest[1..]), true) {
            Ok((rest, _)) => Ok((rest, Separator::StopDash)),
            Err(_) => mark(rest, Separator::Stop),
        },
        _ => expected(text, "a dash, a colon or an agency in brackets"),
    }
}

/// Those that nearly all datelines end in.
#[inline]
pub(crate) fn usual_separator(text: &str) -> Option<(&str, Separator)> {
    match text.as_bytes() {
        [b' ', b'-', b' ', ..] => Some((&text[2..], Separator::Dash)),
        [b' ', b'-', b'-', b' ', ..] => Some((&text[3..], Separator::Dash)),
        [b' ', 0xE2, 0x80, 0x94, b' ', ..] => Some((&text[4..], Separator::Dash)),
        [b':', b' ', ..] => Some((&text[1..], Separator::Colon)),
        _ => None,
    }
}

/// dash = "-" | "_" | "–" set off by white space | "--" | "—" | "―"
fn dash(text: &str, spaced: bool) -> Parsed<'_, Separator> {
    let hyphens = text.bytes().take_while(|&b| b == b'-').count();
    let (rest, long) = match text.chars().next() {
        Some('-') if hyphens <= 2 => (&text[hyphens..], hyphens > 1),
        Some('_') => (&text[1..], false),
        Some(c @ ('–' | '‒')) => (&text[c.len_utf8()..], false),
        Some(c @ ('—' | '―')) => (&text[c.len_utf8()..], true),
        _ => return expected(text, "a dash"),
    };
    let open = rest.is_empty() || rest.starts_with(scan::is_space);
    match (spaced, open, long) {
        (true, true, _) | (true, false, true) | (false, true, true) => Ok((rest, Separator::Dash)),
        (true, false, false) if rest.starts_with(char::is_uppercase) => Ok((rest, Separator::Dash)),
        (false, false, true) => Ok((rest, Separator::TightDash)),
        _ => expected(text, "a space around the dash"),
    }
}

/// A one-byte mark with white space, a quotation mark or nothing behind it.
fn mark(text: &str, separator: Separator) -> Parsed<'_, Separator> {
    let rest = &text[1..];
    if rest.is_empty() || rest.starts_with(|c| scan::is_space(c) || matches!(c, '"' | '“' | '«' | '„')) {
        return Ok((rest, separator));
    }
    expected(text, "a space behind the mark")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators() {
        use Separator::*;
        for (text, kind, rest) in [
            (" - The", Dash, " The"),
            (" -- The", Dash, " The"),
            ("--The", TightDash, "The"),
            (" — The", Dash, " The"),
            ("—The", TightDash, "The"),
            ("― The", Dash, " The"),
            (" – The", Dash, " The"),
            (" _ The", Dash, " The"),
            (", — The", Dash, " The"),
            (".- The", StopDash, " The"),
            (". — The", StopDash, " The"),
            (": The", Colon, " The"),
            (" : The", Colon, " The"),
            (" | The", Bar, " The"),
            (". The", Stop, " The"),
            (" —", Dash, ""),
        ] {
            assert_eq!(separator(text, false), Ok((rest, kind)), "{text}");
        }
        for text in ["-based", " The", ":30", ".com", "-19", "–19", ""] {
            assert!(separator(text, false).is_err(), "{text}");
        }
    }
}
