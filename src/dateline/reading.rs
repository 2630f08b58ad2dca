//! The parts in front of a separator, as they are read.

use super::region::is_region;
use crate::agency;
use crate::date::Written;
use crate::place::Place;
use crate::separator::Separator;

/// One part of a dateline as it was read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item<'a> {
    Place(Place<'a>),
    Region(&'a str),
    Date(Written<'a>),
    BracketedDate(Written<'a>),
    Bracketed(&'a str),
    Slashed(&'a str),
    Bare(&'a str),
    Inner(Separator),
}

/// The most parts that a dateline has.
const MOST_ITEMS: usize = 8;

/// The parts in front of a separator, in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading<'a> {
    pub(super) items: [Item<'a>; MOST_ITEMS],
    pub(super) count: usize,
    /// Whether the line is the opening of a story, as the snippet of an item is: no headline.
    pub(super) opens_a_story: bool,
}

impl<'a> Reading<'a> {
    /// Of nothing yet. It is passed on from one production to the next: it takes five times as long to copy as to fill.
    pub(super) fn new() -> Self {
        Self { items: [Item::Inner(Separator::Dash); MOST_ITEMS], count: 0, opens_a_story: false }
    }

    /// Begins anew with the first part.
    pub(super) fn begin(&mut self, item: Item<'a>) {
        (self.items[0], self.count) = (item, 1);
    }

    pub(super) fn push(&mut self, item: Item<'a>) -> bool {
        let Some(slot) = self.items.get_mut(self.count) else { return false };
        *slot = item;
        self.count += 1;
        true
    }

    pub(super) fn items(&self) -> &[Item<'a>] {
        &self.items[..self.count]
    }

    pub(super) fn has_agency(&self) -> bool {
        // An agency in front of the place leaves what stands behind it open.
        let behind = &self.items()[1..];
        behind.iter().any(|item| matches!(item, Item::Bracketed(_) | Item::Slashed(_) | Item::Bare(_)))
    }

    pub(super) fn has_date(&self) -> bool {
        self.items().iter().any(|item| matches!(item, Item::Date(_) | Item::BracketedDate(_)))
    }

    pub(super) fn is_in_capitals(&self) -> bool {
        self.items().iter().any(|item| matches!(item, Item::Place(place) if place.capitals))
    }

    /// Whether no space is needed in front of the dash: `(AP)-The`, `March 2- The`, but not `JAN-MARCH`.
    pub(super) fn is_set_off(&self, rest: &str) -> bool {
        let dated = matches!(self.items[self.count - 1], Item::Date(_)) && rest.as_bytes().get(1) == Some(&b' ');
        self.ends_in_bracket() || dated
    }

    pub(super) fn ends_in_bracket(&self) -> bool {
        matches!(self.items[self.count - 1], Item::Bracketed(_) | Item::Slashed(_) | Item::BracketedDate(_))
    }

    /// Capitals run on: the last word of `CAIRO MENA` is an agency, that of `WINSTON-SALEM N.C.` a state. And what
    /// stands where a place does may be an agency altogether.
    pub(super) fn split_last_word(&mut self) {
        let Item::Place(place) = self.items[0] else { return };
        if place.words > 1 {
            let Some(space) = place.text.bytes().rposition(|byte| byte == b' ') else { return };
            let (front, last) = (&place.text[..space], &place.text[space + 1..]);
            let item = match last {
                _ if last.contains('.') && is_region(last) => Item::Region(last),
                _ if place.capitals && last.len() < 6 && agency::is_known(last) => Item::Bare(last),
                _ => return self.agency_for_place(place),
            };
            self.items[0] = Item::Place(Place { text: front, words: place.words - 1, ..place });
            self.push(item);
        } else {
            self.agency_for_place(place);
        }
    }

    fn agency_for_place(&mut self, place: Place<'a>) {
        if agency::is_known(place.text) {
            self.items[0] = Item::Bare(place.text);
        }
    }
}
