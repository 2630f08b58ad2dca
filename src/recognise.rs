//! Which aggregator's page is it? One look at each line's first and last byte; the rest only where they promise something.

use crate::TemplateFrom;
use crate::knowledge::templates;
use crate::scan::{self, Lines};
use crate::template::{Line, LineRole, Template, gives_away};

/// The most templates that one page can mix. Pages of two are known, glued by the crawl.
const MIXED: usize = 4;

/// A template seen on a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<'t> {
    pub(crate) template: &'t Template<'t>,
    pub(crate) how: TemplateFrom,
    signs: usize,
    throughout: usize,
    /// Lines that gave no other template away.
    own: usize,
}

/// The templates seen on a page, the likeliest first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Recognised<'t> {
    seen: [Option<Seen<'t>>; MIXED],
}

impl<'t> Recognised<'t> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Seen<'t>> {
        self.seen.iter().flatten()
    }

    /// The likeliest one, if any.
    pub(crate) fn first(&self) -> Option<Seen<'t>> {
        self.seen[0]
    }

    /// Notes that a line gives `template` away, and returns its place; `None` if there are too many.
    fn note(&mut self, template: &'t Template<'t>, how: TemplateFrom, role: LineRole) -> Option<usize> {
        let free = Seen { template, how, signs: 0, throughout: 0, own: 0 };
        let is_its = |seen: Seen<'t>| core::ptr::eq(seen.template, template);
        let place = self.seen.iter().position(|slot| slot.is_none_or(is_its))?;
        let seen = self.seen[place].get_or_insert(free);
        match role {
            LineRole::Throughout => seen.throughout += 1,
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

    /// Puts the template with the most signs first, and drops what was seen too seldom, or only in lines
    /// that a likelier one has, too.
    fn settle(&mut self, lines: usize) {
        for slot in &mut self.seen {
            let enough = |seen: Seen<'_>| seen.signs > 0 || (seen.throughout >= 3 && seen.throughout * 2 >= lines);
            *slot = slot.filter(|&seen| enough(seen));
        }
        let rank = |seen: Option<Seen<'_>>| seen.map_or(0, |seen| 1 + seen.signs + seen.throughout);
        self.seen.sort_by_key(|&seen| core::cmp::Reverse(rank(seen)));
        for slot in &mut self.seen[1..] {
            *slot = slot.filter(|seen| seen.own > 0);
        }
    }
}

/// Looks for the signs of the caller's templates, and of the table's.
pub(crate) fn recognise<'t>(page: &str, given: &'t [Template<'t>]) -> Recognised<'t> {
    let mut recognised = Recognised { seen: [None; MIXED] };
    let mut count = 0;
    for line in Lines::new(page) {
        let line = scan::trim(line);
        let [Some(&first), Some(&last)] = [line.as_bytes().first(), line.as_bytes().last()] else { continue };
        count += 1;
        let rows = GATE.opens[usize::from(first)] | GATE.closes[usize::from(last)];
        if rows == 0 && given.is_empty() {
            continue;
        }
        let given = given.iter().map(|template| (template, TemplateFrom::Given));
        let table = Bits(rows).map(|row| (&templates::ALL[row], TemplateFrom::Known));
        let (mut hits, mut place) = (0, None);
        for (template, how) in given.chain(table) {
            if let Some(role) = role_of(template.all_lines(), line) {
                hits += 1;
                place = recognised.note(template, how, role);
            }
        }
        if hits == 1 {
            recognised.own(place);
        }
    }
    recognised.settle(count);
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

/// The role in which `line` gives away the template that has these lines.
fn role_of(lines: &[Line<'_>], line: &str) -> Option<LineRole> {
    lines.iter().find(|row| gives_away(row.role) && row.pattern.matches(line)).map(|row| row.role)
}

/// For each byte, the rows of the table that have a sign beginning, or else ending, with it.
///
/// A page's lines are compared with the signs of these rows alone: most lines with none.
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
            if gives_away(lines[line].role) {
                let pattern = &lines[line].pattern;
                let bytes = pattern.text().as_bytes();
                let (opening, closing) = (pattern.opening(), pattern.closing());
                if opening.1 > 0 {
                    gate.opens[bytes[opening.0] as usize] |= 1 << row;
                } else {
                    assert!(closing.1 > 0, "a sign begins or ends with a literal");
                    gate.closes[bytes[closing.1 - 1] as usize] |= 1 << row;
                }
            }
            line += 1;
        }
        row += 1;
    }
    gate
}
