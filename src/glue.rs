//! glue = the place where two sentences or parts stand with nothing between
//!
//! `had finished.“We owe`, `we have.Under an old`, `Thursday.”“And if`; but not `Sen.Risa` (a lost space
//! after an abbreviation), `B.C.’s`, `p.m.` or `example.com`.

use alloc::vec::Vec;

use crate::{
    Text,
    knowledge::{
        abbreviations::{LEADING, TRAILING},
        headline_words::OPENERS,
        outlets::DOMAINS,
    },
    scan,
};

/// Adds the glue points of a text, as offsets into the page.
pub(crate) fn points(prose: Text<&str>, glue: &mut Vec<usize>) {
    let mut points = Points::of(prose, glue);
    find_stop(prose.text, 0, |at| {
        points.stop(at);
        None::<()>
    });
}

/// The glue points of a text whose stops somebody hands in, in order.
pub(crate) struct Points<'a> {
    prose: Text<&'a str>,
    /// Behind the last of them.
    from: usize,
    glue: &'a mut Vec<usize>,
}

impl<'a> Points<'a> {
    pub(crate) fn of(prose: Text<&'a str>, glue: &'a mut Vec<usize>) -> Self {
        Self { prose, from: 0, glue }
    }

    /// Adds the point behind the stop that ends at byte `after`, if there is one.
    #[inline]
    pub(crate) fn stop(&mut self, after: usize) {
        if after > self.from && !stands_apart(self.prose.text.as_bytes(), after) {
            self.add(after);
        }
    }

    #[inline(never)]
    fn add(&mut self, after: usize) {
        if let Some(at) = point_after(self.prose.text, after) {
            self.glue.push(self.prose.span.start() + at);
            self.from = at;
        }
    }
}

/// glue = sentence stop { closing mark } · ( opening mark | capital )        nothing between
///
/// The first glue point in `prose` at or after byte `from`, inside one physical paragraph. Each byte is read a fixed number
/// of times over all calls that go on where the last one ended.
pub(crate) fn next(prose: &str, from: usize) -> Option<usize> {
    find_stop(prose, from, |at| if stands_apart(prose.as_bytes(), at) { None } else { point_after(prose, at) })
}

/// What `wanted` gives first for the byte behind a stop that something stands behind, the stop at or after byte `from`.
#[inline]
fn find_stop<T>(prose: &str, from: usize, wanted: impl FnMut(usize) -> Option<T>) -> Option<T> {
    scan::find_meeting(prose.as_bytes(), from + 1, |_, left, right| may_meet(left, right), wanted)
}

/// A stop that something stands behind: most stops end a line, or have a space after them. Two comparisons tell `.`, `?` and
/// `!` from all else but `/` and `>`.
#[inline]
pub(crate) fn may_meet(left: u8, right: u8) -> bool {
    let stop = (left & 0b1110_1110 == b'.') | (left == b'!');
    stop & (right != b' ')
}

/// Whether nothing can be glued to the stop that ends at byte `after`, as the bytes around it tell: of eight stops, six are
/// such.
#[inline]
fn stands_apart(bytes: &[u8], after: usize) -> bool {
    match (&bytes[..after], &bytes[after..]) {
        // No stop.
        ([.., b'/' | b'>'], _) => true,
        // A mark or a bracket, and nothing or a space behind it.
        (_, [b'"' | b'\'' | b')' | b']', behind @ ..] | [0xE2, 0x80, _, behind @ ..]) => {
            matches!(behind, [] | [b' ', ..])
        }
        // `U.S.`, `2.5`
        ([.., b'A'..=b'Z', _], [b'A'..=b'Z', b'.', ..]) | ([.., b'0'..=b'9', _], [b'0'..=b'9', ..]) => true,
        (_, [byte, ..]) => goes_on(*byte),
        _ => false,
    }
}

/// Whether what begins with a byte goes on with what stands before the stop in front of it.
#[inline]
pub(crate) fn goes_on(byte: u8) -> bool {
    byte.is_ascii_lowercase() | (byte == b'.') | (byte == b',')
}

/// The glue point behind the stop that ends at byte `after`.
fn point_after(prose: &str, after: usize) -> Option<usize> {
    let left = &prose[..after - 1];
    let point = after + closing_marks(prose, after);
    let right = &prose[point..];
    let mut chars = right.chars();
    let (first, second) = (chars.next()?, chars.next().unwrap_or(' '));
    let sentence_ends = || point > after || ends_sentence(left, right);
    let glued = match first {
        '“' | '‘' | '«' | '„' | '"' | '\'' | '’' => opens_quote(right, first, second),
        '(' => second.is_uppercase() && sentence_ends(),
        '0'..='9' | '$' | '£' | '€' => point > after || ends_in_plain_word(left),
        _ => first.is_uppercase() && sentence_ends() && !(second == '.' && left.ends_with(char::is_uppercase)),
    };
    glued.then_some(point)
}

/// Whether a word stands behind the opening mark; behind an apostrophe a capital, so that `Jr.'s` is none.
fn opens_quote(right: &str, mark: char, second: char) -> bool {
    let inner = right[mark.len_utf8()..].trim_start_matches(['“', '‘', '«', '„', '"', '\'', '’']);
    let word = inner.chars().next().unwrap_or(' ');
    if matches!(mark, '\'' | '’') && second != mark {
        word.is_uppercase()
    } else {
        word.is_alphanumeric() || word == '['
    }
}

/// How many bytes of closing marks stand at `at`.
fn closing_marks(prose: &str, at: usize) -> usize {
    let bytes = prose.as_bytes();
    let mut end = at;
    let mut straight = false;
    while let Some(c) = prose[end..].chars().next() {
        let mut length = c.len_utf8();
        let closes = match c {
            '”' | '»' | ')' | ']' => true,
            '“' => opened_low(&bytes[..end]),
            '’' => !prose[end + length..].starts_with('’'),
            '\'' if bytes.get(end + 1) == Some(&b'\'') => {
                length = 2;
                !straight && closes(bytes, end, b"''")
            }
            '"' => !straight && closes(bytes, end, b"\""),
            '\'' => closes(bytes, end, b"'"),
            _ => false,
        };
        if !closes {
            break;
        }
        straight = matches!(c, '"' | '\'');
        end += length;
    }
    end - at
}

/// Whether the last `„` or `“` of `bytes` is a `„`.
fn opened_low(bytes: &[u8]) -> bool {
    let mut before = bytes;
    while let Some(at) = scan::find_any_last(before, [0xE2]) {
        match bytes[at..] {
            [_, 0x80, 0x9E, ..] => return true,
            [_, 0x80, 0x9C, ..] => return false,
            _ => before = &before[..at],
        }
    }
    false
}

/// How many marks are looked at, at most, to tell which side of a quote one is on.
const MARKS_BACK: usize = 16;

/// Whether the straight mark at `at`, with a stop before it and a word behind it, closes: whether the one before it opened.
///
/// `"We lost." He said."They` opens a second quote, `"We lost."He said` closes the first.
fn closes(bytes: &[u8], at: usize, mark: &[u8]) -> bool {
    let mut open = true;
    let mut end = at;
    for _ in 0..MARKS_BACK {
        let Some(before) = last_mark(&bytes[..end], mark) else { return !open };
        let left = before.checked_sub(1).and_then(|left| bytes.get(left));
        let right = bytes.get(before + mark.len()).copied().unwrap_or(b' ');
        match left {
            // A blank, a bracket, a no-break space, a dash: the mark before it opened.
            None | Some(b' ' | b'(' | b'[' | b'\n' | 0xa0 | 0x93 | 0x94) => return open,
            _ if matches!(right, b' ' | b',' | b'.' | b';' | b':' | b'?' | b'!' | b')' | b'\n') => return !open,
            Some(b'.' | b'?' | b'!' | b',') => open = !open,
            _ => {}
        }
        end = before;
    }
    open
}

/// Where the last `mark` begins in `bytes`: a byte, or two that are the same.
fn last_mark(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    let mut end = bytes.len();
    loop {
        end = scan::find_any_last(&bytes[..end], [*mark.first()?])?;
        let start = (end + 1).checked_sub(mark.len())?;
        if bytes[start..].starts_with(mark) {
            return Some(start);
        }
    }
}

/// Whether the stop behind `left` ends a sentence, with `right` glued to it.
fn ends_sentence(left: &str, right: &str) -> bool {
    let word = scan::word_before(left);
    let before = left[..left.len() - word.len()].chars().next_back();
    let mut letters = word.chars();
    match (letters.next(), letters.next(), before) {
        (None, _, before) => matches!(before, Some(')' | ']' | '%' | '”' | '"' | '’' | '»')),
        (_, _, Some('_')) => false,
        (Some('a' | 'p' | 'm'), None, Some('.')) => true,
        (_, _, Some('.')) if word.len() < 3 => opens_sentence(right),
        (_, _, Some('’' | '\'')) => true,
        (Some(letter), None, _) if letter.is_alphabetic() => opens_sentence(right),
        _ if LEADING.holds(word) || TRAILING.holds(word) => opens_sentence(right),
        _ => !is_address(word, right),
    }
}

/// Whether `right` opens with a small word that opens sentences and no names: `The`, `In`, not `Army`.
fn opens_sentence(right: &str) -> bool {
    let length = right.bytes().take_while(u8::is_ascii_alphabetic).count();
    length > 1 && right[length..].starts_with([' ', ',', '’', '\'']) && OPENERS.holds(&right[..length])
}

/// `DAWN.COM`
fn is_address(word: &str, right: &str) -> bool {
    let length = right.bytes().take_while(u8::is_ascii_uppercase).count();
    word.bytes().all(|b| b.is_ascii_uppercase()) && DOMAINS.iter().any(|row| row.eq_ignore_ascii_case(&right[..length]))
}

/// Whether `left` ends in a word in small letters that is no short form: a number glued to its stop begins a sentence.
fn ends_in_plain_word(left: &str) -> bool {
    let word = scan::word_before(left);
    word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase()) && left[..left.len() - word.len()].ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::next;
    use alloc::{string::String, vec::Vec};

    /// `¦` marks every glue point there is.
    #[track_caller]
    fn glue(marked: &str) {
        let prose = marked.replace('¦', "");
        let mut parts = Vec::new();
        let mut from = 0;
        while let Some(point) = next(&prose, from) {
            assert!(point > from, "{point} is no progress from {from}");
            parts.push(&prose[from..point]);
            from = point;
        }
        parts.push(&prose[from..]);
        assert_eq!(parts.join("¦"), marked);
    }

    #[test]
    fn sentences_stand_with_nothing_between() {
        glue("The harbour had finished its count.¦Under an old rule, herring is weighed twice.");
        glue("Who counts the gulls?¦Nobody does.¦Nobody ever did!¦The mayor shrugged.");
        glue("She sold nothing but lemonade.¦ADVERTISEMENT “One child asked,” she said.");
        glue("The lamp was lit in 1911.¦The keeper has a photograph of it.");
        glue("The vote passed with 54%.¦Nine members were away.");
        glue("They walked 12 miles.¦40 of them went by boat.");
        glue("Kite flyers met at 9 p.m.¦They had brought rope.");
        glue("The fee is paid by Delta Mills Inc.¦The firm would not say why.");
        glue("The lamps came from the U.S.¦The crates were marked in red.");
    }

    #[test]
    fn quotes_stand_with_nothing_between() {
        glue("The wind had finished.¦“We owe it a mast,” she said.");
        glue("“We fly again on Thursday.”¦“And if it rains, we fly wet.”");
        glue("“A kite has no licence plate.”¦The wardens agreed.");
        glue("“A kite has no licence plate!’”¦The wardens agreed.");
        glue("„Wir fliegen.“¦Die Wächter nickten.");
        glue("The goat swam home (she had been seen at noon.)¦The owner wept.");
        glue("\"We fly again,\" she said.¦\"They will all come.\"");
        glue("\"We fly again. They will all come.\"¦The wardens agreed.");
        glue("\"We fly again.\"¦\"They will all come,\" she said.");
        glue("''We fly again,'' she said.¦''They will all come.''");
        glue("“We fly again and again...”¦The wardens agreed.");
    }

    #[test]
    fn a_stop_inside_a_name_or_a_number_is_none() {
        glue("Sen.Risa Holt and Mrs.Pia Stiles met Dr.Kwame Moss of the U.S.Army.");
        glue("B.C.’s ferries, Okeira Jr.'s kite, a Ph.D. and a Ph.D in knots.");
        glue("See example.com, INQUIRER.net, DAWN.COM and pages 1.5 to 2.7 of No.5.");
        glue("J.K.Moss and H.L.Stiles sailed with St.Ibiso at 9.30 a.m. on Nov.7.");
        glue("The record...my own record... And that… Well…it fell.");
        glue("The choir sang. “It was short,” said one. (It was not.) Then it sang again.");
        glue("“Who?” he asked. 'Nobody.' \"Who else?\" It was late.");
        glue("The mark ends a sentence here.”");
        glue("");
    }

    #[test]
    fn the_search_begins_where_it_is_told_to() {
        let prose = "One ends.Two ends.Three ends.";
        assert_eq!(next(prose, 0), Some(9));
        assert_eq!(next(prose, 9), Some(18));
        assert_eq!(next(prose, 18), None);
        assert_eq!(next(prose, prose.len() + 5), None);
    }

    #[test]
    fn any_text_is_survived() {
        let pieces = [
            "A", "a", "É", ".", "!", "?", "“", "”", "’", "'", "\"", "''", " ", "…", "1", "(", ")", "\u{a0}", "„", "🏆",
        ];
        let mut seed = 3_u32;
        for length in 0..400 {
            let mut prose = String::new();
            for _ in 0..length % 50 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                prose.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
            }
            let mut from = 0;
            while let Some(point) = next(&prose, from) {
                assert!(point > from && prose.is_char_boundary(point), "{prose:?}");
                from = point;
            }
        }
    }
}
