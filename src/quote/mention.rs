//! mention = pronoun | determiner? { word } { preposition mention }
//!
//! `the head of the dockers’ union`, `Sen. Odalys Verhoeven`: the noun phrase that ends, or begins, at a token.

use super::words::{Kind, Token};
use crate::knowledge::speech::{Form, Role, Strength};
use core::ops::Range;

/// How many words a mention may have.
const LONGEST: usize = 24;

/// The tokens of a noun, or of whatever else names somebody; never without any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    start: u32,
    end: u32,
}

impl Mention {
    #[inline]
    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// Its first token.
    #[inline]
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    /// The token behind its last.
    #[inline]
    pub(super) fn end(self) -> usize {
        self.end as usize
    }

    #[inline]
    pub(super) fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The same up to another end.
    pub(super) fn up_to(self, end: usize) -> Self {
        Self::new(self.start(), end)
    }

    /// Its words.
    #[inline]
    pub(super) fn text<'a>(self, prose: &'a str, tokens: &[Token]) -> &'a str {
        &prose[tokens[self.start()].start as usize..tokens[self.end() - 1].end as usize]
    }
}

/// The mention that ends right before token `end`.
pub(super) fn before(tokens: &[Token], end: usize) -> Option<Mention> {
    let last = tokens[end - 1];
    if matches!(last.role, Some(Role::Personal | Role::OtherSubject | Role::It | Role::Possessive)) {
        return (!last.is(Role::Possessive)).then(|| Mention::new(end - 1, end));
    }
    // `one of them`
    let them = last.is(Role::Object) && tokens[end - 2].is(Role::Of) && tokens[end - 3].is(Role::Determiner);
    let mut start = if them { end - 3 } else { chunk_before(tokens, end)? };
    // `a spokesman for the union`, `one of the drivers`
    while end - start < LONGEST {
        let tie = tokens[start - 1];
        let tied = match tie.role {
            Some(Role::Of) => true,
            Some(Role::Tie) => takes_tie(tokens, start - 1) || is_of_state(tokens, start - 2),
            Some(Role::To) => takes_to(tokens, start - 1),
            Some(Role::On) => is_post(tokens[start - 2]) || is_post_to(tokens, start - 2),
            _ => false,
        };
        let Some(longer) = tied.then(|| chunk_before(tokens, start - 1)).flatten() else { break };
        start = longer;
    }
    Some(Mention::new(start, end))
}

/// The mention that begins at token `start`.
pub(super) fn after(tokens: &[Token], start: usize) -> Option<Mention> {
    if is_pronoun(*tokens.get(start)?) {
        return Some(Mention::new(start, start + 1));
    }
    let mut end = chunk_after(tokens, start)?;
    while end - start < LONGEST {
        let tie = tokens[end];
        let tied = match tie.role {
            Some(Role::Of) => true,
            Some(Role::Tie) => takes_tie(tokens, end),
            Some(Role::To) => takes_to(tokens, end),
            _ => false,
        };
        let joined = tie.is(Role::And) && tokens[end - 1].is_name() && tokens[end + 1].is_name();
        let Some(longer) = (tied || joined).then(|| chunk_after(tokens, end + 1)).flatten() else { break };
        end = longer;
    }
    Some(Mention::new(start, end))
}

/// The end of the appositives after a mention that ends at `end`: `, a baker from Rothwick, who saw it`.
pub(super) fn appositives(tokens: &[Token], end: usize) -> usize {
    appositives_closed_by(tokens, end, |_| true)
}

/// The same where a clause may follow them, so that only a comma ends one: `According to Roe, a baker, the loss is “small”`.
pub(super) fn appositives_before_clause(tokens: &[Token], end: usize) -> usize {
    appositives_closed_by(tokens, end, |kind| kind == Kind::Comma)
}

fn appositives_closed_by(tokens: &[Token], end: usize, closes: impl Fn(Kind) -> bool) -> usize {
    let mut end = over_brackets(tokens, end);
    while tokens[end].kind == Kind::Comma && begins_appositive(tokens, end + 1) {
        let stop = (end + 1..tokens.len()).find(|&i| ends_segment(tokens[i])).unwrap_or(tokens.len() - 1);
        // A clause of its own: `According to Calloway, the reserve is closed`.
        let clause = tokens[end + 1..stop]
            .iter()
            .take_while(|token| !matches!(token.role, Some(Role::Who | Role::Relative)))
            .any(is_finite);
        let clause = clause || is_clause_with_quote(&tokens[end + 1..=stop]);
        if stop - end > LONGEST + 6 || clause || !closes(tokens[stop].kind) {
            break;
        }
        end = stop;
    }
    end
}

/// The end of an aside in brackets after a mention, where more of it comes: `the Tin Federation (ITF), which mined here`.
fn over_brackets(tokens: &[Token], end: usize) -> usize {
    const REACH: usize = 6;
    let close = || (end + 1..tokens.len().min(end + REACH)).find(|&i| tokens[i].kind != Kind::Word);
    let more = |at: usize| tokens[at].kind == Kind::Comma && begins_appositive(tokens, at + 1);
    let bracket = |at: &usize| tokens[*at].kind == Kind::Bracket && more(at + 1);
    match tokens[end].kind {
        Kind::Bracket => close().filter(bracket).map_or(end, |close| close + 1),
        _ => end,
    }
}

/// Whether what stands at `at` says more of the noun before the comma.
pub(super) fn begins_appositive(tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    match token.role {
        _ if token.kind == Kind::Number => true,
        _ if token.kind != Kind::Word => false,
        // `, ce qui lui a valu`
        Some(Role::Determiner) if tokens[at + 1].is(Role::Who) => false,
        Some(
            Role::Article
            | Role::Determiner
            | Role::Who
            | Role::Relative
            | Role::Possessive
            | Role::Person
            | Role::Title
            | Role::Of,
        ) => true,
        Some(Role::Adverb) => !is_aside(tokens, at),
        // `, headed by a judge,`
        Some(Role::Verb(_, Form::Past) | Role::OtherVerb) if tokens[at + 1].is(Role::By) => true,
        Some(Role::Verb(_, Form::Going)) => false,
        None if !token.capital => true,
        // `a blogger, Tal Roe,` and `the dancer, Bess’s friend`
        None => {
            let names = tokens[at..].iter().take(5).take_while(|token| token.is_name()).count();
            let behind = tokens[at + names].kind;
            // `said the mayor, Mary Poole.`
            let described = || before(tokens, at - 1).is_some_and(|noun| is_determiner(tokens[noun.start()]));
            let job = || {
                is_common(tokens[at - 2]) || !tokens[at - 2].capital && tokens[at - 2].is(Role::Title) || described()
            };
            let closes = || names > 1 && matches!(behind, Kind::Stop | Kind::Edge) && job();
            token.possessive || behind == Kind::Comma || tokens[at + 1].is(Role::Person) || closes()
        }
        _ => false,
    }
}

/// `, however,`, which says nothing of the noun before it.
pub(super) fn is_aside(tokens: &[Token], at: usize) -> bool {
    tokens[at].is(Role::Adverb) && ends_segment(tokens[at + 1])
}

/// `, the man told officers he “just snapped”`: whoever is apposed tells nobody of it.
fn is_clause_with_quote(tokens: &[Token]) -> bool {
    let speaks =
        |token: &Token| matches!(token.verb(), Some((Strength::Say | Strength::Speaks, Form::Past | Form::Third)));
    let within = || tokens.iter().take_while(|token| !matches!(token.role, Some(Role::Who | Role::Relative)));
    tokens.last().is_some_and(|last| last.kind == Kind::Quote) && within().any(speaks)
}

fn is_finite(token: &Token) -> bool {
    matches!(token.role, Some(Role::Be | Role::Have | Role::Modal | Role::Object))
}

fn ends_segment(token: Token) -> bool {
    matches!(
        token.kind,
        Kind::Comma | Kind::Stop | Kind::Quote | Kind::Edge | Kind::Dash | Kind::Colon | Kind::Semicolon
    )
}

pub(super) fn is_pronoun(token: Token) -> bool {
    matches!(token.role, Some(Role::Personal | Role::OtherSubject | Role::It)) && token.kind == Kind::Word
}

/// Whether the noun before the preposition at `at` goes on with it: `Officials at the agency`, `Commissioner for Works`,
/// `the claim from the agency`.
fn takes_tie(tokens: &[Token], at: usize) -> bool {
    let noun = tokens[at - 1];
    // `Campaigners in Calder`: the capital of a sentence's first word says nothing.
    let first = || noun.role.is_none() && matches!(tokens[at - 2].kind, Kind::Edge | Kind::Stop);
    noun.kind == Kind::Word && (is_post(noun) || is_common(noun) || first() || tokens[at - 2].is(Role::Article))
}

/// The noun of a job, or of whoever else is named by what they are.
fn is_post(noun: Token) -> bool {
    !noun.possessive && matches!(noun.role, Some(Role::Title | Role::Person))
}

/// `Minister of State` before `for Health`.
fn is_of_state(tokens: &[Token], at: usize) -> bool {
    at > 1 && tokens[at - 1].is(Role::Of) && is_post(tokens[at - 2])
}

/// Whether the `to` at `at` belongs to the noun before it: `the ambassador to Japan`, `a source close to the talks`; but
/// not that of `said the minister to reporters`.
fn takes_to(tokens: &[Token], at: usize) -> bool {
    let first = at + 1 + usize::from(tokens[at + 1].is(Role::Article));
    let noun = tokens[at - 1];
    let close = || noun.role.is_none() && !noun.capital && is_post(tokens[at - 2]);
    noun.kind == Kind::Word && (is_post(noun) && tokens[first].is_name() || close())
}

/// `Adviser to the President` before `on Media`.
fn is_post_to(tokens: &[Token], at: usize) -> bool {
    if tokens[at].kind != Kind::Word {
        return false;
    }
    let to = if tokens[at - 1].is(Role::Article) { at.saturating_sub(2) } else { at - 1 };
    tokens[to].is(Role::To) && takes_to(tokens, to)
}

/// A common noun, as far as that can be seen.
fn is_common(token: Token) -> bool {
    token.kind == Kind::Word && !token.capital && matches!(token.role, None | Some(Role::Person | Role::Utterance))
}

/// Where the words of one noun begin that ends before `end`.
fn chunk_before(tokens: &[Token], end: usize) -> Option<usize> {
    let mut start = end;
    while end - start < LONGEST {
        let token = tokens[start - 1];
        if is_plain_part(token) {
            start -= 1;
            continue;
        }
        if is_determiner(token) {
            start -= 1;
            break;
        }
        let joins = token.is(Role::And) && start < end && tokens[start].is_name() && tokens[start - 2].is_name();
        if !joins && !is_part(tokens, start - 1, end) {
            break;
        }
        start -= 1;
        // `Fed up, Marsh`: the first word of a sentence has its capital for nothing.
    }
    (start < end).then_some(start)
}

/// Where the words of one noun end that begins at `start`.
fn chunk_after(tokens: &[Token], start: usize) -> Option<usize> {
    let mut end = start;
    while is_determiner(tokens[end]) {
        end += 1;
    }
    if opens_job(tokens, end) {
        end += 1;
    }
    while end - start < LONGEST && is_part(tokens, end, usize::MAX) {
        end += 1;
    }
    let nothing = end == start + 1 && tokens[start].is(Role::Article);
    (end > start && !nothing).then_some(end)
}

/// Whether what else is a verb opens what somebody is, as no verb stands there: `retired Gen. Oduya`, `fire chief Oduya`.
fn opens_job(tokens: &[Token], at: usize) -> bool {
    let next = || tokens[at + 1];
    match tokens[at].role {
        _ if tokens[at].capital => false,
        Some(Role::OtherVerb | Role::Verb(_, Form::Past)) => next().is_name() || next().is(Role::Person),
        Some(Role::Verb(strength, _)) => {
            strength != Strength::Say && next().kind == Kind::Word && is_plain_part(next())
        }
        _ => false,
    }
}

/// `State Police Commissioner Oduya`, `State media`, at the head of a clause: part of the noun, as a verb has its subject
/// before it.
fn opens_noun(tokens: &[Token], at: usize, end: usize) -> bool {
    let next = tokens[at + 1];
    let job = at + 2 < end && (next.is(Role::Title) || next.is(Role::Person));
    (job || at + 1 < end && is_common(next)) && tokens[at - 1].kind != Kind::Word
}

/// Whether a verb's form is the noun that it looks like: `An early report said`, the last word of what begins with a
/// determiner.
fn is_noun(tokens: &[Token], at: usize, end: usize) -> bool {
    const REACH: usize = 5;
    let inner = |token: Token| {
        let noun = matches!(token.verb(), Some((strength, Form::Base)) if strength != Strength::Say);
        is_plain_part(token) && !token.possessive || noun || matches!(token.role, Some(Role::Adverb | Role::OtherVerb))
    };
    let opening = || tokens[..at].iter().rev().take(REACH).find(|token| !inner(**token));
    // `Marsh’s report said`; but `Marsh’s attacks` may go on as a verb's third person.
    let owned = |token: Token| token.possessive && !matches!(tokens[at].verb(), Some((_, Form::Third)));
    at + 1 == end && opening().is_some_and(|token| is_determiner(*token) || owned(*token))
}

fn is_determiner(token: Token) -> bool {
    matches!(token.role, Some(Role::Article | Role::Determiner | Role::Possessive))
}

/// Whether a token may be part of a noun, whatever stands beside it.
#[inline(always)]
fn is_plain_part(token: Token) -> bool {
    let plain = matches!(token.role, None | Some(Role::Title | Role::Person | Role::Utterance | Role::Abbreviation));
    matches!(token.kind, Kind::Word | Kind::Number) & plain
}

/// Whether the token at `at` may be part of a noun.
fn is_part(tokens: &[Token], at: usize, end: usize) -> bool {
    let token = tokens[at];
    // `the newly elected mayor`, and `the accused`: what comes right after an article may be all of it.
    let determined = || tokens[at - 1].is(Role::Article) || is_determiner(tokens[at - 1]) && at + 1 < end;
    match token.role {
        _ if is_plain_part(token) => true,
        // `Republican Rule`
        Some(Role::Verb(..)) if token.capital && tokens[at - 1].is_name() => true,
        // `Met Police`: a sentence begins with no such verb.
        Some(Role::OtherVerb) if token.capital && tokens[at - 1].kind != Kind::Word && tokens[at + 1].is_name() => true,
        // `the call centre`
        Some(Role::Verb(strength, form)) if strength != Strength::Say => match form {
            Form::Base => determined() || is_noun(tokens, at, end) || opens_noun(tokens, at, end),
            Form::Third | Form::Going => tokens[at - 1].is(Role::Article) || is_noun(tokens, at, end),
            Form::Past => tokens[at - 1].is(Role::Article),
        },
        Some(Role::Adverb | Role::OtherVerb) => determined(),
        _ => false,
    }
}
