//! pattern = { literal | "{" field "}" }
//!
//! One line of a template, such as `Source: {source} | Read more ⮕`. Fields that touch, as in
//! `{title}{snippet}`, stand for text in which the border is a joint, found by reading.

use crate::scan::{self, Ends};

/// What a hole in a pattern stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Field {
    /// `{}`: anything, of no further interest.
    Any,
    /// `{number}`: digits.
    Number,
    /// `{word}`: a single word.
    Word,
    /// `{sentence}`: what begins as a sentence does.
    Sentence,
    Headline,
    /// `{headline?}`: a headline, if the line reads like one; else the line is the story's first paragraph.
    MaybeHeadline,
    Byline,
    /// `{place}`, `{agency}` and `{date}` of a dateline that the template sets on a line of its own.
    Place,
    Agency,
    Date,
    Paragraph,
    Published,
    Outlet,
    /// `{outlet?}`: in some lists of this template, and between title and snippet only.
    MaybeOutlet,
    Title,
    Snippet,
    Source,
}

const NAMES: &[(&str, Field)] = &[
    ("", Field::Any),
    ("number", Field::Number),
    ("word", Field::Word),
    ("sentence", Field::Sentence),
    ("headline", Field::Headline),
    ("headline?", Field::MaybeHeadline),
    ("byline", Field::Byline),
    ("place", Field::Place),
    ("agency", Field::Agency),
    ("date", Field::Date),
    ("paragraph", Field::Paragraph),
    ("published", Field::Published),
    ("outlet", Field::Outlet),
    ("outlet?", Field::MaybeOutlet),
    ("title", Field::Title),
    ("snippet", Field::Snippet),
    ("source", Field::Source),
];

/// A piece of a pattern.
#[derive(Clone, Copy, Debug)]
enum Piece<'t> {
    Literal(&'t str),
    Hole(Field),
}

/// The most pieces a pattern may have.
const PIECES: usize = 10;

/// A compiled pattern: pieces are found when the table is compiled, not when a page is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pattern<'t> {
    pieces: [Piece<'t>; PIECES],
    len: u8,
    holes: Fields,
    /// Where the rarest byte of each literal stands in it.
    rarest: [u8; PIECES],
    /// The literals that it begins and ends with, or nothing.
    opening: &'t str,
    closing: &'t str,
    /// Where the pieces between these two begin and end.
    inner: (u8, u8),
    /// What a line's ends are when the pattern's words are there, and where to look for that.
    ends: Ends,
    filled: Ends,
}

/// A set of fields, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fields(u32);

impl Fields {
    const fn of(fields: &[Field]) -> Self {
        let mut set = Self(0);
        let mut at = 0;
        while at < fields.len() {
            set = set.with(fields[at]);
            at += 1;
        }
        set
    }

    const fn with(self, field: Field) -> Self {
        Self(self.0 | 1 << field as u8)
    }

    const fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// Those that are a part of the story.
const OF_THE_STORY: Fields = Fields::of(&[
    Field::Headline,
    Field::Byline,
    Field::Paragraph,
    Field::Published,
    Field::Place,
    Field::Agency,
    Field::Date,
]);

/// Those whose line is one part of the page: a dateline, a line that dates the page.
const OF_A_WHOLE: Fields = Fields::of(&[Field::Place, Field::Agency, Field::Date, Field::Published]);

/// Why a pattern cannot be compiled, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BadPattern {
    pub(crate) at: usize,
    pub(crate) expected: &'static str,
}

impl<'t> Pattern<'t> {
    /// For the crate's own table: a bad pattern there stops the build.
    pub(crate) const fn new(text: &'t str) -> Self {
        match Self::compile(text) {
            Ok(pattern) => pattern,
            Err(_) => panic!("bad pattern in the table of templates"),
        }
    }

    /// For a caller's template.
    pub(crate) const fn compile(text: &'t str) -> Result<Self, BadPattern> {
        let mut pieces = [Piece::Hole(Field::Any); PIECES];
        let mut len = 0;
        let mut rest = text;
        while !rest.is_empty() {
            let at = text.len() - rest.len();
            if len == PIECES {
                return Err(BadPattern { at, expected: "at most ten literals and fields" });
            }
            let bytes = rest.as_bytes();
            let brace = bytes[0] == b'{';
            let mut end = 0;
            while end < bytes.len() && bytes[end] != if brace { b'}' } else { b'{' } {
                end += 1;
            }
            if brace && end == bytes.len() {
                return Err(BadPattern { at, expected: "a closing brace" });
            }
            let (taken, after) = rest.split_at(end + brace as usize);
            pieces[len] = if brace {
                let Some(field) = named(bytes, 1, end) else {
                    return Err(BadPattern { at, expected: "the name of a field" });
                };
                Piece::Hole(field)
            } else {
                Piece::Literal(taken)
            };
            len += 1;
            rest = after;
        }
        if len == 0 {
            return Err(BadPattern { at: 0, expected: "a literal or a field" });
        }
        Ok(Self::of(pieces, len))
    }

    /// A line of nothing but these words: for one that was found, not written.
    pub(crate) fn words(words: &'t str) -> Self {
        Self::of([Piece::Literal(words); PIECES], 1)
    }

    /// opening `{source}` closing: for a line that was found, not written.
    pub(crate) fn source_line(opening: &'t str, closing: &'t str) -> Self {
        Self::found(&[Piece::Literal(opening), Piece::Hole(Field::Source), Piece::Literal(closing)])
    }

    /// `{title}{outlet?}{snippet}` closing: for a line that was found, not written.
    pub(crate) fn item_line(closing: &'t str) -> Self {
        let [title, outlet, snippet] = [Field::Title, Field::MaybeOutlet, Field::Snippet].map(Piece::Hole);
        Self::found(&[title, outlet, snippet, Piece::Literal(closing)])
    }

    fn found(first: &[Piece<'t>]) -> Self {
        let mut pieces = [Piece::Hole(Field::Any); PIECES];
        pieces[..first.len()].copy_from_slice(first);
        Self::of(pieces, first.len())
    }

    /// Of the first `len` pieces; there is at least one.
    const fn of(pieces: [Piece<'t>; PIECES], len: usize) -> Self {
        let opening = words_of(&pieces[0]);
        let closing = words_of(&pieces[len - 1]);
        let end = len - !closing.is_empty() as usize;
        let start = if opening.is_empty() || end == 0 { 0 } else { 1 };
        let ends = Ends { first: Ends::of(opening).first, last: Ends::of(closing).last };
        let filled = Ends { first: scan::filled(opening).first, last: scan::filled(closing).last };
        let (len, inner) = (len as u8, (start, end as u8));
        let (holes, rarest) = (Fields(0), [0; PIECES]);
        let mut pattern = Self { pieces, len, holes, rarest, opening, closing, inner, ends, filled };
        let mut piece = 0;
        while piece < len as usize {
            match pieces[piece] {
                Piece::Literal(words) => {
                    let rare = scan::rarest(words);
                    pattern.rarest[piece] = if rare > u8::MAX as usize { 0 } else { rare as u8 };
                }
                Piece::Hole(field) => pattern.holes = pattern.holes.with(field),
            }
            piece += 1;
        }
        pattern
    }

    fn pieces(&self) -> &[Piece<'t>] {
        &self.pieces[..usize::from(self.len)]
    }

    /// Whether a line with these ends can match: one comparison that tells nearly all lines.
    pub(crate) fn may_match(&self, ends: Ends) -> bool {
        scan::agree(ends, self.ends, self.filled)
    }

    /// How long a matching line is at least.
    pub(crate) const fn shortest(&self) -> usize {
        // A literal alone is both; a field has a character at least.
        if self.len == 1 { self.opening.len() } else { self.opening.len() + 1 + self.closing.len() }
    }

    /// Whether the same lines match.
    pub(crate) const fn is_same(&self, other: &Pattern<'_>) -> bool {
        let mut piece = 0;
        while piece < self.len as usize && piece < other.len as usize {
            let same = match (&self.pieces[piece], &other.pieces[piece]) {
                (Piece::Literal(words), Piece::Literal(others)) => is_same_text(words, others),
                (Piece::Hole(field), Piece::Hole(other)) => *field as u8 == *other as u8,
                _ => false,
            };
            if !same {
                return false;
            }
            piece += 1;
        }
        self.len == other.len
    }

    /// The ends of a matching line, and where they hold words.
    pub(crate) const fn ends(&self) -> (Ends, Ends) {
        (self.ends, self.filled)
    }

    /// The literal that a matching line begins with; empty where it begins with a field.
    pub(crate) const fn opening(&self) -> &'t str {
        self.opening
    }

    /// The literal that a matching line ends with; empty where it ends with a field.
    pub(crate) const fn closing(&self) -> &'t str {
        self.closing
    }

    /// Where the words that it begins with stand in `text`; where it begins with a field, at once.
    pub(crate) fn find_opening(&self, text: &str) -> Option<usize> {
        self.find_piece(0, text)
    }

    /// Where the words that it ends with stand in `text`; where it ends with a field, at once.
    pub(crate) fn find_closing(&self, text: &str) -> Option<usize> {
        self.find_piece(usize::from(self.len) - 1, text)
    }

    /// Where the longer of the two stand.
    pub(crate) fn find_longer(&self, text: &str) -> Option<usize> {
        if self.opening.len() > self.closing.len() { self.find_opening(text) } else { self.find_closing(text) }
    }

    fn find_piece(&self, piece: usize, text: &str) -> Option<usize> {
        match self.pieces[piece] {
            Piece::Literal(words) => scan::find_words(text, words, usize::from(self.rarest[piece])),
            Piece::Hole(_) => Some(0),
        }
    }

    /// Whether neither its beginning nor its end has words to know a line by.
    pub(crate) const fn is_open(&self) -> bool {
        self.opening().is_empty() && self.closing().is_empty()
    }

    /// Whether it has words or a number anywhere.
    pub(crate) const fn has_words(&self) -> bool {
        let mut piece = 0;
        while piece < self.len as usize {
            if matches!(self.pieces[piece], Piece::Literal(..) | Piece::Hole(Field::Number | Field::Word)) {
                return true;
            }
            piece += 1;
        }
        false
    }

    /// Whether it is nothing but words.
    pub(crate) fn is_words(&self) -> bool {
        matches!(self.pieces(), [Piece::Literal(_)])
    }

    /// Whether one of its fields is `field`.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.holes.meet(Fields::of(&[field]))
    }

    /// Whether one of its fields is a part of the story.
    pub(crate) fn tells_of_the_story(&self) -> bool {
        self.holes.meet(OF_THE_STORY)
    }

    /// Whether its line is one part of the page, whatever fields it holds.
    pub(crate) fn is_whole(&self) -> bool {
        self.holes.meet(OF_A_WHOLE)
    }

    /// Whether it ends with the beginning of an item.
    pub(crate) fn leads_an_item(&self) -> bool {
        matches!(self.pieces().last(), Some(Piece::Hole(Field::Title | Field::Snippet)))
    }

    /// The words between its first two fields.
    pub(crate) fn inner_words(&self) -> Option<&'t str> {
        match *self.pieces() {
            [Piece::Hole(_), Piece::Literal(words), Piece::Hole(_), ..] => Some(words),
            _ => None,
        }
    }

    /// Matches a whole line. Every field takes at least one character, and no more than it must.
    pub(crate) fn matches(&self, line: &str) -> bool {
        if !self.is_words() {
            return self.fields(line, |_, _| ());
        }
        // Such a line closes every item of most lists.
        let (bytes, words) = (line.as_bytes(), self.opening.as_bytes());
        bytes.len() == words.len() && self.may_match(Ends::of(line)) && scan::go_on(bytes, words)
    }

    /// What each field of a whole line takes; `None` where the line does not match.
    pub(crate) fn read<'a>(&self, line: &'a str) -> Option<Taken<'a>> {
        let has_snippet = self.has(Field::Snippet);
        let mut taken = Taken { has_snippet, ..Taken::nothing(line) };
        let whole = self.fields(line, |field, text| {
            if let Some(free) = taken.fields.get_mut(taken.len) {
                *free = (field, text);
                taken.len += 1;
            }
        });
        whole.then_some(taken)
    }

    /// What stands between the literals that the line begins and ends with; `None` where they are not there.
    #[inline]
    fn between_ends<'a>(&self, line: &'a str) -> Option<&'a str> {
        if !self.may_match(Ends::of(line)) {
            return None;
        }
        let (opening, closing) = (self.opening, self.closing);
        // The ends told of eight bytes; most literals are no longer.
        let bytes = line.as_bytes();
        let tail = bytes.get(line.len().checked_sub(closing.len())?..)?;
        let closes = scan::come_before(tail, closing.as_bytes());
        if !(closes && scan::go_on(bytes, opening.as_bytes())) {
            return None;
        }
        // A literal alone is both.
        let end = if self.inner.1 == 0 { line.len() } else { line.len().checked_sub(closing.len())? };
        line.get(opening.len()..end)
    }

    /// Matches a whole line and hands each field with what it took to `take`, in order.
    ///
    /// Touching fields take their text together, once, under the first one's name: where they part is for a
    /// joint to say. A last field takes as little as it can, the others, too: `{headline} – {outlet}` parts
    /// at the last dash. But a number or a word ends where it must: `{number}. {title}` parts at the first stop.
    pub(crate) fn fields<'a>(&self, line: &'a str, mut take: impl FnMut(Field, &'a str)) -> bool {
        let Some(mut rest) = self.between_ends(line) else { return false };
        let mut open: Option<Field> = None;
        let (start, end) = (usize::from(self.inner.0), usize::from(self.inner.1));
        for (place, piece) in (start..).zip(&self.pieces[start..end]) {
            match *piece {
                Piece::Hole(field) => open = open.or(Some(field)),
                Piece::Literal(literal) => {
                    let rare = usize::from(self.rarest[place]);
                    let narrow = matches!(open, Some(Field::Number | Field::Word));
                    let last = place + 2 == usize::from(self.len) && !narrow;
                    let found = if last { rest.rfind(literal) } else { scan::find_words(rest, literal, rare) };
                    let (Some(at), Some(field)) = (found, open.take()) else { return false };
                    if !fits(field, &rest[..at]) {
                        return false;
                    }
                    take(field, &rest[..at]);
                    rest = &rest[at + literal.len()..];
                }
            }
        }
        match open {
            Some(field) if fits(field, rest) => take(field, rest),
            None if rest.is_empty() => {}
            _ => return false,
        }
        true
    }
}

/// `==`, in a constant.
const fn is_same_text(text: &str, other: &str) -> bool {
    let (text, other) = (text.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < text.len() && at < other.len() && text[at] == other[at] {
        at += 1;
    }
    at == text.len() && at == other.len()
}

/// The words of a literal.
const fn words_of<'t>(piece: &Piece<'t>) -> &'t str {
    match piece {
        Piece::Literal(words) => words,
        Piece::Hole(_) => "",
    }
}

/// The most fields that take a text each: between two of them stands a literal.
const FIELDS: usize = PIECES / 2;

/// The fields of a line with what they took, in order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken<'a> {
    line: &'a str,
    fields: [(Field, &'a str); FIELDS],
    len: usize,
    has_snippet: bool,
}

impl<'a> Taken<'a> {
    /// Of a line of nothing but words.
    pub(crate) fn nothing(line: &'a str) -> Self {
        Self { line, fields: [(Field::Any, ""); FIELDS], len: 0, has_snippet: false }
    }

    /// The whole line.
    pub(crate) fn line(&self) -> &'a str {
        self.line
    }

    pub(crate) fn fields(&self) -> &[(Field, &'a str)] {
        &self.fields[..self.len]
    }

    /// Whether one of the pattern's fields is a snippet, which may have been taken together with the title before it.
    pub(crate) fn has_snippet(&self) -> bool {
        self.has_snippet
    }
}

/// Whether a field can hold `text`: something, with no white space at its ends, and what its name says.
fn fits(field: Field, text: &str) -> bool {
    let bare = match text.as_bytes() {
        [] => false,
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => true,
        _ => scan::trim(text).len() == text.len(),
    };
    match field {
        Field::Number => bare && text.bytes().all(|b| b.is_ascii_digit()),
        Field::Word => bare && !text.contains(scan::is_space),
        Field::Sentence => {
            bare && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "“‘\"'«".contains(c))
        }
        _ => bare,
    }
}

/// The field whose name stands in `bytes` from `start` to `end`.
const fn named(bytes: &[u8], start: usize, end: usize) -> Option<Field> {
    let mut row = 0;
    while row < NAMES.len() {
        let name = NAMES[row].0.as_bytes();
        let mut same = name.len() == end - start;
        let mut at = 0;
        while same && at < name.len() {
            same = name[at] == bytes[start + at];
            at += 1;
        }
        if same {
            return Some(NAMES[row].1);
        }
        row += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{BadPattern, Field, Pattern};

    #[test]
    fn takes_fields_between_literals() {
        let mut found = Vec::new();
        let pattern = Pattern::new("Source: {source} | Read more ⮕");
        assert!(pattern.fields("Source: harbourpost | Read more ⮕", |field, text| found.push((field, text))));
        assert_eq!(found, [(Field::Source, "harbourpost")]);
        assert!(!pattern.matches("Source:  | Read more"));
        assert!(!Pattern::new("a{}a").matches("a"));
    }

    #[test]
    fn touching_fields_are_taken_together() {
        let mut found = Vec::new();
        assert!(
            Pattern::new("{outlet}: {title}{snippet}").fields("POST: A tramThe depot", |f, text| found.push((f, text)))
        );
        assert_eq!(found, [(Field::Outlet, "POST"), (Field::Title, "A tramThe depot")]);
    }

    #[test]
    fn fields_hold_what_their_names_say() {
        assert!(Pattern::new("{number}. {title}").matches("12. Otter cleared"));
        assert!(!Pattern::new("{number}. {title}").matches("Mr. Otter cleared"));
        assert!(!Pattern::new("Read more{title}").matches("Read more »"));
        assert!(Pattern::new("Read more{sentence}").matches("Read more“It rained,” says mayor"));
        assert!(!Pattern::new("Read more{sentence}").matches("Read more: Otter cleared"));
        let mut found = Vec::new();
        assert!(
            Pattern::new("{headline} – {outlet}").fields("Lagos – Police – Daily", |f, text| found.push((f, text)))
        );
        assert_eq!(found, [(Field::Headline, "Lagos – Police"), (Field::Outlet, "Daily")]);
    }

    #[test]
    fn says_what_is_wrong() {
        let error = |text| Pattern::compile(text).unwrap_err();
        assert_eq!(error("Source: {source"), BadPattern { at: 8, expected: "a closing brace" });
        assert_eq!(error("{heading}"), BadPattern { at: 0, expected: "the name of a field" });
        assert_eq!(error(""), BadPattern { at: 0, expected: "a literal or a field" });
    }
}
