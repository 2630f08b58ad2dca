//! refers to = the fullest earlier mention of the same person
//!
//! `Verhoeven` -> `Prime Minister Odalys Verhoeven`; `she`, after a sentence about Verhoeven alone, -> `Verhoeven`.
//! Where the text leaves a choice, nobody.

use super::cue::{Class, Frame};
use super::mention;
use super::words::{Kind, Token};
use crate::knowledge::languages::Speech;
use crate::knowledge::speech::Role;
use crate::{Source, Text};
use alloc::vec::Vec;
use core::ops::Range;
use nom::FindSubstring;

/// What is known of the people of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct People<'a> {
    /// Surnames looked up so far, with the fullest mention found.
    known: Vec<(&'a str, Option<&'a str>)>,
    /// The one person whom the paragraph before is about.
    before: Option<&'a str>,
}

/// How many surnames are looked up in one text, and how many places of each are read: what keeps it linear.
const SURNAMES: usize = 64;
const PLACES: usize = 32;

impl<'a> People<'a> {
    /// The fullest mention before `mention` of the person it names.
    pub(super) fn fullest(&mut self, source: Source<'a>, mention: &'a str, speech: &Speech) -> Option<Text<&'a str>> {
        let own = name(mention, speech)?;
        let surname = surname(own)?;
        let found = match self.known.iter().find(|(known, _)| *known == surname) {
            Some((_, found)) => *found,
            None if self.known.len() >= SURNAMES => None,
            None => {
                let earlier = &source.0[..source.offset(mention)];
                let found = earliest_full(earlier, surname, speech);
                if found.is_some() {
                    self.known.push((surname, found));
                }
                found
            }
        }?;
        let given = |name: &str| name.split(' ').filter(|word| !word.ends_with('.') && !is_title(word, speech)).count();
        let fuller = given(found) > given(own) || (given(found) == given(own) && found.len() > own.len());
        (fuller && source.offset(found) < source.offset(mention)).then(|| source.text(found))
    }

    /// Whom a pronoun at token `at` means: the only person who speaks before it in the paragraph, else the only one
    /// whom a sentence before it is about.
    pub(super) fn antecedent(&self, prose: &'a str, read: &Read<'_>, at: usize) -> Option<&'a str> {
        let speaking = read.frames.iter().filter(|frame| frame.class as usize <= Class::Reports as usize);
        let speakers = speaking.map(|frame| &frame.speaker).filter(|speaker| speaker.end <= at);
        let subjects = read.subjects.iter().filter(|subject| subject.end <= at);
        let found = match only(prose, read.tokens, speakers) {
            Found::Nobody => only(prose, read.tokens, subjects),
            found => found,
        };
        match found {
            Found::One(person) => Some(person),
            Found::Nobody => self.before,
            Found::Many => None,
        }
    }

    /// Remembers whom a paragraph is about.
    pub(super) fn pass(&mut self, prose: &'a str, read: &Read<'_>) {
        self.before = self.antecedent(prose, read, read.tokens.len());
    }

    /// Forgets whom the paragraph before was about.
    pub(super) fn forget(&mut self) {
        self.before = None;
    }
}

/// A paragraph as it has been read.
pub(super) struct Read<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) frames: &'t [Frame],
    pub(super) subjects: &'t [Range<usize>],
}

enum Found<'a> {
    Nobody,
    One(&'a str),
    Many,
}

/// The only person among some mentions.
fn only<'a, 'r>(prose: &'a str, tokens: &[Token], mentions: impl Iterator<Item = &'r Range<usize>>) -> Found<'a> {
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

/// The person that a subject names, if it is one: a ministry or a newspaper comes with its article.
fn person<'a>(prose: &'a str, tokens: &[Token], subject: &Range<usize>) -> Option<&'a str> {
    let tokens = &tokens[subject.clone()];
    let first = tokens.iter().position(|token| token.is_name())?;
    let leads = tokens[..first].iter().all(|token| token.kind == Kind::Word && !token.is(Role::Determiner));
    let last = first + tokens[first..].iter().take_while(|token| token.is_name()).count();
    let text = prose.get(tokens[first].start as usize..tokens[last - 1].end as usize)?;
    (leads && !mention::is_pronoun(tokens[first])).then_some(text)
}

fn same(left: &str, right: &str) -> bool {
    left.rsplit(' ').next() == right.rsplit(' ').next()
}

/// The words with capitals that name somebody in a mention: `council chief Rhea Oduya, 40` has `Rhea Oduya`.
fn name<'a>(mention: &'a str, speech: &Speech) -> Option<&'a str> {
    let end = mention.find([',', '(']).unwrap_or(mention.len());
    let mut run: Option<Range<usize>> = None;
    let mut at = 0;
    for word in mention[..end].split(' ') {
        let range = at..at + word.len();
        at = range.end + 1;
        let named = word.starts_with(char::is_uppercase) && !is_function_word(word, speech);
        match &mut run {
            Some(run) if named && run.end + 1 == range.start => run.end = range.end,
            // The name is what comes before `of the harbour board`.
            Some(run) if !named && run.len() > 0 && matches!(word, "of" | "for" | "from" | "at" | "in" | "and") => break,
            _ if named => run = Some(range),
            _ => {}
        }
    }
    mention.get(run?)
}

fn surname(name: &str) -> Option<&str> {
    let last = name.rsplit(' ').find(|word| !matches!(*word, "Jr." | "Jr" | "Sr." | "II" | "III"))?;
    let last = last.trim_end_matches("’s").trim_end_matches("'s");
    (last.len() > 2).then_some(last)
}

/// The longest name ending in `surname` in `text`, unless people of that name differ.
fn earliest_full<'a>(text: &'a str, surname: &str, speech: &Speech) -> Option<&'a str> {
    let mut best: Option<&'a str> = None;
    let mut from = 0;
    for _ in 0..PLACES {
        let Some(at) = (&text[from..]).find_substring(surname) else { break };
        let at = from + at;
        from = at + surname.len();
        let apart = !text[from..].starts_with(char::is_alphanumeric) && !text[..at].ends_with(char::is_alphanumeric);
        if !apart {
            continue;
        }
        let full = &text[name_start(text, at, speech)..from];
        if !full.contains(' ') {
            continue;
        }
        match best {
            Some(other) if given_name(other, speech) != given_name(full, speech) => {
                match (given_name(other, speech), given_name(full, speech)) {
                    (Some(_), Some(_)) => return None,
                    (None, Some(_)) => best = Some(full),
                    _ => {}
                }
            }
            Some(other) if other.len() >= full.len() => {}
            _ => best = Some(full),
        }
    }
    best
}

/// Where the name begins whose last word stands at `at`: words with capitals before it, titles among them.
fn name_start(text: &str, at: usize, speech: &Speech) -> usize {
    const WORDS: usize = 6;
    let mut start = at;
    for _ in 0..WORDS {
        let Some(before) = text[..start].strip_suffix(' ') else { break };
        let word_start = before.rfind(|c: char| c.is_whitespace() || matches!(c, '“' | '"' | '(' | '—')).map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
        let word = &before[word_start..];
        let initial = word.ends_with('.') && (word.chars().count() == 2 || is_title(word, speech));
        let ends = word.ends_with(|c: char| !c.is_alphanumeric()) && !initial;
        if !word.starts_with(char::is_uppercase) || ends || is_function_word(word, speech) {
            break;
        }
        start = word_start;
    }
    start
}

/// The word before the surname, where it is no title.
fn given_name<'n>(name: &'n str, speech: &Speech) -> Option<&'n str> {
    let mut words = name.rsplit(' ').skip(1).filter(|word| word.trim_end_matches('.').chars().count() > 1);
    words.next().filter(|word| !is_title(word, speech))
}

fn is_title(word: &str, speech: &Speech) -> bool {
    role(word, speech) == Some(Role::Title)
}

fn is_function_word(word: &str, speech: &Speech) -> bool {
    !matches!(role(word, speech), None | Some(Role::Title | Role::Person | Role::Verb(..) | Role::OtherVerb | Role::Utterance))
}

fn role(word: &str, speech: &Speech) -> Option<Role> {
    let word = word.trim_end_matches('.');
    let mut lower = [0u8; 24];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    speech.words.first(lower)
}
