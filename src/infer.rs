//! A list of a family that nobody has written down: known by the line, or the end of a line, that its items repeat.
//!
//! Aggregators close every item with the same few words and an arrow, in whatever language, and set a
//! heading above the list that the dump glues to a sentence: `BERITA SERUPA:Anda juga boleh membaca …`.

use crate::dateline;
use crate::headline::{behind_town, reads_like_headline};
use crate::knowledge::templates::{onenewspage, wire_digest};
use crate::list::List;
use crate::pattern::{Field, Pattern};
use crate::scan::{self, Lines};

/// A list that was found by its repetition.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inferred<'a> {
    /// Where its heading begins, or its first item if it has none.
    pub(crate) start: usize,
    /// Where its first item begins.
    pub(crate) items: usize,
    /// Where its last item ends, if more of the page is known.
    pub(crate) end: usize,
    items_are: Items<'a>,
    /// Whether the page's headline stands behind its town: `Calder — Otter Cleared`.
    pub(crate) town_first: bool,
}

/// What the items of a list are.
#[derive(Clone, Copy, Debug)]
enum Items<'a> {
    /// Whatever stands before words that end every one.
    Closed(Repeating<'a>),
    /// A title and a snippet by turns.
    Titled,
    /// A snippet each.
    Snippets,
}

/// The words that end every item.
#[derive(Clone, Copy, Debug)]
enum Repeating<'a> {
    /// A line of its own: `Baca lagi »`.
    Line(&'a str),
    /// What a line begins and ends with that names the source: `Sumber: … | Baca lagi ⮕`.
    Source(&'a str, &'a str),
    /// The end of the item's only line.
    End(&'a str),
}

impl<'a> Repeating<'a> {
    /// Not kept: a pattern is six times as large, and moved with the sections of every page.
    fn pattern(self) -> Pattern<'a> {
        match self {
            Self::Line(words) => Pattern::words(words),
            Self::Source(opening, closing) => Pattern::source_line(opening, closing),
            Self::End(closing) => Pattern::item_line(closing),
        }
    }
}

impl<'a> Inferred<'a> {
    /// A list without a heading, from `start` to the end of the page.
    fn to_end(page: &str, start: usize, items_are: Items<'a>) -> Self {
        Self { start, items: start, end: page.len(), items_are, town_first: false }
    }

    pub(crate) fn list(self) -> List<'a> {
        match self.items_are {
            Items::Closed(repeating) => List::inferred(repeating.pattern()),
            Items::Titled => List::of(&wire_digest::BRIEFS, false),
            Items::Snippets => List::of(&onenewspage::SNIPPETS, false),
        }
    }

    /// The same on a page that has `before` bytes more in front.
    pub(crate) fn behind(self, before: usize) -> Self {
        Self { start: self.start + before, items: self.items + before, end: self.end + before, ..self }
    }
}

/// Arrows that close an item.
const ARROWS: [char; 6] = ['»', '⮕', '→', '›', '➔', '▶'];

/// How many lines above the first item's last line a heading can stand.
const ABOVE: usize = 4;

/// Whether an arrow ends with a byte.
static LAST_BYTES: [bool; 256] = {
    let mut last = [false; 256];
    let mut row = 0;
    while row < ARROWS.len() {
        let mut bytes = [0; 4];
        let arrow = ARROWS[row].encode_utf8(&mut bytes).as_bytes();
        last[arrow[arrow.len() - 1] as usize] = true;
        row += 1;
    }
    last
};

/// Whether a line may end like the last line of an item: one look at its last byte, for nearly all lines.
#[inline]
pub(crate) fn may_end_like_item(line: &str) -> bool {
    line.as_bytes().last().is_some_and(|&last| LAST_BYTES[usize::from(last)])
}

/// Whether it does.
fn ends_like_item(line: &str) -> bool {
    may_end_like_item(line) && line.ends_with(ARROWS)
}

/// list = heading? { item repeating-line }
///
/// > "BERITA SERUPA:Anda juga boleh …", "Sumber: pelabuhan | Baca lagi ⮕", "Sumber: kotaraya | Baca lagi ⮕"
pub(crate) fn infer<'a>(page: &'a str) -> Option<Inferred<'a>> {
    let mut repeating = Lines::new(page).map(scan::trim).filter(|line| ends_like_item(line));
    let (first, second) = (repeating.next()?, repeating.next()?);
    let repeating = repeating_words(first, second)?;
    let pattern = repeating.pattern();
    let own_line = !pattern.has(Field::Title);
    let (mut above, mut count) = ([0; ABOVE], 0);
    let mut heading = None;
    let mut lines = Lines::new(page);
    loop {
        let start = page.len() - lines.rest().len();
        let line = scan::trim(lines.next()?);
        if line.is_empty() {
            continue;
        }
        if pattern.matches(line) {
            let item = if own_line { above[0] } else { start };
            let near = heading.filter(|&(start, end)| end <= item && above[..count.min(ABOVE)].contains(&start));
            let (start, items) = near.unwrap_or((item, item));
            return Some(Inferred { items, ..Inferred::to_end(page, start, Items::Closed(repeating)) });
        }
        if is_glued_heading(line) {
            heading = Some((start, page.len() - lines.rest().len()));
        }
        above.rotate_right(1);
        above[0] = start;
        count += 1;
    }
}

/// The fewest items that make a list of a page whose lines have no words in common.
pub(crate) const FEWEST_BRIEFS: usize = 3;

/// Whether a line may open with a dateline in capitals or an agency in brackets: one look at two bytes.
#[inline]
pub(crate) fn may_open_brief(line: &str) -> bool {
    matches!(line.as_bytes(), [b'A'..=b'Z' | b'(', b'A'..=b'Z', ..])
}

/// list = { title snippet }, every snippet with an agency's dateline, to the end of the page
///
/// > "Otter cleared", "MARLOW (Reuters) – An otter was cleared on Monday.", "Weir mended", "(Reuters) – The weir …"
pub(crate) fn briefs<'a>(page: &'a str) -> Option<Inferred<'a>> {
    let (mut start, mut title, mut items) = (0, None, 0);
    for line in Lines::new(page).filled() {
        match title.take() {
            Some(at) if dateline::names_agency(line.text) => {
                start = if items == 0 { at } else { start };
                items += 1;
            }
            before => {
                let is_title = !line.text.ends_with('.') && !dateline::names_agency(line.text);
                items = if before.is_none() && is_title { items } else { 0 };
                title = Some(line.start).filter(|_| is_title);
            }
        }
    }
    let is_list = title.is_none() && items >= FEWEST_BRIEFS;
    is_list.then_some(Inferred::to_end(page, start, Items::Titled))
}

/// The fewest titles behind a town's story that make a list.
const FEWEST_TITLES: usize = 2;

/// list = { title snippet } behind a headline that names its town and the story's one paragraph, to the end of the page
///
/// > "Calder — Otter Cleared", "An otter was cleared on Monday.", "Weir Mended", "The weir is whole.", "Tram Late", "It was."
pub(crate) fn titles<'a>(page: &'a str) -> Option<Inferred<'a>> {
    let mut lines = Lines::new(page).filled();
    behind_town(lines.next()?.text)?;
    let is_prose = |line: &str| line.ends_with(['.', '!', '?', '”', '"', '…', ')']);
    let is_title = |line: &str| !line.ends_with(['.', '!', '”', '"', '…', ')']) && reads_like_headline(line);
    if !is_prose(lines.next()?.text) {
        return None;
    }
    let (mut start, mut items) = (None, 0);
    while let Some(title) = lines.next() {
        if !is_title(title.text) || !lines.next().is_some_and(|snippet| is_prose(snippet.text)) {
            return None;
        }
        start = start.or(Some(title.start));
        items += 1;
    }
    let start = start.filter(|_| items >= FEWEST_TITLES)?;
    Some(Inferred { town_first: true, ..Inferred::to_end(page, start, Items::Titled) })
}

/// How many line ends stand between the snippets of a page that is nothing else.
const APART: usize = 4;

/// list = { snippet } behind a story's first sentence, each cut off and set apart by three empty lines, to the end of the page
/// or to the line that says whose they are
///
/// > "An otter was cleared on Monday.", "The ferry that the otter boarded has since...", "Harbour Post 3 days ago"
pub(crate) fn snippets<'a>(page: &'a str) -> Option<Inferred<'a>> {
    let first = Lines::new(page).next_filled()?;
    let (mut start, mut end, mut items) = (None, page.len(), 0);
    let mut behind = first.start + first.text.len();
    for line in Lines::new(page).filled().skip(1) {
        let apart = page.as_bytes()[behind..line.start].iter().filter(|&&byte| byte == b'\n').count();
        behind = line.start + line.text.len();
        let cut_off = line.text.ends_with("..") || line.text.ends_with('…');
        if end < page.len() {
            return None;
        } else if apart == APART && cut_off {
            start = start.or(Some(line.start));
            items += 1;
        } else if line.text.ends_with(" days ago") && items > 0 {
            end = line.start;
        } else {
            return None;
        }
    }
    let start = start.filter(|_| items >= FEWEST_TITLES)?;
    Some(Inferred { end, ..Inferred::to_end(page, start, Items::Snippets) })
}

/// What two lines have in common at their beginnings and ends: `Sumber: {source} | Baca lagi ⮕`.
fn repeating_words<'a>(first: &'a str, second: &str) -> Option<Repeating<'a>> {
    if first == second {
        return Some(Repeating::Line(first));
    }
    let from_end = |text: &'a str| {
        let same = text.chars().rev().zip(second.chars().rev()).take_while(|(a, b)| a == b);
        let len = same.map(|(a, _)| a.len_utf8()).sum::<usize>();
        let tail = &text[text.len() - len..];
        let border = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
        &tail[border..]
    };
    let closing = from_end(first);
    if !closing.contains(char::is_alphabetic) {
        return None;
    }
    let same = first.chars().zip(second.chars()).take_while(|(a, b)| a == b);
    let len = same.map(|(a, _)| a.len_utf8()).sum::<usize>().min(first.len() - closing.len());
    let opening = first[..len].trim_end_matches(|c: char| !c.is_whitespace());
    let opening = if opening.trim_end().ends_with(':') { opening } else { "" };
    Some(if opening.is_empty() { Repeating::End(closing) } else { Repeating::Source(opening, closing) })
}

/// Whether a line is a heading with a sentence glued to its colon.
fn is_glued_heading(line: &str) -> bool {
    let Some(colon) = scan::find_byte(line, b':').filter(|&colon| colon <= 60) else { return false };
    line[colon + 1..].starts_with(char::is_uppercase) && line[..colon].contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::{briefs, infer, snippets, titles};

    #[test]
    fn a_list_in_a_language_that_no_row_knows() {
        let page = "Trem tiba.\n\nBERITA SERUPA:Anda juga boleh membaca.\n\nPELABUHAN: Trem lewatIa hujan.\n\n\
                    Sumber: pelabuhan | Baca lagi ⮕\n\nKOTA: Feri tibaIa pagi.\n\nSumber: kota | Baca lagi ⮕";
        let found = infer(page).unwrap();
        assert!(page[found.start..].starts_with("BERITA"));
        assert!(page[found.items..].starts_with("\nPELABUHAN") || page[found.items..].starts_with("PELABUHAN"));
        assert_eq!(found.list().len(), 2);
    }

    #[test]
    fn lines_that_repeat_may_part_at_a_wide_space() {
        let page = "Trem tiba.\n\nTrem lewatIa hujan.\nSumber:\u{a0}pelabuhan | Baca lagi ⮕\n\n\
                    Feri tibaIa pagi.\nSumber:\u{a0}kota | Baca lagi ⮕";
        let list = infer(page).unwrap().list();
        assert_eq!(list.pattern(1).map(|line| line.opening()), Some("Sumber:\u{a0}"));
    }

    #[test]
    fn titles_and_datelines_by_turns() {
        let story = "Trems run.\n\nAll of them.\n\n";
        let items = "Otter cleared\nMARLOW (Reuters) – An otter was cleared.\n\nWeir mended\n(Reuters) – The weir is mended.\n\n\
                     Tram late\nCALDER/ULM (Reuters) – The tram was la";
        let page = alloc::format!("{story}{items}");
        assert_eq!(briefs(&page).map(|found| found.items), Some(story.len()));
        assert!(briefs(&alloc::format!("{page}\n\nIt rained.")).is_none());
        assert!(briefs(items.split_once("\n\nTram").unwrap().0).is_none(), "two are no list");
        assert!(briefs("CALDER (AP) — One.\n\nMARLOW (AP) — Two.\n\nULM (AP) — Three.\n\nGERA (AP) — Four.").is_none());
    }

    #[test]
    fn titles_behind_the_story_of_a_town() {
        let story = "Calder — Otter Cleared After Ten Days\n\nAn otter was cleared on Monday.\n\n";
        let items = "Weir Mended Again\n\nThe weir is whole.\n\nWho Owns the Tram?\n\nA court will say on Friday.";
        let page = alloc::format!("{story}{items}");
        assert_eq!(titles(&page).map(|found| found.items), Some(story.len()));
        assert!(titles(items).is_none(), "no town");
        assert!(titles(&alloc::format!("{page}\n\nIt rained.")).is_none(), "a paragraph too many");
        assert!(titles(&page[..story.len() + 37]).is_none(), "one is no list");
    }

    #[test]
    fn snippets_far_apart() {
        let story = "An otter was cleared on Monday.\n\n\n\n";
        let items = "The ferry that the otter boarded...\n\n\n\nHarbour police say the otter..\n\n\n\n";
        let page = alloc::format!("{story}{items}\nHarbour Post 3 days ago\n\n\n\n");
        let found = snippets(&page).unwrap();
        assert_eq!((found.items, page[found.end..].starts_with("Harbour Post")), (story.len(), true));
        assert!(snippets(&page.replace("otter..", "otter.")).is_none(), "one that is whole");
        assert!(snippets(&page.replace("\n\n\n\nH", "\n\nH")).is_none(), "too near");
        assert!(snippets(&page[..story.len() + 40]).is_none(), "one is no list");
    }

    #[test]
    fn one_arrow_is_no_list() {
        assert!(infer("Trem tiba »\n\nIa hujan.").is_none());
        assert!(infer("Trem tiba »\n\nIa hujan ⮕").is_none());
    }
}
