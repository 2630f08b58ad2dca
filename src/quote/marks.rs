//! mark = “ | ” | „ | ‟ | " | '' | ’’ | « | » | ‹ | › | 「 | 」 | 『 | 』 | ‘ | ’ | '
//!
//! Finding the marks of a paragraph, and which way each leans. A mark opens where it touches only the word after
//! it, and closes where it touches only the word before it; only where that leaves it open does its shape decide.

use crate::scan;
use alloc::vec::Vec;

/// One mark of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    at: u32,
    end: u32,
    /// Which marks it pairs with.
    pub(super) family: Family,
    /// Which way it leans.
    pub(super) lean: Lean,
}

impl Mark {
    /// Its first byte.
    #[inline]
    pub(super) fn at(self) -> usize {
        self.at as usize
    }

    /// The byte after it.
    #[inline]
    pub(super) fn end(self) -> usize {
        self.end as usize
    }
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

/// What some marks may come to, at first sight.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// Whether there is one that is no apostrophe.
    pub(super) pairs: bool,
    /// Whether a single one may open.
    pub(super) singles: bool,
}

/// Adds the marks of `prose` to `marks`, in order.
///
/// An attribute of markup, `<tweet id="5">`, is no quote: the mark after `=` and the one that ends it are left out.
#[inline(never)]
pub(super) fn find(prose: &str, marks: &mut Vec<Mark>) -> Found {
    let mut found = Found::default();
    let mut from = 0;
    let mut attribute = false;
    scan::each_wanted(prose.as_bytes(), may_begin_mark, |at| {
        if at < from {
            return;
        }
        let Some((end, shape)) = shape(prose.as_bytes(), at) else { return };
        from = end;
        if attribute && shape.straight() {
            attribute = false;
            return;
        }
        attribute = shape.straight() && at > 0 && prose.as_bytes()[at - 1] == b'=';
        if !attribute {
            let lean = lean(prose, at, end, shape);
            found.pairs |= shape.family != Family::Single;
            found.singles |= shape.family == Family::Single && lean == Lean::Opens;
            marks.push(Mark { at: at as u32, end: end as u32, family: shape.family, lean });
        }
    });
    found
}

/// Whether a byte is `"` or `'`, or leads a character that may be a mark; and so are a few others, for two comparisons
/// instead of five.
fn may_begin_mark(byte: u8) -> bool {
    (byte & 0b1111_1010 == 0x22) | (byte & 0b1101_1110 == 0xC2)
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug)]
struct Shape {
    family: Family,
    /// Which way it leans where its sides say nothing; a corner leans its own way anywhere.
    lean: Lean,
}

impl Shape {
    const STRAIGHT: Self = Self::of(Family::Double, Lean::Either);
    const SINGLE_STRAIGHT: Self = Self::of(Family::Single, Lean::Either);
    const SINGLE_CLOSE: Self = Self::of(Family::Single, Lean::ShapedClose);

    const fn of(family: Family, lean: Lean) -> Self {
        Self { family, lean }
    }

    fn straight(self) -> bool {
        self.lean == Lean::Either
    }
}

/// The curly mark whose last byte is `0x80 + n`.
static CURLY: [Option<Shape>; 64] = {
    const SINGLE_OPEN: Option<Shape> = Some(Shape::of(Family::Single, Lean::ShapedOpen));
    const DOUBLE_OPEN: Option<Shape> = Some(Shape::of(Family::Double, Lean::ShapedOpen));
    let mut shapes = [None; 64];
    (shapes[0x18], shapes[0x1A], shapes[0x1B]) = (SINGLE_OPEN, SINGLE_OPEN, SINGLE_OPEN);
    shapes[0x19] = Some(Shape::SINGLE_CLOSE);
    (shapes[0x1C], shapes[0x1E], shapes[0x1F]) = (DOUBLE_OPEN, DOUBLE_OPEN, DOUBLE_OPEN);
    shapes[0x1D] = Some(Shape::of(Family::Double, Lean::ShapedClose));
    shapes[0x39] = Some(Shape::of(Family::Angle, Lean::ShapedOpen));
    shapes[0x3A] = Some(Shape::of(Family::Angle, Lean::ShapedClose));
    shapes
};

/// The mark at `at`, if there is one, and where it ends.
#[inline]
fn shape(bytes: &[u8], at: usize) -> Option<(usize, Shape)> {
    match bytes[at..] {
        [b'"', ..] => Some((at + 1, Shape::STRAIGHT)),
        [b'\'', ..] => Some(straight_single(bytes, at)),
        [0xE2, 0x80, 0x99, ..] => Some(curly_single(bytes, at)),
        [0xE2, 0x80, last, ..] => CURLY[usize::from(last) % 64].map(|shape| (at + 3, shape)),
        [0xC2, 0xAB, ..] => Some((at + 2, Shape::of(Family::Angle, Lean::ShapedOpen))),
        [0xC2, 0xBB, ..] => Some((at + 2, Shape::of(Family::Angle, Lean::ShapedClose))),
        [0xE3, 0x80, last @ 0x8C..=0x8F, ..] => {
            let family = if last < 0x8E { Family::Corner } else { Family::WhiteCorner };
            let lean = if last % 2 == 0 { Lean::Opens } else { Lean::Closes };
            Some((at + 3, Shape::of(family, lean)))
        }
        _ => None,
    }
}

/// `''` is one double mark; of `'''` the two on the outside are, and the third is a mark within.
fn straight_single(bytes: &[u8], at: usize) -> (usize, Shape) {
    if bytes.get(at + 1) != Some(&b'\'') {
        return (at + 1, Shape::SINGLE_STRAIGHT);
    }
    let run = bytes[at..].iter().take(4).take_while(|&&b| b == b'\'').count();
    let opens = at == 0 || bytes[at - 1].is_ascii_whitespace();
    if run == 2 || run == 3 && opens { (at + 2, Shape::STRAIGHT) } else { (at + 1, Shape::SINGLE_STRAIGHT) }
}

/// `’’` is one double mark that may open as well as close.
fn curly_single(bytes: &[u8], at: usize) -> (usize, Shape) {
    let one = "’".as_bytes();
    if bytes[at + 3..].starts_with(one) && !bytes[at + 6..].starts_with(one) {
        return (at + 6, Shape::STRAIGHT);
    }
    (at + 3, Shape::SINGLE_CLOSE)
}

/// Which way a mark leans, by what stands on both sides of it.
#[inline]
fn lean(prose: &str, at: usize, end: usize, shape: Shape) -> Lean {
    if matches!(shape.lean, Lean::Opens | Lean::Closes) {
        return shape.lean;
    }
    match (side_before(prose, at), side_after(prose, end)) {
        (Side::Free, Side::Word) => Lean::Opens,
        (Side::Word | Side::Stop, Side::Free | Side::Stop) => Lean::Closes,
        // `said."They`: only what is open already can tell.
        _ => shape.lean,
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

#[inline]
fn side_before(prose: &str, at: usize) -> Side {
    match prose.as_bytes()[..at].last() {
        None => Side::Free,
        Some(&byte @ ..0x80) => BEFORE[usize::from(byte)],
        Some(_) => prose[..at].chars().next_back().map_or(Side::Free, |c| beyond_ascii(c, Side::Stop)),
    }
}

#[inline]
fn side_after(prose: &str, end: usize) -> Side {
    match prose.as_bytes().get(end) {
        None => Side::Free,
        Some(&byte @ ..0x80) => AFTER[usize::from(byte)],
        Some(_) => prose[end..].chars().next().map_or(Side::Free, |c| beyond_ascii(c, Side::Mark)),
    }
}

/// What an ASCII character is to the mark behind it.
static BEFORE: [Side; 128] = ascii(b"([{/>", b".,!?;:)]");

/// What an ASCII character is to the mark before it. `“...and then` and `“.22 rifles`: a stop after a mark says nothing of
/// it alone.
static AFTER: [Side; 128] = ascii(b")]}/<", b",!?;:.");

const fn ascii(free: &[u8], stops: &[u8]) -> [Side; 128] {
    let mut sides = [Side::Word; 128];
    (sides[b'"' as usize], sides[b'\'' as usize]) = (Side::Mark, Side::Mark);
    set(&mut sides, b"\t\n\x0b\x0c\r -", Side::Free);
    set(&mut sides, free, Side::Free);
    set(&mut sides, stops, Side::Stop);
    sides
}

const fn set(sides: &mut [Side; 128], bytes: &[u8], side: Side) {
    let mut at = 0;
    while at < bytes.len() {
        sides[bytes[at] as usize] = side;
        at += 1;
    }
}

/// What any other character is to a mark, three dots in one being `dots`.
#[inline(never)]
fn beyond_ascii(c: char, dots: Side) -> Side {
    match c {
        '…' => dots,
        '—' | '–' | '―' => Side::Free,
        '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '‹' | '›' => Side::Mark,
        c if scan::is_space(c) => Side::Free,
        _ => Side::Word,
    }
}
