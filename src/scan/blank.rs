//! White space.

/// Whether nothing but white space and invisible marks stands in `text`.
pub(crate) fn is_blank(text: &str) -> bool {
    trim_start(text).is_empty()
}

/// White space as dumps hold it: Unicode's, and the byte-order mark and zero-width space that stand for nothing.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// `text` without white space at its ends. Most lines have none: that takes one look at three of their bytes.
#[inline(always)]
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, _, third, .., last]
            if (!BLANK_LAST[usize::from(*last)])
                & (!BLANK_FIRST[usize::from(*first)] | (*first == 0xE2 && !BLANK_LAST[usize::from(*third)])) =>
        {
            text
        }
        _ => trim_both(text),
    }
}

/// Sections end with line feeds, which are removed byte by byte.
#[inline(never)]
fn trim_both(text: &str) -> &str {
    trim_start(trim_end(text.trim_ascii_end()))
}

/// Whether a white character can begin with a byte, or end with it. The marks that begin with 0xE2, as quotation marks and
/// arrows do, have three bytes, and nearly all of them a last one that no white character has.
pub(super) static BLANK_FIRST: [bool; 256] = bytes_of_blanks(true);
pub(super) static BLANK_LAST: [bool; 256] = bytes_of_blanks(false);

const fn bytes_of_blanks(first: bool) -> [bool; 256] {
    let mut bytes = [false; 256];
    let mut row = 0;
    while row < BLANKS.len() {
        let (from, to) = BLANKS[row];
        let mut code = from;
        while code <= to {
            let mut utf8 = [0; 4];
            if let Some(c) = char::from_u32(code) {
                let utf8 = c.encode_utf8(&mut utf8).as_bytes();
                bytes[utf8[if first { 0 } else { utf8.len() - 1 }] as usize] = true;
            }
            code += 1;
        }
        row += 1;
    }
    bytes
}

/// White space as [`is_space`] has it, from code point to code point.
const BLANKS: [(u32, u32); 11] = [
    (0x09, 0x0D),
    (0x20, 0x20),
    (0x85, 0x85),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200B),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
];

/// `text` without white space at its start.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~', ..] | [0xE2, 0x80, 0x93..=0x9F, ..] => text,
        [b' ', b'!'..=b'~', ..] => &text[1..],
        _ => trim_any_start(text),
    }
}

/// By itself, so that the usual cases stand where they are asked for.
#[inline(never)]
fn trim_any_start(text: &str) -> &str {
    text.trim_start_matches(is_space)
}

/// `text` without white space at its end.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    match text.as_bytes() {
        [.., b'!'..=b'~'] | [.., 0xE2, 0x80, 0x93..=0x9F | 0xA6] => text,
        // Arrows.
        [.., 0xE2, 0x82..=0xBF, _] | [.., 0xC2, 0xA1..=0xBF] => text,
        [.., b'!'..=b'~', b' '] => &text[..text.len() - 1],
        _ => trim_any_end(text),
    }
}

#[inline(never)]
fn trim_any_end(text: &str) -> &str {
    text.trim_end_matches(is_space)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn white_space_of_all_alphabets_is_trimmed() {
        for c in '\0'..='\u{ffff}' {
            let (ends, begins) = (format!("x{c}"), format!("{c}x"));
            assert_eq!(trim_end(&ends), ends.trim_end_matches(is_space), "{:x}", u32::from(c));
            assert_eq!(trim_start(&begins), begins.trim_start_matches(is_space), "{:x}", u32::from(c));
            let (both, alone) = (format!("{c}y{c}"), format!("{c}"));
            assert_eq!(trim(&both), both.trim_matches(is_space), "{:x}", u32::from(c));
            assert_eq!(trim(&alone), alone.trim_matches(is_space), "{:x}", u32::from(c));
        }
    }
}
