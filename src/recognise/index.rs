//! Which lines of the table's templates can a page's line be? Four bytes at either end and the length tell, each by one look
//! into a table: nearly all lines of a page are none.

use super::is_looked_for;
use crate::knowledge::templates;
use crate::pattern::Pattern;
use crate::scan::{self, Ends};
use crate::template::Template;

/// The lines of the table's templates that are looked for.
pub(super) static INDEX: Index = Index::new(templates::ALL);

/// Which bytes are looked at, counted from either end of a line. The fourth is none of them: it is a space in most lines
/// that begin with `The`.
const OUTER: [usize; 4] = [0, 1, 2, 4];

/// A line of so many bytes is as long as a longer one.
const LONG: usize = 31;

/// One bit an entry.
pub(super) type Bits = u128;

/// The most entries, and the most rows.
const ENTRIES: usize = Bits::BITS as usize;

/// The table's lines by the bytes at their ends.
pub(super) struct Index {
    /// For a byte at each of these places, the entries that can have it there.
    first: [[Bits; 256]; OUTER.len()],
    last: [[Bits; 256]; OUTER.len()],
    /// For a length, the entries that can be so short.
    lengths: [Bits; LONG + 1],
    entries: [Entry; ENTRIES],
    len: usize,
    /// The rows of all entries: the place of a template in the table, and that of the line in the template.
    rows: [(u8, u8); ENTRIES],
}

/// A pattern that one or several templates have.
#[derive(Clone, Copy)]
struct Entry {
    pattern: &'static Pattern<'static>,
    /// Where its rows begin and end.
    rows: (u8, u8),
}

/// No entry.
static NOTHING: Pattern<'static> = Pattern::new("{}");

impl Index {
    /// The entries that a line of this length and with these ends can be, a bit each.
    #[inline(always)]
    pub(super) fn candidates(&self, length: usize, ends: Ends) -> Bits {
        let (first, last) = (ends.first.to_le_bytes(), ends.last.to_be_bytes());
        let first = |nth: usize| self.first[nth][usize::from(first[OUTER[nth]])];
        let last = |nth: usize| self.last[nth][usize::from(last[OUTER[nth]])];
        let (first, last) = (first(0) & first(1) & first(2) & first(3), last(0) & last(1) & last(2) & last(3));
        self.lengths[length.min(LONG)] & first & last
    }

    /// Those of the candidates' rows that `line` is.
    pub(super) fn each_match(&self, candidates: Bits, line: &str, ends: Ends, mut each: impl FnMut(usize, usize)) {
        let (low, high) = (scan::ones(candidates as u64), scan::ones((candidates >> 64) as u64));
        for bit in low.chain(high.map(|bit| bit + 64)) {
            let Entry { pattern, rows: (start, end) } = self.entries[bit];
            if pattern.may_match(ends) && pattern.matches(line) {
                let rows = &self.rows[usize::from(start)..usize::from(end)];
                rows.iter().for_each(|&(template, row)| each(usize::from(template), usize::from(row)));
            }
        }
    }

    const fn new(table: &'static [Template<'static>]) -> Self {
        let nothing = Entry { pattern: &NOTHING, rows: (0, 0) };
        let (first, last) = ([[0; 256]; OUTER.len()], [[0; 256]; OUTER.len()]);
        let (lengths, entries) = ([0; LONG + 1], [nothing; ENTRIES]);
        let mut index = Self { first, last, lengths, entries, len: 0, rows: [(0, 0); ENTRIES] };
        let (mut template, mut rows) = (0, 0);
        while template < table.len() {
            let lines = table[template].table_lines();
            let mut line = 0;
            while line < lines.len() {
                let pattern = &lines[line].pattern;
                let looked_for = is_looked_for(lines[line].role);
                if looked_for && !index.holds(pattern) {
                    let start = rows;
                    rows = index.add_rows(table, pattern, rows);
                    index.mark(pattern);
                    index.entries[index.len] = Entry { pattern, rows: (start as u8, rows as u8) };
                    index.len += 1;
                }
                line += 1;
            }
            template += 1;
        }
        index
    }

    const fn holds(&self, pattern: &Pattern<'_>) -> bool {
        let mut entry = 0;
        while entry < self.len {
            if self.entries[entry].pattern.is_same(pattern) {
                return true;
            }
            entry += 1;
        }
        false
    }

    /// Takes down which templates have this pattern, behind the first `len` rows, and returns how many rows there are then.
    const fn add_rows(&mut self, table: &[Template<'_>], pattern: &Pattern<'_>, mut len: usize) -> usize {
        let mut template = 0;
        while template < table.len() {
            let lines = table[template].table_lines();
            let mut line = 0;
            while line < lines.len() {
                let looked_for = is_looked_for(lines[line].role);
                if looked_for && lines[line].pattern.is_same(pattern) {
                    self.rows[len] = (template as u8, line as u8);
                    len += 1;
                }
                line += 1;
            }
            template += 1;
        }
        len
    }

    /// Sets the next entry's bit for the bytes at the ends of its lines and their lengths; where it has a field, for all bytes.
    const fn mark(&mut self, pattern: &Pattern<'_>) {
        assert!(!pattern.is_open(), "a line to look for begins or ends with words");
        let (ends, filled) = pattern.ends();
        let bytes = (ends.first.to_le_bytes(), ends.last.to_be_bytes());
        let words = (filled.first.to_le_bytes(), filled.last.to_be_bytes());
        let bit = 1 << self.len;
        let mut nth = 0;
        while nth < OUTER.len() {
            let place = OUTER[nth];
            let mut byte = 0;
            while byte < 256 {
                if words.0[place] == 0 || bytes.0[place] as usize == byte {
                    self.first[nth][byte] |= bit;
                }
                if words.1[place] == 0 || bytes.1[place] as usize == byte {
                    self.last[nth][byte] |= bit;
                }
                byte += 1;
            }
            nth += 1;
        }
        let mut length = 0;
        while length <= LONG {
            if length == LONG || length >= pattern.shortest() {
                self.lengths[length] |= bit;
            }
            length += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ends, INDEX, templates};
    use crate::template::{gives_away, interrupts};
    use alloc::vec::Vec;

    #[test]
    fn every_line_that_is_looked_for_is_a_candidate() {
        let lines = templates::ALL.iter().flat_map(|template| template.all_lines());
        for line in lines.filter(|line| gives_away(line.role) || interrupts(line.role)) {
            let (ends, _) = line.pattern.ends();
            assert_ne!(INDEX.candidates(line.pattern.shortest(), ends), 0, "{line:?}");
        }
    }

    #[test]
    fn all_templates_with_a_line_are_found() {
        let found = |line: &str| {
            let (mut found, ends) = (Vec::new(), Ends::of(line));
            let candidates = INDEX.candidates(line.len(), ends);
            INDEX.each_match(candidates, line, ends, |template, row| {
                found.push((templates::ALL[template].name(), templates::ALL[template].all_lines()[row].role));
            });
            found.iter().map(|(name, role)| alloc::format!("{name} {role:?}")).collect::<Vec<_>>()
        };
        assert_eq!(
            found("Calder Latest News, Calder Headlines"),
            ["headtopics-plain Edition", "headtopics-card Edition"]
        );
        assert_eq!(found("Quantcast"), ["rssing Furniture"]);
        assert_eq!(found("The weir held. Read more »"), ["allafrica Teaser"]);
        assert_eq!(found("ABOUT"), ["newsbreak Hint", "newsbreak Foot"]);
        for line in ["Read more »", "The weir held.", "The post office", "A", "- ", "ABOUT Calder"] {
            assert!(found(line).is_empty(), "{line}");
        }
    }
}
