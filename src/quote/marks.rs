//! mark = “ | ” | „ | ‟ | " | '' | ’’ | « | » | ‹ | › | 「 | 」 | 『 | 』 | ‘ | ’ | '
//!
//! Finding the marks of a paragraph, and which way each leans. A mark opens where it touches only the word after
//! it, and closes where it touches only the word before it; only where that leaves it open does its shape decide.

use crate::{glue, scan};
use alloc::vec::Vec;
use core::ops::Deref;

/// One mark of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    at: u32,
    /// Its number among all marks of the paragraph, those counted that are none but apostrophes.
    number: u32,
    length: u8,
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
        self.at as usize + usize::from(self.length)
    }

    /// How many marks further on it is than `other`.
    #[inline]
    pub(super) fn marks_behind(self, other: Self) -> usize {
        (self.number - other.number) as usize
    }
}

/// The marks of a paragraph, with room for more behind them.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    room: Vec<Mark>,
    count: usize,
}

impl Marks {
    /// Writes a mark down, and keeps it or not without a branch: half are kept.
    #[inline]
    fn add(&mut self, mark: Mark, kept: bool) {
        if self.count == self.room.len() {
            self.room.resize(2 * self.room.len().max(12), mark);
        }
        self.room[self.count] = mark;
        self.count += usize::from(kept);
    }
}

impl Deref for Marks {
    type Target = [Mark];

    #[inline]
    fn deref(&self) -> &[Mark] {
        &self.room[..self.count]
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
    /// Of what is no mark.
    None,
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

/// Puts the marks of `prose` into `marks`, in order, and adds its glue points to `glue`: the same look at its bytes finds both.
///
/// An attribute of markup, `<tweet id="5">`, is no quote: the mark after `=` and the one that ends it are left out. So are
/// apostrophes, which are half the marks: single ones that stand within a word, or between blanks.
#[inline(never)]
pub(super) fn find(prose: &str, marks: &mut Marks, glue: Option<glue::Points<'_>>) -> Found {
    let bytes = prose.as_bytes();
    marks.count = 0;
    let mut finder = Finder { prose, marks, glue, found: Found::default(), number: 0, from: 0, attribute: false };
    scan::each_meeting(bytes, may_tell, |at| finder.look(bytes, at));
    finder.found
}

/// Whether there may be glue between two bytes, or a mark at the second.
fn may_tell(left: u8, right: u8) -> bool {
    glue::may_meet(left, right) | may_begin_mark(right)
}

/// Whether a byte is `"` or `'`, or leads a character that may be a mark; and so are a few others, for two comparisons
/// instead of five.
fn may_begin_mark(byte: u8) -> bool {
    (byte & 0b1111_1010 == 0x22) | (byte & 0b1101_1110 == 0xC2)
}

/// What has been found of a paragraph's marks.
struct Finder<'a> {
    prose: &'a str,
    marks: &'a mut Marks,
    glue: Option<glue::Points<'a>>,
    found: Found,
    /// How many marks there were.
    number: u32,
    /// Behind the last mark that was looked at closely.
    from: usize,
    /// Whether the next straight mark ends an attribute.
    attribute: bool,
}

impl Finder<'_> {
    /// What stands at `at`. The usual marks, next to letters and blanks, are looked up without a branch: which of them comes
    /// next nobody foresees, and a wrong guess costs more than the whole look.
    #[inline]
    fn look(&mut self, bytes: &[u8], at: usize) {
        let byte = |at: usize| bytes[at.min(bytes.len() - 1)];
        let (first, second, third) = (bytes[at], byte(at + 1), byte(at + 2));
        let curly = (first == 0xE2) & (second == 0x80);
        let shape = SHAPES[usize::from(if curly { third } else { first })];
        let none = shape.family == Family::None;
        let length = if curly { 3 } else { 1 };
        let (before, after) = (byte_before(bytes, at), byte_after(bytes, at + length));
        let apart = (none & glue::goes_on(first)) | (!none & (after == b' '));
        let glued = glue::may_meet(before, first) & !apart;
        let beyond = !(before.is_ascii() & after.is_ascii() & (first.is_ascii() | curly));
        let double = (first == b'\'') & ((before == b'\'') | (after == b'\''));
        if glued | beyond | double | self.attribute | (before == b'=') {
            return self.look_closely(at);
        }
        let lean = LEANS[shape.lean as usize][BEFORE[usize::from(before & 0x7F)] as usize]
            [AFTER[usize::from(after & 0x7F)] as usize];
        self.add(at, length, shape.family, lean);
    }

    #[inline(never)]
    fn look_closely(&mut self, at: usize) {
        let bytes = self.prose.as_bytes();
        if glue::may_meet(byte_before(bytes, at), bytes[at]) {
            if let Some(glue) = &mut self.glue {
                glue.stop(at);
            }
        }
        // The second of two that are one mark.
        if at < self.from {
            return;
        }
        let Some((end, shape)) = shape(bytes, at) else { return };
        self.from = end;
        if self.attribute && shape.straight() {
            self.attribute = false;
            return;
        }
        self.attribute = shape.straight() && byte_before(bytes, at) == b'=';
        if !self.attribute {
            let sides = (side_before(self.prose, at), side_after(self.prose, end));
            let lean = LEANS[shape.lean as usize][sides.0 as usize][sides.1 as usize];
            self.add(at, end - at, shape.family, lean);
        }
    }

    /// Adds a mark, or none if it has no family or is an apostrophe.
    #[inline]
    fn add(&mut self, at: usize, length: usize, family: Family, lean: Lean) {
        let (none, single) = (family == Family::None, family == Family::Single);
        let leans = (lean == Lean::Opens) | (lean == Lean::Closes);
        self.found.pairs |= !(none | single);
        self.found.singles |= single & (lean == Lean::Opens);
        self.number += u32::from(!none);
        let mark = Mark { at: at as u32, number: self.number, length: length as u8, family, lean };
        self.marks.add(mark, !none & (!single | leans));
    }
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug)]
struct Shape {
    family: Family,
    /// Which way it leans where its sides say nothing; a corner leans its own way anywhere.
    lean: Lean,
}

impl Shape {
    const NONE: Self = Self::of(Family::None, Lean::Either);
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

/// The straight marks by their byte, and the curly ones by their last.
static SHAPES: [Shape; 256] = {
    const SINGLE_OPEN: Shape = Shape::of(Family::Single, Lean::ShapedOpen);
    const DOUBLE_OPEN: Shape = Shape::of(Family::Double, Lean::ShapedOpen);
    let mut shapes = [Shape::NONE; 256];
    (shapes[b'"' as usize], shapes[b'\'' as usize]) = (Shape::STRAIGHT, Shape::SINGLE_STRAIGHT);
    (shapes[0x98], shapes[0x9A], shapes[0x9B]) = (SINGLE_OPEN, SINGLE_OPEN, SINGLE_OPEN);
    shapes[0x99] = Shape::SINGLE_CLOSE;
    (shapes[0x9C], shapes[0x9E], shapes[0x9F]) = (DOUBLE_OPEN, DOUBLE_OPEN, DOUBLE_OPEN);
    shapes[0x9D] = Shape::of(Family::Double, Lean::ShapedClose);
    shapes[0xB9] = Shape::of(Family::Angle, Lean::ShapedOpen);
    shapes[0xBA] = Shape::of(Family::Angle, Lean::ShapedClose);
    shapes
};

/// The mark at `at`, if there is one, and where it ends.
fn shape(bytes: &[u8], at: usize) -> Option<(usize, Shape)> {
    let (end, shape) = match bytes[at..] {
        [b'"', ..] => (at + 1, Shape::STRAIGHT),
        [b'\'', ..] => straight_single(bytes, at),
        [0xE2, 0x80, 0x99, ..] => curly_single(bytes, at),
        [0xE2, 0x80, last, ..] => (at + 3, SHAPES[usize::from(last)]),
        [0xC2, 0xAB, ..] => (at + 2, Shape::of(Family::Angle, Lean::ShapedOpen)),
        [0xC2, 0xBB, ..] => (at + 2, Shape::of(Family::Angle, Lean::ShapedClose)),
        [0xE3, 0x80, last @ 0x8C..=0x8F, ..] => {
            let family = if last < 0x8E { Family::Corner } else { Family::WhiteCorner };
            let lean = if last % 2 == 0 { Lean::Opens } else { Lean::Closes };
            (at + 3, Shape::of(family, lean))
        }
        _ => return None,
    };
    (shape.family != Family::None).then_some((end, shape))
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

/// The byte before a mark, or a space. Nothing branches on whether there is one, which nobody foresees.
#[inline]
fn byte_before(bytes: &[u8], at: usize) -> u8 {
    let byte = bytes[at.saturating_sub(1)];
    if at == 0 { b' ' } else { byte }
}

/// The byte behind a mark, or a space.
#[inline]
fn byte_after(bytes: &[u8], end: usize) -> u8 {
    let byte = bytes[end.min(bytes.len() - 1)];
    if end == bytes.len() { b' ' } else { byte }
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

/// Which way a mark of each lean leans in the end, by what it touches before it and after it.
static LEANS: [[[Lean; 4]; 4]; 5] = {
    let shapes = [Lean::Opens, Lean::Closes, Lean::ShapedOpen, Lean::ShapedClose, Lean::Either];
    let (free, stop, word) = (Side::Free as usize, Side::Stop as usize, Side::Word as usize);
    let mark = Side::Mark as usize;
    let mut leans = [[[Lean::Either; 4]; 4]; 5];
    let mut shape = 0;
    while shape < shapes.len() {
        // `said."They`: only what is open already can tell.
        leans[shapes[shape] as usize] = [[shapes[shape]; 4]; 4];
        if !matches!(shapes[shape], Lean::Opens | Lean::Closes) {
            let leans = &mut leans[shapes[shape] as usize];
            leans[free][word] = Lean::Opens;
            (leans[word][free], leans[word][stop]) = (Lean::Closes, Lean::Closes);
            (leans[stop][free], leans[stop][stop]) = (Lean::Closes, Lean::Closes);
            // `‘“It holds,” she said’ and “she said ‘It holds’”`: one on the outside of another.
            leans[free][mark] = Lean::Opens;
            (leans[mark][free], leans[mark][stop]) = (Lean::Closes, Lean::Closes);
        }
        shape += 1;
    }
    leans
};

fn side_before(prose: &str, at: usize) -> Side {
    match prose[..at].chars().next_back() {
        None => Side::Free,
        Some(c) if c.is_ascii() => BEFORE[c as usize],
        Some(c) => beyond_ascii(c, Side::Stop),
    }
}

fn side_after(prose: &str, end: usize) -> Side {
    match prose[end..].chars().next() {
        None => Side::Free,
        Some(c) if c.is_ascii() => AFTER[c as usize],
        Some(c) => beyond_ascii(c, Side::Mark),
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
fn beyond_ascii(c: char, dots: Side) -> Side {
    match c {
        '…' => dots,
        '—' | '–' | '―' => Side::Free,
        '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '‹' | '›' => Side::Mark,
        c if scan::is_space(c) => Side::Free,
        _ => Side::Word,
    }
}
