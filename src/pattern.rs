//! pattern = { literal | "{" field "}" }
//!
//! One line of a template, such as `Source: {source} | Read more ⮕`. Fields that touch, as in
//! `{title}{snippet}`, stand for text in which the border is a joint, found by reading.

/// What a hole in a pattern stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Field {
    /// `{}`: anything, of no further interest.
    Any,
    Headline,
    /// `{headline?}`: a headline, if the line reads like one; else the line is the story's first paragraph.
    MaybeHeadline,
    Byline,
    Caption,
    Dateline,
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
    ("headline", Field::Headline),
    ("headline?", Field::MaybeHeadline),
    ("byline", Field::Byline),
    ("caption", Field::Caption),
    ("dateline", Field::Dateline),
    ("paragraph", Field::Paragraph),
    ("published", Field::Published),
    ("outlet", Field::Outlet),
    ("outlet?", Field::MaybeOutlet),
    ("title", Field::Title),
    ("snippet", Field::Snippet),
    ("source", Field::Source),
];

/// A piece of a pattern: a literal from `start` to `end`, or a field.
#[derive(Clone, Copy, Debug)]
enum Piece {
    Literal { start: u16, end: u16 },
    Hole(Field),
}

/// The most pieces a pattern may have.
const PIECES: usize = 12;

/// A compiled pattern: pieces are found when the table is compiled, not when a page is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pattern<'t> {
    text: &'t str,
    pieces: [Piece; PIECES],
    len: usize,
}

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
        let bytes = text.as_bytes();
        if bytes.len() > u16::MAX as usize {
            return Err(BadPattern { at: 0, expected: "a line of at most 65,535 bytes" });
        }
        let mut pattern = Self { text, pieces: [Piece::Hole(Field::Any); PIECES], len: 0 };
        let mut at = 0;
        while at < bytes.len() {
            if pattern.len == PIECES {
                return Err(BadPattern { at, expected: "at most twelve literals and fields" });
            }
            let start = at;
            if bytes[at] == b'{' {
                while at < bytes.len() && bytes[at] != b'}' {
                    at += 1;
                }
                if at == bytes.len() {
                    return Err(BadPattern { at: start, expected: "a closing brace" });
                }
                let Some(field) = named(bytes, start + 1, at) else {
                    return Err(BadPattern { at: start, expected: "the name of a field" });
                };
                at += 1;
                pattern.pieces[pattern.len] = Piece::Hole(field);
            } else {
                while at < bytes.len() && bytes[at] != b'{' {
                    at += 1;
                }
                pattern.pieces[pattern.len] = Piece::Literal { start: start as u16, end: at as u16 };
            }
            pattern.len += 1;
        }
        if pattern.len == 0 {
            return Err(BadPattern { at: 0, expected: "a literal or a field" });
        }
        Ok(pattern)
    }

    /// The literal that a matching line begins with, as bytes; empty where it begins with a field.
    pub(crate) const fn opening(&self) -> (usize, usize) {
        match self.pieces[0] {
            Piece::Literal { start, end } => (start as usize, end as usize),
            Piece::Hole(_) => (0, 0),
        }
    }

    /// The literal that a matching line ends with, as bytes; empty where it ends with a field.
    pub(crate) const fn closing(&self) -> (usize, usize) {
        match self.pieces[self.len - 1] {
            Piece::Literal { start, end } => (start as usize, end as usize),
            Piece::Hole(_) => (0, 0),
        }
    }

    /// The pattern as written.
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// Whether it has no literal to know a line by.
    pub(crate) fn is_open(&self) -> bool {
        self.opening() == (0, 0) && self.closing() == (0, 0)
    }

    /// Whether one of its fields is `field`.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.pieces[..self.len].iter().any(|piece| matches!(piece, Piece::Hole(hole) if *hole == field))
    }

    /// Whether one of its fields is a part of the story.
    pub(crate) fn tells_of_the_story(&self) -> bool {
        [Field::Headline, Field::Byline, Field::Paragraph, Field::Published].into_iter().any(|field| self.has(field))
    }

    /// Matches a whole line. Every field takes at least one character, and no more than it must.
    pub(crate) fn matches(&self, line: &str) -> bool {
        self.fields(line, |_, _| ())
    }

    /// Matches a whole line and hands each field with what it took to `take`, in order.
    ///
    /// Touching fields take their text together, once, under the first one's name: where they part is for a joint to say.
    pub(crate) fn fields<'a>(&self, line: &'a str, mut take: impl FnMut(Field, &'a str)) -> bool {
        let closing = self.closing();
        let Some(mut rest) = line.strip_suffix(&self.text[closing.0..closing.1]) else { return false };
        let pieces = if closing == (0, 0) { &self.pieces[..self.len] } else { &self.pieces[..self.len - 1] };
        let mut open: Option<Field> = None;
        for piece in pieces {
            match *piece {
                Piece::Hole(field) => open = open.or(Some(field)),
                Piece::Literal { start, end } => {
                    let literal = &self.text[start as usize..end as usize];
                    let Some(at) = rest.find(literal) else { return false };
                    match open.take() {
                        Some(field) if at > 0 => take(field, &rest[..at]),
                        None if at == 0 => {}
                        _ => return false,
                    }
                    rest = &rest[at + literal.len()..];
                }
            }
        }
        match open {
            Some(field) if !rest.is_empty() => take(field, rest),
            None if rest.is_empty() => {}
            _ => return false,
        }
        true
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
    fn says_what_is_wrong() {
        let error = |text| Pattern::compile(text).unwrap_err();
        assert_eq!(error("Source: {source"), BadPattern { at: 8, expected: "a closing brace" });
        assert_eq!(error("{heading}"), BadPattern { at: 0, expected: "the name of a field" });
        assert_eq!(error(""), BadPattern { at: 0, expected: "a literal or a field" });
    }
}
