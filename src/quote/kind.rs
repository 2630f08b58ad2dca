//! kind = direct | partial | mention
//!
//! Speech, a fragment of it in somebody else's sentence, or no speech: what the words begin and end in, and where they
//! stand.

use super::QuoteKind;
use super::attribution::Choice;
use super::cue::Frame;
use super::pairs::{Ending, Quoted};
use super::words::{Kind, Token};
use crate::knowledge::speech::{Form, Role, Strength};

/// The kind of a quote of these words in `prose`, which was given `choice` among the frames.
pub(super) fn of(
    words: &str,
    prose: &str,
    tokens: &[Token],
    frames: &[Frame],
    quote: &Quoted,
    choice: Choice,
    spoken: bool,
) -> QuoteKind {
    match choice {
        Choice::Name => QuoteKind::Mention,
        Choice::Frame(chosen) if breaks_into(words, tokens, &frames[chosen], quote.token) => QuoteKind::Partial,
        _ => kind(words, Place::of(prose, tokens, quote), quote, spoken),
    }
}

/// Where a quote stands in the prose around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the head of a sentence, or behind the words that say whose it is.
    Free,
    /// Behind a comma.
    Comma,
    /// Among the words of another sentence.
    Within,
    /// The same, as what somebody was told.
    Told,
}

impl Place {
    fn of(prose: &str, tokens: &[Token], quote: &Quoted) -> Self {
        let before = tokens[quote.token - 1];
        // `said Tam Birk Jr. “It will hold.”`: the stop of a short form may end the sentence too.
        let stopped = || !before.is(Role::Title) && prose[before.end as usize..quote.open].starts_with('.');
        match before.kind {
            Kind::Comma => Self::Comma,
            Kind::Word if before.verb().is_some() || stopped() => Self::Free,
            Kind::Word if is_told(tokens, quote.token) => Self::Told,
            Kind::Word => Self::Within,
            _ => Self::Free,
        }
    }
}

/// `had been told to “dig and not to look”`: speech, though nobody says whose.
fn is_told(tokens: &[Token], at: usize) -> bool {
    let told = |token: Token| matches!(token.verb(), Some((Strength::Say | Strength::Speaks, Form::Past)));
    at > 2 && tokens[at - 1].is(Role::To) && told(tokens[at - 2]) && tokens[at - 3].is(Role::Be)
}

/// `The heron, she added, “had the right of way.”`: who speaks breaks into a sentence that began without marks.
fn breaks_into(words: &str, tokens: &[Token], frame: &Frame, at: usize) -> bool {
    let (first, clause) = (frame.speaker.start(), frame.cue().max(frame.speaker.end() - 1) + 1);
    let fragment = words.starts_with(char::is_lowercase) && clause + 1 == at && tokens[clause].kind == Kind::Comma;
    fragment
        && tokens[first - 1].kind == Kind::Comma
        && tokens[first - 2].kind != Kind::Quote
        && !tokens[first - 2].is(Role::Adverb)
}

/// Speech begins and ends like a sentence; a fragment of it stands within somebody else's.
fn kind(words: &str, place: Place, quote: &Quoted, spoken: bool) -> QuoteKind {
    let capital = words.starts_with(|c: char| !c.is_lowercase());
    let stops = words.ends_with([',', '.', '!', '?']) || words.ends_with('…');
    let ends = stops || quote.ending != Ending::Closed;
    let long = || words.bytes().filter(|&byte| byte == b' ').nth(2).is_some();
    let within = matches!(place, Place::Within | Place::Told);
    let resumes = place == Place::Comma && ends;
    match (spoken, (capital && !within) || resumes) {
        (true, true) if ends || long() => QuoteKind::Direct,
        (true, _) => QuoteKind::Partial,
        (false, true) if ends && long() => QuoteKind::Direct,
        (false, _) if place == Place::Told => QuoteKind::Partial,
        (false, _) => QuoteKind::Mention,
    }
}
