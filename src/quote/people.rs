//! refers to = the fullest earlier mention of the same person
//!
//! `Verhoeven` -> `Prime Minister Odalys Verhoeven`; `she`, after a sentence about Verhoeven alone, -> `Verhoeven`.
//! Where the text leaves a choice, nobody.

use super::cue::{Class, Frame};
use super::mention::Mention;
use super::words::{Kind, Token};
use crate::knowledge::languages::Speech;
use crate::knowledge::speech::Role;
use crate::{Source, Text, scan};
use alloc::vec::Vec;
use core::ops::Range;

/// What is known of the people of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct People<'a> {
    /// Surnames looked up so far.
    known: Vec<Known<'a>>,
}

/// How many surnames are looked up in one text, and how many places of each are read: what keeps it linear.
const SURNAMES: usize = 64;
const PLACES: usize = 32;

/// How many subjects before a pronoun are looked at.
const NEAR: usize = 24;

impl<'a> People<'a> {
    /// The fullest mention before `mention` of the person it names.
    pub(super) fn fullest(&mut self, source: Source<'a>, mention: &'a str, speech: &Speech) -> Option<Text<&'a str>> {
        let own = name(mention, speech)?;
        let surname = surname(own)?;
        let at = match self.known.iter().position(|known| known.surname == surname) {
            Some(at) => at,
            None if self.known.len() >= SURNAMES => return None,
            None => {
                self.known.reserve(8);
                self.known.push(Known { surname, full: None, read: 0, places: 0, differ: false });
                self.known.len() - 1
            }
        };
        let known = &mut self.known[at];
        known.read_on(source.0, source.offset(mention), speech);
        let found = known.full.filter(|full| !known.differ && *full != own)?;
        if source.offset(found) >= source.offset(mention) {
            return None;
        }
        let given =
            |name: &str| scan::spaced(name).filter(|word| !word.ends_with('.') && !is_title(word, speech)).count();
        let fuller = given(found) > given(own) || (given(found) == given(own) && found.len() > own.len());
        fuller.then(|| source.text(found))
    }
}

/// Whom a pronoun at token `at` means, as far as its paragraph says so: the only person who speaks before it, else the only
/// one whom a sentence before it is about.
pub(super) fn antecedent<'a>(prose: &'a str, read: &Read<'_>, at: usize) -> Found<'a> {
    let near = read.frames.partition_point(|frame| frame.cue() < at);
    let speaking = read.frames[near.saturating_sub(NEAR)..near]
        .iter()
        .filter(|frame| frame.class as usize <= Class::Reports as usize && frame.speaker.end() <= at);
    match only(prose, read.tokens, speaking.map(|frame| frame.speaker)) {
        Found::Nobody => {
            let near = read.subjects.partition_point(|subject| subject.start() < at);
            let subjects = read.subjects[near.saturating_sub(NEAR)..near].iter().copied();
            only(prose, read.tokens, subjects.filter(|subject| subject.end() <= at))
        }
        found => found,
    }
}

/// A paragraph as it has been read.
pub(super) struct Read<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) frames: &'t [Frame],
    pub(super) subjects: &'t [Mention],
}

/// How many persons were found.
pub(super) enum Found<'a> {
    Nobody,
    One(&'a str),
    Many,
}

/// The only person among some mentions.
fn only<'a>(prose: &'a str, tokens: &[Token], mentions: impl Iterator<Item = Mention>) -> Found<'a> {
    let mut found = Found::Nobody;
    for person in mentions.filter_map(|mention| person(prose, tokens, mention)) {
        match found {
            Found::One(other) if !same(other, person) => return Found::Many,
            // The fuller of two mentions of the same person.
            Found::One(other) if other.len() >= person.len() => {}
            _ => found = Found::One(person),
        }
    }
    found
}

/// The person that a subject names, with what stands before the name, if it is one: a ministry or a newspaper comes
/// with its article, and so does what somebody is before the name.
fn person<'a>(prose: &'a str, tokens: &[Token], subject: Mention) -> Option<&'a str> {
    let tokens = &tokens[subject.range()];
    let first = tokens.first()?;
    let tokens = match first.role {
        Some(Role::Article | Role::Determiner | Role::Possessive) => apposed(tokens)?,
        _ => tokens,
    };
    let mut end = None;
    for token in tokens {
        if token.kind != Kind::Word || matches!(token.role, Some(Role::Of | Role::Tie)) {
            break;
        }
        if token.is_name() {
            end = Some(token.end);
        }
    }
    prose.get(tokens.first()?.start as usize..end? as usize)
}

/// `The prosecutor, Inspector Odile Marsh`: the full name between the commas after what somebody is.
fn apposed(tokens: &[Token]) -> Option<&[Token]> {
    let comma = tokens.iter().position(|token| token.kind == Kind::Comma)?;
    let apposed = &tokens[comma + 1..];
    let length = apposed.iter().take_while(|token| token.is_name() || token.is(Role::Title)).count();
    let whole = apposed.get(length).is_none_or(|token| token.kind == Kind::Comma);
    (whole && length > 1).then(|| &apposed[..length])
}

/// The only full name in a paragraph that stands where a subject may: `Every Thursday Anselm Grieg walks home`.
pub(super) fn only_name<'a>(prose: &'a str, tokens: &[Token]) -> Option<&'a str> {
    let mut only = None;
    let mut end = 0;
    for (at, pair) in tokens.windows(2).enumerate().skip(1) {
        // Two capitals side by side are rare: nearly every token is passed over here.
        if !(pair[0].capital & pair[1].capital) || at < end {
            continue;
        }
        let length = tokens[at..].iter().take_while(|token| token.is_name()).count();
        end = at + length;
        let before = tokens[at - 1];
        let free =
            before.kind != Kind::Word || matches!(before.role, None | Some(Role::And | Role::Person | Role::Title));
        if length > 1 && free {
            let text = Mention::new(at, end).text(prose, tokens);
            if only.is_some_and(|other| !same(other, text)) {
                return None;
            }
            only = Some(text);
        }
    }
    only
}

fn same(left: &str, right: &str) -> bool {
    scan::spaced_from_end(left).next() == scan::spaced_from_end(right).next()
}

/// The words with capitals that name somebody in a mention: `council chief Rhea Oduya, 40` has `Rhea Oduya`.
fn name<'a>(mention: &'a str, speech: &Speech) -> Option<&'a str> {
    let mut run: Option<Range<usize>> = None;
    let mut at = 0;
    loop {
        let length = mention.as_bytes()[at..].iter().position(|byte| matches!(byte, b' ' | b',' | b'('));
        let range = at..length.map_or(mention.len(), |length| at + length);
        let word = &mention[range.clone()];
        let named = begins_with_capital(word) && !is_function_word(word, speech);
        match &mut run {
            Some(run) if named && run.end + 1 == range.start => run.end = range.end,
            // The name is what comes before `of the harbour board`.
            Some(_) if !named && matches!(word, "of" | "for" | "from" | "at" | "in" | "and") => break,
            _ if named => run = Some(range.clone()),
            _ => {}
        }
        if mention.as_bytes().get(range.end) != Some(&b' ') {
            break;
        }
        at = range.end + 1;
    }
    mention.get(run?)
}

fn begins_with_capital(word: &str) -> bool {
    match word.as_bytes().first() {
        Some(byte @ ..0x80) => byte.is_ascii_uppercase(),
        _ => word.starts_with(char::is_uppercase),
    }
}

fn surname(name: &str) -> Option<&str> {
    let last = scan::spaced_from_end(name).find(|word| !matches!(*word, "Jr." | "Jr" | "Sr." | "II" | "III"))?;
    let mut last = last;
    while let Some(bare) = last.strip_suffix("’s").or_else(|| last.strip_suffix("'s")) {
        last = bare;
    }
    (last.len() > 2).then_some(last)
}

/// A surname, and the longest name that ends in it, as far as the text has been read for it.
#[derive(Clone, Debug)]
struct Known<'a> {
    surname: &'a str,
    full: Option<&'a str>,
    read: usize,
    places: usize,
    /// Whether two people have it.
    differ: bool,
}

impl<'a> Known<'a> {
    /// Reads the text for the surname on to `end`.
    fn read_on(&mut self, text: &'a str, end: usize, speech: &Speech) {
        while self.places < PLACES && !self.differ {
            let Some(at) = find(&text[..end], self.read, self.surname) else { break };
            self.read = at + self.surname.len();
            let apart = |c: char| !c.is_alphanumeric();
            if text[self.read..].starts_with(apart) && text[..at].ends_with(apart) {
                self.places += 1;
                self.take(&text[name_start(text, at, speech)..self.read], speech);
            }
        }
        self.read = self.read.max(end);
    }

    fn take(&mut self, name: &'a str, speech: &Speech) {
        if !name.contains(' ') {
            return;
        }
        let Some(full) = self.full else {
            self.full = Some(name);
            return;
        };
        match (given_name(full, speech), given_name(name, speech)) {
            (Some(one), Some(other)) if one != other => self.differ = true,
            (Some(_), None) => {}
            (None, Some(_)) => self.full = Some(name),
            _ if name.len() > full.len() => self.full = Some(name),
            _ => {}
        }
    }
}

/// Where `word` stands in `text` at or after `from`.
fn find(text: &str, from: usize, word: &str) -> Option<usize> {
    let first = *word.as_bytes().first()?;
    let mut at = from;
    while first.is_ascii() {
        at += scan::find_byte(text.get(at..)?, first)?;
        if text[at..].starts_with(word) {
            return Some(at);
        }
        at += 1;
    }
    text.get(from..)?.find(word).map(|at| from + at)
}

/// Where the name begins whose last word stands at `at`: words with capitals before it, titles among them.
fn name_start(text: &str, at: usize, speech: &Speech) -> usize {
    const WORDS: usize = 6;
    let mut start = at;
    for _ in 0..WORDS {
        let Some(before) = text[..start].strip_suffix(' ') else { break };
        let word = &before[word_start(before)..];
        // `council chief Rhea Oduya`
        let named = begins_with_capital(word) || matches!(role(word, speech), Some(Role::Person | Role::Title));
        if !named || ends_name(word, speech) || is_function_word(word, speech) {
            break;
        }
        start = start - 1 - word.len();
    }
    start
}

/// Where the last word begins, if there is one: behind white space, or behind a mark before a name.
fn word_start(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut start = bytes.len();
    while start > 0 {
        match bytes[start - 1] {
            b'\t'..=b'\r' | b' ' | b'"' | b'(' => return start,
            0x80.. => return any_word_start(text),
            _ => start -= 1,
        }
    }
    0
}

#[cold]
fn any_word_start(text: &str) -> usize {
    let apart = |c: char| c.is_whitespace() || matches!(c, '“' | '"' | '(' | '—');
    text.rfind(apart).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8))
}

/// Whether what a word ends in is no part of a name: a stop is behind an initial or a title.
fn ends_name(word: &str, speech: &Speech) -> bool {
    match word.as_bytes().last() {
        Some(byte) if byte.is_ascii_alphanumeric() => false,
        Some(b'.') => word.chars().count() != 2 && !is_title(word, speech),
        _ => word.ends_with(|c: char| !c.is_alphanumeric()),
    }
}

/// The word before the surname, where it is no title.
fn given_name<'n>(name: &'n str, speech: &Speech) -> Option<&'n str> {
    let mut words = scan::spaced_from_end(name).skip(1).filter(|word| word.trim_end_matches('.').chars().count() > 1);
    words.next().filter(|word| !is_title(word, speech))
}

fn is_title(word: &str, speech: &Speech) -> bool {
    role(word, speech) == Some(Role::Title)
}

fn is_function_word(word: &str, speech: &Speech) -> bool {
    !matches!(
        role(word, speech),
        None | Some(Role::Title | Role::Person | Role::Verb(..) | Role::OtherVerb | Role::Utterance)
    )
}

fn role(word: &str, speech: &Speech) -> Option<Role> {
    let mut word = word.as_bytes();
    while let [bare @ .., b'.'] = word {
        word = bare;
    }
    speech.words.first(word)
}
