//! What was learnt of what is to be seen, and adding it up.
//!
//! The weights lie in `knowledge/speech_weights.rs` in the order in which they are declared here.

use super::seen::{Seen, Side, Spot};
use crate::knowledge::speech_weights::WEIGHTS;
use crate::quote::cue::{Class, Frame};
use crate::quote::words::Token;

/// Adds up the sizes of the tables of weights, so that each has its place in one.
macro_rules! tables {
    ($($name:ident = $rows:expr, $columns:expr;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[derive(Clone, Copy)]
        enum Table { $($name),+ }
        impl Table {
            const SIZES: &'static [(u16, u16)] = &[$(($rows, $columns)),+];
            const fn start(self) -> u16 {
                let (mut sum, mut table) = (0, 0);
                while table < self as usize {
                    sum += Self::SIZES[table].0 * Self::SIZES[table].1;
                    table += 1;
                }
                sum
            }
            const fn at(self, row: u8, column: u8) -> u16 {
                self.start() + row as u16 * Self::SIZES[self as usize].1 + column as u16
            }
            /// The weights of one row, zeros behind them.
            const fn row<const COLUMNS: usize>(self, row: u8) -> [i8; COLUMNS] {
                let mut weights = [0; COLUMNS];
                let mut column = 0;
                while column < Self::SIZES[self as usize].1 {
                    weights[column as usize] = learnt(self.at(row, column as u8));
                    column += 1;
                }
                weights
            }
        }
    };
}

tables! {
    PlaceClass = 16, 9;
    PlaceMethod = 16, 12;
    PlaceEnd = 16, 5;
    PlaceWords = 16, 6;
    PlaceOpening = 16, 13;
    PlaceSubject = 16, 6;
    SideClassForm = 3, 54;
    ClassBetween = 9, 6;
    PlaceDistance = 16, 7;
    ClassOpening = 9, 13;
    PlaceFollowing = 16, 8;
    ClassWords = 9, 6;
    ClassEmbedded = 9, 2;
    PlaceRank = 16, 4;
    ClassNearer = 9, 3;
    PlaceBetween = 16, 6;
    NobodyOpeningWords = 26, 6;
    NobodyEndWords = 5, 6;
    NobodyFollowingOpening = 8, 13;
    NobodyTitleWords = 3, 6;
}

/// What was learnt of a feature.
const fn learnt(feature: u16) -> i8 {
    if (feature as usize) < WEIGHTS.len() { WEIGHTS[feature as usize] } else { 0 }
}

/// The weights of what goes with a place, side by side: those of one frame are in two or three cache lines. As many as a
/// power of two in each, so that no lookup asks whether it is within.
struct PlaceRow {
    class: [i8; 16],
    method: [i8; 16],
    end: [i8; 8],
    words: [i8; 8],
    opening: [i8; 16],
    subject: [i8; 8],
    distance: [i8; 8],
    following: [i8; 8],
    rank: [i8; 4],
    between: [i8; 8],
}

impl PlaceRow {
    const fn of(place: u8) -> Self {
        Self {
            class: Table::PlaceClass.row(place),
            method: Table::PlaceMethod.row(place),
            end: Table::PlaceEnd.row(place),
            words: Table::PlaceWords.row(place),
            opening: Table::PlaceOpening.row(place),
            subject: Table::PlaceSubject.row(place),
            distance: Table::PlaceDistance.row(place),
            following: Table::PlaceFollowing.row(place),
            rank: Table::PlaceRank.row(place),
            between: Table::PlaceBetween.row(place),
        }
    }
}

/// The weights of what goes with a class.
struct ClassRow {
    between: [i8; 8],
    opening: [i8; 16],
    words: [i8; 8],
    embedded: [i8; 2],
    nearer: [i8; 4],
}

impl ClassRow {
    const fn of(class: u8) -> Self {
        Self {
            between: Table::ClassBetween.row(class),
            opening: Table::ClassOpening.row(class),
            words: Table::ClassWords.row(class),
            embedded: Table::ClassEmbedded.row(class),
            nearer: Table::ClassNearer.row(class),
        }
    }
}

static PLACES: [PlaceRow; 16] = {
    let mut rows = [const { PlaceRow::of(0) }; 16];
    let mut place = 1;
    while place < 16 {
        rows[place as usize] = PlaceRow::of(place);
        place += 1;
    }
    rows
};

static CLASSES: [ClassRow; 16] = {
    let mut rows = [const { ClassRow::of(0) }; 16];
    let mut class = 1;
    while class <= Class::Mark as u8 {
        rows[class as usize] = ClassRow::of(class);
        class += 1;
    }
    rows
};

/// The rows of a table, zeros behind them.
const fn rows<const COLUMNS: usize, const ROWS: usize>(table: Table) -> [[i8; COLUMNS]; ROWS] {
    let mut rows = [[0; COLUMNS]; ROWS];
    let mut row = 0;
    while row < Table::SIZES[table as usize].0 {
        rows[row as usize] = table.row(row as u8);
        row += 1;
    }
    rows
}

static SIDES: [[i8; 64]; 4] = rows(Table::SideClassForm);
static OPENINGS: [[i8; 8]; 32] = rows(Table::NobodyOpeningWords);
static ENDS: [[i8; 8]; 8] = rows(Table::NobodyEndWords);
static FOLLOWINGS: [[i8; 16]; 8] = rows(Table::NobodyFollowingOpening);
static TITLES: [[i8; 8]; 4] = rows(Table::NobodyTitleWords);

#[inline(always)]
fn weight<const COLUMNS: usize>(row: &[i8; COLUMNS], column: u8) -> i32 {
    i32::from(row[usize::from(column) % COLUMNS])
}

/// The place of the speaker of the paragraph before, carried on.
const CARRIED: u8 = 14;

impl Seen {
    pub(super) fn weigh_nobody(&self) -> i32 {
        weight(&OPENINGS[usize::from(self.opening * 2 + u8::from(self.capital)) % 32], self.words)
            + weight(&ENDS[usize::from(self.end) % 8], self.words)
            + weight(&FOLLOWINGS[usize::from(self.following) % 8], self.opening)
            + weight(&TITLES[usize::from(self.title) % 4], self.words)
    }

    /// By itself: it is called from three places.
    #[inline(never)]
    pub(super) fn weigh_frame(&self, tokens: &[Token], frame: &Frame, side: Side) -> i32 {
        self.weigh_spot(frame, self.spot(tokens, frame, side))
    }

    #[inline(always)]
    pub(super) fn weigh_spot(&self, frame: &Frame, spot: Spot) -> i32 {
        let Frame { class, method, subject, form, embedded, .. } = *frame;
        let class = class as u8;
        let (of_place, of_class) = (&PLACES[usize::from(spot.place) % 16], &CLASSES[usize::from(class) % 16]);
        weight(&of_place.class, class)
            + weight(&of_place.method, method as u8)
            + weight(&of_place.end, self.end)
            + weight(&of_place.words, self.words)
            + weight(&of_place.opening, self.opening)
            + weight(&of_place.subject, subject as u8)
            + weight(&SIDES[usize::from(spot.side) % 4], class * 6 + form as u8)
            + weight(&of_class.between, spot.between)
            + weight(&of_place.distance, spot.distance)
            + weight(&of_class.opening, self.opening)
            + weight(&of_place.following, self.following)
            + weight(&of_class.words, self.words)
            + weight(&of_class.embedded, u8::from(embedded))
            + weight(&of_place.rank, spot.near.rank)
            + weight(&of_class.nearer, spot.near.speaking)
            + weight(&of_place.between, spot.between)
    }

    /// The speaker of the paragraph before, carried on.
    pub(super) fn weigh_carried(&self) -> i32 {
        let of_place = &PLACES[usize::from(CARRIED)];
        weight(&of_place.end, self.end)
            + weight(&of_place.words, self.words)
            + weight(&of_place.opening, self.opening)
            + weight(&of_place.following, self.following)
    }
}

#[cfg(test)]
impl Seen {
    pub(super) fn nobody(&self) -> [u16; 4] {
        [
            Table::NobodyOpeningWords.at(self.opening * 2 + u8::from(self.capital), self.words),
            Table::NobodyEndWords.at(self.end, self.words),
            Table::NobodyFollowingOpening.at(self.following, self.opening),
            Table::NobodyTitleWords.at(self.title, self.words),
        ]
    }

    pub(super) fn frame(&self, frame: &Frame, spot: Spot) -> [u16; 16] {
        let Spot { place, side, between, distance, near } = spot;
        let (class, form) = (frame.class as u8, frame.form as u8);
        [
            Table::PlaceClass.at(place, class),
            Table::PlaceMethod.at(place, frame.method as u8),
            Table::PlaceEnd.at(place, self.end),
            Table::PlaceWords.at(place, self.words),
            Table::PlaceOpening.at(place, self.opening),
            Table::PlaceSubject.at(place, frame.subject as u8),
            Table::SideClassForm.at(side, class * 6 + form),
            Table::ClassBetween.at(class, between),
            Table::PlaceDistance.at(place, distance),
            Table::ClassOpening.at(class, self.opening),
            Table::PlaceFollowing.at(place, self.following),
            Table::ClassWords.at(class, self.words),
            Table::ClassEmbedded.at(class, u8::from(frame.embedded)),
            Table::PlaceRank.at(place, near.rank),
            Table::ClassNearer.at(class, near.speaking),
            Table::PlaceBetween.at(place, between),
        ]
    }

    pub(super) fn carried(&self) -> [u16; 4] {
        [
            Table::PlaceEnd.at(CARRIED, self.end),
            Table::PlaceWords.at(CARRIED, self.words),
            Table::PlaceOpening.at(CARRIED, self.opening),
            Table::PlaceFollowing.at(CARRIED, self.following),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::seen::Nearer;
    use super::*;
    use crate::knowledge::languages::en::ENGLISH;
    use crate::quote::{cue, words};
    use alloc::vec::Vec;

    const PROSE: &str =
        "Verhoeven, the premier, said it was over, according to the mayor. She was quoted by Marsh as saying no.";

    #[test]
    fn rows_hold_what_was_learnt() {
        let (mut tokens, mut frames, mut subjects) = (Vec::new(), Vec::new(), Vec::new());
        words::read(PROSE, &mut [], &ENGLISH.speech, &mut tokens);
        cue::find(&tokens, false, &mut frames, &mut subjects);
        assert!(frames.len() > 2);
        let sum = |features: &[u16]| features.iter().map(|&feature| i32::from(learnt(feature))).sum::<i32>();
        let (before, behind) = (tokens[1].passed, tokens[2].passed);
        // Every value of each column, not every meeting of them: the weights are added up one by one.
        for nth in 0..200 {
            let below = |most: u8| (nth % usize::from(most)) as u8;
            let (words, end, opening, capital) = (below(6), below(5), below(13), nth % 3 == 0);
            let (following, title) = (below(8), below(3));
            let seen =
                Seen { at: 1, sentence: 0, before, behind, next: 2, words, end, opening, capital, following, title };
            assert_eq!(seen.weigh_nobody(), sum(&seen.nobody()));
            assert_eq!(seen.weigh_carried(), sum(&seen.carried()));
            let near = Nearer { rank: below(4), speaking: below(3) };
            let spot = Spot { place: below(16), side: below(3), between: below(6), distance: below(7), near };
            for frame in &frames {
                assert_eq!(seen.weigh_spot(frame, spot), sum(&seen.frame(frame, spot)));
            }
        }
    }
}
