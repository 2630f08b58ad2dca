//! Which aggregator's page is it? One look at each line's first and last byte; the rest only where they promise something.

use crate::TemplateFrom;
use crate::infer::{self, Inferred};
use crate::knowledge::templates;
use crate::scan::{self, Ends, Lines};
use crate::template::{LineRole, Template, gives_away, interrupts};

/// The most templates that one page can mix. Pages of two are known, glued by the crawl.
const MIXED: usize = 4;

/// How many bytes of a template's words have to stand in a page without lines to give it away.
const SURE: usize = 20;

/// A template seen on a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<'t> {
    pub(crate) template: &'t Template<'t>,
    pub(crate) how: TemplateFrom,
    signs: usize,
    repeated: usize,
    throughout: usize,
    /// Which of its lines were seen as hints: one bit a line.
    hints: u64,
    /// Lines that gave no other template away.
    own: usize,
}

impl Seen<'_> {
    /// Whether so much was seen of it, on a page of `lines` lines, that the page is one of its pages.
    fn enough(&self, lines: usize) -> bool {
        let throughout = self.throughout >= 3 && self.throughout * 2 >= lines;
        self.signs > 0 || self.repeated >= 2 || throughout || self.hints.count_ones() >= 2
    }

    fn rank(&self) -> usize {
        1 + self.signs + self.repeated + self.throughout + self.hints.count_ones() as usize
    }
}

/// The templates seen on a page, the likeliest first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Recognised<'t> {
    seen: [Option<Seen<'t>>; MIXED],
    /// Where the first line begins that some template knows: before it, all is story.
    first_line: usize,
    /// The list found by its repetition, where no template was seen.
    inferred: Option<Inferred<'t>>,
    /// Whether every line end was turned into a space.
    flat: bool,
}

impl<'t> Recognised<'t> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Seen<'t>> {
        self.seen.iter().flatten()
    }

    /// The likeliest one, if any.
    pub(crate) fn first(&self) -> Option<Seen<'t>> {
        self.seen[0]
    }

    pub(crate) fn inferred(&self) -> Option<Inferred<'t>> {
        self.inferred
    }

    pub(crate) fn first_line(&self) -> usize {
        self.first_line
    }

    pub(crate) fn is_flat(&self) -> bool {
        self.flat
    }

    /// Compares a line with the templates that have one with its first or last byte; the role in which one knows it.
    fn line(&mut self, line: &str, rows: u64, given: &'t [Template<'t>]) -> Option<LineRole> {
        let ends = Ends::of(line);
        let given = given.iter().map(|template| (template, TemplateFrom::Given));
        let table = Bits(rows).map(|row| (&templates::ALL[row], TemplateFrom::Known));
        let (mut hits, mut place, mut known) = (0, None, None);
        for (template, how) in given.chain(table) {
            let mut given_away = false;
            for (index, row) in template.all_lines().iter().enumerate() {
                let looked_for = row.pattern.may_match(ends) && (interrupts(row.role) || gives_away(row.role));
                if !looked_for || !row.pattern.matches(line) {
                    continue;
                }
                if gives_away(row.role) && !given_away {
                    given_away = true;
                    hits += 1;
                    place = self.note(template, how, index);
                }
                if interrupts(row.role) && known != Some(LineRole::Heading) {
                    known = Some(row.role);
                }
            }
        }
        if hits == 1 {
            self.own(place);
        }
        known
    }

    /// Notes that a line gives `template` away, and returns its place; `None` if there are too many.
    fn note(&mut self, template: &'t Template<'t>, how: TemplateFrom, line: usize) -> Option<usize> {
        let free = Seen { template, how, signs: 0, repeated: 0, throughout: 0, hints: 0, own: 0 };
        let is_its = |seen: Seen<'t>| core::ptr::eq(seen.template, template);
        let place = self.seen.iter().position(|slot| slot.is_none_or(is_its))?;
        let seen = self.seen[place].get_or_insert(free);
        match template.all_lines()[line].role {
            LineRole::Repeated => seen.repeated += 1,
            LineRole::Throughout => seen.throughout += 1,
            LineRole::Hint => seen.hints |= 1 << line.min(63),
            _ => seen.signs += 1,
        }
        Some(place)
    }

    /// Notes that the line gave no other template away.
    fn own(&mut self, place: Option<usize>) {
        if let Some(seen) = place.and_then(|place| self.seen[place].as_mut()) {
            seen.own += 1;
        }
    }

    /// Looks for headings anywhere: on a page whose line ends were turned into spaces, no line is left to match.
    fn flattened(&mut self, page: &str, given: &'t [Template<'t>]) {
        let given = given.iter().map(|template| (template, TemplateFrom::Given));
        let table = templates::ALL.iter().map(|template| (template, TemplateFrom::Known));
        for (template, how) in given.chain(table) {
            for (line, row) in template.all_lines().iter().enumerate().filter(|(_, row)| gives_away(row.role)) {
                let (opening, closing) = (row.pattern.opening(), row.pattern.closing());
                let there = |words: &str| page.find(words).is_some();
                if opening.len() + closing.len() >= SURE && there(opening) && there(closing) {
                    let place = self.note(template, how, line);
                    self.own(place);
                    self.flat = true;
                }
            }
        }
        self.settle(1);
    }

    /// Puts the template with the most signs first, and drops what was seen too seldom, or only in lines
    /// that a likelier one has, too.
    fn settle(&mut self, lines: usize) {
        for slot in &mut self.seen {
            *slot = slot.filter(|seen| seen.enough(lines));
        }
        let rank = |seen: Option<Seen<'_>>| seen.map_or(0, |seen| seen.rank());
        self.seen.sort_by_key(|&seen| core::cmp::Reverse(rank(seen)));
        for slot in &mut self.seen[1..] {
            *slot = slot.filter(|seen| seen.own > 0);
        }
    }
}

/// How many lines are read on behind the heading of a list: its first items tell families apart that share a heading.
const BEHIND_HEADING: usize = 8;

/// Looks for the signs of the caller's templates, and of the table's, as far as the first items of a list.
pub(crate) fn recognise<'t>(lines: Lines<'t>, given: &'t [Template<'t>]) -> Recognised<'t> {
    let page = lines.rest();
    let mut recognised = Recognised { seen: [None; MIXED], first_line: page.len(), inferred: None, flat: false };
    let (mut count, mut arrows, mut left) = (0, 0, usize::MAX);
    let mut lines = lines;
    loop {
        let start = page.len() - lines.rest().len();
        let Some(line) = lines.next().filter(|_| left > 0) else { break };
        let line = scan::trim(line);
        let [Some(&first), Some(&last)] = [line.as_bytes().first(), line.as_bytes().last()] else { continue };
        count += 1;
        left -= 1;
        arrows += usize::from(infer::ends_like_item(line));
        let rows = GATE.opens[usize::from(first)] | GATE.closes[usize::from(last)];
        if rows == 0 && given.is_empty() {
            continue;
        }
        match recognised.line(line, rows, given) {
            Some(LineRole::Heading) => left = left.min(BEHIND_HEADING),
            Some(_) => {}
            None => continue,
        }
        recognised.first_line = recognised.first_line.min(start);
    }
    recognised.settle(count);
    if recognised.first().is_none() {
        recognised.inferred = if arrows >= 2 { infer::infer(page) } else { None };
        if count == 1 {
            recognised.flattened(page, given);
        }
    }
    recognised
}

/// The places of the ones in a number, from the lowest on.
struct Bits(u64);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let lowest = self.0.trailing_zeros() as usize;
        self.0 &= self.0.checked_sub(1)?;
        Some(lowest)
    }
}

/// For each byte, the rows of the table that have a line to look for beginning, or else ending, with it.
///
/// A page's lines are compared with the lines of these rows alone: most lines with none.
struct Gate {
    opens: [u64; 256],
    closes: [u64; 256],
}

static GATE: Gate = gate(templates::ALL);

const fn gate(rows: &[Template<'_>]) -> Gate {
    assert!(rows.len() <= 64, "a gate has one bit a row");
    let mut gate = Gate { opens: [0; 256], closes: [0; 256] };
    let mut row = 0;
    while row < rows.len() {
        let lines = rows[row].table_lines();
        let mut line = 0;
        while line < lines.len() {
            if gives_away(lines[line].role) || interrupts(lines[line].role) {
                let (opening, closing) = (lines[line].pattern.opening(), lines[line].pattern.closing());
                if !opening.is_empty() {
                    gate.opens[opening.as_bytes()[0] as usize] |= 1 << row;
                } else {
                    assert!(!closing.is_empty(), "a line to look for begins or ends with words");
                    gate.closes[closing.as_bytes()[closing.len() - 1] as usize] |= 1 << row;
                }
            }
            line += 1;
        }
        row += 1;
    }
    gate
}
