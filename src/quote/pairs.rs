//! quoted = open { words | quoted } ( close | glue | end of paragraph )
//!
//! `“I am asking them to try the first tram.”“And if it is late, call me.”`
//!
//! Pairs are made within one paragraph, so that one bad mark never spoils the rest of a page. Quotes inside a
//! quote are not listed apart.

use super::marks::{self, Family, Lean, Mark, Marks};
use crate::options::DEPTH;
use crate::{glue, scan};
use alloc::vec::Vec;
use core::ops::Range;

/// A pair of marks with what they hold; all offsets are into the paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quoted {
    /// The opening mark's first byte.
    pub(super) open: usize,
    /// The first byte of the words.
    pub(super) start: usize,
    /// The byte after the words.
    pub(super) end: usize,
    /// The byte after the closing mark; `end` where there is none.
    pub(super) close: usize,
    /// How it ends.
    pub(super) ending: Ending,
    /// Which of the paragraph's tokens it is, once they have been read.
    pub(super) token: usize,
}

impl Quoted {
    /// Whether nothing else stands in its paragraph.
    pub(super) fn is_all_of(&self, prose: &str) -> bool {
        self.open == 0 && scan::trim_end(&prose[self.close..]).is_empty()
    }

    /// Whether its marks are single ones.
    pub(super) fn is_single(&self, prose: &str) -> bool {
        prose.get(self.open..self.start).is_some_and(|mark| matches!(mark, "‘" | "'" | "‚" | "‛"))
    }
}

/// How a quote ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// With its closing mark.
    Closed,
    /// Where the next sentence is glued on.
    Cut,
    /// With its paragraph, or where the next quote opens.
    Open,
}

/// Pairs the marks of paragraphs; keeps its room from one to the next.
#[derive(Clone, Debug)]
pub(super) struct Pairing {
    marks: Marks,
    /// How deep quotes may be nested, the outermost counted.
    max_depth: u8,
    /// The first mark of the paragraph that opens deeper than that.
    too_deep: Option<Mark>,
}

impl Default for Pairing {
    fn default() -> Self {
        Self::new(DEPTH)
    }
}

impl Pairing {
    pub(super) fn new(max_depth: u8) -> Self {
        Self { marks: Marks::default(), max_depth, too_deep: None }
    }

    /// Where the paragraph's marks first open deeper than they may.
    pub(super) fn too_deep(&self) -> Option<Range<usize>> {
        self.too_deep.map(|mark| mark.at()..mark.end())
    }

    /// Adds what stands in quotation marks in `prose` to `quoted`, in order, and its glue points to `glue`.
    pub(super) fn pair(&mut self, prose: &str, quoted: &mut Vec<Quoted>, glue: Option<glue::Points<'_>>) {
        self.too_deep = None;
        let found = marks::find(prose, &mut self.marks, glue);
        let mut next = 0;
        while found.pairs && next < self.marks.len() {
            next = self.read(prose, next, quoted);
        }
        if found.singles {
            self.singles(prose, quoted);
        }
    }

    /// Reads the mark at `index` and what it opens; says which mark to go on with.
    fn read(&mut self, prose: &str, index: usize, quoted: &mut Vec<Quoted>) -> usize {
        let mark = self.marks[index];
        if mark.family == Family::Single || !may_open(prose, mark) {
            return index + 1;
        }
        match self.closer(index) {
            Closer::Found(close) => {
                let (at, end) = (self.marks[close].at(), self.marks[close].end());
                let pair = Quoted {
                    open: mark.at(),
                    start: mark.end(),
                    end: at,
                    close: end,
                    ending: Ending::Closed,
                    token: 0,
                };
                push(prose, pair, quoted);
                close + 1
            }
            Closer::Opens(other) => self.unclosed(prose, index, self.marks[other].at(), quoted),
            Closer::None => self.unclosed(prose, index, prose.len(), quoted),
            Closer::TooDeep(next, deepest) => {
                self.too_deep = self.too_deep.or(Some(self.marks[deepest]));
                self.unclosed(prose, index, self.marks[next].at(), quoted)
            }
        }
    }

    /// Which mark closes the one at `index`.
    ///
    /// A quote within this one is closed at once and this one after it; where the count does not come out so within
    /// as many marks as the depth allows, this one was never closed.
    fn closer(&self, index: usize) -> Closer {
        let within = 2 * usize::from(self.max_depth.max(1));
        let family = self.marks[index].family;
        // Nearly always the next mark is it.
        if self.marks.get(index + 1).is_some_and(|next| next.family == family && next.closes()) {
            return Closer::Found(index + 1);
        }
        let same = || (index + 1..self.marks.len()).filter(|&i| self.marks[i].family == family);
        let Some(next) = same().next() else { return Closer::None };
        let mut depth = 1;
        for mark in same().take(within) {
            if !self.marks[mark].closes() {
                if depth >= self.max_depth {
                    return Closer::TooDeep(next, mark);
                }
                depth += 1;
                continue;
            }
            depth -= 1;
            if depth == 0 {
                return Closer::Found(mark);
            }
        }
        Closer::Opens(next)
    }

    /// A quote that never closes ends at the first glue point before `limit`, else there.
    fn unclosed(&self, prose: &str, index: usize, limit: usize, quoted: &mut Vec<Quoted>) -> usize {
        let mark = self.marks[index];
        let glued = glue::next(&prose[..limit], mark.end()).filter(|&at| at < limit);
        let end = glued.unwrap_or(limit);
        let ending = if glued.is_some() { Ending::Cut } else { Ending::Open };
        push(prose, Quoted { open: mark.at(), start: mark.end(), end, close: end, ending, token: 0 }, quoted);
        (index + 1..self.marks.len()).find(|&i| self.marks[i].at() >= end).unwrap_or(self.marks.len())
    }
}

/// What ends a quote.
enum Closer {
    /// This mark.
    Found(usize),
    /// Nothing before this mark, which opens another.
    Opens(usize),
    /// Nothing in this paragraph.
    None,
    /// The first of these marks opens another, and the second one more than there may be.
    TooDeep(usize, usize),
}

/// Marks around nothing, or around white space alone, quote nothing.
fn push(prose: &str, pair: Quoted, quoted: &mut Vec<Quoted>) {
    if !scan::is_blank(&prose[pair.start..pair.end]) {
        quoted.push(pair);
    }
}

/// Whether a mark can open where nothing is open.
fn may_open(prose: &str, mark: Mark) -> bool {
    match mark.lean {
        Lean::Opens | Lean::ShapedOpen => true,
        Lean::Closes => false,
        // `said."They go`, but not `a 6" pipe`.
        Lean::Either | Lean::ShapedClose => {
            let before = prose.as_bytes()[..mark.at()].last();
            !before.is_some_and(u8::is_ascii_digit) && prose[mark.end()..].starts_with(|c: char| !c.is_whitespace())
        }
    }
}

impl Mark {
    /// Whether it closes what is open.
    fn closes(self) -> bool {
        matches!(self.lean, Lean::Closes | Lean::ShapedClose | Lean::Either)
    }
}

/// Single marks are apostrophes unless they stand around words as a pair.
impl Pairing {
    /// How many marks may stand between a single mark and the one that closes it.
    const REACH: usize = 24;

    fn singles(&self, prose: &str, quoted: &mut Vec<Quoted>) {
        let found = quoted.len();
        let mut index = 0;
        let mut inside = 0;
        while let Some(mark) = self.marks.get(index) {
            while inside < found && quoted[inside].close <= mark.at() {
                inside += 1;
            }
            let nested = inside < found && quoted[inside].open < mark.at();
            let opens = mark.family == Family::Single && !nested && opens_single(prose, *mark);
            let close = if opens { self.single_closer(prose, index) } else { None };
            let Some(close) = close else {
                index += 1;
                continue;
            };
            let (at, end) = (self.marks[close].at(), self.marks[close].end());
            // A double quote that begins or ends inside cannot be nested: then these were apostrophes.
            let crossed = quoted[..found].iter().skip(inside).take_while(|q| q.open < end).any(|q| q.close > at);
            if crossed {
                index += 1;
                continue;
            }
            let pair =
                Quoted { open: mark.at(), start: mark.end(), end: at, close: end, ending: Ending::Closed, token: 0 };
            push(prose, pair, quoted);
            index = close + 1;
        }
        if quoted.len() > found {
            nest(quoted);
        }
    }

    /// The mark that closes the single one at `index`: the first after a stop, else after a word that is no plural.
    fn single_closer(&self, prose: &str, index: usize) -> Option<usize> {
        let mut plural = None;
        let reached = |(_, mark): &(usize, &Mark)| mark.marks_behind(self.marks[index]) <= Self::REACH;
        for (next, mark) in self.marks.iter().enumerate().skip(index + 1).take_while(reached) {
            if mark.family != Family::Single {
                continue;
            }
            if opens_single(prose, *mark) {
                break;
            }
            if mark.lean != Lean::Closes {
                continue;
            }
            match prose.as_bytes()[..mark.at()].last() {
                Some(b's') => plural = plural.or(Some(next)),
                _ => return Some(next),
            }
        }
        plural
    }
}

/// Whether a single mark opens: before a word, and not for letters left out, as in `’90s` or `'em`.
fn opens_single(prose: &str, mark: Mark) -> bool {
    const CLIPPED: &[&str] = &["em", "tis", "twas", "til", "till", "cause", "n", "round", "bout", "er", "im", "s", "t"];
    if mark.lean != Lean::Opens || prose[mark.at()..].starts_with('’') {
        return false;
    }
    let rest = &prose[mark.end()..];
    let word = &rest[..rest.bytes().take(6).take_while(u8::is_ascii_alphabetic).count()];
    !rest.starts_with(|c: char| c.is_ascii_digit()) && !CLIPPED.iter().any(|clipped| clipped.eq_ignore_ascii_case(word))
}

/// Puts quotes in order and takes out those that stand inside another.
fn nest(quoted: &mut Vec<Quoted>) {
    quoted.sort_by_key(|q| q.open);
    let mut end = 0;
    quoted.retain(|q| {
        let outside = q.open >= end;
        if outside {
            end = q.close;
        }
        outside
    });
}
