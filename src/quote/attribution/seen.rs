//! What is to be seen of a quote, and of a frame from it.

use super::Paragraph;
use crate::knowledge::speech::{Form, Role, Strength};
use crate::quote::cue::{Class, Frame};
use crate::quote::pairs::{Ending, Quoted};
use crate::quote::words::{Kind, Passed, Token};
use crate::scan;

/// What is to be seen of a quote, whoever said it.
pub(super) struct Seen {
    pub(super) at: usize,
    pub(super) sentence: u32,
    /// What has been passed before the quote, and with it.
    pub(super) before: Passed,
    pub(super) behind: Passed,
    /// How far behind the quote a frame may begin and still be next to it.
    pub(super) next: usize,
    pub(super) words: u8,
    pub(super) end: u8,
    pub(super) opening: u8,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    pub(super) following: u8,
    pub(super) title: u8,
}

/// What is known of a frame before it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Side {
    /// Whether the quote before was given it.
    pub(super) carried: bool,
    pub(super) near: Nearer,
}

/// The frames that stand nearer to the quote than one does, on its side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Nearer {
    /// How many, up to three.
    pub(super) rank: u8,
    /// How many of them surely speak, up to two, and whether the nearest does.
    pub(super) speaking: u8,
}

impl Nearer {
    pub(super) fn pass(&mut self, frame: &Frame) {
        let speaks = frame.class as usize <= Class::Speaks as usize && !frame.embedded;
        self.speaking = (self.speaking + u8::from(speaks)).min(2);
        self.rank = (self.rank + 1).min(3);
    }
}

/// What is to be seen of a frame, from a quote.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) place: u8,
    /// After the quote, before it, or that of the quote before.
    pub(super) side: u8,
    pub(super) between: u8,
    pub(super) distance: u8,
    pub(super) near: Nearer,
}

impl Spot {
    /// That of the frame that ends the paragraph before.
    pub(super) const LEAD: Self =
        Self { place: 11, side: 1, between: 0, distance: 0, near: Nearer { rank: 0, speaking: 0 } };
}

impl Seen {
    pub(super) fn new(paragraph: &Paragraph<'_>, at: usize, quote: &Quoted) -> Self {
        let inner = scan::trim(&paragraph.prose[quote.start..quote.end]);
        let tokens = paragraph.tokens;
        // Of a whole sentence that is closed nowhere, the sentence before says as much as of any.
        let sentence = tokens[at - 1].kind == Kind::Stop && quote.ending == Ending::Open;
        let closed = sentence || quote.ending == Ending::Closed;
        let comma_outside = has_comma_outside(tokens, at);
        let mut next = at + 1;
        next += usize::from(tokens[next].kind != Kind::Word && tokens[next].kind != Kind::Edge);
        next += helpers(&tokens[next..]);
        Self {
            at,
            sentence: tokens[at].passed.sentences,
            before: tokens[at].passed,
            behind: tokens[at + 1].passed,
            next,
            words: words(inner),
            end: if comma_outside { 0 } else { end(inner, closed) },
            opening: opening(paragraph.tokens, at),
            capital: inner.starts_with(char::is_uppercase),
            following: following(tokens[if comma_outside { at + 2 } else { at + 1 }]),
            title: title(inner),
        }
    }

    /// Where a frame stands, seen from the quote; which other verbs, commas and quotes are between them, and how far they are
    /// apart.
    #[inline(always)]
    pub(super) fn spot(&self, tokens: &[Token], frame: &Frame, Side { carried, near }: Side) -> Spot {
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

/// How many words stand before the verb behind a quote: `“…”, a-t-il dit`, `“…”, le respondió`, `“…”, s’est-il étonné`
fn helpers(tokens: &[Token]) -> usize {
    let reflexive = usize::from(tokens[0].is(Role::Object));
    reflexive
        + usize::from(matches!(tokens[reflexive].role, Some(Role::Have)) || reflexive == 1 && tokens[1].is(Role::Be))
}

/// `“…”, said Verhoeven`: most of Europe sets the comma after the mark.
fn has_comma_outside(tokens: &[Token], at: usize) -> bool {
    tokens[at + 1].kind == Kind::Comma
        && match tokens[at + 2].role {
            Some(Role::Verb(Strength::Say | Strength::Speaks | Strength::Reports, Form::Past | Form::Third)) => true,
            Some(Role::Have | Role::Object) => tokens.iter().skip(at + 3).take(2).any(|token| token.verb().is_some()),
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

fn end(inner: &str, closed: bool) -> u8 {
    match inner.as_bytes().last() {
        _ if !closed => 4,
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
        (_, Some(Role::Article | Role::Determiner | Role::Possessive)) => 6,
        (_, Some(Role::Preposition | Role::Tie | Role::Of | Role::To | Role::By | Role::On)) => 7,
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
        let letters = &head[at + 1..at + 5];
        let long = letters.iter().fold(head[at] == b' ', |long, &letter| long & (letter != b' '));
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
