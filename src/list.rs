//! list = { item }
//!
//! Where one item ends and the next begins: by the line of the template that has words of its own (the
//! anchor). Most families end an item with it (`Read more »`), some begin one with it, and some set it in the middle.

use crate::pattern::{Field, Pattern, Taken};
use crate::scan::{self, Ends, Filled, Lines};
use crate::template::{LineRole, Template};

/// The lines of an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List<'t> {
    lines: ItemLines<'t>,
    /// Whether the page's line ends were lost.
    pub(crate) flat: bool,
}

/// Where the lines of an item come from.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::large_enum_variant, reason = "one a page, and without a box nothing is allocated")]
enum ItemLines<'t> {
    Template(&'t Template<'t>),
    /// What was found by repetition: the line that repeats.
    Inferred(Pattern<'t>),
}

/// The line above one that repeats.
static GLUED: Pattern<'static> = Pattern::new("{title}{outlet?}{snippet}");

/// One item's place at the front of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) len: usize,
    /// Whether its anchor is there.
    pub(crate) complete: bool,
}

/// The line that ends an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LastLine<'a> {
    /// What stands before it.
    pub(crate) before: &'a str,
    pub(crate) taken: Taken<'a>,
}

impl<'t> List<'t> {
    pub(crate) fn of(template: &'t Template<'t>, flat: bool) -> Self {
        Self { lines: ItemLines::Template(template), flat }
    }

    /// A list whose items end with a line that repeats, or with the same words.
    pub(crate) fn inferred(repeating: Pattern<'t>) -> Self {
        Self { lines: ItemLines::Inferred(repeating), flat: false }
    }

    /// How many lines an item has.
    pub(crate) fn len(&self) -> usize {
        match &self.lines {
            ItemLines::Template(template) => template.layout().item_lines,
            ItemLines::Inferred(repeating) if repeating.has(Field::Title) => 1,
            ItemLines::Inferred(_) => 2,
        }
    }

    /// The pattern of one of an item's lines.
    pub(crate) fn pattern(&self, line: usize) -> Option<&Pattern<'t>> {
        match &self.lines {
            ItemLines::Template(template) => template.lines(LineRole::Item).nth(line).map(|line| &line.pattern),
            ItemLines::Inferred(repeating) if line + 1 == self.len() => Some(repeating),
            ItemLines::Inferred(_) => Some(&GLUED),
        }
    }

    /// The pattern of the line that ends every item, if one does.
    pub(crate) fn ending(&self) -> Option<&Pattern<'t>> {
        self.anchor().filter(|(line, _)| line + 1 == self.len()).map(|(_, pattern)| pattern)
    }

    /// Which line of an item has words of its own, and its pattern.
    fn anchor(&self) -> Option<(usize, &Pattern<'t>)> {
        match &self.lines {
            ItemLines::Template(template) => {
                let (line, place) = template.layout().anchor?;
                Some((line, &template.all_lines()[place].pattern))
            }
            ItemLines::Inferred(repeating) => Some((self.len() - 1, repeating)),
        }
    }

    /// Whether the items' labels can only be told by their source lines.
    pub(crate) fn is_inferred(&self) -> bool {
        matches!(self.lines, ItemLines::Inferred(_))
    }

    /// The item at the front of `rest`, which has these lines; `None` where the list is over.
    ///
    /// Lines without an anchor behind the last item are an item that was cut off, unless there are more of
    /// them than an item has.
    #[inline]
    pub(crate) fn item<'a>(&self, rest: &Lines<'a>, lines: impl Iterator<Item = Filled<'a>>) -> Option<Found> {
        if self.flat {
            return self.flat_item(rest);
        }
        if self.other_len() > 0 {
            if let Some(found) = self.other_item(rest) {
                return Some(found);
            }
        }
        match self.ending() {
            Some(ending) => self.item_to(ending, rest.at(), lines),
            None => self.item_around_anchor(rest.at(), lines),
        }
    }

    /// How many lines an item of the other kind has.
    fn other_len(&self) -> usize {
        match &self.lines {
            ItemLines::Template(template) => template.layout().other_item_lines,
            ItemLines::Inferred(_) => 0,
        }
    }

    /// The patterns of such an item's lines.
    pub(crate) fn other_patterns(&self) -> impl Iterator<Item = &Pattern<'t>> {
        let template = match &self.lines {
            ItemLines::Template(template) => Some(template),
            ItemLines::Inferred(_) => None,
        };
        template.into_iter().flat_map(|template| template.lines(LineRole::OtherItem)).map(|line| &line.pattern)
    }

    /// Whether an item is of the other kind.
    pub(crate) fn is_other(&self, item: &str) -> bool {
        self.other_len() > 0 && self.other_item(&Lines::new(item)).is_some()
    }

    /// item = { line of the other kind }, each of them there
    fn other_item(&self, rest: &Lines<'_>) -> Option<Found> {
        let lines = rest.clone().filled().take(self.other_len());
        let ends =
            lines.zip(self.other_patterns()).map_while(|(line, other)| other.matches(line.text).then_some(line.next));
        let (mut count, mut end) = (0, rest.at());
        for next in ends {
            (count, end) = (count + 1, next);
        }
        (count == self.other_len()).then_some(Found { len: end - rest.at(), complete: true })
    }

    /// item = { line } ending
    fn item_to<'a>(
        &self,
        ending: &Pattern<'_>,
        front: usize,
        lines: impl Iterator<Item = Filled<'a>>,
    ) -> Option<Found> {
        let (mut count, mut end) = (0, front);
        for line in lines {
            count += 1;
            end = line.next;
            if ending.may_match(Ends::of(line.text)) && ending.matches(line.text) {
                return Some(Found { len: end - front, complete: true });
            }
            if self.len() == 1 {
                return None;
            }
        }
        (1..=self.len()).contains(&count).then_some(Found { len: end - front, complete: false })
    }

    /// item = { line } of which one has words, or none has
    fn item_around_anchor<'a>(&self, front: usize, lines: impl Iterator<Item = Filled<'a>>) -> Option<Found> {
        let (anchor, len) = (self.anchor(), self.len());
        let (mut count, mut anchors, mut end) = (0, 0, front);
        let mut starts = [0; 4];
        for line in lines {
            starts.rotate_right(1);
            starts[0] = line.start - front;
            let is_it =
                |anchor: &(usize, &Pattern<'_>)| anchor.1.may_match(Ends::of(line.text)) && anchor.1.matches(line.text);
            if let Some((place, _)) = anchor.filter(is_it) {
                let begins = starts[place.min(3)];
                if begins > 0 && (anchors > 0 || place == 0) {
                    return Some(Found { len: begins, complete: true });
                }
                anchors += 1;
            }
            count += 1;
            end = line.next;
            if len == 1 || anchor.is_none() && count >= len {
                return Some(Found { len: end - front, complete: true });
            }
        }
        let found = Found { len: end - front, complete: anchors > 0 || anchor.is_none() };
        (count > 0 && (anchors > 0 || count <= len)).then_some(found)
    }

    /// The same where every line end has become a space: an item ends behind the words that end its last line.
    fn flat_item(&self, rest: &Lines<'_>) -> Option<Found> {
        let closing = Some(self.ending()?.closing()).filter(|closing| !closing.is_empty())?;
        let Some(at) = rest.rest().find(closing) else {
            return (!scan::is_blank(rest.rest())).then_some(Found { len: rest.rest().len(), complete: false });
        };
        let mut behind = rest.from(rest.at() + at + closing.len());
        behind.skip_blank();
        Some(Found { len: behind.at() - rest.at(), complete: true })
    }

    /// The line at the end of an item that ends it; `None` where it is not there.
    pub(crate) fn last_line<'a>(&self, item: &'a str) -> Option<LastLine<'a>> {
        let ending = self.ending()?;
        if !self.flat && ending.is_words() {
            return last_words(item, ending);
        }
        let start = if self.flat {
            let before = item.strip_suffix(ending.closing())?;
            if ending.opening() == ending.closing() { before.len() } else { before.rfind(ending.opening())? }
        } else {
            scan::last_line(item)
        };
        let line = scan::trim_start(&item[start..]);
        let taken = ending.read(line)?;
        let before = &item[..item.len() - line.len()];
        Some(LastLine { before: scan::trim_end(before.strip_suffix('\n').unwrap_or(before)), taken })
    }
}

/// The same of an item whose last line is always the same words.
fn last_words<'a>(item: &'a str, words: &Pattern<'_>) -> Option<LastLine<'a>> {
    let front = item.strip_suffix(words.closing())?;
    let before = scan::trim_end(front.strip_suffix('\n').unwrap_or(front));
    let alone = before.is_empty() || front[before.len()..].contains(['\n', '\r']);
    let taken = Taken::nothing(&item[front.len()..]);
    alone.then_some(LastLine { before, taken })
}
