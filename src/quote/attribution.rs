//! attribution = frame | the attribution of the quote before
//!
//! Which frame a quote belongs to. Every frame near a quote is weighed, and so is that there is none: what stands
//! where, what kind of cue it is, how the subject was found. The weights were learnt by counting; see
//! `knowledge/speech_weights.rs`.

mod seen;
mod weights;

use super::cue::{self, Class, Frame, Method, Subject};
use super::mention;
use super::pairs::Quoted;
use super::words::{Kind, Token};
use crate::knowledge::speech::{Form, Role, Strength};
use crate::scan;
use seen::{Nearer, Seen, Side, Spot};

/// How many frames before and after a quote are weighed.
const BEFORE: usize = 7;
const AFTER: usize = 5;

/// What a quote is to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nobody.
    Nobody,
    /// Nobody, as it is a name.
    Name,
    /// A frame of the paragraph.
    Frame(usize),
    /// The frame of the paragraph before that leads up to it.
    Lead,
    /// The speaker of the quote before, in the paragraph before.
    Carried,
}

/// A paragraph with its quotes and frames.
pub(super) struct Paragraph<'a> {
    pub(super) prose: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) frames: &'a [Frame],
    /// The frame of the paragraph before that leads up to the quote.
    pub(super) lead: Option<&'a Frame>,
    /// Whether the quote is all of the paragraph, and nothing but the one before can tell whose it is.
    pub(super) alone: bool,
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
        if self.alone {
            return Choice::Lead;
        }
        if last == Last::Before && self.goes_on(quote) {
            return Choice::Carried;
        }
        if self.names(at, middle) {
            return Choice::Name;
        }
        if let Some(plain) = self.signature(at, middle, quote).or_else(|| self.phrase(at, middle)) {
            return plain;
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

    /// Whether a quote is all of its paragraph, and a sentence too long for a heading: whoever spoke before goes on.
    fn goes_on(&self, quote: &Quoted) -> bool {
        const HEADING: usize = 6;
        let words = scan::trim(&self.prose[quote.start..quote.end]);
        let sentence = words.starts_with(char::is_uppercase) && words.ends_with(['.', '!', '?']);
        let whole = self.lead.is_none() && quote.is_all_of(self.prose);
        whole && sentence && words.split_whitespace().nth(HEADING).is_some()
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

    /// `agreed on what officials said was “…”`: in somebody's phrase are somebody's words, whatever was said of it. `What he
    /// called`, or `what some call`, is weighed: he often is who spoke before, and some are nobody.
    fn phrase(&self, at: usize, middle: usize) -> Option<Choice> {
        const REACH: usize = 6;
        let nearest = middle.checked_sub(1)?;
        let frame = &self.frames[nearest];
        let first = frame.speaker.start();
        // `was labelled “barbaric” by growers`
        if frame.method == Method::By && frame.class == Class::Names && self.tokens[at + 1].is(Role::By) {
            return (first == at + 2 && at - frame.cue() <= 2).then_some(Choice::Frame(nearest));
        }
        if frame.method != Method::Before {
            return None;
        }
        // `quoted his tutor as saying “…”`
        if cue::is_as_saying(self.tokens, frame.cue()) && !frame.embedded {
            return Some(Choice::Frame(nearest));
        }
        // `an offer, which the union called “…”`
        let named = frame.class == Class::Names;
        let which = named && self.tokens[first - 1].is(Role::Relative);
        let whom = named && self.tokens[first - 1].is(Role::Who);
        if !which && !whom && !self.tokens[first - 1].is(Role::What) {
            return None;
        }
        let speaks = frame.class as usize <= Class::Reports as usize;
        let vague = match self.tokens[first].role {
            Some(Role::Possessive) => true,
            Some(Role::Determiner) => frame.speaker.range().len() == 1,
            Some(Role::Personal | Role::OtherSubject | Role::It) => !which,
            _ => false,
        };
        let within = |token: &Token| token.kind == Kind::Word && token.verb().is_none() && !token.is(Role::And);
        let near = || at - frame.cue() <= REACH && self.tokens[frame.cue() + 1..at].iter().all(within);
        (speaks && !vague && near()).then_some(Choice::Frame(nearest))
    }

    /// `a so-called “bandit tax”`, `known locally as the “Old Lock”`, `known to staff as “Baz”`, `the gelding, nicknamed
    /// “The Bailiff”`: what something is called is no speech.
    fn names(&self, at: usize, middle: usize) -> bool {
        const REACH: usize = 4;
        let small = |token: &&Token| matches!(token.role, Some(Role::Article | Role::Subordinator | Role::Adverb));
        match self.tokens[at - 1].role {
            Some(Role::Naming) => true,
            Some(Role::Article | Role::Subordinator | Role::Adverb) => {
                let near = || self.tokens[..at].iter().rev().take(REACH);
                let to_whom = near().any(|token| token.is(Role::To)) && near().all(|token| token.kind == Kind::Word);
                let before = near().find(|token| if to_whom { token.is(Role::Naming) } else { !small(token) });
                before.is_some_and(|token| token.is(Role::Naming))
            }
            Some(Role::Verb(Strength::Names, Form::Past)) => {
                let nearest = middle.checked_sub(1).map(|nearest| &self.frames[nearest]);
                let subject = nearest.is_some_and(|frame| frame.cue() + 1 == at && frame.method != Method::Main);
                // `the chief, popularly called “Small Lion”`
                let before = if self.tokens[at - 2].is(Role::Adverb) { at - 3 } else { at - 2 };
                self.tokens[before].kind == Kind::Comma && !subject || self.is_named(at - 1)
            }
            _ => false,
        }
    }

    /// `a website called “…”`: what is called something, no person, stands right before the verb at token `at`, and nobody who
    /// calls it so.
    fn is_named(&self, at: usize) -> bool {
        let Some(noun) = mention::before(self.tokens, at) else { return false };
        let last = self.tokens[noun.end() - 1];
        let noun_or_base = matches!(last.role, None | Some(Role::Verb(_, Form::Base)));
        let thing = last.kind == Kind::Word && noun_or_base && !last.capital && !last.possessive;
        let relative = self.tokens[noun.start() - 1].role;
        let determined =
            matches!(self.tokens[noun.start()].role, Some(Role::Article | Role::Determiner | Role::Possessive));
        thing && determined && !matches!(relative, Some(Role::What | Role::Relative | Role::That | Role::Who))
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

/// Added to the weight of nobody: a speaker has to be this much likelier.
const MARGIN: i32 = 13;

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
