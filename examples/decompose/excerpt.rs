//! Pieces of the page, made fit for a terminal.

use std::borrow::Cow;
use tearsheet::Span;
use textwrap::core::display_width;

/// Control characters as their pictures: a page must not be able to command the terminal.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    text.chars().map(|c| if c.is_control() { picture(c) } else { c }).collect()
}

fn picture(control: char) -> char {
    match control {
        '\t' => ' ',
        '\0'..='\x1f' => char::from_u32(0x2400 + control as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

/// A stretch of one line of the page around a span: what stands before it, in it, and behind it.
pub(crate) struct Excerpt {
    pub(crate) before: String,
    pub(crate) within: String,
    pub(crate) after: String,
}

impl Excerpt {
    /// As much of the line as fits into `width` columns; of a span over several lines, the first.
    pub(crate) fn of(span: Span, source: &str, width: usize) -> Option<Self> {
        let (before, rest) = source.split_at_checked(span.start())?;
        let before = before.rsplit('\n').next().unwrap_or_default();
        let (within, after) = rest.split_at_checked(span.len())?;
        let (within, after) = match within.split_once('\n') {
            Some((within, _)) => (within, ""),
            None => (within, after.split('\n').next().unwrap_or_default()),
        };
        let before = tail(&printable(before), width / 3);
        let within = head(&printable(within), width.saturating_sub(display_width(&before)));
        let room = width.saturating_sub(display_width(&before) + display_width(&within));
        Some(Self { before, after: head(&printable(after), room), within })
    }
}

/// The beginning of `text`, cut to `width` columns.
pub(crate) fn head(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.into();
    }
    let kept = fitting(text.chars(), width.saturating_sub(1));
    kept.into_iter().chain(['…']).collect()
}

/// The end of `text`, cut to `width` columns.
fn tail(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.into();
    }
    let kept = fitting(text.chars().rev(), width.saturating_sub(1));
    ['…'].into_iter().chain(kept.into_iter().rev()).collect()
}

/// As many characters as fit into `width` columns.
fn fitting(chars: impl Iterator<Item = char>, width: usize) -> Vec<char> {
    let mut used = 0;
    let fits = |c: &char| {
        used += display_width(c.encode_utf8(&mut [0; 4]));
        used <= width
    };
    chars.take_while(fits).collect()
}
