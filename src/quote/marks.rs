//! mark = “ | ” | „ | ‟ | " | '' | ’’ | « | » | ‹ | › | 「 | 」 | 『 | 』 | ‘ | ’ | '
//!
//! Finding the marks of a paragraph, and which way each leans. A mark opens where it touches only the word after
//! it, and closes where it touches only the word before it; only where that leaves it open does its shape decide.

use crate::scan;
use alloc::vec::Vec;

/// One mark of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Its first byte.
    pub(super) at: usize,
    /// The byte after it.
    pub(super) end: usize,
    /// Which marks it pairs with.
    pub(super) family: Family,
    /// Which way it leans.
    pub(super) lean: Lean,
}

/// Marks that pair with one another; newsrooms mix the shapes within a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// “ ” „ ‟ " '' ’’
    Double,
    /// « » ‹ ›
    Angle,
    /// 「 」
    Corner,
    /// 『 』
    WhiteCorner,
    /// ‘ ’ ‚ ', which are apostrophes far more often.
    Single,
}

/// What a mark can be where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    /// It touches the word after it only.
    Opens,
    /// It touches the word before it only.
    Closes,
    /// It touches both or neither; its shape says that it opens.
    ShapedOpen,
    /// It touches both or neither; its shape says that it closes.
    ShapedClose,
    /// It touches both or neither, and its shape says nothing.
    Either,
}

/// Adds the marks of `prose` to `marks`, in order.
///
/// An attribute of markup, `<tweet id="5">`, is no quote: the mark after `=` and the one that ends it are left out.
#[inline(never)]
pub(super) fn find(prose: &str, marks: &mut Vec<Mark>) {
    let mut from = 0;
    let mut attribute = false;
    each(prose, |at| {
        if at < from {
            return false;
        }
        let Some((end, shape)) = shape(prose, at) else { return false };
        from = end;
        if attribute && shape.straight() {
            attribute = false;
            return false;
        }
        attribute = shape.straight() && prose.as_bytes()[..at].last() == Some(&b'=');
        if !attribute {
            marks.push(Mark { at, end, family: shape.family(), lean: lean(prose, at, end, shape) });
        }
        false
    });
}

/// Whether `prose` holds a mark that is no apostrophe at first sight.
pub(super) fn any(prose: &str) -> bool {
    let mut from = 0;
    each(prose, |at| {
        let Some((end, shape)) = shape(prose, at).filter(|_| at >= from) else { return false };
        from = end;
        shape.family() != Family::Single || lean(prose, at, end, shape) == Lean::Opens
    })
}

/// Hands every byte that may begin a mark to `stop`, until that says so: straight ones, and the lead bytes of characters.
fn each(prose: &str, mut stop: impl FnMut(usize) -> bool) -> bool {
    let bytes = prose.as_bytes();
    scan::find_either_or_beyond_ascii(bytes, [b'"', b'\''], |at| is_lead(bytes[at]) && stop(at)).is_some()
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Straight,
    DoubleOpen,
    DoubleClose,
    AngleOpen,
    AngleClose,
    CornerOpen,
    CornerClose,
    WhiteCornerOpen,
    WhiteCornerClose,
    SingleStraight,
    SingleOpen,
    SingleClose,
}

impl Shape {
    fn straight(self) -> bool {
        matches!(self, Self::Straight | Self::SingleStraight)
    }

    fn family(self) -> Family {
        match self {
            Self::Straight | Self::DoubleOpen | Self::DoubleClose => Family::Double,
            Self::AngleOpen | Self::AngleClose => Family::Angle,
            Self::CornerOpen | Self::CornerClose => Family::Corner,
            Self::WhiteCornerOpen | Self::WhiteCornerClose => Family::WhiteCorner,
            Self::SingleStraight | Self::SingleOpen | Self::SingleClose => Family::Single,
        }
    }

    fn lean(self) -> Lean {
        match self {
            Self::Straight | Self::SingleStraight => Lean::Either,
            Self::DoubleOpen | Self::AngleOpen | Self::SingleOpen => Lean::ShapedOpen,
            Self::DoubleClose | Self::AngleClose | Self::SingleClose => Lean::ShapedClose,
            Self::CornerOpen | Self::WhiteCornerOpen => Lean::Opens,
            Self::CornerClose | Self::WhiteCornerClose => Lean::Closes,
        }
    }
}

fn is_lead(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | 0xC2 | 0xE2 | 0xE3)
}

fn width(lead: u8) -> usize {
    match lead {
        0..=0x7F => 1,
        0x80..=0xDF => 2,
        _ => 3,
    }
}

/// The mark at `at`, if there is one, and where it ends.
fn shape(prose: &str, at: usize) -> Option<(usize, Shape)> {
    let bytes = prose.as_bytes();
    let shape = match (bytes[at], bytes.get(at + 1), bytes.get(at + 2)) {
        (b'"', _, _) => Shape::Straight,
        (b'\'', _, _) => return Some(straight_single(bytes, at)),
        (0xC2, Some(0xAB), _) => Shape::AngleOpen,
        (0xC2, Some(0xBB), _) => Shape::AngleClose,
        (0xE2, Some(0x80), Some(third)) => match third {
            0x98 | 0x9A | 0x9B => Shape::SingleOpen,
            0x99 => return Some(curly_single(bytes, at)),
            0x9C | 0x9E | 0x9F => Shape::DoubleOpen,
            0x9D => Shape::DoubleClose,
            0xB9 => Shape::AngleOpen,
            0xBA => Shape::AngleClose,
            _ => return None,
        },
        (0xE3, Some(0x80), Some(third)) => match third {
            0x8C => Shape::CornerOpen,
            0x8D => Shape::CornerClose,
            0x8E => Shape::WhiteCornerOpen,
            0x8F => Shape::WhiteCornerClose,
            _ => return None,
        },
        _ => return None,
    };
    Some((at + width(bytes[at]), shape))
}

/// `''` is one double mark; of `'''` the two on the outside are, and the third is a mark within.
fn straight_single(bytes: &[u8], at: usize) -> (usize, Shape) {
    let run = bytes[at..].iter().take(4).take_while(|&&b| b == b'\'').count();
    let opens = at == 0 || bytes[at - 1].is_ascii_whitespace();
    match run {
        2 => (at + 2, Shape::Straight),
        3 if opens => (at + 2, Shape::Straight),
        3 => (at + 1, Shape::SingleStraight),
        _ => (at + 1, Shape::SingleStraight),
    }
}

/// `’’` is one double mark that may open as well as close.
fn curly_single(bytes: &[u8], at: usize) -> (usize, Shape) {
    let one = "’".as_bytes();
    if bytes[at + 3..].starts_with(one) && !bytes[at + 6..].starts_with(one) {
        return (at + 6, Shape::Straight);
    }
    (at + 3, Shape::SingleClose)
}

/// Which way a mark leans, by what stands on both sides of it.
fn lean(prose: &str, at: usize, end: usize, shape: Shape) -> Lean {
    if matches!(shape.family(), Family::Corner | Family::WhiteCorner) {
        return shape.lean();
    }
    let before = prose[..at].chars().next_back().map_or(Side::Free, left_side);
    let after = prose[end..].chars().next().map_or(Side::Free, right_side);
    match (before, after) {
        (Side::Free, Side::Word) => Lean::Opens,
        (Side::Word | Side::Stop, Side::Free | Side::Stop) => Lean::Closes,
        // `said."They`: only what is open already can tell.
        _ => shape.lean(),
    }
}

/// What touches a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Nothing: a blank, an edge, a bracket that faces away, a dash.
    Free,
    /// A stop or comma.
    Stop,
    /// A word.
    Word,
    /// Another quotation mark.
    Mark,
}

fn left_side(c: char) -> Side {
    match c {
        '(' | '[' | '{' | '—' | '–' | '―' | '/' | '>' => Side::Free,
        '.' | ',' | '!' | '?' | ';' | ':' | '…' | ')' | ']' => Side::Stop,
        '-' => Side::Free,
        _ => either_side(c),
    }
}

fn right_side(c: char) -> Side {
    match c {
        ')' | ']' | '}' | '—' | '–' | '―' | '/' | '<' | '-' => Side::Free,
        ',' | '!' | '?' | ';' | ':' => Side::Stop,
        // `“...and then` and `“.22 rifles`: a stop after a mark says nothing of it alone.
        '.' => Side::Stop,
        '…' => Side::Mark,
        _ => either_side(c),
    }
}

fn either_side(c: char) -> Side {
    match c {
        '“' | '”' | '„' | '"' | '\'' | '‘' | '’' | '«' | '»' | '‹' | '›' => Side::Mark,
        c if scan::is_space(c) => Side::Free,
        _ => Side::Word,
    }
}
