//! title, separator, outlet, and the snippet with nothing between: `Lamps last to go | The Marlow LanternFarah said`

use super::{
    each_point,
    evidence::{Evidence, Marks},
    sides,
};
use crate::knowledge::{
    joint_weights::OUTLET_WEIGHTS,
    outlets::{DOMAINS, FIRST_WORDS, JOINERS, KNOWN, LAST_WORDS},
};
use crate::lookup::{FirstBytes, Sieve, first_two};
use crate::scan;
use core::ops::ControlFlow;

/// How far into a line its title and outlet can reach, in bytes.
const REACH: usize = 300;

/// How long an outlet's name is at most, in bytes, and in words.
const LONGEST_NAME: usize = 48;
const MOST_WORDS: usize = 6;

/// The parts of a list's line that names its outlet behind the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Outlined<'a> {
    pub(crate) title: &'a str,
    pub(crate) outlet: &'a str,
    pub(crate) snippet: &'a str,
}

/// line = title separator outlet snippet                   separator = " | " | " – " | " — " | " - "
///
/// `Wind week put off - Daily JettyEleven entrants had weighed their tails.`
///
/// Titles hold dashes of their own, and snippets begin with datelines that do: the outlet is the short run of name words
/// between a separator and a joint that makes the best name and the best joint.
#[cfg(test)]
pub(super) fn outlet(line: &str) -> Option<Outlined<'_>> {
    best_name(line).map(|name| name.parts(line))
}

/// The outlet's name in such a line.
fn best_name(line: &str) -> Option<Name> {
    let mut only = None;
    let mut best: Option<(i32, Name)> = None;
    let _ = each_name(line, |name, place| {
        // Most lines show one name, and its evidence is not asked for.
        let Some(first) = only.replace((name, place)) else { return ControlFlow::Continue(()) };
        for (name, place) in [first, (name, place)].into_iter().skip(usize::from(best.is_some())) {
            let weight = tell(line, name, place).sum(OUTLET_WEIGHTS);
            if best.is_none_or(|(heaviest, _)| weight > heaviest) {
                best = Some((weight, name));
            }
        }
        ControlFlow::Continue(())
    });
    best.map(|(_, name)| name).or(only.map(|(name, _)| name))
}

/// How many lines are looked at to tell whether a list names its outlets.
const ENOUGH: usize = 8;

/// The outlets of one list: all its lines name theirs, or none does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outlets<'a> {
    named: bool,
    /// What was found in the first lines to tell that, so that it is not looked for again.
    found: [(&'a str, Option<Name>); ENOUGH],
}

impl<'a> Outlets<'a> {
    /// Of a list that names none.
    pub(crate) const NONE: Self = Self { named: false, found: [("", None); ENOUGH] };

    /// One line in four may fail to show it; a dash in a title with a name behind it is rarer than that.
    pub(crate) fn of(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut outlets = Self::NONE;
        let (mut with, mut without) = (0, 0);
        for (line, found) in lines.zip(&mut outlets.found) {
            *found = (line, best_name(line));
            *(if found.1.is_some() { &mut with } else { &mut without }) += 1;
            // What is left cannot change it.
            if with >= ENOUGH / 4 * 3 || without > ENOUGH / 4 {
                break;
            }
        }
        outlets.named = with > 0 && without * 3 <= with;
        outlets
    }

    #[cfg(test)]
    pub(super) fn are_named(&self) -> bool {
        self.named
    }

    /// The parts of one of the list's lines, if that names its outlet.
    pub(crate) fn in_line(&self, line: &'a str) -> Option<Outlined<'a>> {
        if !self.named {
            return None;
        }
        let known = self.found.iter().find(|(found, _)| core::ptr::eq(*found, line));
        known.map_or_else(|| best_name(line), |&(_, name)| name).map(|name| name.parts(line))
    }
}

/// Where an outlet's name may stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    // No name ends so far into a line that its place takes more.
    pub(super) title_end: u16,
    pub(super) start: u16,
    pub(super) end: u16,
}

impl Name {
    /// The parts of the line that it stands in.
    fn parts(self, line: &str) -> Outlined<'_> {
        let [title_end, start, end] = [self.title_end, self.start, self.end].map(usize::from);
        Outlined { title: &line[..title_end], outlet: &line[start..end], snippet: &line[end..] }
    }
}

/// All the evidence for a name: what its place tells, the name itself, and the joint behind it.
fn tell(line: &str, name: Name, mut marks: Marks) -> Marks {
    let Outlined { title, outlet, snippet } = name.parts(line);
    tell_name(outlet, &mut marks);
    sides::joint(line, name.end.into(), &mut marks);
    marks.add_if(sides::agency_again(title, snippet), Evidence::AgencyTwice);
    marks
}

/// Hands every name that may be the outlet's to `each`, with what its place alone speaks for it, until that breaks off.
fn each_name(line: &str, mut each: impl FnMut(Name, Marks) -> ControlFlow<()>) -> ControlFlow<()> {
    let mut named = false;
    each_separator(line, |title_end, start| {
        let tail = &line[start..];
        let room = room_for_name(tail);
        let plain = known_name(tail).or_else(|| end_of_address(&tail[..room]));
        let mut last = None;
        let mut name = |end| {
            let known = plain == Some(end);
            if !known && sides::is_inside_name(tail, end) || !is_name(&tail[..end]) {
                return ControlFlow::Continue(());
            }
            let mut marks = Marks::default();
            let between = last.and_then(|last| tail.get(last..end));
            let in_word = between.is_some_and(|between| scan::find_byte(between, b' ').is_none());
            marks.add_if(in_word, Evidence::SecondInWord);
            marks.add_if(last.is_none(), Evidence::FirstPoint);
            marks.add_if(known, Evidence::NameKnown);
            marks.add_if(named, Evidence::SeparatorBefore);
            last = Some(end);
            let [title_end, start, end] = [title_end, start, start + end].map(|place| place as u16);
            each(Name { title_end, start, end }, marks)
        };
        each_point(tail, room, |end| if Some(end) == plain { ControlFlow::Continue(()) } else { name(end) })?;
        if let Some(end) = plain {
            name(end)?;
        }
        named |= last.is_some();
        ControlFlow::Continue(())
    })
}

/// Hands every name with all its evidence to `each`, for learning the weights.
#[cfg(test)]
pub(super) fn weigh(line: &str, mut each: impl FnMut(Name, Marks)) {
    let _ = each_name(line, |name, place| {
        each(name, tell(line, name, place));
        ControlFlow::Continue(())
    });
}

/// separator = " | " | " – " | " — " | " - "
///
/// Hands the places where a title ends and an outlet begins to `each`, in order, until that breaks off.
fn each_separator(line: &str, mut each: impl FnMut(usize, usize) -> ControlFlow<()>) -> ControlFlow<()> {
    let bytes = line.as_bytes();
    let head = &bytes[..bytes.len().min(REACH)];
    let spaced = |_, left, right| (left == b' ') & ((right == b'|') | (right == b'-') | (right == 0xe2));
    // No title is empty, and no separator shares its blank with another.
    let mut from = 2;
    let broken_off = scan::find_meeting(head, from, spaced, |at| {
        let sign = match &head[at..] {
            _ if at < from => return None,
            [b'|' | b'-', b' ', ..] => 1,
            [0xe2, 0x80, 0x93 | 0x94, b' ', ..] => 3,
            _ => return None,
        };
        from = at + sign + 2;
        each(at - 1, at + sign + 1).is_break().then_some(())
    });
    if broken_off.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// How far a name can reach into `text`: words of a name, and the word in which the snippet begins.
fn room_for_name(text: &str) -> usize {
    let head = &text.as_bytes()[..text.len().min(LONGEST_NAME)];
    let (mut start, mut end) = (0, 0);
    for nth in 0..MOST_WORDS {
        let Some(rest) = head.get(start..) else { break };
        end = scan::next_space(head, start).unwrap_or(head.len());
        if !is_name_word(&rest[..end - start], nth) {
            break;
        }
        start = end + 1;
    }
    scan::floor(text, end)
}

/// A word of a name has a capital, a digit or a domain's dot, or joins two others.
fn is_name_word(word: &[u8], nth: usize) -> bool {
    let named = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b >= 0x80 || b == b'.';
    match word {
        [b'A'..=b'Z' | b'0'..=b'9', ..] => true,
        b"|" | b"-" | [0xe2, 0x80, 0x93 | 0x94] => false,
        _ => word.iter().copied().any(named) || nth > 0 && JOINERS.iter().any(|joiner| joiner.as_bytes() == word),
    }
}

/// Whether `name` can be one: no punctuation of sentences in it, no small word at its end.
fn is_name(name: &str) -> bool {
    let bytes = name.as_bytes();
    let last = &name[bytes.iter().rposition(|&b| b == b' ').map_or(0, |at| at + 1)..];
    let mark = |byte| matches!(byte, b'"' | b':' | b';' | b'?' | b'!' | b',' | b')');
    // All joiners begin with a small letter, and nearly all last words with a capital.
    let joins = |last: &str| !last.as_bytes()[0].is_ascii_uppercase() && JOINERS.contains(&last);
    !bytes.iter().fold(false, |any, &byte| any | mark(byte))
        && !last.is_empty()
        && !name.ends_with(['\'', '’', '”'])
        && !joins(last)
}

/// Where a name of the table ends that `text` begins with.
fn known_name(text: &str) -> Option<usize> {
    static FIRST_BYTES: FirstBytes = FirstBytes::of(KNOWN);
    static FIRST_TWO: Sieve = Sieve::of_first_two(KNOWN);
    if !FIRST_TWO.may_hold(first_two(text.as_bytes())) {
        return None;
    }
    let known = &KNOWN[FIRST_BYTES.rows(text.as_bytes())];
    let after = known.partition_point(|name| *name <= text);
    let name = known[..after].iter().rev().take(3).find(|name| text.starts_with(**name))?;
    let rest = &text[name.len()..];
    let goes_on = |c: char| scan::is_space(c) || matches!(c, ',' | ':' | '.' | '-' | '\'' | '’');
    (!rest.is_empty() && !rest.starts_with(goes_on)).then_some(name.len())
}

/// Where an address in capitals ends: `DAWN.COM|The`. In small letters the joint shows by itself.
fn end_of_address(text: &str) -> Option<usize> {
    let dot = scan::find_byte(text, b'.')?;
    let (stem, domain) = (&text[..dot], &text[dot + 1..]);
    let letters = domain.bytes().take_while(u8::is_ascii_uppercase).count();
    let row = DOMAINS
        .iter()
        .filter(|row| row.len() < letters)
        .filter(|row| domain[..row.len()].eq_ignore_ascii_case(row))
        .max_by_key(|row| row.len())?;
    (stem.len() > 2).then_some(stem.len() + 1 + row.len())
}

/// Notes what kind of name `name` is.
fn tell_name(name: &str, marks: &mut Marks) {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or(name);
    let (more, last) = words.fold((0, first), |(count, _), word| (count + 1, word));
    marks.add_if(more > 3, Evidence::NameLong);
    marks.add_if(LAST_WORDS.holds(last) || more > 0 && FIRST_WORDS.holds(first), Evidence::NameTypical);
    if let Some((stem, domain)) = last.rsplit_once('.') {
        let known = !stem.is_empty() && DOMAINS.iter().any(|row| row.eq_ignore_ascii_case(domain));
        marks.add(if known { Evidence::NameDomain } else { Evidence::NameDotted });
    }
}
