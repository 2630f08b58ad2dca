//! joint = the place where a title ends and its snippet begins, with nothing between
//!
//! `visit to KazakhstanThe region has`, `move laudedLAHAD DATU: The`.

mod evidence;

use crate::knowledge::inner_capitals;
pub(crate) use evidence::Evidence;
use evidence::{Marks, Opening};

/// No title is longer than this, in bytes.
const LONGEST_TITLE: usize = 320;

/// How many points are weighed at most: past that the text is no title with its snippet.
const MOST_POINTS: usize = 32;

/// Where the snippet begins in a title glued to it, or `None` where no joint can be seen.
///
/// Every point at which a new part could begin is weighed; the heaviest is the joint, on ties the first.
pub(crate) fn find(glued: &str) -> Option<usize> {
    let mut points = Points::new(glued);
    let first = points.next()?;
    let Some(second) = points.next() else {
        return (!evidence::is_inside_name(glued, first)).then_some(first);
    };
    let mut best = None;
    weigh(glued, [first, second].into_iter().chain(points), |at, marks| {
        let weight = marks.weight();
        if best.is_none_or(|(_, heaviest)| weight > heaviest) {
            best = Some((at, weight));
        }
    });
    best.map(|(at, _)| at).filter(|&at| !evidence::is_inside_name(glued, at))
}

/// Hands every point with its evidence to `each`, in order.
pub(crate) fn weigh(glued: &str, points: impl Iterator<Item = usize>, mut each: impl FnMut(usize, Marks)) {
    let mut opening = Opening::new(glued);
    let mut before = 0;
    for (nth, at) in points.take(MOST_POINTS).enumerate() {
        let mut marks = Marks::default();
        match nth {
            0 => marks.add(Evidence::FirstPoint),
            1 => marks.add(Evidence::SecondPoint),
            _ => {}
        }
        marks.add_if(nth > 0 && !glued[before..at].contains(' '), Evidence::SecondInWord);
        opening.read_to(at);
        opening.tell(&mut marks);
        evidence::left(glued, at, &mut marks);
        evidence::right(glued, at, &mut marks);
        evidence::across(glued, at, &mut marks);
        each(at, marks);
        before = at;
    }
}

/// point = ( letter | digit | closing mark ) · ( capital | opening mark | digit )        nothing between
#[derive(Clone, Debug)]
pub(crate) struct Points<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    /// Whether a straight mark stands open, so that the next one closes.
    double_open: bool,
    single_open: bool,
}

impl<'a> Points<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut points =
            Self { text, at: 0, end: text.len().min(LONGEST_TITLE), double_open: false, single_open: false };
        points.step();
        points
    }

    /// Goes one byte on, past a straight mark that opens or closes.
    fn step(&mut self) {
        let bytes = self.text.as_bytes();
        match bytes.get(self.at) {
            Some(b'"') => self.double_open = !self.double_open,
            Some(b'\'') => {
                let word = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
                if !self.at.checked_sub(1).is_some_and(|before| !matches!(bytes[before], b' ' | b'(' | b'"')) {
                    self.single_open = true;
                } else if !bytes.get(self.at + 1).is_some_and(u8::is_ascii_lowercase) && !(word(bytes.get(self.at + 1)) && !self.single_open) {
                    self.single_open = false;
                }
            }
            _ => {}
        }
        self.at += 1;
    }
}

impl Iterator for Points<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while self.at < self.end {
            let at = self.at;
            let (left, right) = (bytes[at - 1], bytes[at]);
            let closes = right == b'"' && self.double_open || right == b'\'' && self.single_open;
            let opened = left == b'"' && self.double_open || left == b'\'' && self.single_open;
            if matches!(right, b'"' | b'\'') {
                self.step();
            } else {
                self.at += 1;
            }
            if may_meet(left, right) && !closes && !opened && self.text.is_char_boundary(at) {
                if let Some(point) = point_at(self.text, at) {
                    return Some(point);
                }
            }
        }
        None
    }
}

/// What a byte can do at a joint: bits, so that two bytes are tested at once.
const ENDS: u8 = 1;
const BEGINS: u8 = 2;
/// Begins a part only where the byte before is a closing bracket or a question mark.
const BEGINS_SMALL: u8 = 4;
const ENDS_FOR_SMALL: u8 = 8;

static ROLES: [u8; 256] = roles();

const fn roles() -> [u8; 256] {
    let mut roles = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        roles[byte] = match byte as u8 {
            b'A'..=b'Z' => ENDS | BEGINS,
            b'a'..=b'z' => ENDS | BEGINS_SMALL,
            b'0'..=b'9' => ENDS | BEGINS,
            b')' | b'?' | b'!' => ENDS | ENDS_FOR_SMALL,
            b'.' | b'%' | b'*' | b']' => ENDS,
            b'\'' | b'"' => ENDS | BEGINS,
            b'(' | b'$' => BEGINS,
            0x80..=0xff => ENDS | BEGINS,
            _ => 0,
        };
        byte += 1;
    }
    roles
}

fn may_meet(left: u8, right: u8) -> bool {
    let (left, right) = (ROLES[left as usize], ROLES[right as usize]);
    left & ENDS != 0 && right & BEGINS != 0 || left & ENDS_FOR_SMALL != 0 && right & BEGINS_SMALL != 0
}

/// The point at or just before `at`, where the bytes on its two sides may meet.
fn point_at(text: &str, at: usize) -> Option<usize> {
    let left = text[..at].chars().next_back()?;
    let mut after = text[at..].chars();
    let (right, next) = (after.next()?, after.next().unwrap_or(' '));
    let point = match right {
        _ if right.is_uppercase() => capital_point(text, at, left, next),
        '"' | '\'' | '“' | '‘' | '«' | '„' => ends(left) && (next.is_uppercase() || next.is_ascii_digit() || next == right),
        '0'..='9' | '$' | '£' | '€' => ends(left) && !left.is_ascii_digit() && !left.is_uppercase() && left != '.',
        '(' => ends(left),
        _ => right.is_lowercase() && matches!(left, ')' | '?' | '!'),
    };
    if !point || opens_here(text, at, left) {
        return None;
    }
    Some(before_small_name(text, at, left).unwrap_or(at))
}

/// Whether a part can end in `c`.
fn ends(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ')' | ']' | '.' | '?' | '!' | '\'' | '"' | '”' | '’' | '»' | '…' | '%' | '*')
}

/// A capital after a capital begins a part only where small letters follow (`IBMThe`), or inside a run of capitals that holds two words.
fn capital_point(text: &str, at: usize, left: char, next: char) -> bool {
    if left.is_ascii_digit() && evidence::is_amount(&text[..at], &text[at..]) {
        return false;
    }
    if !left.is_uppercase() {
        return ends(left);
    }
    next.is_lowercase() || evidence::opens_with_single_letter(&text[at..]) || evidence::capitals_divide(text, at)
}

/// Whether the mark on the left opens something instead of closing it: `"The`, `('Nine`.
fn opens_here(text: &str, at: usize, left: char) -> bool {
    matches!(left, '\'' | '"' | '’')
        && text[..at - left.len_utf8()].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '-' | '—' | '–' | '“' | '‘'))
}

/// `salesiPhone makers`: the part begins at the small letter of the name.
fn before_small_name(text: &str, at: usize, left: char) -> Option<usize> {
    if !matches!(left, 'i' | 'e') {
        return None;
    }
    let before = at - 1;
    (inner_capitals::is_small_name(&text[before..]) && text[..before].ends_with(ends)).then_some(before)
}

