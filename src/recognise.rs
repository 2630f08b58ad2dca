//! Which aggregator's page is it? One look at each line's first and last byte; the rest only where they promise something.

use crate::TemplateFrom;
use crate::infer::{self, Inferred};
use crate::knowledge::templates;
use crate::lookup::Sieve;
use crate::pattern::Pattern;
use crate::scan::{self, Ends, Filled, Lines};
use crate::template::{Line, LineRole, Template, gives_away, interrupts};
use core::ops::Range;

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

/// How many lines are kept: an edition, a heading, and as many as are compared behind it, and a few between them.
const KEPT: usize = 12;

/// The templates seen on a page, the likeliest first.
#[derive(Clone, Debug)]
pub(crate) struct Recognised<'t> {
    /// The lines of the whole page.
    page: Lines<'t>,
    /// The caller's templates.
    given: &'t [Template<'t>],
    seen: [Option<Seen<'t>>; MIXED],
    /// How many lines were looked at, blank ones left out: all, or those up to the first items of a list.
    lines: usize,
    /// Where the first line begins that some template knows: before it, all is story.
    first_line: usize,
    /// That line and those behind it, which are not searched for again.
    kept: [Option<Compared<'t>>; KEPT],
    /// Where those lines begin that were compared behind the last one that some template knows: the first items.
    passed: Range<usize>,
    /// The list found by its repetition, where no template was seen.
    inferred: Option<Inferred<'t>>,
    /// Whether every line end was turned into a space.
    flat: bool,
}

/// A line of a page with what the templates know of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compared<'t> {
    pub(crate) line: Filled<'t>,
    /// The line of a template that it is, if that ends what stands before it.
    pub(crate) known: Option<Known<'t>>,
}

/// A line of a template.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known<'t> {
    pub(crate) row: &'t Line<'t>,
    pub(crate) template: &'t Template<'t>,
}

impl<'t> Known<'t> {
    /// The same, or another line of the same template that comes before it.
    fn or(self, row: &'t Line<'t>, template: &'t Template<'t>) -> Self {
        let is_earlier = core::ptr::eq(self.template, template) && core::ptr::from_ref(row) < self.row;
        if is_earlier { Self { row, template } } else { self }
    }
}

/// A place among the lines of a page.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    pub(crate) at: usize,
    /// How many of the lines kept stand before it; one that is not counted is looked for again.
    kept: usize,
}

impl Place {
    /// The same, at a byte behind it.
    pub(crate) fn from(self, at: usize) -> Self {
        Self { at, ..self }
    }
}

impl<'t> Recognised<'t> {
    /// Of a page that nobody has looked at.
    pub(crate) fn nothing(page: Lines<'t>, given: &'t [Template<'t>]) -> Self {
        let end = page.end();
        Self {
            page,
            given,
            seen: [None; MIXED],
            lines: 0,
            first_line: end,
            kept: [None; KEPT],
            passed: end..end,
            inferred: None,
            flat: false,
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Seen<'t>> {
        self.seen.iter().flatten()
    }

    /// The lines of the whole page.
    pub(crate) fn page(&self) -> &Lines<'t> {
        &self.page
    }

    /// The same page, looked at from a byte on.
    pub(crate) fn behind(&self, at: usize) -> Self {
        let mut behind = Self::nothing(self.page.clone(), self.given);
        behind.look(at);
        behind
    }

    /// The likeliest one, if any.
    pub(crate) fn first(&self) -> Option<Seen<'t>> {
        self.seen[0]
    }

    pub(crate) fn inferred(&self) -> Option<Inferred<'t>> {
        self.inferred
    }

    pub(crate) fn lines(&self) -> usize {
        self.lines
    }

    pub(crate) fn is_flat(&self) -> bool {
        self.flat
    }

    /// The next line that is not blank, compared with the lines of the templates that were seen. A teaser in a list is an
    /// item of it: outside the story, no line is known as one.
    #[inline]
    pub(crate) fn next_line(&self, place: &mut Place, in_story: bool) -> Option<Compared<'t>> {
        match self.kept.get(place.kept) {
            Some(Some(kept)) if kept.line.start == place.at => {
                *place = Place { at: kept.line.next, kept: place.kept + 1 };
                if kept.known.is_none_or(|known| self.is_likeliest(known, in_story)) {
                    return Some(*kept);
                }
                let text = kept.line.text;
                Some(Compared { known: self.known(text, Ends::of(text), in_story), ..*kept })
            }
            _ => self.search_line(place, in_story),
        }
    }

    /// Whether no line of another template has to be preferred.
    #[inline]
    fn is_likeliest(&self, known: Known<'t>, in_story: bool) -> bool {
        let first = self.seen[0].is_some_and(|seen| core::ptr::eq(seen.template, known.template));
        first && (in_story || known.row.role != LineRole::Teaser)
    }

    /// The same, of a line that has not been kept, or not been counted.
    #[inline(never)]
    fn search_line(&self, place: &mut Place, in_story: bool) -> Option<Compared<'t>> {
        let is_before = |kept: &Option<Compared<'_>>| kept.is_some_and(|kept| kept.line.start < place.at);
        if self.kept.get(place.kept).is_some_and(is_before) {
            place.kept += 1;
            return self.next_line(place, in_story);
        }
        let mut lines = self.page.from(place.at);
        lines.skip_blank();
        let line = lines.next_filled()?;
        place.at = lines.at();
        let ends = Ends::of(line.text);
        let may_be_known = !self.has_passed(line.start) && (!self.given.is_empty() || is_like_known(ends));
        Some(Compared { line, known: if may_be_known { self.known(line.text, ends, in_story) } else { None } })
    }

    /// The line of a template that was seen that `line` is, if it ends or interrupts what stands before it.
    #[inline(never)]
    fn known(&self, line: &str, ends: Ends, in_story: bool) -> Option<Known<'t>> {
        self.iter().find_map(|seen| {
            let is_it = |row: &&Line<'_>| {
                row.pattern.may_match(ends)
                    && interrupts(row.role)
                    && (in_story || row.role != LineRole::Teaser)
                    && row.pattern.matches(line)
            };
            Some(Known { row: seen.template.all_lines().iter().find(is_it)?, template: seen.template })
        })
    }

    /// Whether the line that begins at `start` was compared, and no template knows it.
    #[inline]
    fn has_passed(&self, start: usize) -> bool {
        start < self.first_line || self.passed.contains(&start)
    }

    /// Passes over the lines before the first that some template knows.
    pub(crate) fn skip_story(&self, place: &mut Place) {
        place.at = place.at.max(self.first_line);
    }

    /// Looks for the signs of the caller's templates, and of the table's, from a byte on and as far as the first
    /// items of a list.
    pub(crate) fn look(&mut self, at: usize) {
        let mut lines = self.page.from(at);
        let page = lines.rest();
        let (mut arrows, mut left, mut kept) = (0, usize::MAX, 0);
        lines.skip_blank();
        while left > 0 {
            let Some(line) = lines.next_filled() else { break };
            self.lines += 1;
            left -= 1;
            arrows += usize::from(infer::ends_like_item(line.text));
            let ends = Ends::of(line.text);
            let looked_for = !self.given.is_empty() || may_be_known(ends);
            let met = if looked_for { self.line(line.text, ends) } else { MetLine::default() };
            let known = met.known;
            if known.is_some() {
                if met.is_heading {
                    left = left.min(BEHIND_HEADING);
                }
                if kept == 0 {
                    self.first_line = line.start;
                }
                self.passed.start = line.next;
            } else if kept == 0 {
                continue;
            }
            if let Some(free) = self.kept.get_mut(kept) {
                *free = Some(Compared { line, known });
                kept += 1;
            }
        }
        self.passed.end = lines.at();
        self.settle(self.lines);
        if self.first().is_none() {
            self.inferred = if arrows >= 2 { infer::infer(page) } else { None };
            if self.lines == 1 {
                self.flattened(page);
            }
        }
    }

    /// Compares a line with the lines of templates that have its first or last byte; what one of them
    /// knows of it.
    #[inline(never)]
    fn line(&mut self, line: &str, ends: Ends) -> MetLine<'t> {
        let mut met = MetLine::default();
        for template in self.given {
            for (index, row) in template.all_lines().iter().enumerate() {
                if is_looked_for(row.role) && row.pattern.may_match(ends) && row.pattern.matches(line) {
                    self.meet(&mut met, template, TemplateFrom::Given, index);
                }
            }
        }
        let ([first, ..], [last, ..]) = (ends.first.to_le_bytes(), ends.last.to_be_bytes());
        for entries in [OPENINGS.of(first), CLOSINGS.of(last)] {
            for entry in entries.iter().filter(|entry| entry.is_like(ends)) {
                let template = &templates::ALL[usize::from(entry.template)];
                let index = usize::from(entry.line);
                if template.all_lines()[index].pattern.matches(line) {
                    self.meet(&mut met, template, TemplateFrom::Known, index);
                }
            }
        }
        if met.templates == 1 {
            self.own(met.place);
        }
        met
    }

    /// Takes down that a template has this line.
    fn meet(&mut self, met: &mut MetLine<'t>, template: &'t Template<'t>, how: TemplateFrom, index: usize) {
        let row = &template.all_lines()[index];
        let role = row.role;
        let same = met.last.is_some_and(|last| core::ptr::eq(last, template));
        if gives_away(role) && !same {
            met.last = Some(template);
            met.templates += 1;
            met.place = self.note(template, how, index);
        }
        if interrupts(role) {
            met.is_heading |= role == LineRole::Heading;
            met.known = Some(met.known.map_or(Known { row, template }, |known| known.or(row, template)));
        }
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
    fn flattened(&mut self, page: &str) {
        let given = self.given;
        if !may_be_flat(page, given) {
            return;
        }
        let there = |words: &str| page.find(words).is_some();
        for (template, how) in all(given) {
            for (line, row) in sure_lines(template) {
                if there(row.pattern.opening()) && there(row.pattern.closing()) {
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
        if self.seen[0].is_none() {
            return;
        }
        for slot in &mut self.seen {
            *slot = slot.filter(|seen| seen.enough(lines));
        }
        if self.seen[1..].iter().all(Option::is_none) {
            return;
        }
        let rank = |seen: Option<Seen<'_>>| seen.map_or(0, |seen| seen.rank());
        self.seen.sort_by_key(|&seen| core::cmp::Reverse(rank(seen)));
        for slot in &mut self.seen[1..] {
            *slot = slot.filter(|seen| seen.own > 0);
        }
    }
}

/// The caller's templates, and those of the table.
fn all<'t>(given: &'t [Template<'t>]) -> impl Iterator<Item = (&'t Template<'t>, TemplateFrom)> {
    let table = templates::ALL.iter().map(|template| (template, TemplateFrom::Known));
    given.iter().map(|template| (template, TemplateFrom::Given)).chain(table)
}

/// The lines of a template whose words give it away wherever they stand.
fn sure_lines<'t>(template: &'t Template<'t>) -> impl Iterator<Item = (usize, &'t Line<'t>)> {
    let is_sure = |row: &Line<'_>| row.pattern.opening().len() + row.pattern.closing().len() >= SURE;
    template.all_lines().iter().enumerate().filter(move |(_, row)| gives_away(row.role) && is_sure(row))
}

/// How much of a page is searched for all words before the next words are: a page of 64 MB comes from memory once, and not
/// once for each line of every template.
const WINDOW: usize = 1 << 15;

/// Whether the longer words of such a line stand anywhere.
fn may_be_flat<'t>(page: &str, given: &'t [Template<'t>]) -> bool {
    let words = || all(given).flat_map(|(template, _)| sure_lines(template)).map(|(_, row)| row.pattern.longer_words());
    let overlap = words().map(str::len).max().unwrap_or(0);
    let mut rest = page;
    loop {
        let window = &rest[..scan::floor(rest, WINDOW + overlap)];
        if words().any(|words| window.contains(words)) {
            return true;
        }
        if window.len() == rest.len() {
            return false;
        }
        rest = &rest[scan::floor(rest, WINDOW)..];
    }
}

/// How many lines are read on behind the heading of a list: its first items tell families apart that share a heading.
const BEHIND_HEADING: usize = 8;

/// What the templates know of one line.
#[derive(Debug, Default)]
struct MetLine<'t> {
    /// How many templates it gives away, the last of them, and where that is kept.
    templates: usize,
    last: Option<&'t Template<'t>>,
    place: Option<usize>,
    known: Option<Known<'t>>,
    /// Whether it is a heading of any of them.
    is_heading: bool,
}

/// Whether a line with these ends can be one that the table's templates are known by, or that they set between their
/// stories: four bits tell for nearly all lines that it is none.
#[inline(always)]
fn may_be_known(ends: Ends) -> bool {
    OPENINGS.may_hold(ends.first.to_le_bytes()) | CLOSINGS.may_hold(ends.last.to_be_bytes())
}

/// The same, all eight bytes at its ends compared.
#[inline]
fn is_like_known(ends: Ends) -> bool {
    let ([first, ..], [last, ..]) = (ends.first.to_le_bytes(), ends.last.to_be_bytes());
    may_be_known(ends) && (OPENINGS.holds_like(first, ends) || CLOSINGS.holds_like(last, ends))
}

/// The lines of the table's templates that are looked for, by the byte that they begin with.
static OPENINGS: Index = Index::new(templates::ALL, true);

/// Those that begin with a field, by the byte that they end with.
static CLOSINGS: Index = Index::new(templates::ALL, false);

/// The most lines that an index holds.
const ENTRIES: usize = 96;

/// Lines of templates by one byte, so that a page's line is compared with two or three of them, most lines with none.
struct Index {
    /// For each byte, where its entries begin; they end where the next byte's begin.
    starts: [u8; 257],
    /// Of the four outermost bytes of entries that have so many, and the two of those that have fewer.
    four: Sieve,
    two: Sieve,
    entries: [Entry; ENTRIES],
}

/// Where a line of a template is, and its ends.
#[derive(Clone, Copy)]
struct Entry {
    template: u8,
    line: u8,
    ends: Ends,
    filled: Ends,
}

impl Entry {
    fn is_like(&self, ends: Ends) -> bool {
        scan::agree(ends, self.ends, self.filled)
    }
}

impl Index {
    /// `false` for nearly all lines that have the outermost bytes of none of its entries. Without a branch between the two.
    #[inline(always)]
    fn may_hold(&self, outermost: [u8; 8]) -> bool {
        self.four.may_hold(four(outermost)) | self.two.may_hold(two(outermost))
    }

    /// Whether it holds an entry with this outermost byte and these ends.
    #[inline(never)]
    fn holds_like(&self, byte: u8, ends: Ends) -> bool {
        self.of(byte).iter().any(|entry| entry.is_like(ends))
    }

    fn of(&self, byte: u8) -> &[Entry] {
        let byte = usize::from(byte);
        &self.entries[usize::from(self.starts[byte])..usize::from(self.starts[byte + 1])]
    }

    const fn new(rows: &[Template<'_>], by_opening: bool) -> Self {
        let none = Ends { first: 0, last: 0 };
        let empty = Entry { template: 0, line: 0, ends: none, filled: none };
        let (four, two) = (Sieve::empty(), Sieve::empty());
        let mut index = Self { starts: [0; 257], four, two, entries: [empty; ENTRIES] };
        let (mut byte, mut len) = (0, 0);
        while byte < 256 {
            index.starts[byte] = len as u8;
            let mut row = 0;
            while row < rows.len() {
                let lines = rows[row].table_lines();
                let mut line = 0;
                while line < lines.len() {
                    let pattern = &lines[line].pattern;
                    if is_looked_for(lines[line].role) && is_under(pattern, byte as u8, by_opening) {
                        let (ends, filled) = pattern.ends();
                        index.sift(ends, filled, by_opening);
                        index.entries[len] = Entry { template: row as u8, line: line as u8, ends, filled };
                        len += 1;
                    }
                    line += 1;
                }
                row += 1;
            }
            byte += 1;
        }
        index.starts[256] = len as u8;
        index
    }

    /// Puts the outermost bytes of an entry into a sieve.
    const fn sift(&mut self, ends: Ends, filled: Ends, by_opening: bool) {
        let (bytes, filled) = if by_opening {
            (ends.first.to_le_bytes(), filled.first.to_le_bytes())
        } else {
            (ends.last.to_be_bytes(), filled.last.to_be_bytes())
        };
        assert!(filled[1] != 0, "a line to look for has two bytes");
        if filled[3] == 0 {
            self.two = self.two.with(two(bytes));
        } else {
            self.four = self.four.with(four(bytes));
        }
    }
}

/// The four outermost bytes of a line as one number, and the two.
const fn four([first, second, third, fourth, ..]: [u8; 8]) -> u32 {
    u32::from_le_bytes([first, second, third, fourth])
}

const fn two([first, second, ..]: [u8; 8]) -> u32 {
    u32::from_le_bytes([first, second, 0, 0])
}

/// Whether a line is kept under `byte` in the index by openings, or in the one by closings.
const fn is_under(pattern: &Pattern<'_>, byte: u8, by_opening: bool) -> bool {
    let (opening, closing) = (pattern.opening().as_bytes(), pattern.closing().as_bytes());
    assert!(!(opening.is_empty() && closing.is_empty()), "a line to look for begins or ends with words");
    if opening.is_empty() {
        return !by_opening && closing[closing.len() - 1] == byte;
    }
    by_opening && opening[0] == byte
}

const fn is_looked_for(role: LineRole) -> bool {
    gives_away(role) || interrupts(role)
}

#[cfg(test)]
mod tests {
    use super::{WINDOW, all, may_be_flat, sure_lines};
    use alloc::format;

    #[test]
    fn sure_words_are_found_wherever_windows_end() {
        let (_, row) = all(&[]).flat_map(|(template, _)| sure_lines(template)).next().expect("a sure line");
        let words = row.pattern.longer_words();
        let page = |before: usize, words: &str| format!("{}{words}{}", "é".repeat(before / 2), "é".repeat(WINDOW));
        for end in [WINDOW, 2 * WINDOW] {
            for before in end - 200..end + 10 {
                assert!(may_be_flat(&page(before, words), &[]), "at {before}");
            }
        }
        assert!(!may_be_flat(&page(WINDOW, &words[1..]), &[]));
    }
}
