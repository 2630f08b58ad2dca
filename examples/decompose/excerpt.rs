//! Pieces of the page, made fit for a terminal.

use std::borrow::Cow;
use tearsheet::Span;
use textwrap::core::display_width;

/// Control characters as their pictures: a page must not be able to command the terminal.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    text.chars().map(picture).collect()
}

fn picture(c: char) -> char {
    match c {
        '\t' => ' ',
        '\0'..='\x1f' => char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '\u{2421}',
        _ if c.is_control() => char::REPLACEMENT_CHARACTER,
        _ => c,
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
        let (within, after) = rest.split_at_checked(span.len())?;
        let (within, after) = within.split_once('\n').map_or((within, after), |(first, _)| (first, ""));
        let on_the_line = |c: &char| *c != '\n';

        let before = cut(before.chars().rev().take_while(on_the_line), width / 3);
        let before = before.into_iter().rev().collect::<String>();
        let width = width.saturating_sub(display_width(&before));
        let within = head(within, width);
        let width = width.saturating_sub(display_width(&within));
        let after = cut(after.chars().take_while(on_the_line), width).into_iter().collect();
        Some(Self { before, within, after })
    }
}

/// The beginning of `text`, cut to `width` columns.
pub(crate) fn head(text: &str, width: usize) -> String {
    cut(text.chars(), width).into_iter().collect()
}

/// Characters that fit into `width` columns, the last an ellipsis where not all do. Takes no more than it shows.
fn cut(chars: impl Iterator<Item = char>, width: usize) -> Vec<char> {
    let (mut kept, mut used) = (Vec::new(), 0);
    for c in chars.map(picture) {
        kept.push(c);
        used += columns(c);
        if used > width {
            while used >= width.max(1) {
                used -= kept.pop().map_or(used, columns);
            }
            kept.extend((width > 0).then_some('…'));
            break;
        }
    }
    kept
}

fn columns(c: char) -> usize {
    display_width(c.encode_utf8(&mut [0; 4]))
}
