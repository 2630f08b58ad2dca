//! frame: a cue with its speaker, and what is known of both.

use crate::knowledge::speech::{Role, Strength};
use crate::quote::mention::Mention;
use crate::quote::words::Token;

/// A cue with its speaker.
#[derive(Clone, Copy, Debug)]
pub(in crate::quote) struct Frame {
    pub(super) cue: u32,
    pub(in crate::quote) speaker: Mention,
    pub(in crate::quote) class: Class,
    pub(in crate::quote) form: Shape,
    pub(in crate::quote) method: Method,
    pub(in crate::quote) subject: Subject,
    /// Whether it stands in a clause of another one.
    pub(in crate::quote) embedded: bool,
}

impl Frame {
    /// The cue's token.
    #[inline]
    pub(in crate::quote) fn cue(&self) -> usize {
        self.cue as usize
    }

    /// Its cue's words: `said`, `according to`, `de acuerdo con`, `nach Angaben`
    pub(in crate::quote) fn cue_text<'a>(&self, prose: &'a str, tokens: &[Token]) -> &'a str {
        let cue = self.cue();
        let (first, last) = match tokens[cue + 1].role {
            _ if self.class != Class::According => (cue, cue),
            _ if tokens[cue].is(Role::Utterance) => (cue - 1, cue),
            Some(Role::To) => (cue, cue + 1),
            Some(Role::Preposition) => (cue - 1, cue + 1),
            _ => (cue, cue),
        };
        &prose[tokens[first].start as usize..tokens[last].end as usize]
    }

    /// Whether somebody tells something in a main clause: `The mayor defended the toll.`
    pub(in crate::quote) fn tells(&self, tokens: &[Token]) -> bool {
        let by_job =
            || tokens[self.speaker.range()].iter().any(|token| token.is(Role::Title) || token.is(Role::Person));
        let person = match self.subject {
            Subject::Name | Subject::Personal => true,
            Subject::Definite => by_job(),
            _ => false,
        };
        let main = !self.embedded || self.method == Method::Aside;
        self.class as usize <= Class::Reports as usize && main && person
    }
}

/// What kind of cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quote) enum Class {
    Say,
    Speaks,
    Names,
    Reports,
    Hints,
    /// Any other verb, in the same sentence.
    Other,
    According,
    Utterance,
    Mark,
}

/// What form a cue has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quote) enum Shape {
    None,
    Past,
    Third,
    Base,
    Infinitive,
    Going,
}

/// How the speaker was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quote) enum Method {
    /// `Verhoeven said`
    Before,
    /// `…, Verhoeven said.`: after the rest of its sentence
    Aside,
    /// `Verhoeven, the premier, said`
    Appositive,
    /// `Verhoeven, who said`: the pronoun itself
    Who,
    /// `Verhoeven came and said`, `Verhoeven came, saying`
    Main,
    /// `said Verhoeven`
    Inverted,
    /// `according to Verhoeven`
    According,
    /// `Verhoeven’s claim`
    Possessor,
    /// `a statement from Verhoeven`
    Source,
    /// `Verhoeven:`
    Colon,
    /// `— Verhoeven`
    Dash,
    /// `was called … by Verhoeven`
    By,
}

/// What kind of speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quote) enum Subject {
    Personal,
    They,
    It,
    Name,
    Definite,
    Common,
}

pub(in crate::quote) fn subject(tokens: &[Token], speaker: Mention) -> Subject {
    let first = tokens[speaker.start()];
    match first.role {
        Some(Role::Personal | Role::Object) => Subject::Personal,
        Some(Role::Who) => Subject::They,
        Some(Role::OtherSubject) => Subject::They,
        Some(Role::It) => Subject::It,
        Some(Role::Possessive) if speaker.range().len() == 1 => Subject::Personal,
        _ if tokens[speaker.range()].iter().any(|t| t.is_name() && !t.is(Role::Title)) => Subject::Name,
        Some(Role::Article | Role::Determiner | Role::Possessive) => Subject::Definite,
        _ => Subject::Common,
    }
}

pub(super) fn class(strength: Strength) -> Class {
    match strength {
        Strength::Say => Class::Say,
        Strength::Speaks => Class::Speaks,
        Strength::Names => Class::Names,
        Strength::Reports => Class::Reports,
        Strength::Hints => Class::Hints,
    }
}
