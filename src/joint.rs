//! joint = the place where a title ends and its snippet begins, with nothing between
//!
//! `ferry back in Port CalderThe first boat`, `free rides for pupilsPORT CALDER: The`.

mod evidence;
mod opening;
mod outlet;
mod sides;

use crate::knowledge::{inner_capitals, joint_weights::TITLE_WEIGHTS};
use crate::scan;
use core::ops::ControlFlow;
pub(crate) use evidence::Evidence;
use evidence::Marks;
use opening::Opening;
pub(crate) use outlet::Outlets;
#[cfg(test)]
use outlet::outlet;

/// No title is longer than this, in bytes.
const LONGEST_TITLE: usize = 240;

/// No title is shorter than this where its end has to be guessed.
const SHORTEST_TITLE: usize = 12;

/// How many points are weighed at most: past that the text is no title with its snippet.
const MOST_POINTS: usize = 32;

/// Where the snippet begins in a title glued to it, or `None` where no joint can be seen.
///
/// Every point at which a new part could begin is weighed; the heaviest is the joint, on ties the first. A snippet that
/// begins with a small letter shows none.
pub(crate) fn find(glued: &str) -> Option<usize> {
    let (points, count) = points(glued);
    let points = match points.get(..count)? {
        [] => return sides::guess_in_capitals(glued, SHORTEST_TITLE..LONGEST_TITLE),
        [point] => return Some(usize::from(*point)),
        points => points,
    };
    let mut best: Option<(i32, usize)> = None;
    weigh(glued, points, |at, marks| {
        let weight = marks.sum(TITLE_WEIGHTS);
        if best.is_none_or(|(heaviest, _)| weight > heaviest) {
            best = Some((weight, at));
        }
    });
    best.map(|(_, at)| at)
}

/// The points of a title with its snippet, and how many there are; none stands inside a known name.
fn points(glued: &str) -> ([u16; MOST_POINTS], usize) {
    let (mut points, mut count) = ([0; MOST_POINTS], 0);
    let _ = each_point(glued, LONGEST_TITLE, |at| {
        if !sides::is_inside_name(glued, at) {
            // No title is so long that a place in it takes more.
            points[count] = at as u16;
            count += 1;
        }
        if count < MOST_POINTS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    (points, count)
}

/// Hands every point with its evidence to `each`, in order.
fn weigh(glued: &str, points: &[u16], mut each: impl FnMut(usize, Marks)) {
    let mut opening = Opening::new(glued);
    let mut before = 0;
    for (nth, at) in points.iter().map(|&point| usize::from(point)).enumerate() {
        let mut marks = Marks::default();
        marks.add_if(nth == 0, Evidence::FirstPoint);
        marks.add_if(nth > 0 && scan::find_byte(&glued[before..at], b' ').is_none(), Evidence::SecondInWord);
        opening.read_to(at);
        opening.tell(&mut marks);
        sides::length(at, &mut marks);
        sides::joint(glued, at, &mut marks);
        each(at, marks);
        before = at;
    }
}

/// point = ( letter | digit | closing mark ) · ( capital | opening mark | digit )        nothing between
///
/// Hands the points in the first `length` bytes of `text` to `each`, in order, until that breaks off.
#[inline]
fn each_point(text: &str, length: usize, mut each: impl FnMut(usize) -> ControlFlow<()>) -> ControlFlow<()> {
    let head = &text.as_bytes()[..text.len().min(length)];
    let mut points = Points { text, head, double_open: false, single_open: false };
    if !head.is_empty() {
        points.note(0);
    }
    scan::each_pair(text.as_bytes(), head.len(), may_meet, |at| {
        let (left, right) = (role(head[at - 1]), role(head[at]));
        if left >> 4 & right == 0 {
            return ControlFlow::Continue(at + 1);
        }
        // Half of what meets in a title and its snippet are capitals of one word.
        if (left == CAPITAL) & (right == CAPITAL) && points.is_capital(at + 1) {
            return points.each_inside_capitals(at, &mut each);
        }
        if let Some(point) = points.point_before(at) {
            each(point)?;
        }
        ControlFlow::Continue(at + 1)
    })
}

/// What the points of a text are told by.
struct Points<'a> {
    text: &'a str,
    /// As far as a joint can stand.
    head: &'a [u8],
    /// Whether a straight mark stands open, so that the next one closes.
    double_open: bool,
    single_open: bool,
}

impl Points<'_> {
    #[inline]
    fn is_capital(&self, at: usize) -> bool {
        self.text.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase)
    }

    /// Hands the points inside a run of capitals to `each`, from byte `at` on, until that breaks off. Says where to go on: at
    /// the last capital, which may begin a word.
    #[inline]
    fn each_inside_capitals(
        &self,
        mut at: usize,
        each: &mut impl FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), usize> {
        let bytes = self.text.as_bytes();
        if let Some(half) = doubled(&self.head[at - 1..]) {
            each(at - 1 + half)?;
            return ControlFlow::Continue(at - 1 + 2 * half);
        }
        let form = sides::may_hold_form(bytes, at - 1);
        while at < self.head.len() && self.is_capital(at + 1) {
            let may_divide = sides::may_start_place(&bytes[at..]) || form && sides::capitals_may_divide(self.text, at);
            if may_divide && sides::capitals_divide(self.text, at) {
                each(at)?;
            }
            at += 1;
        }
        ControlFlow::Continue(at)
    }

    /// Notes a straight mark at `at` that opens or closes; an apostrophe does neither.
    fn note(&mut self, at: usize) {
        let after_blank = at == 0 || matches!(self.head[at - 1], b' ' | b'(' | b'"');
        match self.head[at] {
            b'"' => self.double_open = !self.double_open,
            b'\'' if after_blank => self.single_open = true,
            b'\'' => match self.head.get(at + 1) {
                Some(b'a'..=b'z') => {}
                // `Mill reopens'Wet' flour sold`; but not `O'Hara`.
                Some(b'A'..=b'Z') if !self.single_open => self.single_open = !self.head[at - 1].is_ascii_uppercase(),
                _ => self.single_open = false,
            },
            _ => {}
        }
    }

    /// The point before byte `at`, which meets the one before it, if that begins a part; straight marks are noted on the way.
    #[inline]
    fn point_before(&mut self, at: usize) -> Option<usize> {
        match (self.head[at - 1], self.head[at]) {
            // Most points are of this kind, and most pairs that are none of the next.
            (left @ b'a'..=b'z', b'A'..=b'Z') => Some(before_small_name(self.text, at, left.into()).unwrap_or(at)),
            (b'A'..=b'Z', b'A'..=b'Z') => self.point_in_capitals(at),
            // `company's`: the apostrophe is no mark, and begins nothing.
            (b'a'..=b'z', b'\'') if self.text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_lowercase) => None,
            (left, right) => self.point_between(left, right, at),
        }
    }

    /// The same between two capitals, of which the second is the last of its run.
    #[inline]
    fn point_in_capitals(&mut self, at: usize) -> Option<usize> {
        let divides = match self.text.as_bytes().get(at + 1) {
            Some(b'a'..=b'z') => true,
            Some(0x80..) => return self.point_between(self.head[at - 1], self.head[at], at),
            _ => sides::opens_with_letters(&self.text[at..]),
        };
        divides.then_some(at)
    }

    #[inline(never)]
    fn point_between(&mut self, left: u8, right: u8, at: usize) -> Option<usize> {
        let open = |byte| match byte {
            b'"' => self.double_open,
            b'\'' => self.single_open,
            _ => false,
        };
        let inside = open(left) || open(right);
        self.note(at);
        if inside || role(left) >> 4 & role(right) & !STRAIGHT == 0 { None } else { point_at(self.text, at) }
    }
}

/// `says the LTA|LTA trains`: how long a word in capitals is that stands twice with nothing between.
fn doubled(text: &[u8]) -> Option<usize> {
    const SHORTEST: usize = 3;
    let run = text.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let half = run / 2;
    let alone = run % 2 == 0 && !text.get(run).is_some_and(u8::is_ascii_alphanumeric);
    (alone && half >= SHORTEST && text[..half] == text[half..run]).then_some(half)
}

/// Whether two bytes may have roles that meet: what [`ROLES`] says and a little more, in as few comparisons as pass over
/// nearly all of prose. All blocks of a title are compared so, twenty operations for sixteen bytes.
fn may_meet(left: u8, right: u8) -> bool {
    let right = right as i8;
    // Bytes that continue a character are less than all others, as signed numbers.
    let begins = (right >= 0xc0_u8 as i8) & (right < b'a' as i8) & (right != b' ' as i8) & (right & !3 != b',' as i8);
    let straight = right | 5 == b'\'' as i8;
    let closed = (left == b')') | (left == b'?') | (left == b'!');
    ((left != b' ') & begins) | straight | (closed & (right >= b'a' as i8))
}

fn role(byte: u8) -> u8 {
    ROLES[usize::from(byte)]
}

/// What a byte can do at a joint: begin a part, of one of three kinds, or end one before such a kind: the same bits, shifted.
const BEGINS: u8 = 0b0001;
const BEGINS_DIGIT: u8 = 0b0010;
/// A small letter begins a part only after a closing bracket, a question mark or an exclamation mark.
const BEGINS_SMALL: u8 = 0b0100;
const ENDS: u8 = BEGINS << 4;
const ENDS_BEFORE_DIGIT: u8 = (BEGINS | BEGINS_DIGIT) << 4;
const ENDS_BEFORE_ALL: u8 = (BEGINS | BEGINS_DIGIT | BEGINS_SMALL) << 4;
/// A straight quotation mark, to be noted after any byte: whether it opens or closes depends on those before it.
const STRAIGHT: u8 = 0b1000;
/// What a capital can do, and no other byte.
const CAPITAL: u8 = STRAIGHT << 4 | ENDS | BEGINS;

static ROLES: [u8; 256] = roles();

const fn roles() -> [u8; 256] {
    let mut roles = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        roles[byte] = STRAIGHT << 4
            | match byte as u8 {
                b'A'..=b'Z' => ENDS | BEGINS,
                b'0'..=b'9' => ENDS | BEGINS_DIGIT,
                b'a'..=b'z' => ENDS_BEFORE_DIGIT | BEGINS_SMALL,
                b')' | b'?' | b'!' => ENDS_BEFORE_ALL,
                b'.' | b';' | b':' => ENDS,
                b'%' | b'*' | b']' => ENDS_BEFORE_DIGIT,
                b'\'' | b'"' => ENDS_BEFORE_DIGIT | BEGINS | STRAIGHT,
                b'(' => BEGINS,
                b'$' => ENDS | BEGINS,
                // A character of several bytes ends with one that continues it, and begins with one that does not.
                0x80..=0xbf => ENDS_BEFORE_DIGIT,
                0xc0..=0xff => BEGINS,
                _ => 0,
            };
        byte += 1;
    }
    roles
}

/// The point at or just before `at`, where the bytes on its two sides may meet.
fn point_at(text: &str, at: usize) -> Option<usize> {
    let left = text[..at].chars().next_back()?;
    let mut after = text[at..].chars();
    let (right, next) = (after.next()?, after.next().unwrap_or(' '));
    let point = match right {
        'A'..='Z' => capital_point(text, at, left, next),
        '"' | '\'' | '“' | '‘' | '«' | '„' => {
            ends(left) && (next.is_uppercase() || next.is_ascii_digit() || next == right || matches!(next, '[' | '('))
        }
        '(' => ends(left),
        '0'..='9' | '$' | '£' | '€' => ends(left) && !left.is_ascii_digit() && !left.is_uppercase() && left != '.',
        'a'..='z' => matches!(left, ')' | '?' | '!'),
        _ => right.is_uppercase() && capital_point(text, at, left, next),
    };
    if !point || opens_here(text, at, left) {
        return None;
    }
    Some(before_small_name(text, at, left).unwrap_or(at))
}

/// Whether a part can end in `c`.
fn ends(c: char) -> bool {
    match c {
        ')' | ']' | '.' | '?' | '!' | '\'' | '"' | '”' | '’' | '»' | '…' | '%' | '*' | ';' | ':' => true,
        _ => c.is_alphanumeric(),
    }
}

/// Whether a rate of exchange ends here: `1,150/$`. A sign without a slash stands in front of its amount.
fn is_rate(text: &str) -> bool {
    text.strip_suffix(['$', '£', '€']).is_some_and(|before| before.ends_with('/'))
}

/// A capital after a capital begins a part only where small letters follow (`IBMThe`), or inside a run of capitals that
/// holds two words; one between stops (`U.S.`) begins none.
fn capital_point(text: &str, at: usize, left: char, next: char) -> bool {
    if left.is_uppercase() {
        return next.is_lowercase() || sides::opens_with_letters(&text[at..]) || sides::capitals_divide(text, at);
    }
    (ends(left) || is_rate(&text[..at])) && !(left == '.' && next == '.') && !sides::is_amount(&text[..at], &text[at..])
}

/// Whether the mark on the left opens something instead of closing it: `"The`, `('Nine`.
fn opens_here(text: &str, at: usize, left: char) -> bool {
    matches!(left, '\'' | '"' | '’')
        && text[..at - left.len_utf8()]
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '-' | '—' | '–' | '“' | '‘'))
}

/// `salesiPhone makers`: the part begins at the small letter of the name.
#[inline]
fn before_small_name(text: &str, at: usize, left: char) -> Option<usize> {
    if !matches!(left, 'i' | 'e') {
        return None;
    }
    let before = at - 1;
    let named = inner_capitals::may_be_small_name(text.as_bytes(), before)
        && inner_capitals::is_small_name(&text[before..])
        && text[..before].ends_with(ends);
    named.then_some(before)
}

#[cfg(test)]
mod tests;
