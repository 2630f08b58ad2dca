//! subject = the noun before a verb group, over appositives and asides, or right behind a verb that a quote comes before

use super::Finder;
use super::frame::{Class, Method};
use crate::knowledge::speech::{Form, Role, Strength};
use crate::quote::mention::{self, Mention};
use crate::quote::words::{Kind, Token};

/// How many bytes a title within an appositive may have.
const TITLE: u32 = 60;

impl Finder<'_, '_> {
    /// The subject that stands before the verb group at `start`.
    pub(super) fn subject_before(&mut self, start: usize) -> Option<(Mention, Method)> {
        if self.asked != start {
            (self.asked, self.answer) = (start, self.find_subject(start));
        }
        self.answer
    }

    #[inline(never)]
    fn find_subject(&self, start: usize) -> Option<(Mention, Method)> {
        let tokens = self.tokens;
        // `Su editora, Ana Roe, la considera`: what stands right behind a noun is no article.
        let pronoun = self.drops_subjects
            && tokens[start - 1].is(Role::Article)
            && (tokens[start - 2].kind == Kind::Comma || tokens[start - 2].is_name());
        let start = if pronoun { start - 1 } else { start };
        let before = tokens[start - 1];
        if matches!(before.kind, Kind::Word | Kind::Number) {
            if before.is(Role::Who) {
                return Some((Mention::new(start - 1, start), Method::Who));
            }
            // `The state commissioner`: what stands right after an article is a noun.
            if before.possessive || before.is(Role::Article) {
                return None;
            }
            let subject = mention::before(tokens, start)?;
            return Some((self.untied(subject)?, Method::Before));
        }
        match before.kind {
            Kind::Comma | Kind::Dash => self.over_appositive(start - 1).map(|subject| (subject, Method::Appositive)),
            Kind::Bracket => self.over_brackets(start - 1).map(|subject| (subject, Method::Before)),
            _ => None,
        }
    }

    /// A noun after a preposition is no subject; the noun before that may be: `Verhoeven on Monday said`.
    fn untied(&self, subject: Mention) -> Option<Mention> {
        let tokens = self.tokens;
        let mut subject = subject;
        for _ in 0..3 {
            let tie = tokens[subject.start() - 1];
            let tied =
                matches!(tie.role, Some(Role::Preposition | Role::Tie | Role::Of | Role::To | Role::By | Role::On));
            if mention::is_pronoun(tokens[subject.start()]) || !tied {
                return Some(subject);
            }
            let aside = tokens[subject.range()].iter().any(|token| token.is(Role::Utterance) || token.is(Role::Time));
            if !aside {
                if let Some(whole) = self.at_house(subject).or_else(|| self.at_place(subject)) {
                    return Some(whole);
                }
            }
            if tokens[subject.start() - 2].kind != Kind::Word || !aside {
                // `On Monday night the mayor said`, with its comma left out.
                return (tokens[subject.start() - 2].kind == Kind::Edge).then_some(subject);
            }
            subject = mention::before(tokens, subject.start() - 1)?;
        }
        None
    }

    /// `Emma Roe at the Calder Observatory`: a full name with the house that it is of.
    fn at_house(&self, house: Mention) -> Option<Mention> {
        let tokens = self.tokens;
        let tie = house.start() - 1;
        let named = tokens[house.start()].is(Role::Article) && tokens[house.end() - 1].is_name();
        let person = if named && tokens[tie].is(Role::Tie) { mention::before(tokens, tie)? } else { return None };
        let full = person.range().len() > 1 && tokens[person.range()].iter().all(|token| token.is_name());
        (full && self.opens_clause(person.start())).then(|| Mention::new(person.start(), house.end()))
    }

    /// `A banner above the stall`: what words are written on, with the place where it is.
    fn at_place(&self, place: Mention) -> Option<Mention> {
        let tie = place.start() - 1;
        let written = mention::before(self.tokens, tie).filter(|_| self.tokens[tie - 1].is(Role::Utterance))?;
        self.opens_clause(written.start()).then(|| Mention::new(written.start(), place.end()))
    }

    /// The noun that ends before `end`, with an aside in brackets after it.
    fn noun_before(&self, end: usize) -> Option<Mention> {
        if self.tokens[end - 1].kind == Kind::Bracket {
            self.over_brackets(end - 1)
        } else {
            mention::before(self.tokens, end)
        }
    }

    /// subject ( aside )
    fn over_brackets(&self, end: usize) -> Option<Mention> {
        let tokens = self.tokens;
        let open = (end.saturating_sub(10)..end).rev().find(|&i| tokens[i].kind == Kind::Bracket)?;
        let subject = mention::before(tokens, open)?;
        Some(subject.up_to(end + 1))
    }

    /// subject , appositive { , appositive } ,
    fn over_appositive(&self, comma: usize) -> Option<Mention> {
        let tokens = self.tokens;
        // `Verhoeven, however, said`
        let aside = mention::is_aside(tokens, comma - 1) && tokens[comma - 2].kind == Kind::Comma;
        let comma = if aside { comma - 2 } else { comma };
        let last = if aside { comma + 1 } else { comma };
        let mut best: Option<Mention> = None;
        let mut commas = 0;
        for at in (1..last).rev().take(48) {
            let token = tokens[at];
            // A title may stand in an appositive; what was said may not.
            let title = token.kind == Kind::Quote && best.is_none() && token.end - token.start < TITLE;
            if token.passed.sentences != tokens[comma].passed.sentences || (token.kind == Kind::Quote && !title) {
                break;
            }
            let opens = matches!(token.kind, Kind::Comma | Kind::Dash | Kind::Bracket);
            // What stands in brackets behind a noun has been taken with it.
            if !opens || best.is_some_and(|best| best.start() < at) {
                continue;
            }
            commas += 1;
            if commas > 6 {
                break;
            }
            let Some(noun) = self.noun_before(at) else { continue };
            let first = tokens[noun.start()];
            let apposed = mention::begins_appositive(tokens, at + 1);
            let clause = self.opens_clause(noun.start());
            let named = first.is_name() || tokens[noun.end() - 1].is_name();
            if clause && (apposed || !mention::is_pronoun(first) || best.is_none()) && (best.is_none() || named) {
                let end = if apposed { comma } else { noun.end() };
                best = Some(noun.up_to(end));
            }
        }
        best
    }

    /// Whether a clause may begin at `at`.
    fn opens_clause(&self, at: usize) -> bool {
        let before = self.tokens[at - 1];
        match before.kind {
            Kind::Word => matches!(
                before.role,
                Some(
                    Role::And
                        | Role::That
                        | Role::Relative
                        | Role::What
                        | Role::Subordinator
                        | Role::Adverb
                        | Role::Time
                        | Role::Verb(_, Form::Past | Form::Third | Form::Base)
                        | Role::Verb(Strength::Say, Form::Going)
                )
            ),
            Kind::Number => false,
            _ => true,
        }
    }

    /// Whether the clause that begins with the subject at `at` depends on another.
    pub(super) fn embedded(&self, at: usize) -> bool {
        let before = self.tokens[at - 1];
        match before.kind {
            Kind::Word => !matches!(before.role, Some(Role::And | Role::Adverb | Role::Time | Role::Have)),
            Kind::Comma => self.main.is_some() && !self.fronted,
            Kind::Number => true,
            _ => false,
        }
    }

    /// verb speaker, right after a quote: `“…,” said Verhoeven, the premier`
    pub(super) fn subject_after(&self, at: usize, class: Class) -> Option<Mention> {
        let tokens = self.tokens;
        let before = behind_helpers(tokens, at);
        let speaks = class as usize <= Class::Speaks as usize;
        match tokens[before].kind {
            Kind::Quote => {}
            Kind::Comma | Kind::Edge | Kind::Stop if speaks => {}
            Kind::Comma if tokens[before - 1].kind == Kind::Quote => {}
            _ => return None,
        }
        let speaker = mention::after(tokens, behind_address(tokens, at + 1))?;
        // `…, said the mayor had left`: a noun with a verb of its own is no subject of this one.
        let after = tokens[speaker.end()];
        let has_verb = matches!(after.role, Some(Role::Be | Role::Have | Role::Modal | Role::OtherVerb));
        if has_verb && tokens[before].kind != Kind::Quote {
            return None;
        }
        let end = mention::appositives(tokens, speaker.end());
        Some(speaker.up_to(end))
    }
}

/// The token before the verb group that ends before `at`, over `has`, `later` and `him`.
pub(super) fn behind_helpers(tokens: &[Token], at: usize) -> usize {
    let helps = |at: usize| match tokens[at].role {
        Some(Role::Adverb | Role::Have | Role::Object) => true,
        // `s’est félicitée`
        Some(Role::Be) => tokens[at - 1].is(Role::Object),
        _ => false,
    };
    let mut before = at - 1;
    while helps(before) {
        before -= 1;
    }
    before
}

/// Where the subject begins behind a verb that says before whom or when it was said to: `dijo ayer a EFE el presidente`,
/// `erinnert sich Marquart`.
fn behind_address(tokens: &[Token], at: usize) -> usize {
    const REACH: usize = 3;
    let aside = |token: &&Token| matches!(token.role, Some(Role::Time | Role::Adverb | Role::Object));
    let asides = tokens[at..].iter().take(REACH).take_while(aside).count();
    let reflexive = tokens[at].is(Role::Object) && asides == 1 && tokens[at + 1].is_name();
    let behind = at + asides;
    let addressed = if tokens[behind].is(Role::To) { mention::after(tokens, behind + 1) } else { None };
    let behind = addressed.map_or(behind, Mention::end);
    let noun = matches!(tokens[behind].role, Some(Role::Article | Role::Determiner | Role::Possessive));
    let named = behind > at && tokens[behind].is_name();
    if noun || named || reflexive { behind } else { at }
}

/// `as saying`
pub(in crate::quote) fn is_as_saying(tokens: &[Token], at: usize) -> bool {
    tokens[at].verb() == Some((Strength::Say, Form::Going)) && tokens[at - 1].is(Role::Subordinator)
}

/// `The paper quoted Verhoeven as saying`
pub(super) fn whom_quoted(tokens: &[Token], at: usize) -> Option<Mention> {
    if !is_as_saying(tokens, at) {
        return None;
    }
    let speaker = mention::before(tokens, at - 1)?;
    matches!(tokens[speaker.start() - 1].verb(), Some((Strength::Speaks, Form::Past | Form::Third))).then_some(speaker)
}

/// The noun straight before a participle: `a letter calling her`.
pub(super) fn nearest_subject(tokens: &[Token], start: usize) -> Option<Mention> {
    (tokens[start - 1].kind == Kind::Word).then(|| mention::before(tokens, start)).flatten()
}
