//! Reads paragraph after paragraph, and remembers what one leaves to the next.

use super::attribution::{Choice, Last, Paragraph};
use super::cue::{self, Frame, Subject};
use super::kind;
use super::mention::{self, Mention};
use super::pairs::{Ending, Pairing, Quoted};
use super::people::{self, Found, People, Read};
use super::words::{self, Kind, Token};
use super::{MentionKind, Quote, QuoteKind, Speaker};
use crate::article::Beside;
use crate::knowledge::languages::{Guess, Speech};
use crate::knowledge::speech::Role;
use crate::{Diagnostic, DiagnosticKind, Options, Source, Span, Text, glue, scan};
use alloc::vec::Vec;
use core::ops::Range;

#[cfg(test)]
mod learn;

/// The quotes of an article's paragraphs, in page order, until there are more than `options` allow; and their glue points,
/// which are looked for together with the marks.
pub(crate) fn of_paragraphs<'a>(
    source: Source<'a>,
    paragraphs: &[Text<&'a str>],
    options: &Options<'_>,
    quotes: &mut Vec<Quote<&'a str>>,
    beside: &mut Beside,
) {
    let longest = paragraphs.iter().map(|paragraph| paragraph.text.len()).max().unwrap_or(0);
    let mut reader = Reader { pairing: Pairing::new(options.max_depth), longest, ..Reader::default() };
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if quotes.len() > options.max_quotes {
            glue::points(*paragraph, &mut beside.glue);
            continue;
        }
        let next = paragraphs.get(index + 1).map(|next| next.text);
        reader.paragraph(source, *paragraph, index, next, quotes, Some(beside));
        reader.pass(*paragraph);
    }
}

/// Room for the quotes of most pages: one allocation where growing costs two or three.
const QUOTES: usize = 8;

/// Reads the quotes of paragraphs; keeps its room from one to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Reader<'a> {
    pairing: Pairing,
    /// How many bytes the longest paragraph has, if that is known.
    longest: usize,
    quoted: Vec<Quoted>,
    tokens: Vec<Token>,
    unread: Unread<'a>,
    frames: Vec<Frame>,
    /// The subjects of the paragraph's main clauses.
    subjects: Vec<Mention>,
    people: People<'a>,
    /// The one person whom the paragraph before is about, those left aside that have not been read.
    about: Option<&'a str>,
    /// Whether somebody asked for that.
    asked: bool,
    /// The paragraph whose tokens these are, if nobody has asked yet whom it is about, with the unread ones before it that
    /// have a part in the answer.
    passed: Option<(&'a str, Unread<'a>)>,
    guess: Guess,
    speech: Option<&'static Speech>,
    /// From how many paragraphs the language was guessed.
    guessed: u8,
    /// The paragraph before.
    before: Option<Text<&'a str>>,
    /// The speaker of the last quote of the paragraph before.
    speaker: Option<Speaker<&'a str>>,
    /// Whether its last quote runs on.
    runs_on: bool,
    /// Whether this paragraph held a quote.
    quoting: bool,
    lead: Option<Lead<'a>>,
}

/// The last two paragraphs, the nearer first, if they held no quote and so have not been read.
type Unread<'a> = [Option<&'a str>; 2];

/// What the paragraph before says of the quote that opens this one.
#[derive(Clone, Debug)]
struct Lead<'a> {
    frame: Frame,
    attribution: Attribution<'a>,
    /// Whether the quote is all of its paragraph, and nothing but this can tell whose it is.
    alone: bool,
}

/// Who says a quote, and the words that say so.
type Attribution<'a> = (Option<Speaker<&'a str>>, Option<Text<&'a str>>);

impl<'a> Reader<'a> {
    /// Room for what the longest paragraph holds, most likely; a text without quotes needs none.
    fn make_room(&mut self) {
        // A token takes five bytes of prose on average, and what stands in quotes takes none.
        self.tokens.reserve(self.longest / 5 + 16);
        self.frames.reserve(24);
        self.subjects.reserve(24);
    }

    /// Adds the quotes of a paragraph; `next` is the paragraph after it.
    pub(super) fn paragraph(
        &mut self,
        source: Source<'a>,
        paragraph: Text<&'a str>,
        index: usize,
        next: Option<&'a str>,
        quotes: &mut Vec<Quote<&'a str>>,
        mut beside: Option<&mut Beside>,
    ) {
        self.quoted.clear();
        let glue = beside.as_mut().map(|beside| glue::Points::of(paragraph, &mut beside.glue));
        self.pairing.pair(paragraph.text, &mut self.quoted, glue);
        self.quoting = !self.quoted.is_empty();
        if !self.quoting {
            return;
        }
        if self.tokens.capacity() == 0 {
            self.make_room();
        }
        self.look_back();
        let runs_on = self.last_runs_on(next);
        if let Some(beside) = beside {
            self.complain(paragraph, runs_on, &mut beside.diagnostics);
        }
        let speech = self.speech(paragraph.text);
        self.speech = Some(speech);
        self.lead = self.lead(source, paragraph.text, next, speech);
        words::read(paragraph.text, &mut self.quoted, speech, &mut self.tokens);
        self.frames.clear();
        self.subjects.clear();
        cue::find(&self.tokens, speech.drops_subjects, &mut self.frames, &mut self.subjects);
        let from = quotes.len();
        if from == 0 {
            quotes.reserve(self.quoted.len().max(QUOTES));
        }
        self.attribute(source, paragraph, index, quotes);
        self.signature(source, next, &mut quotes[from..]);
        self.refer(source, paragraph.text, &mut quotes[from..], speech);
        Self::backfill(quotes, from);
        self.speaker = quotes.last().and_then(|quote| quote.speaker.clone());
        self.runs_on = runs_on;
    }

    /// Remembers `paragraph` as the one before the next.
    pub(super) fn pass(&mut self, paragraph: Text<&'a str>) {
        self.before = Some(paragraph);
        if self.quoting {
            let unread = core::mem::take(&mut self.unread);
            self.passed = Some((paragraph.text, if self.asked { unread } else { [None, None] }));
            self.asked = false;
        } else {
            self.unread = [Some(paragraph.text), self.unread[0]];
            self.speaker = None;
            self.runs_on = false;
        }
        self.quoting = false;
    }

    /// The words of the language that the text is in, as far as it has been read.
    fn speech(&mut self, prose: &str) -> &'static Speech {
        const PARAGRAPHS: u8 = 3;
        const CLEAR: u16 = 6;
        if self.guessed < PARAGRAPHS && self.guess.most() < CLEAR {
            self.guessed += 1;
            self.guess.read(prose);
        }
        &self.guess.language().speech
    }

    /// A quote still open at the end of its paragraph runs on where the next one opens with a mark of its kind.
    fn last_runs_on(&self, next: Option<&str>) -> bool {
        let Some(last) = self.quoted.last() else { return false };
        let reopens = |next: &str| {
            let mark = next.chars().next();
            mark.is_some_and(|c| matches!(c, '“' | '"' | '„' | '«' | '»' | '‘' | '「' | '『')) || next.starts_with("''")
        };
        last.ending == Ending::Open && next.is_some_and(reopens)
    }

    fn complain(&self, paragraph: Text<&str>, runs_on: bool, diagnostics: &mut Vec<Diagnostic>) {
        let start = paragraph.span.start();
        if let Some(Range { start: mark, end }) = self.pairing.too_deep() {
            diagnostics.push(Diagnostic::new(DiagnosticKind::LimitReached, Span::new(start + mark, start + end)));
        }
        for quote in &self.quoted {
            let kind = match quote.ending {
                Ending::Closed => continue,
                Ending::Open if runs_on => continue,
                Ending::Open => DiagnosticKind::UnclosedQuote,
                Ending::Cut => DiagnosticKind::QuoteCutAtGlue,
            };
            diagnostics.push(Diagnostic::new(kind, Span::new(start + quote.open, start + quote.start)));
        }
    }

    /// What the paragraph before says of the quote that opens this one: `She added:` at its end; or, where the quote is all of
    /// this paragraph, whom it told of: `The mayor defended the toll.`
    fn lead(&mut self, source: Source<'a>, prose: &str, next: Option<&str>, speech: &Speech) -> Option<Lead<'a>> {
        let before = self.before?.text;
        let announced = before.ends_with(':');
        let alone = !announced && self.unread[0].is_some() && self.is_alone(prose, next);
        if !(alone || announced && self.quoted.first()?.open == 0) {
            return None;
        }
        let (frame, (speaker, cue)) = self.read_lead(source, before, speech, announced)?;
        // What was told before is told on: the verb is not this quote's own.
        let attribution = (speaker, cue.filter(|_| !alone));
        Some(Lead { frame, attribution, alone })
    }

    /// The last verb of the paragraph before, else its last frame: `She added:`
    fn announces(&self) -> Option<Frame> {
        let verb = |frame: &&Frame| self.tokens[frame.cue()].kind == Kind::Word;
        self.frames.iter().rev().find(verb).or(self.frames.last()).copied()
    }

    /// Who told something last in the paragraph before: `The mayor defended the toll.`
    fn tells(&self) -> Option<Frame> {
        self.frames.iter().rev().find(|frame| frame.tells(&self.tokens)).copied()
    }

    /// Whether a quote of a sentence or more is all of the paragraph, and the next one does not sign it.
    fn is_alone(&self, prose: &str, next: Option<&str>) -> bool {
        let [quote] = self.quoted[..] else { return false };
        let words = &prose[quote.start..quote.end];
        let signed = || next.is_some_and(|next| next.starts_with(['—', '–', '―', '-']));
        let sentence = words.starts_with(char::is_uppercase) && words.split_whitespace().nth(3).is_some();
        quote.is_all_of(prose) && sentence && !signed()
    }

    #[cold]
    fn read_lead(
        &mut self,
        source: Source<'a>,
        before: &'a str,
        speech: &Speech,
        announced: bool,
    ) -> Option<(Frame, Attribution<'a>)> {
        const REACH: usize = 400;
        let mut from = before.len().saturating_sub(REACH);
        while !before.is_char_boundary(from) {
            from += 1;
        }
        let end = &before[from..];
        words::read(end, &mut [], speech, &mut self.tokens);
        self.frames.clear();
        self.subjects.clear();
        cue::find(&self.tokens, speech.drops_subjects, &mut self.frames, &mut self.subjects);
        let frame = if announced { self.announces() } else { self.tells() }?;
        let attribution = Self::given(source, end, &self.tokens, &frame, false);
        Some((frame, attribution))
    }

    fn attribute(
        &mut self,
        source: Source<'a>,
        paragraph: Text<&'a str>,
        index: usize,
        quotes: &mut Vec<Quote<&'a str>>,
    ) {
        let prose = paragraph.text;
        let view = Paragraph {
            prose,
            tokens: &self.tokens,
            frames: &self.frames,
            lead: self.lead.as_ref().map(|lead| &lead.frame),
            alone: self.lead.as_ref().is_some_and(|lead| lead.alone),
        };
        let mut last = if self.speaker.is_some() { Last::Before } else { Last::None };
        let mut middle = 0;
        for (nth, quote) in self.quoted.iter().enumerate() {
            let at = quote.token;
            middle = words::seek(&self.frames, middle, |frame| frame.cue() < at);
            let continues = nth == 0 && self.runs_on && quote.open == 0;
            let choice = view.choose(at, middle, quote, last);
            let (speaker, cue) = match choice {
                Choice::Nobody if continues => (self.speaker.clone().map(carried), None),
                Choice::Nobody | Choice::Name => (None, None),
                Choice::Frame(chosen) => {
                    let carries = last == Last::Here(chosen);
                    last = Last::Here(chosen);
                    Self::given(source, prose, &self.tokens, &self.frames[chosen], carries)
                }
                Choice::Lead => self.lead.as_ref().map_or((None, None), |lead| lead.attribution.clone()),
                Choice::Carried => (self.speaker.clone().map(carried), None),
            };
            if !matches!(choice, Choice::Frame(_)) && speaker.is_some() {
                self.speaker = speaker.clone();
                last = Last::Before;
            }
            let words = scan::trim(&prose[quote.start..quote.end]);
            let kind = kind::of(words, prose, &self.tokens, &self.frames, quote, choice, speaker.is_some());
            // Most houses set speech in double marks, and single ones around words of no speaker's: `the ‘Nessie’ hunt`.
            if kind == QuoteKind::Mention && quote.is_single(prose) {
                continue;
            }
            quotes.push(Quote {
                text: words,
                span: source.span(words),
                paragraph: index,
                kind,
                closed: quote.ending == Ending::Closed,
                continues,
                speaker,
                cue,
            });
        }
    }

    /// Says of each speaker who that is, where the text makes it plain.
    fn refer(&mut self, source: Source<'a>, prose: &'a str, quotes: &mut [Quote<&'a str>], speech: &'static Speech) {
        let mut last = None;
        for speaker in quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
            if speaker.refers_to.is_some() {
                continue;
            }
            // Of a speaker who is carried on from quote to quote it is asked once.
            speaker.refers_to = match last {
                Some((span, person)) if span == speaker.span => person,
                _ => self.referent(source, prose, speaker, speech),
            };
            last = Some((speaker.span, speaker.refers_to));
        }
    }

    fn referent(
        &mut self,
        source: Source<'a>,
        prose: &'a str,
        speaker: &Speaker<&'a str>,
        speech: &'static Speech,
    ) -> Option<Text<&'a str>> {
        match speaker.kind {
            MentionKind::Name => self.people.fullest(source, speaker.text, speech),
            MentionKind::Pronoun => {
                let at = speaker.span.start().checked_sub(source.offset(prose))? as u32;
                let token = words::seek(&self.tokens, 1, |token| token.start < at);
                self.meant(prose, token, speech).map(|person| source.text(person))
            }
            _ => None,
        }
    }

    /// Whom the pronoun at token `at` means.
    fn meant(&mut self, prose: &'a str, at: usize, speech: &'static Speech) -> Option<&'a str> {
        match self.tokens.get(at)?.role? {
            Role::Who => {
                let end = if self.tokens[at - 1].kind == Kind::Comma { at - 1 } else { at };
                let person = mention::before(&self.tokens, end)?;
                Some(person.text(prose, &self.tokens))
            }
            Role::Personal | Role::Possessive => {
                self.asked = true;
                let read = Read { tokens: &self.tokens, frames: &self.frames, subjects: &self.subjects };
                match people::antecedent(prose, &read, at) {
                    Found::One(person) => Some(person),
                    Found::Many => None,
                    Found::Nobody => {
                        let unread = core::mem::take(&mut self.unread);
                        self.about = self.about_unread(unread, speech);
                        self.about
                    }
                }
            }
            _ => None,
        }
    }

    /// Says whom the last paragraph with a quote is about, before its tokens are gone; of a text's last one nobody asks.
    fn look_back(&mut self) {
        let (Some((prose, unread)), Some(speech)) = (self.passed.take(), self.speech) else { return };
        let read = Read { tokens: &self.tokens, frames: &self.frames, subjects: &self.subjects };
        let found = people::antecedent(prose, &read, self.tokens.len());
        self.about = self.settle(found, prose, 0, unread, speech);
    }

    /// Whom a paragraph is about whose tokens begin at `from`: whom it has been found to be, else the one before it is about,
    /// else its only full name.
    fn settle(
        &mut self,
        found: Found<'a>,
        prose: &'a str,
        from: usize,
        before: Unread<'a>,
        speech: &'static Speech,
    ) -> Option<&'a str> {
        let before = match found {
            Found::One(person) => return Some(person),
            Found::Many => None,
            Found::Nobody => self.about_unread(before, speech),
        };
        before.or_else(|| people::only_name(prose, &self.tokens[from..]))
    }

    /// Whom the paragraphs are about that have not been read; of two, the nearer most often says so.
    fn about_unread(&mut self, [nearer, older]: Unread<'a>, speech: &'static Speech) -> Option<&'a str> {
        const REACH: usize = 600;
        let Some(prose) = nearer else { return self.about };
        if prose.len() > REACH {
            return None;
        }
        // Behind this paragraph's own, and gone when it has been read: room of their own would cost a page three allocations.
        let (tokens, frames, subjects) = (self.tokens.len(), self.frames.len(), self.subjects.len());
        words::add(prose, &mut [], speech, &mut self.tokens);
        cue::find(&self.tokens[tokens..], speech.drops_subjects, &mut self.frames, &mut self.subjects);
        let read = Read {
            tokens: &self.tokens[tokens..],
            frames: &self.frames[frames..],
            subjects: &self.subjects[subjects..],
        };
        let found = people::antecedent(prose, &read, read.tokens.len());
        let about = self.settle(found, prose, tokens, [older, None], speech);
        self.tokens.truncate(tokens);
        self.frames.truncate(frames);
        self.subjects.truncate(subjects);
        about
    }

    /// `— Odalys Verhoeven` in a paragraph of its own gives the quote before it its speaker.
    fn signature(&mut self, source: Source<'a>, next: Option<&'a str>, quotes: &mut [Quote<&'a str>]) {
        const REACH: usize = 120;
        let (Some(next), Some(last)) = (next, quotes.last_mut()) else { return };
        let dashed =
            next.strip_prefix(['—', '–', '―', '-']).filter(|name| name.len() < REACH && last.speaker.is_none());
        let alone = self.quoted.last().is_some_and(|quote| quote.ending == Ending::Closed && self.tokens.len() == 3);
        if let (Some(name), true) = (dashed, alone) {
            self.sign(source, next, name, last);
        }
    }

    #[cold]
    fn sign(&mut self, source: Source<'a>, line: &'a str, name: &'a str, quote: &mut Quote<&'a str>) {
        let Some(speech) = self.speech else { return };
        let own = self.tokens.len();
        words::add(name, &mut [], speech, &mut self.tokens);
        let speaker = Self::signatory(source, name, &self.tokens[own..]);
        self.tokens.truncate(own);
        if speaker.is_some() {
            quote.speaker = speaker;
            quote.cue = Some(source.text(&line[..line.len() - name.len()]));
            quote.kind = QuoteKind::Direct;
        }
    }

    /// The name that is all of a signature, with what is said of who has it.
    fn signatory(source: Source<'a>, name: &'a str, tokens: &[Token]) -> Option<Speaker<&'a str>> {
        let speaker = mention::after(tokens, 1)?;
        let ends = matches!(tokens[speaker.end()].kind, Kind::Edge | Kind::Comma | Kind::Stop);
        let speaker = speaker.up_to(mention::appositives(tokens, speaker.end()));
        let text = speaker.text(name, tokens);
        (ends && tokens[1].is_name()).then(|| named(source, text, cue::subject(tokens, speaker), false))
    }

    /// A quote that runs on is by whoever is named where it ends.
    fn backfill(quotes: &mut [Quote<&'a str>], from: usize) {
        if quotes.get(from).is_some_and(|first| first.continues) {
            Self::backfill_from(quotes, from);
        }
    }

    #[cold]
    fn backfill_from(quotes: &mut [Quote<&'a str>], from: usize) {
        let first = &quotes[from];
        let (paragraph, Some(speaker)) = (first.paragraph, first.speaker.clone()) else { return };
        for index in (0..from).rev() {
            let continued = quotes[index + 1].continues;
            let quote = &mut quotes[index];
            if !continued || quote.speaker.is_some() || quote.closed || quote.paragraph + (from - index) != paragraph {
                return;
            }
            quote.speaker = Some(carried(speaker.clone()));
            quote.kind = QuoteKind::Direct;
        }
    }

    /// What a frame gives a quote.
    fn given(source: Source<'a>, prose: &'a str, tokens: &[Token], frame: &Frame, carries: bool) -> Attribution<'a> {
        let speaker = named(source, frame.speaker.text(prose, tokens), frame.subject, carries);
        (Some(speaker), (!carries).then(|| source.text(frame.cue_text(prose, tokens))))
    }
}

fn named<'a>(source: Source<'_>, text: &'a str, subject: Subject, carried: bool) -> Speaker<&'a str> {
    let kind = match subject {
        Subject::Personal | Subject::They | Subject::It => MentionKind::Pronoun,
        Subject::Name => MentionKind::Name,
        Subject::Definite | Subject::Common => MentionKind::Description,
    };
    Speaker { text, span: source.span(text), kind, carried, refers_to: None }
}

fn carried(speaker: Speaker<&str>) -> Speaker<&str> {
    Speaker { carried: true, ..speaker }
}
