//! attribution = frame | the attribution of the quote before
//!
//! Which frame a quote belongs to. Every frame near a quote is weighed, and so is that there is none: what stands
//! where, what kind of cue it is, how the subject was found. The weights were learnt by counting; see
//! `knowledge/speech_weights.rs`.

use super::cue::{Class, Frame, Method, Subject};
use super::pairs::{Ending, Quoted};
use super::words::{Kind, Token};
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
    /// Weighs what the quote at token `at` may be given.
    pub(super) fn choose(&self, at: usize, quote: &Quoted, last: Last) -> Choice {
        if let Some(signed) = self.signature(at, quote) {
            return signed;
        }
        let mut best = (0, Choice::Nobody);
        self.candidates(at, quote, last, |choice, features| {
            let weight: i32 = features.iter().map(|&feature| weight(feature)).sum();
            if choice == Choice::Nobody {
                best = (weight + MARGIN, choice);
            } else if weight > best.0 {
                best = (weight, choice);
            }
        });
        best.1
    }

    /// `“…” — Odalys Verhoeven` and `Verhoeven: “…”`, and nothing else beside the quote: too rare to be learnt, and too
    /// plain to be missed.
    fn signature(&self, at: usize, quote: &Quoted) -> Option<Choice> {
        let edge = |token: usize| matches!(self.tokens[token].kind, Kind::Edge | Kind::Stop);
        let near = self.frames.partition_point(|frame| frame.cue < at);
        let signs = |index: &usize| {
            self.frames.get(*index).is_some_and(|frame| match frame.method {
                Method::Dash => frame.cue == at + 1 && edge(frame.speaker.end) && self.tokens[at - 1].kind != Kind::Word,
                Method::Colon => frame.cue + 1 == at && self.tokens[frame.speaker.start - 1].kind == Kind::Edge,
                _ => false,
            } && frame.subject == Subject::Name)
        };
        let words = self.prose[quote.start..quote.end].contains(' ');
        [near, near.wrapping_sub(1)].into_iter().find(signs).filter(|_| words).map(Choice::Frame)
    }

    /// Hands each choice to `weigh` with what speaks for it; nobody comes first.
    pub(super) fn candidates(&self, at: usize, quote: &Quoted, last: Last, mut weigh: impl FnMut(Choice, &[u16])) {
        let seen = Seen::new(self, at, quote);
        weigh(Choice::Nobody, &seen.nobody());
        let middle = self.frames.partition_point(|frame| frame.cue < at);
        let first = middle.saturating_sub(BEFORE);
        let mut near = Nearer::default();
        for index in (first..middle).rev() {
            if self.frames[index].class == Class::Other && self.frames[index].sentence != seen.sentence {
                continue;
            }
            weigh(Choice::Frame(index), &seen.frame(self, &self.frames[index], last == Last::Here(index), near));
            near.pass(&self.frames[index]);
        }
        let mut near = Nearer::default();
        for (index, frame) in self.frames.iter().enumerate().skip(middle).take(AFTER) {
            if frame.class == Class::Other {
                continue;
            }
            weigh(Choice::Frame(index), &seen.frame(self, frame, last == Last::Here(index), near));
            near.pass(frame);
        }
        if let (Some(lead), Kind::Edge) = (self.lead, self.tokens[at - 1].kind) {
            weigh(Choice::Lead, &seen.lead(lead));
        }
        match last {
            Last::Here(index) if index < first || index >= middle + AFTER => {
                weigh(Choice::Frame(index), &seen.frame(self, &self.frames[index], true, Nearer::default()));
            }
            Last::Before => weigh(Choice::Carried, &seen.carried()),
            _ => {}
        }
    }
}

#[inline(always)]
fn weight(feature: u16) -> i32 {
    i32::from(WEIGHTS.get(usize::from(feature)).copied().unwrap_or(0))
}

/// Added to the weight of nobody: a speaker has to be this much likelier.
const MARGIN: i32 = 13;

/// What is to be seen of a quote, whoever said it.
struct Seen {
    at: usize,
    sentence: u32,
    words: u16,
    end: u16,
    opening: u16,
    following: u16,
    title: u16,
}

/// The frames that stand nearer to the quote than one does, on its side.
#[derive(Clone, Copy, Default)]
struct Nearer {
    /// How many, up to three.
    rank: u16,
    /// How many of them surely speak, up to two, and whether the nearest does.
    speaking: u16,
}

impl Nearer {
    fn pass(&mut self, frame: &Frame) {
        let speaks = frame.class as usize <= Class::Speaks as usize && !frame.embedded;
        if speaks {
            self.speaking = (self.speaking + 1).min(2);
        }
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
            const fn at(self, row: u16, column: u16) -> u16 {
                self.start() + row * Self::SIZES[self as usize].1 + column
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

impl Seen {
    fn new(paragraph: &Paragraph<'_>, at: usize, quote: &Quoted) -> Self {
        let inner = crate::scan::trim(&paragraph.prose[quote.start..quote.end]);
        let tokens = paragraph.tokens;
        let comma_outside = has_comma_outside(tokens, at);
        Self {
            at,
            sentence: paragraph.tokens[at].passed.sentences,
            words: words(inner),
            end: if comma_outside { 0 } else { end(inner, quote) },
            opening: opening(paragraph.tokens, at) * 2 + u16::from(inner.starts_with(char::is_uppercase)),
            following: following(tokens[if comma_outside { at + 2 } else { at + 1 }]),
            title: title(inner),
        }
    }

    fn nobody(&self) -> [u16; 4] {
        [
            Table::NobodyOpeningWords.at(self.opening, self.words),
            Table::NobodyEndWords.at(self.end, self.words),
            Table::NobodyFollowingOpening.at(self.following, self.opening / 2),
            Table::NobodyTitleWords.at(self.title, self.words),
        ]
    }

    fn frame(&self, paragraph: &Paragraph<'_>, frame: &Frame, carried: bool, near: Nearer) -> [u16; 16] {
        let place = self.place(paragraph, frame, carried);
        let side = if carried { 2 } else { u16::from(frame.cue < self.at) };
        let (between, distance) = self.between(paragraph, frame);
        self.features(frame, place, side, between, distance, near)
    }

    /// The frame that ends the paragraph before.
    fn lead(&self, frame: &Frame) -> [u16; 16] {
        self.features(frame, 11, 1, 0, 0, Nearer::default())
    }

    fn features(&self, frame: &Frame, place: u16, side: u16, between: u16, distance: u16, near: Nearer) -> [u16; 16] {
        let (class, method, subject) = (frame.class as u16, frame.method as u16, frame.subject as u16);
        let form = frame.form as u16;
        [
            Table::PlaceClass.at(place, class),
            Table::PlaceMethod.at(place, method),
            Table::PlaceEnd.at(place, self.end),
            Table::PlaceWords.at(place, self.words),
            Table::PlaceOpening.at(place, self.opening / 2),
            Table::PlaceSubject.at(place, subject),
            Table::SideClassForm.at(side, class * 6 + form),
            Table::ClassBetween.at(class, between),
            Table::PlaceDistance.at(place, distance),
            Table::ClassOpening.at(class, self.opening / 2),
            Table::PlaceFollowing.at(place, self.following),
            Table::ClassWords.at(class, self.words),
            Table::ClassEmbedded.at(class, u16::from(frame.embedded)),
            Table::PlaceRank.at(place, near.rank),
            Table::ClassNearer.at(class, near.speaking),
            Table::PlaceBetween.at(place, between),
        ]
    }

    /// The speaker of the paragraph before, carried on.
    fn carried(&self) -> [u16; 4] {
        const PLACE: u16 = 14;
        [
            Table::PlaceEnd.at(PLACE, self.end),
            Table::PlaceWords.at(PLACE, self.words),
            Table::PlaceOpening.at(PLACE, self.opening / 2),
            Table::PlaceFollowing.at(PLACE, self.following),
        ]
    }

    /// Where a frame stands, seen from the quote.
    fn place(&self, paragraph: &Paragraph<'_>, frame: &Frame, carried: bool) -> u16 {
        let tokens = paragraph.tokens;
        let same = frame.sentence == self.sentence;
        if carried {
            return match (frame.cue < self.at, same) {
                (false, _) => 15,
                (true, true) => 12,
                (true, false) => 13,
            };
        }
        if frame.cue > self.at {
            let first = frame.cue.min(frame.speaker.start);
            let quotes = quotes_between(tokens, self.at + 1, first);
            // `“…”, a-t-il dit`
            let mut next = self.at + 1;
            next += usize::from(tokens[next].kind != Kind::Word && tokens[next].kind != Kind::Edge);
            next += usize::from(tokens[next].is(Role::Have));
            let adjacent = first <= next;
            return match (same, quotes) {
                (true, false) if adjacent => 0,
                (true, false) => 1,
                (true, true) => 2,
                (false, false) => 3,
                (false, true) => 4,
            };
        }
        let last = frame.cue.max(frame.speaker.end - 1);
        let quotes = quotes_between(tokens, last + 1, self.at);
        match (self.sentence - frame.sentence.min(self.sentence), quotes) {
            (0, false) => 5,
            (0, true) => 6,
            (1, false) => 7,
            (1, true) => 8,
            (_, false) => 9,
            (_, true) => 10,
        }
    }

    /// Other verbs and commas between quote and cue, and how far they are apart.
    fn between(&self, paragraph: &Paragraph<'_>, frame: &Frame) -> (u16, u16) {
        let range = if frame.cue < self.at { frame.cue + 1..self.at } else { self.at + 1..frame.cue };
        let distance = match range.len() {
            0 => 0,
            1 => 1,
            2 | 3 => 2,
            4..=6 => 3,
            7..=10 => 4,
            11..=16 => 5,
            _ => 6,
        };
        let (from, to) = (paragraph.tokens[range.start.min(range.end)].passed, paragraph.tokens[range.end].passed);
        let (verbs, comma) = ((to.verbs - from.verbs).min(2) as u16, to.commas > from.commas);
        (verbs * 2 + u16::from(comma), distance)
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

fn quotes_between(tokens: &[Token], from: usize, to: usize) -> bool {
    from < to && tokens[to].passed.quotes > tokens[from].passed.quotes
}

fn words(inner: &str) -> u16 {
    let head = &inner.as_bytes()[..inner.len().min(120)];
    match head.iter().fold(1, |count: u8, &byte| count + u8::from(byte == b' ')) {
        n @ ..=3 => u16::from(n) - 1,
        4..=6 => 3,
        7..=12 => 4,
        _ => 5,
    }
}

fn end(inner: &str, quote: &Quoted) -> u16 {
    match inner.as_bytes().last() {
        _ if quote.ending != Ending::Closed => 4,
        Some(b',') => 0,
        Some(b'.') => 1,
        Some(b'?' | b'!') => 2,
        _ => 3,
    }
}

/// What stands before a quote.
fn opening(tokens: &[Token], at: usize) -> u16 {
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
fn following(token: Token) -> u16 {
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
fn title(inner: &str) -> u16 {
    const WORDS: usize = 12;
    let mut count = 0;
    for word in inner.as_bytes().split(|&byte| byte == b' ').take(WORDS).filter(|word| word.len() > 3) {
        if !word[0].is_ascii_uppercase() && !word[0].is_ascii_digit() {
            return 0;
        }
        count += 1;
    }
    count.min(2)
}
