//! words = { word | comma | stop | colon | dash | bracket | quoted }
//!
//! The prose around the quotes of a paragraph as a row of tokens, each quote a single one. Only their roles are
//! looked up: what a word means never matters, what it does beside a quotation does.

use super::pairs::{Ending, Quoted};
use crate::knowledge::languages::Speech;
use crate::knowledge::speech::{Form, Role, Strength};
use crate::lookup::{Key, Letters};
use crate::scan;
use alloc::vec::Vec;

/// A word, a stop, or a whole quote; offsets are into the paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: Kind,
    pub(super) role: Option<Role>,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether it ends in `'s` or `s'`.
    pub(super) possessive: bool,
    /// What stands before it in the paragraph.
    pub(super) passed: Passed,
}

/// How many tokens of some kinds have been passed, so that what stands between two tokens is a subtraction; sixteen bytes,
/// copied at once.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Passed {
    /// How many sentences have ended.
    pub(super) sentences: u32,
    pub(super) quotes: u32,
    pub(super) commas: u32,
    pub(super) verbs: u32,
}

/// What kind of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Before the first and after the last token.
    Edge,
    Word,
    Number,
    Comma,
    /// `.`, `!`, `?`, `…`
    Stop,
    Colon,
    Dash,
    Semicolon,
    /// `(` and `)`, `[` and `]`
    Bracket,
    /// A quote.
    Quote,
}

impl Token {
    pub(super) fn is(self, role: Role) -> bool {
        self.role == Some(role)
    }

    /// A word that may stand in a name: in capitals, and no function word.
    pub(super) fn is_name(self) -> bool {
        self.kind == Kind::Word
            && self.capital
            && matches!(
                self.role,
                None | Some(Role::Title | Role::Person | Role::Utterance | Role::Verb(..) | Role::OtherVerb)
            )
    }

    pub(super) fn verb(self) -> Option<(Strength, Form)> {
        match self.role {
            Some(Role::Verb(strength, form)) => Some((strength, form)),
            _ => None,
        }
    }
}

/// The place of the first item at or after `from` that does not stand `before`.
///
/// In steps that double, as what is asked for is near: to halve the tokens of a paragraph of many megabytes for each of its
/// quotes is to wait for memory twenty times.
pub(super) fn seek<T>(items: &[T], from: usize, before: impl Fn(&T) -> bool) -> usize {
    let Some(rest) = items.get(from..) else { return items.len() };
    let mut reach = 1;
    while rest.get(reach - 1).is_some_and(&before) {
        reach *= 2;
    }
    let passed = reach / 2;
    from + passed + rest[passed..rest.len().min(reach - 1)].partition_point(before)
}

/// Reads the tokens of `prose` into `tokens`, which then begin and end in an edge; each of `quoted` learns which it is.
pub(super) fn read(prose: &str, quoted: &mut [Quoted], speech: &Speech, tokens: &mut Vec<Token>) {
    tokens.clear();
    add(prose, quoted, speech, tokens);
}

/// The same behind the tokens that are there; only a slice of them means something to whoever reads one paragraph.
pub(super) fn add(prose: &str, quoted: &mut [Quoted], speech: &Speech, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    let (bytes, passed) = (prose.as_bytes(), Passed::default());
    let mut reader = Reader { prose, bytes, speech, tokens, passed, speech_at: None };
    reader.mark(0, 0, Kind::Edge);
    let mut from = 0;
    for quote in quoted {
        reader.speech_at = is_speech(prose, quote).then_some(quote.open);
        reader.prose(from, quote.open);
        quote.token = reader.tokens.len() - first;
        reader.quote(quote);
        from = quote.close;
    }
    reader.speech_at = None;
    reader.prose(from, prose.len());
    reader.mark(prose.len(), prose.len(), Kind::Edge);
}

struct Reader<'a, 'v> {
    prose: &'a str,
    bytes: &'a [u8],
    speech: &'a Speech,
    tokens: &'v mut Vec<Token>,
    passed: Passed,
    /// Where the next quote begins, if it reads like a sentence.
    speech_at: Option<usize>,
}

/// A word as it has been read.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
    kind: Kind,
    role: Option<Role>,
    capital: bool,
    possessive: bool,
}

impl Reader<'_, '_> {
    /// Adds a token that is no word.
    fn mark(&mut self, start: usize, end: usize, kind: Kind) {
        self.push(Word { start, end, kind, role: None, capital: false, possessive: false });
        self.passed.quotes += u32::from(kind == Kind::Quote);
        self.passed.commas += u32::from(kind == Kind::Comma);
    }

    #[inline]
    fn push(&mut self, word: Word) {
        if self.tokens.len() == self.tokens.capacity() {
            self.make_room();
        }
        let Word { kind, role, capital, possessive, .. } = word;
        let (start, end) = (word.start as u32, word.end as u32);
        let passed = self.passed;
        self.tokens.push(Token { start, end, kind, role, capital, possessive, passed });
    }

    #[cold]
    fn make_room(&mut self) {
        self.tokens.reserve(1);
    }

    fn quote(&mut self, quote: &Quoted) {
        self.mark(quote.open, quote.close, Kind::Quote);
        let after = self.prose[quote.close..].trim_start();
        let goes_on = after.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';'));
        let inner = self.prose[quote.start..quote.end].trim_end();
        if quote.ending != Ending::Closed || (inner.ends_with('.') && !goes_on) {
            self.passed.sentences += 1;
        }
    }

    fn prose(&mut self, from: usize, to: usize) {
        let mut at = from + usize::from(self.bytes.get(from) == Some(&b' '));
        while at < to {
            at = match Letters::beginning(&self.bytes[at..]).filter(|letters| letters.are_plain_word()) {
                Some(letters) if self.speech.clitics.is_empty() => self.plain_word(at, letters),
                _ => self.other(at, to),
            };
        }
    }

    /// Adds a word of which nothing but its letters has to be asked; says where to go on.
    #[inline(always)]
    fn plain_word(&mut self, start: usize, letters: Letters) -> usize {
        let (text, Letters { length, key, .. }) = (&self.bytes[start..], letters);
        let capital = text[0] & 0x20 == 0;
        let role = match self.speech.words.value(key, text) {
            Some(role) if capital && is_small(role) => self.in_capitals(role),
            None => self.unlisted_role(key, start, length, letters.last),
            role => role,
        };
        let end = start + length;
        self.push(Word { start, end, kind: Kind::Word, role, capital, possessive: false });
        self.passed.verbs += u32::from(is_verb(role));
        if letters.behind as u8 == b' ' { end + 1 } else { self.plain_end(start, end, role, capital) }
    }

    /// Adds the comma or the stop behind a plain word, before a blank.
    #[inline(never)]
    fn plain_end(&mut self, start: usize, end: usize, role: Option<Role>, capital: bool) -> usize {
        if self.bytes[end] == b',' {
            self.mark(end, end + 1, Kind::Comma);
        } else if !self.abbreviates(start, end, role, capital) {
            self.stop_to(end, end + 1);
        }
        end + 2
    }

    /// Reads one token that is no plain word, or passes over what is none; says where to go on.
    #[inline(never)]
    fn other(&mut self, at: usize, to: usize) -> usize {
        let byte = self.bytes[at];
        if byte.is_ascii_alphanumeric() {
            return self.word(at, to);
        }
        let kind = match byte {
            b',' => Kind::Comma,
            b';' => Kind::Semicolon,
            b':' => Kind::Colon,
            b'(' | b')' | b'[' | b']' => Kind::Bracket,
            b'.' | b'!' | b'?' => return self.stop(at),
            b'-' if self.bytes.get(at + 1) == Some(&b'-') => {
                self.mark(at, at + 2, Kind::Dash);
                return at + 2;
            }
            b'-' if self.bytes.get(at + 1) == Some(&b' ') => Kind::Dash,
            b'$' | b'@' | b'#' | b'&' => return self.word(at, to),
            0..=0x7F => return at + 1,
            _ => return self.beyond_ascii(at, to),
        };
        self.mark(at, at + 1, kind);
        at + 1 + usize::from(self.bytes.get(at + 1) == Some(&b' '))
    }

    #[inline(never)]
    fn beyond_ascii(&mut self, at: usize, to: usize) -> usize {
        let Some(c) = self.prose[at..].chars().next() else { return to };
        let end = at + c.len_utf8();
        match c {
            '—' | '–' | '―' => self.mark(at, end, Kind::Dash),
            '…' => return self.stop_to(at, end),
            c if c.is_alphanumeric() => return self.word(at, to),
            _ => {}
        }
        end
    }

    /// A stop that ends a sentence.
    fn stop(&mut self, at: usize) -> usize {
        let run = self.bytes[at..].iter().take_while(|b| matches!(b, b'.' | b'!' | b'?')).count();
        self.stop_to(at, at + run)
    }

    fn stop_to(&mut self, at: usize, end: usize) -> usize {
        self.mark(at, end, Kind::Stop);
        self.passed.sentences += 1;
        end
    }

    /// Reads the word at `at`, with the stop of an abbreviation.
    fn word(&mut self, at: usize, to: usize) -> usize {
        let elided = if self.speech.elides { self.elision_end(at, to) } else { None };
        let end = elided.unwrap_or_else(|| self.word_end(at, to));
        let (bare, possessive) = bare(&self.bytes[at..end]);
        let (kind, capital) = match self.bytes[at] {
            b'A'..=b'Z' | b'@' => (Kind::Word, true),
            b'0'..=b'9' | b'$' => (Kind::Number, false),
            0x80.. => (Kind::Word, self.opens_with_capital(at)),
            _ => (Kind::Word, false),
        };
        let role = match kind {
            Kind::Number => None,
            _ => self.role(at, bare, capital),
        };
        let word = Word { start: at, end, kind, role, capital, possessive };
        if !self.speech.clitics.is_empty() && self.clitic(word) {
            return end;
        }
        self.push(word);
        self.passed.verbs += u32::from(is_verb(role));
        match self.bytes.get(end) {
            Some(b' ') => end + 1,
            Some(b'.')
                if end < to && (self.abbreviates(at, end, role, capital) || self.is_dotted(at, end, capital)) =>
            {
                end + 1
            }
            _ => end,
        }
    }

    /// Where the short word at `at` ends, its apostrophe with it, that runs into the next. Of a word no more is looked at than
    /// its front, as the next may run on, too.
    fn elision_end(&self, at: usize, to: usize) -> Option<usize> {
        const FRONT: usize = 24;
        let front = &self.prose[at..scan::floor(self.prose, at + FRONT).min(to)];
        let mark = front.find(['\'', '’'])?;
        let rest = front[mark..].trim_start_matches(['\'', '’']);
        let goes_on = rest.starts_with(char::is_alphanumeric);
        let stem = self.speech.words.first(&front.as_bytes()[..mark]);
        // `d’après`
        let part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
        let whole = &front[..front.find(|c| !part(c)).unwrap_or(front.len())];
        let listed = || self.speech.words.first(whole.as_bytes()).is_some();
        (goes_on && stem.is_some() && !listed()).then(|| at + front.len() - rest.len())
    }

    #[cold]
    fn opens_with_capital(&self, at: usize) -> bool {
        self.prose[at..].chars().next().is_some_and(char::is_uppercase)
    }

    /// Parts a verb from the subject written on to its end, `a-t-il`, `katanya`, and `menurut` from whom it names: two words
    /// for the one just read.
    #[inline(never)]
    fn clitic(&mut self, word: Word) -> bool {
        let Word { start, end, kind, .. } = word;
        let word = &self.prose[start..end];
        let mut clitics = self.speech.clitics.split(' ').filter(|c| !c.is_empty());
        let Some(stem) = clitics.find_map(|clitic| word.strip_suffix(clitic)) else { return false };
        let role = self.role(start, stem.len(), false);
        if !matches!(role, Some(Role::Verb(..) | Role::Have | Role::Be | Role::Modal | Role::According)) {
            return false;
        }
        let parted = start + stem.len();
        let subject = parted + word[stem.len()..].rfind('-').map_or(0, |hyphen| hyphen + 1);
        let (capital, possessive) = (false, false);
        self.push(Word { start, end: parted, kind, role, capital, possessive });
        let role = Some(Role::Personal);
        self.push(Word { start: subject, end, kind: Kind::Word, role, capital, possessive });
        true
    }

    /// Whether a word that comes next is the first of its sentence, so that its capital says nothing.
    #[inline(never)]
    fn opens_sentence(&self) -> bool {
        let Some(before) = self.tokens.last() else { return true };
        match before.kind {
            Kind::Word | Kind::Number | Kind::Comma => false,
            // `“…,” Will said`
            Kind::Quote => {
                let quote = &self.prose[before.start as usize..before.end as usize];
                !quote
                    .trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '.' | '?' | '!'))
                    .ends_with(',')
            }
            _ => true,
        }
    }

    /// Where the word at `at` ends: letters and digits, with the apostrophes, hyphens and stops that
    /// stand between two of them.
    #[inline(never)]
    fn word_end(&self, at: usize, to: usize) -> usize {
        let mut end = at + scan::letters_and_digits_beginning(&self.bytes[at..]).max(1);
        loop {
            match self.inner_mark(end, to) {
                0 => return end.min(to),
                width => end += width,
            }
            end += scan::letters_and_digits_beginning(self.bytes.get(end..).unwrap_or_default());
        }
    }

    /// How many bytes at `at` are no ASCII letter and belong to the word around them all the same.
    #[inline]
    fn inner_mark(&self, at: usize, to: usize) -> usize {
        match self.bytes.get(at..to).unwrap_or_default().first() {
            Some(&byte @ (b'\'' | b'-' | b'.' | b',' | b'@')) => usize::from(self.joins(byte, at, to)),
            Some(b'_' | b'%' | b'&' | 0x80..=0xBF) => 1,
            Some(0xC0..) => match self.prose[at..].chars().next() {
                Some('’') if self.joins(b'\'', at, to) => 3,
                Some(c) if c.is_alphanumeric() => c.len_utf8(),
                _ => 0,
            },
            _ => 0,
        }
    }

    /// Whether the mark at `at` stands inside a word.
    fn joins(&self, mark: u8, at: usize, to: usize) -> bool {
        let after = at + if self.bytes[at] == 0xE2 { 3 } else { 1 };
        let (Some(&left), Some(&right)) = (self.bytes.get(at.wrapping_sub(1)), self.bytes.get(after)) else {
            return false;
        };
        let letters = right.is_ascii_alphanumeric() || right >= 0xC3 && right != 0xE2;
        match mark {
            _ if after >= to => false,
            b',' => left.is_ascii_digit() && right.is_ascii_digit(),
            // `U.S`, `3.5`, `example.com`; but `years.The` is two sentences.
            b'.' => letters && !(left.is_ascii_lowercase() && right.is_ascii_uppercase()),
            _ => letters,
        }
    }

    /// Whether the stop after a word belongs to it.
    #[inline(never)]
    fn abbreviates(&self, start: usize, end: usize, role: Option<Role>, capital: bool) -> bool {
        let word = &self.bytes[start..end];
        let known = match role {
            Some(Role::Abbreviation) => true,
            Some(Role::Title) if capital && word.len() <= 4 => true,
            _ if word.len() == 1 => word[0].is_ascii_uppercase(),
            _ => word == b"No" && self.bytes.get(end + 2).is_some_and(u8::is_ascii_digit),
        };
        known && self.goes_on(end)
    }

    /// The same of `U.S.` and `D-Calif.`
    fn is_dotted(&self, start: usize, end: usize, capital: bool) -> bool {
        let word = &self.bytes[start..end];
        let dotted = matches!(word.len(), 2..=8) && (word.contains(&b'.') || capital && word[1] == b'-');
        dotted && self.goes_on(end)
    }

    /// Whether words of the same sentence follow on the stop at `at`, or the bracket around it closes: `Sen. Oduya (R-Tenn.), who`.
    fn goes_on(&self, at: usize) -> bool {
        match self.bytes.get(at + 1) {
            Some(b' ') => !self.begins_sentence(at + 2),
            Some(byte) => matches!(byte, b',' | b')' | 0xC2) || byte.is_ascii_alphabetic(),
            None => false,
        }
    }

    /// `shops in Calder, B.C. The minister`, `at 9 p.m. “We will win.”`: whether a sentence begins behind a short form at its
    /// word or mark, as no name begins with it.
    fn begins_sentence(&self, at: usize) -> bool {
        if self.speech_at == Some(at) {
            return true;
        }
        let word = &self.bytes[at..at + scan::letters_beginning(&self.bytes[at..])];
        let capital = word.len() > 1 && word[0].is_ascii_uppercase();
        capital && self.speech.words.first(word).is_some_and(opens_clause)
    }

    /// What is left of a role where its word has a capital. A word written small within a sentence is then a name: `Will`,
    /// `Bill`.
    #[inline(never)]
    fn in_capitals(&self, role: Role) -> Option<Role> {
        (!is_small(role) || self.opens_sentence()).then_some(role)
    }

    /// What the word at `start` does that is of `length` bytes; where the language takes endings off, without its ending
    /// too.
    #[inline(never)]
    fn role(&self, start: usize, length: usize, capital: bool) -> Option<Role> {
        let text = &self.bytes[start..];
        let key = Key::opening(text, length);
        let mut role = self.speech.words.value(key, text);
        if role.is_none() {
            let last = text[..length].last_chunk().map_or(0, |last| u16::from_le_bytes(*last));
            // `ten-bedded` is no verb.
            let word = &text[..length];
            role = self
                .unlisted_role(key, start, length, last)
                .filter(|role| *role != Role::OtherVerb || !word.contains(&b'-'));
        }
        if capital { self.in_capitals(role?) } else { role }
    }

    /// By itself, so that the loop over plain words is short.
    #[inline(never)]
    fn unlisted_role(&self, key: Key, start: usize, length: usize, last: u16) -> Option<Role> {
        if !self.speech.inflects {
            return self.role_by_ending(start, length);
        }
        if may_be_inflected(last) { self.inflected_role(key, start, length) } else { None }
    }

    /// What an unlisted word does by its ending alone, in a language that lists its forms: `compareció`, `lentamente`.
    #[inline(never)]
    fn role_by_ending(&self, start: usize, length: usize) -> Option<Role> {
        let word = &self.bytes[start..start + length];
        let small = length > SHORT && word[0] & 0x20 != 0;
        let ending = self.speech.endings.iter().find(|(ending, _)| small && word.ends_with(ending.as_bytes()));
        ending.map(|&(_, role)| role)
    }

    #[inline(never)]
    fn inflected_role(&self, key: Key, start: usize, length: usize) -> Option<Role> {
        let word = &self.bytes[start..start + length];
        let found = inflected(self.speech, key, word);
        match found? {
            _ if !word[0].is_ascii_uppercase() => found,
            // `Famed`, `Kelly`: an ending alone makes no verb of a word with a capital.
            Role::OtherVerb | Role::Adverb => None,
            role => self.in_capitals(role),
        }
    }
}

/// No word that is told by its ending is as short.
const SHORT: usize = 4;

/// Whether a word with these last two letters may have an ending: `-s`, `-ed`, `-ing` or `-ly`.
#[inline(always)]
fn may_be_inflected(last: u16) -> bool {
    const fn letters(two: &[u8; 2]) -> u16 {
        u16::from_le_bytes(*two)
    }
    let last = last | letters(b"  ");
    let third = (last >> 8 == u16::from(b's')) & (last != letters(b"ss"));
    third | (last == letters(b"ed")) | (last == letters(b"ng")) | (last == letters(b"ly"))
}

/// Whether a quote reads like a sentence: with a capital at its front, and a stop or comma before its last mark.
fn is_speech(prose: &str, quote: &Quoted) -> bool {
    let words = scan::trim(&prose[quote.start..quote.end]);
    let ends = quote.ending != Ending::Closed || words.ends_with(['.', ',', '!', '?', '…']);
    ends && words.starts_with(char::is_uppercase) && words.contains(' ')
}

/// Whether a clause may begin with a word that does this, and no name.
fn opens_clause(role: Role) -> bool {
    use Role::{And, Article, Determiner, It, OtherSubject, Personal, Possessive, Subordinator, That};
    matches!(role, Article | Determiner | Possessive | Personal | OtherSubject | It | That | And | Subordinator)
}

fn is_verb(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Verb(..)))
}

/// Whether a role is that of words written small within a sentence, so that a capital makes a name of them: `Will`,
/// `Mohamed`, `Bill`.
fn is_small(role: Role) -> bool {
    !matches!(role, Role::Title | Role::Person | Role::Time | Role::Abbreviation | Role::Utterance | Role::OtherSubject)
}

/// How long a word is without its possessive ending, or without the apostrophe with which it runs into the next; and whether it
/// has the first.
fn bare(word: &[u8]) -> (usize, bool) {
    match word {
        [bare @ .., b'\'', b's'] | [bare @ .., 0xE2, 0x80, 0x99, b's'] => (bare.len(), true),
        [bare @ .., b'\''] | [bare @ .., 0xE2, 0x80, 0x99] => (bare.len(), false),
        _ => (word.len(), false),
    }
}

/// No word with an ending is longer than this.
const LONGEST: usize = 24;

/// verb = base ( s | es | d | ed | ing ) with the changes of spelling that English makes.
fn inflected(speech: &Speech, key: Key, word: &[u8]) -> Option<Role> {
    let [.., third, second, last] = *word else { return None };
    let (cut, form) = match [third, second, last].map(|byte| byte | 0x20) {
        _ if !matches!(word.len(), 4..=LONGEST) => return None,
        [b'i', b'n', b'g'] => (3, Form::Going),
        [_, b'e', b'd'] => (2, Form::Past),
        [_, b's', b's'] => return None,
        [_, _, b's'] => (1, Form::Third),
        [_, b'l', b'y'] => return Some(Role::Adverb),
        _ => return None,
    };
    let base = |stem: &[u8]| of_base(speech, key.stem(stem), word, form);
    let with = |stem: &[u8], letter| of_base(speech, key.stem_with(stem, letter), word, form);
    let stem = &word[..word.len() - cut];
    let (third, second) = (third | 0x20, second | 0x20);
    let respelt = || match form {
        // `replies`, `stresses`
        Form::Third if third == b'i' && second == b'e' => with(&word[..word.len() - 3], b'y'),
        Form::Third if second == b'e' => base(&word[..word.len() - 2]),
        Form::Third => None,
        // `stated`, `stating`, `quipped`, `quipping`, `replied`
        _ => with(stem, b'e').or_else(|| base(without_double(stem)?)).or_else(|| {
            let replied = form == Form::Past && third == b'i';
            if replied { with(&word[..word.len() - 3], b'y') } else { None }
        }),
    };
    base(stem).or_else(respelt).or(match form {
        Form::Past => Some(Role::OtherVerb),
        _ => None,
    })
}

/// What a form of a verb does whose base form has this key and begins as `word` does.
#[inline(never)]
fn of_base(speech: &Speech, key: Key, word: &[u8], form: Form) -> Option<Role> {
    match speech.words.value(key, word) {
        Some(Role::Verb(strength, Form::Base)) => Some(Role::Verb(strength, form)),
        // `doctors`, which no name follows.
        Some(Role::Person | Role::Title) if form == Form::Third => Some(Role::Person),
        Some(Role::Time) if form == Form::Third => Some(Role::Time),
        _ => None,
    }
}

/// A stem without the last of two equal letters: `quip` of `quipp`.
fn without_double(stem: &[u8]) -> Option<&[u8]> {
    match stem {
        [_, .., one, other] if one.eq_ignore_ascii_case(other) => stem.get(..stem.len() - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::seek;
    use alloc::vec::Vec;

    #[test]
    fn what_is_sought_is_found_from_anywhere() {
        let items: Vec<usize> = (0..40).collect();
        for from in 0..=items.len() {
            for wanted in 0..45 {
                let found = seek(&items, from, |&item| item < wanted);
                assert_eq!(found, wanted.clamp(from, items.len()), "{wanted} from {from}");
            }
        }
        assert_eq!(seek(&items, 41, |_| true), 40);
    }
}
