//! frame = speaker cue | cue speaker
//!
//! Every place in a paragraph where somebody may be said to speak: a reporting verb with its subject, `according
//! to` with its source, `her claim`, a colon or a dash with a name. Which of them a quote belongs to is weighed
//! afterwards.

mod dropped;
mod frame;
mod group;
mod subjects;

use super::mention::{self, Mention};
use super::words::{Kind, Token};
use crate::knowledge::speech::{Form, Role, Strength};
use alloc::vec::Vec;
use frame::class;
pub(super) use frame::{Class, Frame, Method, Shape, Subject, subject};
use group::{Group, verb_group};
pub(super) use subjects::is_as_saying;
use subjects::{nearest_subject, whom_quoted};

/// Adds the frames of a paragraph, in the order of their cues, and the subjects of its main clauses. `drops_subjects` says
/// whether its language lets a verb stand without one.
pub(super) fn find(tokens: &[Token], drops_subjects: bool, frames: &mut Vec<Frame>, subjects: &mut Vec<Mention>) {
    let before = subjects.len();
    let (main, about, fronted, asked, answer) = (None, None, false, 0, None);
    let mut finder = Finder { tokens, drops_subjects, frames, subjects, before, main, about, fronted, asked, answer };
    let (mut at, mut sentence) = (1, tokens[0].passed.sentences);
    finder.open_subject(at);
    let last = tokens.len() - 1;
    loop {
        at += to_next(&tokens[at..last], sentence);
        if at >= last {
            return;
        }
        let token = &tokens[at];
        if token.passed.sentences != sentence {
            sentence = token.passed.sentences;
            finder.open_sentence(at);
        }
        finder.token(at);
        at += 1;
    }
}

/// How many tokens stand before the next that may be a cue or opens another sentence.
#[inline(never)]
fn to_next(tokens: &[Token], sentence: u32) -> usize {
    tokens.iter().take_while(|token| !(may_be_cue(token) | (token.passed.sentences != sentence))).count()
}

/// Whether a token has a part in a frame, other than as its speaker.
#[inline(always)]
fn may_be_cue(token: &Token) -> bool {
    use Role::{According, Be, Have, Modal, OtherVerb, Utterance, Verb};
    // Each of these is one comparison and no branch: that a token has a role is the toss of a coin.
    let role = token.role.unwrap_or(Role::That);
    matches!(token.kind, Kind::Colon | Kind::Dash)
        | matches!(role, Verb(..) | OtherVerb | Be | Have | Modal)
        | matches!(role, According | Utterance)
}

struct Finder<'t, 'v> {
    tokens: &'t [Token],
    drops_subjects: bool,
    frames: &'v mut Vec<Frame>,
    subjects: &'v mut Vec<Mention>,
    /// How many subjects of other paragraphs stand before this one's.
    before: usize,
    /// The subject of the sentence's main clause so far.
    main: Option<Mention>,
    /// Whom the last sentence with a subject is about, where a verb may stand without one.
    about: Option<Mention>,
    /// Whether the sentence opens with something other than its main clause.
    fronted: bool,
    /// The verb group that was asked last what stands before it, and the answer: each word of `has been killed` asks.
    asked: usize,
    answer: Option<(Mention, Method)>,
}

impl Finder<'_, '_> {
    fn open_sentence(&mut self, at: usize) {
        self.main = None;
        self.open_subject(at);
        self.fronted = matches!(
            self.tokens[at].role,
            Some(
                Role::Relative
                    | Role::What
                    | Role::Subordinator
                    | Role::Preposition
                    | Role::On
                    | Role::Tie
                    | Role::Verb(_, Form::Going)
                    | Role::According
            )
        );
    }

    fn token(&mut self, at: usize) {
        let token = self.tokens[at];
        match token.verb() {
            Some((strength, form)) => self.verb(at, strength, form),
            None if matches!(token.role, Some(Role::OtherVerb | Role::Be | Role::Have | Role::Modal)) => {
                self.other_verb(at, token.is(Role::OtherVerb));
            }
            None => self.no_verb(at, token),
        }
    }

    #[inline(never)]
    fn no_verb(&mut self, at: usize, token: Token) {
        match (token.kind, token.role) {
            (_, Some(Role::According)) => self.according(at),
            (_, Some(Role::Utterance)) => self.utterance(at),
            (Kind::Colon, _) => self.colon(at),
            (Kind::Dash, _) => self.dash(at),
            _ => {}
        }
    }

    /// cue = verb, in the active voice
    fn verb(&mut self, at: usize, strength: Strength, form: Form) {
        let tokens = self.tokens;
        let group = verb_group(tokens, at);
        // `was described by critics as`, `a bill described by critics as`
        if form == Form::Past && (group.passive || strength == Strength::Names && tokens[at + 1].is(Role::By)) {
            self.passive(at, group, strength);
            return;
        }
        let class = class(strength);
        let shape = match form {
            Form::Past => Shape::Past,
            Form::Third => Shape::Third,
            Form::Going => Shape::Going,
            Form::Base if group.infinitive => Shape::Infinitive,
            Form::Base => Shape::Base,
        };
        if !group.infinitive && (form != Form::Going || group.helped) {
            if let Some((speaker, method)) = self.subject_before(group.start) {
                let embedded = self.embedded(speaker.start());
                // `…, Verhoeven said, adding`: between commas the main clause may come last.
                let aside = class as usize <= Class::Speaks as usize && tokens[at + 1].kind != Kind::Word;
                if method != Method::Who && !embedded || (aside && tokens[speaker.start() - 1].kind == Kind::Comma) {
                    self.set_main(speaker);
                }
                let closing = matches!(tokens[at + 1].kind, Kind::Stop | Kind::Edge | Kind::Bracket)
                    || tokens[at + 1].is(Role::Time);
                let opening = matches!(tokens[speaker.start() - 1].kind, Kind::Comma | Kind::Dash);
                let method = if closing && opening { Method::Aside } else { method };
                self.add(at, speaker, class, shape, method, embedded);
                return;
            }
        }
        if matches!(form, Form::Past | Form::Third | Form::Base) && !group.infinitive {
            if let Some(speaker) = self.subject_after(at, class).or_else(|| self.dropped_subject(group.start, at)) {
                self.set_main(speaker);
                self.add(at, speaker, class, shape, Method::Inverted, false);
                return;
            }
        }
        let before = tokens[group.start - 1];
        if form == Form::Going && !group.helped {
            if let Some(speaker) = whom_quoted(tokens, at) {
                self.add(at, speaker, class, shape, Method::Before, false);
                return;
            }
            if let Some(speaker) = nearest_subject(tokens, group.start) {
                self.add(at, speaker, class, shape, Method::Before, true);
            }
        }
        let noun = matches!(form, Form::Base | Form::Third) && !group.infinitive && !before.is(Role::And);
        if noun || matches!(before.role, Some(Role::Article | Role::Determiner | Role::Possessive)) || before.possessive
        {
            if before.possessive || before.is(Role::Possessive) {
                self.possessor(at);
            }
            return;
        }
        if let Some(main) = self.main {
            self.add(at, main, class, shape, Method::Main, false);
        }
    }

    /// `was branded … by the mayor`; but whoever `was quoted by the paper as saying` speaks.
    fn passive(&mut self, at: usize, group: Group, strength: Strength) {
        const REACH: usize = 16;
        let tokens = self.tokens;
        let subject = if group.passive { self.subject_before(group.start) } else { None };
        self.note(subject);
        let sentence = || (at + 1..tokens.len().min(at + REACH)).take_while(|&i| tokens[i].kind != Kind::Stop);
        if let (Some((speaker, _)), true) = (subject, sentence().any(|i| is_as_saying(tokens, i))) {
            self.add(at, speaker, class(strength), Shape::Past, Method::Before, false);
            return;
        }
        let by = sentence().take(7).find(|&i| tokens[i].is(Role::By));
        if let Some(speaker) = by.and_then(|by| mention::after(tokens, by + 1)) {
            self.add(at, speaker, class(strength), Shape::Past, Method::By, true);
        }
    }

    /// `Supporters waved “…”`: what any verb may introduce, if nothing better does, and if it is `whole`, no helping one.
    fn other_verb(&mut self, at: usize, whole: bool) {
        let group = verb_group(self.tokens, at);
        let subject = self.subject_before(group.start);
        self.note(subject);
        if group.passive || !whole {
            return;
        }
        let main = || self.main.filter(|_| self.tokens[group.start - 1].is(Role::And));
        if let Some(speaker) = subject.map(|(subject, _)| subject).or_else(main) {
            self.add(at, speaker, Class::Other, Shape::Past, Method::Before, false);
        }
    }

    /// Remembers the subject of a verb that does not report.
    fn note(&mut self, subject: Option<(Mention, Method)>) {
        if let Some((subject, Method::Before | Method::Appositive)) = subject {
            // `Por la tarde el alcalde habló`
            let first = self.drops_subjects && self.main.is_none();
            if first || !self.embedded(subject.start()) {
                self.set_main(subject);
            }
        }
    }

    fn set_main(&mut self, subject: Mention) {
        if self.subjects[self.before..].last() != Some(&subject) {
            self.subjects.push(subject);
        }
        self.main = Some(subject);
        self.about = Some(subject);
    }

    /// According to speaker
    fn according(&mut self, at: usize) {
        let tokens = self.tokens;
        let start = match tokens[at + 1].role {
            Some(Role::To) => at + 2,
            // `de acuerdo con`; but `un acuerdo con` is an agreement.
            Some(Role::Preposition) if tokens[at - 1].is(Role::Of) => at + 2,
            Some(Role::Preposition) => return,
            _ => at + 1,
        };
        let pronoun = matches!(tokens[start].role, Some(Role::Object | Role::Possessive))
            && tokens[start + 1].kind != Kind::Word
            || mention::is_pronoun(tokens[start]);
        let speaker = if pronoun {
            Some(Mention::new(start, start + 1))
        } else {
            let opens = !matches!(tokens[at - 1].kind, Kind::Word | Kind::Comma | Kind::Quote);
            let appositives = if opens { mention::appositives_before_clause } else { mention::appositives };
            mention::after(tokens, start).map(|speaker| speaker.up_to(appositives(tokens, speaker.end())))
        };
        if let Some(speaker) = speaker {
            self.add(at, speaker, Class::According, Shape::None, Method::According, false);
        }
    }

    /// `her claim that`, `Verhoeven’s statement`, `a letter from Verhoeven`
    fn utterance(&mut self, at: usize) {
        let tokens = self.tokens;
        let source = match tokens[at + 1].role {
            Some(Role::Of | Role::Tie | Role::By) => mention::after(tokens, at + 2),
            Some(Role::Determiner) if tokens[at - 1].is(Role::Preposition) => mention::after(tokens, at + 1),
            _ => None,
        };
        // `Nach Angaben der Polizei`
        let (class, method) = match tokens[at - 1].role {
            Some(Role::Preposition) => (Class::According, Method::According),
            _ => (Class::Utterance, Method::Source),
        };
        if let Some(speaker) = source {
            self.add(at, speaker, class, Shape::None, method, false);
        }
        self.possessor(at);
    }

    fn possessor(&mut self, at: usize) {
        let tokens = self.tokens;
        let owner =
            (at.saturating_sub(4).max(1)..at).rev().find(|&i| tokens[i].possessive || tokens[i].is(Role::Possessive));
        let Some(owner) = owner else { return };
        let parted = tokens[owner..at].iter().any(|t| !matches!(t.kind, Kind::Word | Kind::Number));
        let speaker = match tokens[owner].role {
            Some(Role::Possessive) => Some(Mention::new(owner, owner + 1)),
            _ => mention::before(tokens, owner + 1),
        };
        if let (Some(speaker), false) = (speaker, parted) {
            self.add(at, speaker, Class::Utterance, Shape::None, Method::Possessor, false);
        }
    }

    /// `Verhoeven: “…”`
    fn colon(&mut self, at: usize) {
        let tokens = self.tokens;
        if tokens[at + 1].kind != Kind::Quote && tokens[at + 1].kind != Kind::Edge {
            return;
        }
        let Some(speaker) = mention::before(tokens, at) else { return };
        let first = matches!(tokens[speaker.start() - 1].kind, Kind::Edge | Kind::Stop | Kind::Quote | Kind::Dash);
        if first {
            self.add(at, speaker, Class::Mark, Shape::None, Method::Colon, false);
        } else if let Some(main) = self.main {
            self.add(at, main, Class::Mark, Shape::None, Method::Main, false);
        }
    }

    /// `“…” — Verhoeven`
    fn dash(&mut self, at: usize) {
        let tokens = self.tokens;
        if tokens[at - 1].kind != Kind::Quote {
            return;
        }
        let Some(speaker) = mention::after(tokens, at + 1) else { return };
        if matches!(tokens[speaker.end()].kind, Kind::Edge | Kind::Comma | Kind::Stop | Kind::Quote) {
            let end = mention::appositives(tokens, speaker.end());
            self.add(at, speaker.up_to(end), Class::Mark, Shape::None, Method::Dash, false);
        }
    }

    fn add(&mut self, cue: usize, speaker: Mention, class: Class, form: Shape, method: Method, embedded: bool) {
        let subject = subject(self.tokens, speaker);
        self.frames.push(Frame { cue: cue as u32, speaker, class, form, method, subject, embedded });
    }
}
