//! Byte arithmetic: lines, words, blanks. No news words here, and no byte loops elsewhere.
//!
//! Only nom's `complete` leaves may be used in this crate: the unsuffixed ones ask for more input
//! at the end of a page. `str::find(closure)` decodes characters; searching one byte is six to
//! fifteen times faster, and nom's one-byte search is memchr.

use nom::FindSubstring;

/// Where `byte` first stands in `text`. Only for ASCII bytes, so that the place is a char boundary.
pub(crate) fn find_byte(text: &str, byte: u8) -> Option<usize> {
    debug_assert!(byte.is_ascii());
    text.as_bytes().find_substring(&[byte][..])
}

/// The first and the last eight bytes of a line, each as one number; zeros stand for what a shorter line lacks.
///
/// A line is compared with some forty beginnings and endings: two numbers are compared in a nanosecond, where
/// a call to compare bytes takes five.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ends {
    pub(crate) first: u64,
    pub(crate) last: u64,
}

impl Ends {
    pub(crate) const fn of(line: &str) -> Self {
        let bytes = line.as_bytes();
        if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            return Self { first: u64::from_le_bytes(*first), last: u64::from_le_bytes(*last) };
        }
        let first = eight(bytes);
        let last = if bytes.is_empty() { 0 } else { first << (64 - 8 * bytes.len()) };
        Self { first, last }
    }
}

/// The first eight bytes of a line as one number, as in its ends.
pub(crate) const fn head(line: &str) -> u64 {
    eight(line.as_bytes())
}

const fn eight(bytes: &[u8]) -> u64 {
    if let Some(first) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*first);
    }
    // Two halves that overlap, for a word of four to seven bytes: a loop takes three times as long.
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let behind = (u32::from_le_bytes(*last) as u64) << (8 * (bytes.len() - 4));
        return u32::from_le_bytes(*first) as u64 | behind;
    }
    let (mut number, mut at) = (0, 0);
    while at < bytes.len() {
        number |= (bytes[at] as u64) << (8 * at);
        at += 1;
    }
    number
}

/// Ones over the first bytes that `words` fills, and over the last.
pub(crate) const fn filled(words: &str) -> Ends {
    let len = if words.len() < 8 { words.len() as u32 } else { 8 };
    let ones = if len == 0 { 0 } else { u64::MAX >> (64 - 8 * len) };
    Ends { first: ones, last: ones.rotate_right(8 * len % 64) }
}

/// Whether a line's ends are the wanted ones, where those hold words.
#[inline]
pub(crate) fn agree(ends: Ends, wanted: Ends, filled: Ends) -> bool {
    (ends.first & filled.first) == wanted.first && (ends.last & filled.last) == wanted.last
}

/// Whether `bytes` begin with `words`, of which the first eight, or all if there are fewer, are known to be there.
#[inline]
pub(crate) fn go_on(bytes: &[u8], words: &[u8]) -> bool {
    // Of up to sixteen, the last eight tell the rest; a call to compare so few takes five times as long.
    match words.len() {
        ..=8 => true,
        9..=16 => {
            bytes.get(words.len() - 8..words.len()).is_some_and(|last| eight(last) == eight(&words[words.len() - 8..]))
        }
        _ => bytes.starts_with(words),
    }
}

/// Whether `bytes`, which are as many as those of `words`, are the same, the last eight being known to be.
#[inline]
pub(crate) fn come_before(bytes: &[u8], words: &[u8]) -> bool {
    match words.len() {
        ..=8 => true,
        9..=16 => eight(bytes) == eight(words),
        _ => bytes == words,
    }
}

/// Where `words` first stand in `text`; `rare` is the place of their rarest byte.
///
/// Looking for one rare byte with memchr is several times faster than `str::find` with words this short,
/// most of which begin with a space.
pub(crate) fn find_words(text: &str, words: &str, rare: usize) -> Option<usize> {
    let (bytes, words) = (text.as_bytes(), words.as_bytes());
    let byte = [*words.get(rare)?];
    let mut from = rare;
    loop {
        let at = from + bytes.get(from..)?.find_substring(&byte[..])? - rare;
        if bytes[at..].starts_with(words) {
            return Some(at);
        }
        from = at + rare + 1;
    }
}

/// The place of the byte of `words` that prose has least: none of its letters if possible, and no space.
pub(crate) const fn rarest(words: &str) -> usize {
    let bytes = words.as_bytes();
    let (mut best, mut rarest, mut at) = (0, 4, 0);
    while at < bytes.len() {
        let rank = match bytes[at] {
            b' ' => 3,
            b'a'..=b'z' | 0x80.. => 2,
            b'A'..=b'Z' | b'.' | b',' => 1,
            _ => 0,
        };
        if rank < rarest {
            (best, rarest) = (at, rank);
        }
        at += 1;
    }
    best
}

/// How many bytes are looked at together.
const BLOCK: usize = 32;

/// Where the first of `wanted` stands in `text` at or after `from`. Only for ASCII bytes and the lead bytes of
/// characters, so that the place is a char boundary.
///
/// Whole blocks are compared at once, without a branch: that vectorises, and is six times faster than a loop that
/// leaves at the first hit.
pub(crate) fn find_any<const N: usize>(text: &str, from: usize, wanted: [u8; N]) -> Option<usize> {
    let holds = |block: &[u8; BLOCK]| {
        let hits = block.iter().map(|&byte| wanted.iter().fold(0, |hit, &want| hit | u8::from(byte == want)));
        hits.fold(0, |any, hit| any | hit) != 0
    };
    let place = |block: &[u8]| block.iter().position(|byte| wanted.contains(byte));
    let bytes = text.as_bytes();
    let mut rest = bytes.get(from..)?;
    while let Some(block) = rest.first_chunk() {
        if holds(block) {
            let place = place(block)?;
            return Some(bytes.len() - rest.len() + place);
        }
        rest = &rest[BLOCK..];
    }
    // The last block overlaps the one before: a loop over what is left would cost as much as ten blocks.
    if bytes.last_chunk().is_some_and(|block| !holds(block)) {
        return None;
    }
    place(rest).map(|place| bytes.len() - rest.len() + place)
}

/// Whether one of `wanted` stands in a block; a short one is not looked into.
#[inline(always)]
fn may_hold<const N: usize>(block: &[u8], wanted: [u8; N]) -> bool {
    let Ok(whole) = <&[u8; BLOCK]>::try_from(block) else { return true };
    let hits = whole.iter().map(|&byte| wanted.iter().fold(0, |hit, &want| hit | u8::from(byte == want)));
    hits.fold(0, |any, hit| any | hit) != 0
}

/// Where the last of `wanted` stands in `bytes`; in text, the same bytes are allowed as above.
pub(crate) fn find_any_last<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let mut end = bytes.len();
    for block in bytes.rchunks(BLOCK) {
        let start = end - block.len();
        if may_hold(block, wanted) {
            if let Some(place) = block.iter().rposition(|byte| wanted.iter().any(|want| want == byte)) {
                return Some(start + place);
            }
        }
        end = start;
    }
    None
}

/// The first place at or after `from` where a byte `meets` the one before it: for two bytes that mean something together
/// only. `from` is at least 1.
///
/// `meets` must not branch (`|` and `&`, no `||`, no table), so that whole blocks are compared at once, as in [`find_any`]:
/// two instructions a byte and less, where a loop that leaves at the first hit takes six.
pub(crate) fn find_pair(bytes: &[u8], from: usize, meets: impl Fn(u8, u8) -> bool) -> Option<usize> {
    let any = |pairs: &[u8; BLOCK + 1]| {
        let hits = pairs.iter().zip(&pairs[1..]).map(|(&left, &right)| u8::from(meets(left, right)));
        hits.fold(0, |any, hit| any | hit) != 0
    };
    let place = |pairs: &[u8]| pairs.windows(2).position(|pair| meets(pair[0], pair[1]));
    let mut rest = bytes.get(from.checked_sub(1)?..)?;
    while let Some(pairs) = rest.first_chunk() {
        if any(pairs) {
            let place = place(pairs)?;
            return Some(bytes.len() - rest.len() + place + 1);
        }
        rest = &rest[BLOCK..];
    }
    // The last block overlaps the one before: a loop over what is left would cost as much as ten blocks.
    if bytes.last_chunk().is_some_and(|pairs| !any(pairs)) {
        return None;
    }
    place(rest).map(|place| bytes.len() - rest.len() + place + 1)
}

/// What `wanted` gives first for a place at or after `from` where a byte `meets` the two before it. Before the first
/// byte stand spaces.
///
/// `meets` must not branch, as in [`find_pair`]. What it finds in a block is kept as a byte each, so that the next place is
/// one instruction away, whatever came of the one before.
pub(crate) fn find_meeting<T>(
    bytes: &[u8],
    from: usize,
    meets: impl Fn(u8, u8, u8) -> bool,
    mut wanted: impl FnMut(usize) -> Option<T>,
) -> Option<T> {
    // The first two places, and all of a short text: one by one.
    let ahead = if bytes.len() < BLOCK + 2 { bytes.len() } else { 2 };
    for at in from..ahead {
        let before = |back: usize| at.checked_sub(back).map_or(b' ', |place| bytes[place]);
        if meets(before(2), before(1), bytes[at]) {
            let found = wanted(at);
            if found.is_some() {
                return found;
            }
        }
    }
    let mut rest = bytes.get(from.max(ahead) - 2..)?;
    while let Some(block) = rest.first_chunk() {
        let hits = meetings(block, &meets);
        if hits != [0; BLOCK] {
            let found = first_hit(&hits, bytes.len() - rest.len() + 2, 0, &mut wanted);
            if found.is_some() {
                return found;
            }
        }
        rest = &rest[BLOCK..];
    }
    // The last block overlaps the one before: a loop over what is left would cost as much as ten blocks.
    let hits = meetings(bytes.last_chunk()?, &meets);
    first_hit(&hits, bytes.len() - BLOCK, BLOCK + 2 - rest.len(), &mut wanted)
}

/// A one for every place of a block where a byte meets the two before it.
#[inline(always)]
fn meetings(block: &[u8; BLOCK + 2], meets: impl Fn(u8, u8, u8) -> bool) -> [u8; BLOCK] {
    core::array::from_fn(|place| u8::from(meets(block[place], block[place + 1], block[place + 2])))
}

/// What `wanted` gives first for a hit of the block at `start`, of which `seen` places are known.
#[inline(always)]
fn first_hit<T>(
    hits: &[u8; BLOCK],
    start: usize,
    seen: usize,
    mut wanted: impl FnMut(usize) -> Option<T>,
) -> Option<T> {
    for (part, hits) in hits.chunks_exact(8).enumerate() {
        let mut marks = eight(hits);
        while marks != 0 {
            let place = 8 * part + (marks.trailing_zeros() / 8) as usize;
            marks &= marks - 1;
            let found = if place >= seen { wanted(start + place) } else { None };
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// line = { not a line end } ( LF | CR LF | CR | end of input )
///
/// Yields each line without its end. A text that ends in a line end has no empty line after it.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Where the next line begins: a number is moved with fewer checks than the front of a `str`.
    at: usize,
    /// Whether a CR stands anywhere: looked up once, so that the usual text is searched for LF only.
    carriage_returns: bool,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, carriage_returns: find_byte(text, b'\r').is_some() }
    }

    /// The lines of `rest`, which is a part of the same page: what is known of its line ends stays known.
    pub(crate) fn of(&self, rest: &'a str) -> Self {
        Self { text: rest, at: 0, ..*self }
    }

    /// The same lines from byte `at` on.
    #[inline]
    pub(crate) fn from(&self, at: usize) -> Self {
        Self { at, ..*self }
    }

    /// Where the next line begins.
    #[inline]
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Passes over line feeds: between paragraphs there are two, and a search for the second costs as much as a line.
    #[inline]
    pub(crate) fn skip_empty(&mut self) {
        while self.text.as_bytes().get(self.at) == Some(&b'\n') {
            self.at += 1;
        }
    }

    /// Passes over blank lines.
    #[inline]
    pub(crate) fn skip_blank(&mut self) {
        self.skip_empty();
        if self.text.as_bytes().get(self.at).is_some_and(|byte| !byte.is_ascii_graphic()) {
            self.skip_white();
        }
    }

    fn skip_white(&mut self) {
        if !self.rest().starts_with(is_space) {
            return;
        }
        let mut next = self.clone();
        while next.next().is_some_and(is_blank) {
            next.skip_empty();
            *self = next.clone();
        }
    }

    /// What has not been read yet.
    pub(crate) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    #[inline(always)]
    fn next(&mut self) -> Option<&'a str> {
        let (start, bytes) = (self.at, self.text.as_bytes());
        let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let end = if self.carriage_returns {
            find_any(self.text, start, [b'\n', b'\r'])
        } else {
            rest.find_substring(&b"\n"[..]).map(|length| start + length)
        };
        let end = end.unwrap_or(bytes.len());
        let two = self.carriage_returns && bytes[end..].starts_with(b"\r\n");
        self.at = (end + 1 + usize::from(two)).min(bytes.len());
        Some(&self.text[start..end])
    }
}

/// No word is longer than this, in characters: a bound for what looks back or ahead.
const LONGEST_WORD: usize = 24;

/// The run of letters and digits that ends `text`, no longer than a word can be.
pub(crate) fn word_before(text: &str) -> &str {
    let bytes = text.as_bytes();
    let letters = bytes.iter().rev().take(LONGEST_WORD).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let start = bytes.len() - letters;
    // Nearly all words are of one-byte letters.
    if letters < LONGEST_WORD && start > 0 && !bytes[start - 1].is_ascii() {
        return any_word_before(text);
    }
    &text[start..]
}

fn any_word_before(text: &str) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev().take(LONGEST_WORD) {
        if !c.is_alphanumeric() {
            break;
        }
        start = at;
    }
    &text[start..]
}

/// The run of letters and digits that begins `text`, no longer than a word can be.
pub(crate) fn word_at(text: &str) -> &str {
    let bytes = text.as_bytes();
    let end = bytes.iter().take(LONGEST_WORD).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if end < LONGEST_WORD && bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
        return any_word_at(text);
    }
    &text[..end]
}

fn any_word_at(text: &str) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices().take(LONGEST_WORD) {
        if !c.is_alphanumeric() {
            break;
        }
        end = at + c.len_utf8();
    }
    &text[..end]
}

/// The greatest char boundary of `text` that is not past `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether nothing but white space and invisible marks stands in `text`.
pub(crate) fn is_blank(text: &str) -> bool {
    trim_start(text).is_empty()
}

/// White space as dumps hold it: Unicode's, and the byte-order mark and zero-width space that stand for nothing.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// `text` without white space at its ends.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    if let [b'!'..=b'~', .., b'!'..=b'~'] = text.as_bytes() {
        return text;
    }
    trim_start(trim_end(text))
}

/// `text` without white space at its start.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~', ..] | [0xE2, 0x80, 0x93..=0x9F, ..] => text,
        [b' ', b'!'..=b'~', ..] => &text[1..],
        _ => text.trim_start_matches(is_space),
    }
}

/// `text` without white space at its end.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    match text.as_bytes() {
        [.., b'!'..=b'~'] | [.., 0xE2, 0x80, 0x93..=0x9F | 0xA6] => text,
        // Arrows.
        [.., 0xE2, 0x82..=0xBF, _] | [.., 0xC2, 0xA1..=0xBF] => text,
        [.., b'!'..=b'~', b' '] => &text[..text.len() - 1],
        _ => text.trim_end_matches(is_space),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String};

    #[test]
    fn meetings_anywhere_in_a_block() {
        for before in 0..70 {
            let line = alloc::format!("{}x. Calder", "é".repeat(before));
            let stop = |left: u8, space: u8, letter: u8| (left == b'.') & (space == b' ') & (letter == b'C');
            let from = |from| find_meeting(line.as_bytes(), from, stop, Some);
            let place = 2 * before + 3;
            assert_eq!((from(0), from(place), from(place + 1)), (Some(place), Some(place), None));
            let mut count = 0;
            let letters = |_: u8, _: u8, letter: u8| letter.is_ascii_lowercase();
            assert_eq!(
                find_meeting(line.as_bytes(), 0, letters, |_| {
                    count += 1;
                    None::<()>
                }),
                None
            );
            assert_eq!(count, 6);
            assert_eq!(find_any_last(line.as_bytes(), [b'C', b'd']), Some(place + 3));
        }
        assert_eq!(find_meeting(b"a", 0, |left, space, _| (left == b' ') & (space == b' '), Some), Some(0));
    }

    #[test]
    fn ends_of_short_lines() {
        for line in ["", "a", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi"] {
            let (mut first, mut last) = ([0; 8], [0; 8]);
            let len = line.len().min(8);
            first[..len].copy_from_slice(&line.as_bytes()[..len]);
            last[8 - len..].copy_from_slice(&line.as_bytes()[line.len() - len..]);
            let ends = Ends::of(line);
            assert_eq!((ends.first.to_le_bytes(), ends.last.to_le_bytes()), (first, last), "{line}");
        }
    }

    /// `length` bytes of small letters with a stop at `at` and a capital behind it.
    fn prose(length: usize, at: usize) -> String {
        (0..length).map(|place| if place == at { '.' } else { 'a' }).collect::<String>().replace(".a", ".A")
    }

    #[test]
    fn the_first_hit_is_found_in_any_block() {
        let meets = |left: u8, right: u8| (left == b'.') & (right == b'A');
        for length in 0..100 {
            for at in 0..length {
                let text = prose(length, at);
                let pair = (at + 1 < length).then_some(at + 1);
                assert_eq!(find_any(&text, 0, [b'.', b'!']), Some(at), "{text}");
                assert_eq!(find_any_last(text.as_bytes(), [b'.']), Some(at), "{text}");
                assert_eq!(find_pair(text.as_bytes(), 1, meets), pair, "{text}");
                assert_eq!(find_pair(text.as_bytes(), at + 2, meets), None, "{text}: nothing is found twice");
                assert_eq!(find_any(&text, at + 1, [b'.', b'!']), None, "{text}: nothing is found twice");
            }
        }
        assert_eq!(find_pair(b".A", 0, meets), None, "nothing stands before the first byte");
        assert_eq!(find_pair(b"", 9, meets), None);
    }

    #[test]
    fn words_hold_letters_of_any_alphabet() {
        for (text, before, at) in [
            ("the Élan", "Élan", "the"),
            ("Élan vital", "vital", "Élan"),
            ("Zürich-Süd", "Süd", "Zürich"),
            ("24. ", "", "24"),
            ("“Oslo”", "", ""),
            ("", "", ""),
        ] {
            assert_eq!((word_before(text), word_at(text)), (before, at), "{text}");
        }
        let long = format!("{}é", "a".repeat(40));
        assert_eq!((word_before(&long).chars().count(), word_at(&long).chars().count()), (24, 24));
    }
}
