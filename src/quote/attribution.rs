//! attribution = frame | the attribution of the quote before
//!
//! Which frame a quote belongs to. Every frame near a quote is weighed, and so is that there is none: what stands
//! where, what kind of cue it is, how the subject was found. The weights were learnt by counting; see
//! `knowledge/speech_weights.rs`.

use super::cue::{Class, Frame, Method, Subject};
use super::pairs::{Ending, Quoted};
use super::words::{Kind, Passed, Token};
use crate::knowledge::speech::{Form, Role, Strength};
use crate::knowledge::speech_weights::WEIGHTS;

/// How many frames before and after a quote are weighed.
const BEFORE: usize = 7;
const AFTER: usize = 5;

/// What a quote is to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nobody.
    Nobody,
    /// A frame of the paragraph.
    Frame(usize),
    /// The frame that ends the paragraph before with a colon.
    Lead,
    /// The speaker of the quote before, in the paragraph before.
    Carried,
}

/// A paragraph with its quotes and frames.
pub(super) struct Paragraph<'a> {
    pub(super) prose: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) frames: &'a [Frame],
    /// The frame that ends the paragraph before with a colon.
    pub(super) lead: Option<&'a Frame>,
}

/// What the quote before was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Last {
    /// There is none, or it has no speaker.
    None,
    /// A frame of this paragraph.
    Here(usize),
    /// A speaker of the paragraph before.
    Before,
}

impl Paragraph<'_> {
    /// Weighs what the quote at token `at` may be given, which stands behind the first `middle` frames.
    pub(super) fn choose(&self, at: usize, middle: usize, quote: &Quoted, last: Last) -> Choice {
        if self.frames.is_empty() && self.lead.is_none() && last == Last::None {
            return Choice::Nobody;
        }
        if let Some(signed) = self.signature(at, middle, quote) {
            return signed;
        }
        let mut best = (i32::MIN, Choice::Nobody);
        self.weigh(
            at,
            middle,
            quote,
            last,
            #[inline(always)]
            |choice, seen, sight| {
                let weight = match sight {
                    Sight::Nobody => seen.weigh_nobody() + MARGIN,
                    Sight::Frame(frame, side) => seen.weigh_frame(self.tokens, frame, side),
                    Sight::Lead(frame) => seen.weigh_spot(frame, Spot::LEAD),
                    Sight::Carried => seen.weigh_carried(),
                };
                if weight > best.0 {
                    best = (weight, choice);
                }
            },
        );
        best.1
    }

    /// `“…” — Odalys Verhoeven` and `Verhoeven: “…”`, and nothing else beside the quote: too rare to be learnt, and too
    /// plain to be missed.
    fn signature(&self, at: usize, middle: usize, quote: &Quoted) -> Option<Choice> {
        let edge = |token: usize| matches!(self.tokens[token].kind, Kind::Edge | Kind::Stop);
        let signs = |index: &usize| {
            self.frames.get(*index).is_some_and(|frame| match frame.method {
                Method::Dash => {
                    frame.cue() == at + 1 && edge(frame.speaker.end()) && self.tokens[at - 1].kind != Kind::Word
                }
                Method::Colon => frame.cue() + 1 == at && self.tokens[frame.speaker.start() - 1].kind == Kind::Edge,
                _ => false,
            } && frame.subject == Subject::Name)
        };
        let signed = [middle, middle.wrapping_sub(1)].into_iter().find(signs)?;
        self.prose[quote.start..quote.end].contains(' ').then_some(Choice::Frame(signed))
    }

    /// Hands each choice to `weigh` with what is to be seen of it; nobody comes first.
    fn weigh(
        &self,
        at: usize,
        middle: usize,
        quote: &Quoted,
        last: Last,
        mut weigh: impl FnMut(Choice, &Seen, Sight<'_>),
    ) {
        let seen = Seen::new(self, at, quote);
        weigh(Choice::Nobody, &seen, Sight::Nobody);
        let first = middle.saturating_sub(BEFORE);
        let (before, after) = (middle - first, AFTER.min(self.frames.len() - middle));
        let mut near = Nearer::default();
        // From the quote back, then from the quote on.
        for step in 0..before + after {
            let back = step < before;
            let index = if back { middle - 1 - step } else { first + step };
            if step == before {
                near = Nearer::default();
            }
            let frame = &self.frames[index];
            if frame.class == Class::Other && !(back && self.sentence(frame) == seen.sentence) {
                continue;
            }
            weigh(Choice::Frame(index), &seen, Sight::Frame(frame, Side { carried: last == Last::Here(index), near }));
            near.pass(frame);
        }
        if let (Some(lead), Kind::Edge) = (self.lead, self.tokens[at - 1].kind) {
            weigh(Choice::Lead, &seen, Sight::Lead(lead));
        }
        match last {
            Last::Here(index) if index < first || index >= middle + AFTER => {
                let side = Side { carried: true, near: Nearer::default() };
                weigh(Choice::Frame(index), &seen, Sight::Frame(&self.frames[index], side));
            }
            Last::Before => weigh(Choice::Carried, &seen, Sight::Carried),
            _ => {}
        }
    }

    fn sentence(&self, frame: &Frame) -> u32 {
        self.tokens[frame.cue()].passed.sentences
    }
}

/// What is to be seen of a choice, beside the quote.
enum Sight<'s> {
    Nobody,
    Frame(&'s Frame, Side),
    Lead(&'s Frame),
    Carried,
}

/// What is known of a frame before it is looked at.
#[derive(Clone, Copy)]
struct Side {
    /// Whether the quote before was given it.
    carried: bool,
    near: Nearer,
}

/// Added to the weight of nobody: a speaker has to be this much likelier.
const MARGIN: i32 = 13;

/// What is to be seen of a quote, whoever said it.
struct Seen {
    at: usize,
    sentence: u32,
    /// What has been passed before the quote, and with it.
    before: Passed,
    behind: Passed,
    /// How far behind the quote a frame may begin and still be next to it.
    next: usize,
    words: u8,
    end: u8,
    opening: u8,
    /// Whether it begins with a capital.
    capital: bool,
    following: u8,
    title: u8,
}

/// The frames that stand nearer to the quote than one does, on its side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Nearer {
    /// How many, up to three.
    rank: u8,
    /// How many of them surely speak, up to two, and whether the nearest does.
    speaking: u8,
}

impl Nearer {
    fn pass(&mut self, frame: &Frame) {
        let speaks = frame.class as usize <= Class::Speaks as usize && !frame.embedded;
        self.speaking = (self.speaking + u8::from(speaks)).min(2);
        self.rank = (self.rank + 1).min(3);
    }
}

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

/// What is to be seen of a frame, from a quote.
#[derive(Clone, Copy)]
struct Spot {
    place: u8,
    /// After the quote, before it, or that of the quote before.
    side: u8,
    between: u8,
    distance: u8,
    near: Nearer,
}

impl Spot {
    /// That of the frame that ends the paragraph before.
    const LEAD: Self = Self { place: 11, side: 1, between: 0, distance: 0, near: Nearer { rank: 0, speaking: 0 } };
}

impl Seen {
    fn new(paragraph: &Paragraph<'_>, at: usize, quote: &Quoted) -> Self {
        let inner = crate::scan::trim(&paragraph.prose[quote.start..quote.end]);
        let tokens = paragraph.tokens;
        let comma_outside = has_comma_outside(tokens, at);
        // `“…”, a-t-il dit`
        let mut next = at + 1;
        next += usize::from(tokens[next].kind != Kind::Word && tokens[next].kind != Kind::Edge);
        next += usize::from(tokens[next].is(Role::Have));
        Self {
            at,
            sentence: tokens[at].passed.sentences,
            before: tokens[at].passed,
            behind: tokens[at + 1].passed,
            next,
            words: words(inner),
            end: if comma_outside { 0 } else { end(inner, quote) },
            opening: opening(paragraph.tokens, at),
            capital: inner.starts_with(char::is_uppercase),
            following: following(tokens[if comma_outside { at + 2 } else { at + 1 }]),
            title: title(inner),
        }
    }

    fn weigh_nobody(&self) -> i32 {
        weight(&OPENINGS[usize::from(self.opening * 2 + u8::from(self.capital)) % 32], self.words)
            + weight(&ENDS[usize::from(self.end) % 8], self.words)
            + weight(&FOLLOWINGS[usize::from(self.following) % 8], self.opening)
            + weight(&TITLES[usize::from(self.title) % 4], self.words)
    }

    /// By itself: it is called from three places.
    #[inline(never)]
    fn weigh_frame(&self, tokens: &[Token], frame: &Frame, side: Side) -> i32 {
        self.weigh_spot(frame, self.spot(tokens, frame, side))
    }

    #[inline(always)]
    fn weigh_spot(&self, frame: &Frame, spot: Spot) -> i32 {
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
    fn weigh_carried(&self) -> i32 {
        let of_place = &PLACES[usize::from(CARRIED)];
        weight(&of_place.end, self.end)
            + weight(&of_place.words, self.words)
            + weight(&of_place.opening, self.opening)
            + weight(&of_place.following, self.following)
    }

    /// Where a frame stands, seen from the quote; which other verbs, commas and quotes are between them, and how far they are
    /// apart.
    #[inline(always)]
    fn spot(&self, tokens: &[Token], frame: &Frame, Side { carried, near }: Side) -> Spot {
        const DISTANCES: [u8; 18] = [0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6];
        let cue = frame.cue();
        let sentence = tokens[cue].passed.sentences;
        let same = sentence == self.sentence;
        let (place, from, to) = if cue < self.at {
            let quotes = self.before.quotes > tokens[frame.speaker.end().max(cue + 1)].passed.quotes;
            let sentences = self.sentence.saturating_sub(sentence).min(2) as u8;
            let place = if carried { 13 - u8::from(same) } else { 5 + 2 * sentences + u8::from(quotes) };
            (place, tokens[cue + 1].passed, self.before)
        } else {
            let first = frame.speaker.start().min(cue);
            let quotes = tokens[first].passed.quotes > self.behind.quotes;
            let adjacent = same & !quotes & (first <= self.next);
            let apart = 1 + 2 * u8::from(!same) + u8::from(quotes);
            let place = if carried { 15 } else { apart * u8::from(!adjacent) };
            (place, self.behind, tokens[cue].passed)
        };
        let verbs = (to.verbs - from.verbs).min(2) as u8;
        let between = verbs * 2 + u8::from(to.commas > from.commas);
        let distance = DISTANCES[(cue.abs_diff(self.at) - 1).min(17)];
        let side = if carried { 2 } else { u8::from(cue < self.at) };
        Spot { place, side, between, distance, near }
    }
}

/// `“…”, said Verhoeven`: most of Europe sets the comma after the mark.
fn has_comma_outside(tokens: &[Token], at: usize) -> bool {
    tokens[at + 1].kind == Kind::Comma
        && match tokens[at + 2].role {
            Some(Role::Verb(Strength::Say | Strength::Speaks, Form::Past | Form::Third)) => true,
            Some(Role::Have) => tokens.iter().skip(at + 3).take(2).any(|token| token.verb().is_some()),
            _ => false,
        }
}

fn words(inner: &str) -> u8 {
    // Always as many bytes: a loop that ends where the words do is a branch mistaken for every quote.
    let mut short = [0; 120];
    let head = inner.as_bytes().first_chunk().unwrap_or_else(|| {
        short[..inner.len()].copy_from_slice(inner.as_bytes());
        &short
    });
    match head.iter().fold(1, |count: u8, &byte| count + u8::from(byte == b' ')) {
        n @ ..=3 => n - 1,
        4..=6 => 3,
        7..=12 => 4,
        _ => 5,
    }
}

fn end(inner: &str, quote: &Quoted) -> u8 {
    match inner.as_bytes().last() {
        _ if quote.ending != Ending::Closed => 4,
        Some(b',') => 0,
        Some(b'.') => 1,
        Some(b'?' | b'!') => 2,
        _ => 3,
    }
}

/// What stands before a quote.
fn opening(tokens: &[Token], at: usize) -> u8 {
    let before = tokens[at - 1];
    match (before.kind, before.role) {
        (Kind::Edge, _) => 0,
        (Kind::Stop | Kind::Bracket, _) => 1,
        (Kind::Quote, _) => 2,
        (Kind::Comma, _) => 3,
        (Kind::Colon | Kind::Dash | Kind::Semicolon, _) => 4,
        (_, Some(Role::That)) => 5,
        (_, Some(Role::Determiner | Role::Possessive)) => 6,
        (_, Some(Role::Preposition | Role::Tie | Role::Of | Role::To | Role::By)) => 7,
        (_, Some(Role::Verb(_, Form::Past | Form::Third | Form::Going | Form::Base))) => 8,
        (_, Some(Role::Be | Role::Have | Role::Modal | Role::Negation)) => 9,
        (_, Some(Role::And)) => 10,
        _ if before.possessive => 11,
        _ => 12,
    }
}

/// What stands after a quote.
fn following(token: Token) -> u8 {
    match (token.kind, token.role) {
        (Kind::Edge, _) => 0,
        (Kind::Quote, _) => 1,
        (Kind::Comma | Kind::Colon | Kind::Dash | Kind::Semicolon, _) => 2,
        (Kind::Stop | Kind::Bracket, _) => 3,
        (_, Some(Role::Verb(..))) => 4,
        (_, Some(Role::Personal | Role::OtherSubject | Role::It)) => 5,
        _ if token.capital => 6,
        _ => 7,
    }
}

/// Whether the words are all in capitals, as titles are: no, all, or one word.
fn title(inner: &str) -> u8 {
    if opens_small(inner) { 0 } else { capitals(inner) }
}

/// Whether one of the first words is long and has no capital: so nearly all speech begins. All places are looked at
/// together; to go from word to word is a branch or two mistaken for every quote.
fn opens_small(inner: &str) -> bool {
    const PLACES: usize = 16;
    let Some(head) = inner.as_bytes().first_chunk::<{ PLACES + 4 }>() else { return false };
    (0..PLACES).fold(false, |any, at| {
        let [blank, letters @ ..] = [0, 1, 2, 3, 4].map(|ahead| head[at + ahead]);
        let long = letters.iter().fold(blank == b' ', |long, &letter| long & (letter != b' '));
        any | (long & !(letters[0].is_ascii_uppercase() | letters[0].is_ascii_digit()))
    })
}

fn capitals(inner: &str) -> u8 {
    const WORDS: usize = 12;
    let mut count = 0;
    let mut rest = inner.as_bytes();
    for _ in 0..WORDS {
        let length = rest.iter().position(|&byte| byte == b' ').unwrap_or(rest.len());
        if length > 3 {
            if !rest[0].is_ascii_uppercase() && !rest[0].is_ascii_digit() {
                return 0;
            }
            count += 1;
        }
        let Some(behind) = rest.get(length + 1..) else { break };
        rest = behind;
    }
    count.min(2)
}

#[cfg(test)]
impl Paragraph<'_> {
    /// Hands each choice to `learn` with the places of its weights.
    pub(super) fn features(
        &self,
        at: usize,
        middle: usize,
        quote: &Quoted,
        last: Last,
        mut learn: impl FnMut(Choice, &[u16]),
    ) {
        self.weigh(at, middle, quote, last, |choice, seen, sight| match sight {
            Sight::Nobody => learn(choice, &seen.nobody()),
            Sight::Frame(frame, side) => learn(choice, &seen.frame(frame, seen.spot(self.tokens, frame, side))),
            Sight::Lead(frame) => learn(choice, &seen.frame(frame, Spot::LEAD)),
            Sight::Carried => learn(choice, &seen.carried()),
        });
    }
}

#[cfg(test)]
impl Seen {
    fn nobody(&self) -> [u16; 4] {
        [
            Table::NobodyOpeningWords.at(self.opening * 2 + u8::from(self.capital), self.words),
            Table::NobodyEndWords.at(self.end, self.words),
            Table::NobodyFollowingOpening.at(self.following, self.opening),
            Table::NobodyTitleWords.at(self.title, self.words),
        ]
    }

    fn frame(&self, frame: &Frame, spot: Spot) -> [u16; 16] {
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

    fn carried(&self) -> [u16; 4] {
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
        cue::find(&tokens, &mut frames, &mut subjects);
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
