//! list = { item }
//!
//! Where one item ends and the next begins: by the line of the template that has words of its own (the
//! anchor). Most families end an item with it (`Read more »`), some begin one with it, and some set it in the middle.

use crate::pattern::Pattern;
use crate::scan::{self, Lines};
use crate::template::{LineRole, Template};

/// The lines of an item of one template.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List<'t> {
    pub(crate) template: &'t Template<'t>,
    /// Which line of an item has words of its own.
    anchor: Option<usize>,
    /// How many lines an item has.
    lines: usize,
}

/// One item's lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ItemLines {
    pub(crate) len: usize,
    /// Whether its anchor is there.
    pub(crate) complete: bool,
}

impl<'t> List<'t> {
    pub(crate) fn of(template: &'t Template<'t>) -> Self {
        let anchor = template.lines(LineRole::Item).position(|line| !line.pattern.is_open());
        Self { template, anchor, lines: template.lines(LineRole::Item).count() }
    }

    /// How many lines an item has.
    pub(crate) fn len(&self) -> usize {
        self.lines
    }

    /// The patterns of an item's lines.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &'t Pattern<'t>> + use<'t> {
        self.template.lines(LineRole::Item).map(|line| &line.pattern)
    }

    /// The item at the start of `rest`; `None` where the list is over.
    ///
    /// Lines without an anchor behind the last item are an item that was cut off, unless there are more of
    /// them than an item has.
    pub(crate) fn item(&self, rest: &str, interrupts: impl Fn(&str) -> bool) -> Option<ItemLines> {
        let anchor_line = self.anchor.and_then(|anchor| self.patterns().nth(anchor));
        let lines_after = self.lines - self.anchor.map_or(self.lines, |anchor| anchor + 1);
        let mut lines = Lines::new(rest);
        let (mut count, mut anchors, mut end) = (0, 0, 0);
        let mut starts = [0; 4];
        loop {
            let start = rest.len() - lines.rest().len();
            let Some(line) = lines.next() else { break };
            let line = scan::trim(line);
            if line.is_empty() {
                continue;
            }
            if interrupts(line) {
                break;
            }
            let Some(pattern) = anchor_line else {
                count += 1;
                end = rest.len() - lines.rest().len();
                if count >= self.lines {
                    return Some(ItemLines { len: end, complete: true });
                }
                continue;
            };
            starts.rotate_right(1);
            starts[0] = start;
            if pattern.matches(line) {
                let before = starts[self.anchor.unwrap_or(0).min(3)];
                if before > 0 && (anchors > 0 || self.anchor == Some(0)) {
                    return Some(ItemLines { len: before, complete: anchors > 0 });
                }
                anchors += 1;
                if lines_after == 0 {
                    return Some(ItemLines { len: rest.len() - lines.rest().len(), complete: true });
                }
            }
            count += 1;
            end = rest.len() - lines.rest().len();
        }
        let item = ItemLines { len: end, complete: anchors > 0 };
        (count > 0 && (anchors > 0 || count <= self.lines)).then_some(item)
    }
}
