//! Which aggregator's page is it? One look at each line's ends; the rest only where they promise something. What is found
//! out about the lines of a list is kept for the sections.

mod flat;
mod index;

use crate::TemplateFrom;
use crate::infer::{self, FEWEST_BRIEFS, Inferred};
use crate::knowledge::templates;
use crate::scan::{Ends, Filled, Lines};
use crate::template::{Line, LineRole, Template, gives_away, interrupts};
use core::ops::Range;
use index::INDEX;

/// The most templates that one page can mix. Pages of two are known, glued by the crawl.
const MIXED: usize = 4;

/// A template seen on a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<'t> {
    pub(crate) template: &'t Template<'t>,
    pub(crate) how: TemplateFrom,
    signs: u32,
    repeated: u32,
    throughout: u32,
    /// Lines that gave no other template away.
    own: u32,
    /// Which of its lines were seen as hints: one bit a line.
    hints: u64,
}

impl Seen<'_> {
    /// Whether so much was seen of it, on a page of `lines` lines, that the page is one of its pages.
    fn enough(&self, lines: usize) -> bool {
        let throughout = self.throughout >= 3 && self.throughout as usize * 2 >= lines;
        self.signs > 0 || self.repeated >= 2 || throughout || self.hints.count_ones() >= 2
    }

    fn rank(&self) -> u64 {
        let counts = [self.signs, self.repeated, self.throughout, self.hints.count_ones()];
        1 + counts.into_iter().map(u64::from).sum::<u64>()
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
        let start = |kept: usize| self.kept.get(kept).and_then(|kept| kept.as_ref()).map(|kept| kept.line.start);
        while start(place.kept).is_some_and(|start| start < place.at) {
            place.kept += 1;
        }
        if start(place.kept) == Some(place.at) {
            return self.next_line(place, in_story);
        }
        let mut lines = self.page.from(place.at);
        lines.skip_blank();
        let line = lines.next_filled()?;
        place.at = lines.at();
        let ends = Ends::of(line.text);
        let may_be_known =
            !self.has_passed(line.start) && (INDEX.candidates(line.text.len(), ends) != 0 || !self.given.is_empty());
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
        let (mut arrows, mut datelines, mut left, mut kept) = (0, 0, usize::MAX, 0);
        lines.skip_blank();
        while left > 0 {
            let Some(line) = lines.next_filled() else { break };
            self.lines += 1;
            left -= 1;
            arrows += usize::from(infer::may_end_like_item(line.text));
            datelines += usize::from(infer::may_open_brief(line.text));
            let ends = Ends::of(line.text);
            let candidates = INDEX.candidates(line.text.len(), ends);
            let looked_for = candidates != 0 || !self.given.is_empty();
            let met = if looked_for { self.line(line.text, ends, candidates) } else { MetLine::default() };
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
        if self.lines == 1 {
            self.forget_teaser();
        }
        self.settle();
        if self.first().is_none() {
            let closed = if arrows >= 2 { infer::infer(page) } else { None };
            let briefs = || if datelines >= FEWEST_BRIEFS { infer::briefs(page) } else { None };
            self.inferred = closed
                .or_else(briefs)
                .or_else(|| infer::titles(page))
                .or_else(|| infer::snippets(page))
                .map(|found| found.behind(at));
            if self.lines == 1 {
                self.flattened(page);
            }
        }
    }

    /// Compares a line with the lines of templates that it can be.
    #[inline(never)]
    fn line(&mut self, line: &str, ends: Ends, candidates: index::Bits) -> MetLine<'t> {
        let mut met = MetLine::default();
        for template in self.given {
            for (index, row) in template.all_lines().iter().enumerate() {
                if is_looked_for(row.role) && row.pattern.may_match(ends) && row.pattern.matches(line) {
                    self.meet(&mut met, template, TemplateFrom::Given, index);
                }
            }
        }
        INDEX.each_match(candidates, line, ends, |template, row| {
            self.meet(&mut met, &templates::ALL[template], TemplateFrom::Known, row);
        });
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
            LineRole::Repeated => seen.repeated = seen.repeated.saturating_add(1),
            LineRole::Throughout => seen.throughout = seen.throughout.saturating_add(1),
            LineRole::Hint => seen.hints |= 1 << line.min(63),
            _ => seen.signs = seen.signs.saturating_add(1),
        }
        Some(place)
    }

    /// Notes that the line gave no other template away.
    fn own(&mut self, place: Option<usize>) {
        if let Some(seen) = place.and_then(|place| self.seen[place].as_mut()) {
            seen.own = seen.own.saturating_add(1);
        }
    }

    /// A teaser stands above a story: on a page of one line, what looks like one is a list that has lost its line ends.
    fn forget_teaser(&mut self) {
        let known = self.kept[0].and_then(|kept| kept.known);
        if known.is_some_and(|known| known.row.role == LineRole::Teaser) {
            *self = Self { lines: self.lines, ..Self::nothing(self.page.clone(), self.given) };
        }
    }

    /// Looks for headings anywhere: on a page whose line ends were turned into spaces, no line is left to match.
    fn flattened(&mut self, page: &str) {
        flat::each_standing(page, self.given, |sure| {
            let place = self.note(sure.template, sure.how, sure.line);
            self.own(place);
            self.flat = true;
        });
        self.settle();
    }

    /// Puts the template with the most signs first, and drops what was seen too seldom, or only in lines
    /// that a likelier one has, too.
    fn settle(&mut self) {
        let lines = self.lines;
        self.drop_unless(0, |seen| seen.enough(lines));
        if self.seen[1..].iter().all(Option::is_none) {
            return;
        }
        self.seen.sort_by_key(|seen| core::cmp::Reverse(seen.as_ref().map_or(0, Seen::rank)));
        self.drop_unless(1, |seen| seen.own > 0);
    }

    /// Drops those from the `first` on that are not `wanted`.
    fn drop_unless(&mut self, first: usize, wanted: impl Fn(&Seen<'_>) -> bool) {
        for slot in &mut self.seen[first..] {
            if slot.as_ref().is_some_and(|seen| !wanted(seen)) {
                *slot = None;
            }
        }
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

/// Whether a line of this role is looked for.
const fn is_looked_for(role: LineRole) -> bool {
    gives_away(role) || interrupts(role)
}
