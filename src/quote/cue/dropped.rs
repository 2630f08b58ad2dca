//! dropped subject = whom the sentence before is about, where a language lets a verb stand without one
//!
//! > "La alcaldesa no quiso esperar. «El puente no se cae», añadió."

use super::Finder;
use super::subjects::behind_helpers;
use crate::knowledge::speech::Role;
use crate::quote::mention::{self, Mention};
use crate::quote::words::{Kind, Token};

impl Finder<'_, '_> {
    /// Remembers whom the sentence that begins at `at` is about by how it opens, where a verb may stand without a subject.
    #[inline]
    pub(super) fn open_subject(&mut self, at: usize) {
        if self.drops_subjects {
            self.about = opening_subject(self.tokens, at).or(self.about);
        }
    }

    /// The subject that a verb leaves out whose group begins at `start`, right behind a quote or at the front of its sentence:
    /// whom the sentence before is about.
    ///
    /// > "«…», añadió."
    pub(super) fn dropped_subject(&self, start: usize, verb: usize) -> Option<Mention> {
        if !self.drops_subjects {
            return None;
        }
        let before = behind_helpers(self.tokens, start);
        let may_lack = match self.tokens[before].kind {
            Kind::Quote | Kind::Stop => true,
            // `Las obras, añadió, son “necesarias”`
            Kind::Comma | Kind::Dash => {
                self.tokens[before - 1].kind == Kind::Quote || self.tokens[verb + 1].kind == Kind::Comma
            }
            // `Y pidió: “…”`
            Kind::Word => {
                let opens = self.tokens[before].is(Role::And) && self.main.is_none();
                opens && matches!(self.tokens[before - 1].kind, Kind::Stop | Kind::Edge | Kind::Quote)
            }
            _ => false,
        };
        self.about.filter(|_| may_lack)
    }
}

/// Whom a sentence opens with, as far as it can be told without knowing its verb: a full name, a job with or without one, a
/// single name before a helping word.
fn opening_subject(tokens: &[Token], at: usize) -> Option<Mention> {
    let at = at + usize::from(tokens[at].is(Role::And));
    let names = |from: usize| from + tokens[from..].iter().take(MOST_NAMES).take_while(|token| token.is_name()).count();
    let job = at + 1;
    let end = match tokens[at].role {
        Some(Role::Personal) => return Some(Mention::new(at, job)),
        Some(Role::Article | Role::Determiner | Role::Possessive) => {
            let is_job = matches!(tokens[job].role, Some(Role::Person | Role::Title));
            let common = tokens[job..].iter().take(MOST_COMMON).take_while(|token| is_plain(token)).count();
            let full = names(job + common);
            match tokens.get(job + 1)?.role {
                Some(Role::Of) if is_job => mention::after(tokens, at)?.end(),
                // `Il pubblico ministero Nerio Galvani`
                _ if full > job + common + 1 => full,
                _ if is_job => names(job + 1),
                _ => return None,
            }
        }
        _ => names(at),
    };
    let helps = |token: Token| {
        let role = token.role.unwrap_or(Role::That);
        matches!(
            role,
            Role::Negation | Role::Object | Role::Be | Role::Have | Role::Modal | Role::OtherVerb | Role::Verb(..)
        )
    };
    let single = end == job && !tokens[at].is(Role::Title);
    let known = end > at && (!single || helps(tokens[end]) || tokens[end].kind == Kind::Comma);
    known.then(|| Mention::new(at, mention::appositives(tokens, end)))
}

/// How many words of a name are looked at, and how many common nouns before it.
const MOST_NAMES: usize = 8;
const MOST_COMMON: usize = 3;

/// A word of which nothing is known, written small.
fn is_plain(token: &Token) -> bool {
    let plain = matches!(token.role, None | Some(Role::Person | Role::Title));
    token.kind == Kind::Word && !token.capital && plain
}
