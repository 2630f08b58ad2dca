//! frame = speaker cue | cue speaker
//!
//! Every place in a paragraph where somebody may be said to speak: a reporting verb with its subject, `according
//! to` with its source, `her claim`, a colon or a dash with a name. Which of them a quote belongs to is weighed
//! afterwards.

use super::mention::{self, Mention};
use super::words::{Kind, Token};
use crate::knowledge::speech::{Form, Role, Strength};
use alloc::vec::Vec;

/// How many bytes a title within an appositive may have.
const TITLE: u32 = 60;

/// A cue with its speaker.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    cue: u32,
    pub(super) speaker: Mention,
    pub(super) class: Class,
    pub(super) form: Shape,
    pub(super) method: Method,
    pub(super) subject: Subject,
    /// Whether it stands in a clause of another one.
    pub(super) embedded: bool,
}

impl Frame {
    /// The cue's token.
    #[inline]
    pub(super) fn cue(&self) -> usize {
        self.cue as usize
    }

    /// Its cue's words: `said`, `according to`
    pub(super) fn cue_text<'a>(&self, prose: &'a str, tokens: &[Token]) -> &'a str {
        let last = self.cue() + usize::from(self.class == Class::According && tokens[self.cue() + 1].is(Role::To));
        &prose[tokens[self.cue()].start as usize..tokens[last].end as usize]
    }

    /// Whether somebody tells something in a main clause: `The mayor defended the toll.`
    pub(super) fn tells(&self, tokens: &[Token]) -> bool {
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
pub(super) enum Class {
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
pub(super) enum Shape {
    None,
    Past,
    Third,
    Base,
    Infinitive,
    Going,
}

/// How the speaker was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
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
pub(super) enum Subject {
    Personal,
    They,
    It,
    Name,
    Definite,
    Common,
}

/// Adds the frames of a paragraph, in the order of their cues, and the subjects of its main clauses.
pub(super) fn find(tokens: &[Token], frames: &mut Vec<Frame>, subjects: &mut Vec<Mention>) {
    let before = subjects.len();
    let mut finder = Finder { tokens, frames, subjects, before, main: None, fronted: false, asked: 0, answer: None };
    let (mut at, mut sentence) = (1, tokens[0].passed.sentences);
    let last = tokens.len() - 1;
    loop {
        at += to_next(&tokens[at..last], sentence);
        if at >= last {
            return;
        }
        let token = &tokens[at];
        if token.passed.sentences != sentence {
            sentence = token.passed.sentences;
            finder.open_sentence(token);
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
    frames: &'v mut Vec<Frame>,
    subjects: &'v mut Vec<Mention>,
    /// How many subjects of other paragraphs stand before this one's.
    before: usize,
    /// The subject of the sentence's main clause so far.
    main: Option<Mention>,
    /// Whether the sentence opens with something other than its main clause.
    fronted: bool,
    /// The verb group that was asked last what stands before it, and the answer: each word of `has been killed` asks.
    asked: usize,
    answer: Option<(Mention, Method)>,
}

impl Finder<'_, '_> {
    fn open_sentence(&mut self, first: &Token) {
        self.main = None;
        self.fronted = matches!(
            first.role,
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
            if let Some(speaker) = self.subject_after(at, class) {
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
            if !self.embedded(subject.start()) {
                self.set_main(subject);
            }
        }
    }

    fn set_main(&mut self, subject: Mention) {
        if self.subjects[self.before..].last() != Some(&subject) {
            self.subjects.push(subject);
        }
        self.main = Some(subject);
    }

    /// The subject that stands before the verb group at `start`.
    fn subject_before(&mut self, start: usize) -> Option<(Mention, Method)> {
        if self.asked != start {
            (self.asked, self.answer) = (start, self.find_subject(start));
        }
        self.answer
    }

    #[inline(never)]
    fn find_subject(&self, start: usize) -> Option<(Mention, Method)> {
        let tokens = self.tokens;
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
                if let Some(whole) = self.at_house(subject) {
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
    fn embedded(&self, at: usize) -> bool {
        let before = self.tokens[at - 1];
        match before.kind {
            Kind::Word => !matches!(before.role, Some(Role::And | Role::Adverb | Role::Time | Role::Have)),
            Kind::Comma => self.main.is_some() && !self.fronted,
            Kind::Number => true,
            _ => false,
        }
    }

    /// verb speaker, right after a quote: `“…,” said Verhoeven, the premier`
    fn subject_after(&self, at: usize, class: Class) -> Option<Mention> {
        let tokens = self.tokens;
        let mut before = at - 1;
        while tokens[before].is(Role::Adverb) || tokens[before].is(Role::Have) {
            before -= 1;
        }
        let speaks = class as usize <= Class::Speaks as usize;
        match tokens[before].kind {
            Kind::Quote => {}
            Kind::Comma | Kind::Edge | Kind::Stop if speaks => {}
            Kind::Comma if tokens[before - 1].kind == Kind::Quote => {}
            _ => return None,
        }
        let speaker = mention::after(tokens, at + 1)?;
        // `…, said the mayor had left`: a noun with a verb of its own is no subject of this one.
        let after = tokens[speaker.end()];
        let has_verb = matches!(after.role, Some(Role::Be | Role::Have | Role::Modal | Role::OtherVerb));
        if has_verb && tokens[before].kind != Kind::Quote {
            return None;
        }
        let end = mention::appositives(tokens, speaker.end());
        Some(speaker.up_to(end))
    }

    /// According to speaker
    fn according(&mut self, at: usize) {
        let tokens = self.tokens;
        let start = if tokens[at + 1].is(Role::To) { at + 2 } else { at + 1 };
        let pronoun = tokens[start].is(Role::Object).then(|| Mention::new(start, start + 1));
        if let Some(speaker) = pronoun.or_else(|| mention::after(tokens, start)) {
            let end = mention::appositives(tokens, speaker.end());
            self.add(at, speaker.up_to(end), Class::According, Shape::None, Method::According, false);
        }
    }

    /// `her claim that`, `Verhoeven’s statement`, `a letter from Verhoeven`
    fn utterance(&mut self, at: usize) {
        let tokens = self.tokens;
        if tokens[at + 1].is(Role::Of) || tokens[at + 1].is(Role::Tie) || tokens[at + 1].is(Role::By) {
            if let Some(speaker) = mention::after(tokens, at + 2) {
                self.add(at, speaker, Class::Utterance, Shape::None, Method::Source, false);
            }
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

/// The helping words before a verb.
struct Group {
    /// Its first token.
    start: usize,
    passive: bool,
    infinitive: bool,
    /// Whether a helping verb stands there.
    helped: bool,
}

/// `has also been`, `would not`, `to`
#[inline]
fn verb_group(tokens: &[Token], at: usize) -> Group {
    let group = Group { start: at, passive: false, infinitive: false, helped: false };
    // Of three verbs two have none.
    if may_help(tokens[at - 1]) { helpers(tokens, group) } else { group }
}

#[inline(never)]
fn helpers(tokens: &[Token], verb: Group) -> Group {
    let mut group = verb;
    while let Some(role) = tokens[group.start - 1].role {
        match role {
            Role::Be => (group.passive, group.helped) = (true, true),
            Role::Have | Role::Modal => group.helped = true,
            // `The family said`: its ending makes no adverb of a noun.
            Role::Adverb if tokens[group.start - 2].is(Role::Article) => break,
            Role::Adverb | Role::Negation => {}
            Role::Time
                if matches!(
                    tokens[group.start - 2].role,
                    Some(Role::Preposition | Role::On | Role::Article | Role::Determiner)
                ) =>
            {
                group.start -= 1
            }
            Role::Time if group.start > 2 && !tokens[group.start - 2].is(Role::Tie) => {}
            Role::To if !group.helped => {
                group.infinitive = true;
                group.start -= 1;
                break;
            }
            _ => break,
        }
        group.start -= 1;
    }
    group
}

fn may_help(token: Token) -> bool {
    let role = token.role.unwrap_or(Role::That);
    matches!(role, Role::Be | Role::Have | Role::Modal | Role::Adverb | Role::Negation | Role::Time | Role::To)
}

fn class(strength: Strength) -> Class {
    match strength {
        Strength::Say => Class::Say,
        Strength::Speaks => Class::Speaks,
        Strength::Names => Class::Names,
        Strength::Reports => Class::Reports,
        Strength::Hints => Class::Hints,
    }
}

/// `as saying`
pub(super) fn is_as_saying(tokens: &[Token], at: usize) -> bool {
    tokens[at].verb() == Some((Strength::Say, Form::Going)) && tokens[at - 1].is(Role::Subordinator)
}

/// `The paper quoted Verhoeven as saying`
fn whom_quoted(tokens: &[Token], at: usize) -> Option<Mention> {
    if !is_as_saying(tokens, at) {
        return None;
    }
    let speaker = mention::before(tokens, at - 1)?;
    matches!(tokens[speaker.start() - 1].verb(), Some((Strength::Speaks, Form::Past | Form::Third))).then_some(speaker)
}

/// The noun straight before a participle: `a letter calling her`.
fn nearest_subject(tokens: &[Token], start: usize) -> Option<Mention> {
    (tokens[start - 1].kind == Kind::Word).then(|| mention::before(tokens, start)).flatten()
}

pub(super) fn subject(tokens: &[Token], speaker: Mention) -> Subject {
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
