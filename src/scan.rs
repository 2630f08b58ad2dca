//! Byte arithmetic: lines, words, blanks. No news words here, and no byte loops elsewhere.
//!
//! Only nom's `complete` leaves may be used in this crate: the unsuffixed ones ask for more input
//! at the end of a page. `str::find(closure)` decodes characters; searching one byte is six to
//! fifteen times faster, and nom's one-byte search is memchr.

use core::ops::ControlFlow;
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

impl Ends {
    /// Whether all their bytes are ASCII; of a line of at most sixteen bytes, they are all bytes.
    #[inline]
    pub(crate) const fn are_ascii(self) -> bool {
        (self.first | self.last) & HIGHEST == 0
    }
}

/// The first eight bytes of a line as one number, as in its ends.
pub(crate) const fn head(line: &str) -> u64 {
    eight(line.as_bytes())
}

/// The first eight bytes as one number; zeros stand for what is missing.
#[inline]
pub(crate) const fn eight(bytes: &[u8]) -> u64 {
    if let Some(first) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*first);
    }
    // Two halves that overlap, for a word of four to seven bytes: a loop takes three times as long.
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let behind = (u32::from_le_bytes(*last) as u64) << (8 * (bytes.len() - 4));
        return u32::from_le_bytes(*first) as u64 | behind;
    }
    // Of one to three: the first, the middle and the last, which may be the same.
    let Some(last) = bytes.len().checked_sub(1) else { return 0 };
    let middle = bytes.len() / 2;
    bytes[0] as u64 | (bytes[middle] as u64) << (8 * middle) | (bytes[last] as u64) << (8 * last)
}

/// The last eight bytes as one number, zeros before what a shorter line has.
const fn last_eight(bytes: &[u8]) -> u64 {
    match bytes.last_chunk::<8>() {
        Some(last) => u64::from_le_bytes(*last),
        None if bytes.is_empty() => 0,
        None => eight(bytes) << (64 - 8 * bytes.len()),
    }
}

/// Where the last line of `text` begins.
pub(crate) fn last_line(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = bytes.len();
    while end > 0 {
        let eight = last_eight(&bytes[..end]);
        let found = mark_byte(eight, b'\n') | mark_byte(eight, b'\r');
        if found != 0 {
            return end - found.leading_zeros() as usize / 8;
        }
        end = end.saturating_sub(8);
    }
    0
}

/// Ones over the first bytes that `words` fills, and over the last.
pub(crate) const fn filled(words: &str) -> Ends {
    let len = if words.len() < 8 { words.len() as u32 } else { 8 };
    let ones = ones_over(words.len());
    Ends { first: ones, last: ones.rotate_right(8 * len % 64) }
}

/// Ones over the first `length` of eight bytes.
#[inline]
pub(crate) const fn ones_over(length: usize) -> u64 {
    if length < 8 { !(u64::MAX << (8 * length)) } else { u64::MAX }
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

/// The highest bit of each of eight bytes that is `byte`.
const fn mark_byte(bytes: u64, byte: u8) -> u64 {
    let other = bytes ^ u64::from_le_bytes([byte; 8]);
    !(((other & !HIGHEST) + !HIGHEST) | other) & HIGHEST
}

/// Whether one of `wanted` stands in a block; a short one is not looked into.
#[inline(always)]
fn may_hold<const N: usize>(block: &[u8], wanted: [u8; N]) -> bool {
    if block.len() != BLOCK {
        return true;
    }
    let (left, right) = block.split_at(SIXTEEN);
    let is_wanted = |byte| wanted.iter().fold(0, |any, &want| any | u8::from(byte == want));
    any_of_sixteen(left, is_wanted) | any_of_sixteen(right, is_wanted)
}

/// As many bytes as the processor compares at once.
const SIXTEEN: usize = 16;

/// Whether one of the first sixteen of `bytes` is marked. An array of so many marks is compared with zeros in two
/// instructions; of thirty-two, or of `bool`s that are joined, the compiler makes four times as many.
#[inline(always)]
fn any_of_sixteen(bytes: &[u8], mark: impl Fn(u8) -> u8) -> bool {
    bytes.first_chunk::<SIXTEEN>().is_some_and(|sixteen| sixteen.map(mark) != [0; SIXTEEN])
}

/// How many bytes of a line are looked at together, in quarters.
const LINE_BLOCK: usize = 4 * SIXTEEN;

/// Where the first line ends in `bytes` at or after `from`: at a line feed or a carriage return.
///
/// A call of memchr takes a hundred instructions before and after its loop, and two branches that nobody foresees; half
/// the lines of a page are short, and this has one. To ask for both bytes costs nothing: of a block, the smallest bytes
/// are compared. A pass of its own over the page, to know whether it has carriage returns, takes as long as a fifth of
/// all that its sections do, since it waits for memory.
#[inline(never)]
fn find_line_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut start = from;
    while let Some(block) = bytes.get(start..)?.first_chunk() {
        if !has_controls(block) {
            start += LINE_BLOCK;
            continue;
        }
        let place = start + first_control(block);
        if is_line_end(bytes[place]) {
            return Some(place);
        }
        start = place;
        break;
    }
    find_line_end_by_eights(bytes, start)
}

/// The same of the last bytes of a text, and of a line with a tab.
#[inline(never)]
fn find_line_end_by_eights(bytes: &[u8], from: usize) -> Option<usize> {
    let mut start = from;
    while start < bytes.len() {
        let eight = eight(&bytes[start..]);
        let marks = mark_byte(eight, b'\n') | mark_byte(eight, b'\r');
        if marks != 0 {
            return Some(start + marks.trailing_zeros() as usize / 8);
        }
        start += 8;
    }
    None
}

/// Whether a byte stands in a block that is no greater than a carriage return: a line end, or a tab or a rarer one.
#[inline(always)]
fn has_controls(block: &[u8; LINE_BLOCK]) -> bool {
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|quarter| sixteen(block, SIXTEEN * quarter));
    is_any_control(lesser(lesser(first, second), lesser(third, fourth)))
}

/// Where the first of them stands in a block that has one. Without a branch that depends on where: the first quarter, the
/// first two, the first three are asked at once whether they lack one.
#[inline(always)]
fn first_control(block: &[u8; LINE_BLOCK]) -> usize {
    let one = sixteen(block, 0);
    let two = lesser(one, sixteen(block, SIXTEEN));
    let three = lesser(two, sixteen(block, 2 * SIXTEEN));
    let lacking = [one, two, three].map(|quarters| usize::from(!is_any_control(quarters)));
    let quarter = SIXTEEN * (lacking[0] + lacking[1] + lacking[2]);
    let (first, second) = (mark_controls(eight(&block[quarter..])), mark_controls(eight(&block[quarter + 8..])));
    quarter + (u128::from(first) | u128::from(second) << 64).trailing_zeros() as usize / 8
}

/// Sixteen bytes of a block.
#[inline(always)]
fn sixteen(block: &[u8; LINE_BLOCK], from: usize) -> [u8; SIXTEEN] {
    block[from..].first_chunk().copied().unwrap_or_default()
}

/// The lesser ones of two times sixteen bytes.
#[inline(always)]
fn lesser(left: [u8; SIXTEEN], right: [u8; SIXTEEN]) -> [u8; SIXTEEN] {
    core::array::from_fn(|place| left[place].min(right[place]))
}

#[inline(always)]
fn is_any_control(bytes: [u8; SIXTEEN]) -> bool {
    bytes.map(|byte| u8::from(byte <= b'\r')) != [0; SIXTEEN]
}

#[inline(always)]
fn is_line_end(byte: u8) -> bool {
    (byte == b'\n') | (byte == b'\r')
}

/// The highest bit of each of eight bytes that is no greater than a carriage return.
const fn mark_controls(bytes: u64) -> u64 {
    let low = bytes & !HIGHEST;
    !(low + u64::from_le_bytes([0x7F - b'\r'; 8])) & !bytes & HIGHEST
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

/// Hands the places before `end` where a byte `meets` the one before it to `each`, in order, until that breaks off: for two
/// bytes that mean something together only. `each` says from where on to look for the next, which is behind the last.
///
/// `meets` must not branch (`|` and `&`, no `||`, no table): whole blocks are compared at once, which vectorises and is six
/// times faster than a loop that leaves at the first hit. No blank may meet the byte before it: blanks fill the last block.
#[inline]
pub(crate) fn each_pair(
    bytes: &[u8],
    end: usize,
    meets: impl Fn(u8, u8) -> bool,
    mut each: impl FnMut(usize) -> ControlFlow<(), usize>,
) -> ControlFlow<()> {
    let (mut start, mut from) = (1_usize, 1_usize);
    while start < end {
        let mut hits = pairs_at(&bytes[start - 1..], &meets) & ones_before(end - start);
        loop {
            hits &= !ones_before(from.saturating_sub(start));
            if hits == 0 {
                break;
            }
            from = each(start + hits.trailing_zeros() as usize)?;
        }
        start += TWO_BLOCKS;
    }
    ControlFlow::Continue(())
}

/// A bit for each of the bytes of two blocks behind the first that meets the one before it.
#[inline(never)]
fn pairs_at(bytes: &[u8], meets: impl Fn(u8, u8) -> bool) -> u64 {
    let mut filled = [b' '; TWO_BLOCKS + 1];
    let blocks = bytes.first_chunk().unwrap_or_else(|| {
        filled[..bytes.len()].copy_from_slice(bytes);
        &filled
    });
    pairs(blocks, meets)
}

/// How many pairs of bytes are looked at together: for a title and the front of its snippet, four times.
const TWO_BLOCKS: usize = 2 * BLOCK;

/// How many places are written down before somebody looks at them: all those of two blocks, and half as many before.
const PLACES: usize = TWO_BLOCKS + BLOCK;

/// Two blocks of prose rarely hold more marks and stops.
const FEW: usize = 2;

/// Hands the places of `bytes` where a byte `meets` the one before it to `each`, in order. Before the first stands a space.
///
/// `meets` must not branch, as in [`each_pair`]. This is for what stands in every other block: the places of a whole paragraph
/// are written down before the first is looked at, and nothing branches on whether a block has one. Nobody foresees that, and a
/// wrong guess costs as much as to compare two blocks.
#[inline]
pub(crate) fn each_meeting(bytes: &[u8], meets: impl Fn(u8, u8) -> bool, mut each: impl FnMut(usize)) {
    let mut places = [0_u16; PLACES];
    let (mut start, mut base, mut count) = (0, 0, 0);
    // A short text is looked at as a whole.
    if bytes.len() > TWO_BLOCKS {
        (start, count) = (1, usize::from(meets(b' ', bytes[0])));
    }
    while start < bytes.len() {
        let end = bytes.len().min(base + usize::from(u16::MAX) - TWO_BLOCKS);
        while start < end && count <= PLACES - TWO_BLOCKS {
            let mut hits = hits_from(bytes, start, &meets);
            let mut write = |hits: &mut u64| {
                places[count] = (start - base) as u16 + hits.trailing_zeros() as u16;
                count += usize::from(*hits != 0);
                *hits &= hits.wrapping_sub(1);
            };
            (0..FEW).for_each(|_| write(&mut hits));
            while hits != 0 {
                write(&mut hits);
            }
            start += TWO_BLOCKS;
        }
        places[..count].iter().for_each(|&place| each(base + usize::from(place)));
        (base, count) = (start, 0);
    }
}

/// A bit for each of two blocks' bytes from `start` on, the lowest for the first: whether it meets the one before it.
#[inline(always)]
fn hits_from(bytes: &[u8], start: usize, meets: impl Fn(u8, u8) -> bool) -> u64 {
    // The last blocks overlap the ones before: to fill them up takes a call.
    let first = start.min(bytes.len().wrapping_sub(TWO_BLOCKS));
    match bytes.get(first.wrapping_sub(1)..).and_then(<[u8]>::first_chunk) {
        Some(blocks) => pairs(blocks, meets) >> (start - first),
        None => pairs_of_short(bytes, meets),
    }
}

/// The same in all of a text that is no longer than two blocks.
#[inline(never)]
fn pairs_of_short(bytes: &[u8], meets: impl Fn(u8, u8) -> bool) -> u64 {
    let mut filled = [b' '; TWO_BLOCKS + 1];
    filled[1..=bytes.len()].copy_from_slice(bytes);
    pairs(&filled, meets) & (u64::MAX >> (TWO_BLOCKS - bytes.len()))
}

/// A bit for every place of two blocks where a byte meets the one before it.
#[inline(always)]
fn pairs(blocks: &[u8; TWO_BLOCKS + 1], meets: impl Fn(u8, u8) -> bool) -> u64 {
    let hits: [u8; TWO_BLOCKS] = core::array::from_fn(|place| u8::from(meets(blocks[place], blocks[place + 1])));
    bits(&hits)
}

/// What `wanted` gives first for a place at or after `from` where a byte `meets` the two before it. Before the first
/// byte stand spaces.
///
/// `meets` must not branch, as in [`each_pair`].
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
    let mut rest = bytes.get(from.max(ahead).checked_sub(2)?..)?;
    while let Some(block) = rest.first_chunk() {
        let hits = meetings(block, &meets);
        if any(&hits) {
            let start = bytes.len() - rest.len() + 2;
            let found = places(&hits, 0).find_map(|place| wanted(start + place));
            if found.is_some() {
                return found;
            }
        }
        rest = &rest[BLOCK..];
    }
    // The last block overlaps the one before: a loop over what is left would cost as much as ten blocks.
    let hits = meetings(bytes.last_chunk()?, &meets);
    places(&hits, BLOCK + 2 - rest.len()).find_map(|place| wanted(bytes.len() - BLOCK + place))
}

/// A one for every place of a block where a byte meets the two before it.
#[inline(always)]
fn meetings(block: &[u8; BLOCK + 2], meets: impl Fn(u8, u8, u8) -> bool) -> [u8; BLOCK] {
    core::array::from_fn(|place| u8::from(meets(block[place], block[place + 1], block[place + 2])))
}

/// Whether a block has a hit. Its halves are joined first: so much is compared with zeros in two instructions, a whole block
/// in nine.
#[inline(always)]
fn any(hits: &[u8; BLOCK]) -> bool {
    let (left, right) = hits.split_at(SIXTEEN);
    let has = |half: &[u8]| half.first_chunk::<SIXTEEN>().is_some_and(|half| *half != [0; SIXTEEN]);
    has(left) | has(right)
}

/// The places of the hits of a block from `from` on. They are gathered as a bit each, so that one loop goes from each to the
/// next: of four loops, one over each eight bytes, nobody foresees where they end.
#[inline(always)]
fn places(hits: &[u8; BLOCK], from: usize) -> impl Iterator<Item = usize> {
    ones(bits(hits) & (u64::MAX << from))
}

/// The front of a text at a glance: a bit for each of its first 64 bytes that is a capital, a letter, a space, all ASCII.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Front {
    capitals: u64,
    letters: u64,
    spaces: u64,
}

impl Front {
    #[inline(never)]
    pub(crate) fn of(text: &str) -> Self {
        let mut filled = [0; 64];
        let front = text.as_bytes().first_chunk().unwrap_or_else(|| {
            filled[..text.len()].copy_from_slice(text.as_bytes());
            &filled
        });
        Self {
            capitals: bits(&front.map(|byte| u8::from(byte.is_ascii_uppercase()))),
            letters: bits(&front.map(|byte| u8::from((byte | 0x20).is_ascii_lowercase()))),
            spaces: bits(&front.map(|byte| u8::from(byte == b' '))),
        }
    }

    /// Where words with a small first letter begin behind a space.
    pub(crate) fn small_words(self) -> impl Iterator<Item = usize> {
        ones(self.spaces << 1 & self.letters & !self.capitals)
    }

    /// Where words begin from `at` on, up to the first space behind which no letter stands.
    pub(crate) fn words_from(self, at: usize) -> impl Iterator<Item = usize> {
        let begins = self.spaces << 1;
        let others = begins & !self.letters;
        let plain = others.wrapping_sub(1) & !others;
        ones((begins & plain | 1 << at) & (u64::MAX << at))
    }

    /// Where something stands before `at` that is neither letter nor space.
    pub(crate) fn marks_before(self, at: usize) -> impl Iterator<Item = usize> {
        ones(!(self.letters | self.spaces) & ones_before(at))
    }

    /// Whether before `at` nothing stands but words of one letter and more in small ones, each with a space behind it, the first
    /// with a capital.
    pub(crate) fn is_title_case(self, at: usize) -> bool {
        let begins = self.spaces << 1 | 1;
        let inside = self.capitals & (!begins | self.spaces >> 1);
        let others = !(self.letters | self.spaces) | self.spaces & begins;
        self.capitals & 1 != 0 && (inside | others) & ones_before(at) == 0
    }

    /// How many spaces stand before `at`, and so words that end there.
    pub(crate) fn words(self, at: usize) -> u32 {
        (self.spaces & ones_before(at)).count_ones()
    }

    /// How many bytes of words in capitals it begins with, a space between each two.
    pub(crate) fn capital_words(self) -> usize {
        let inner_spaces = self.spaces & self.capitals << 1;
        let end = (!(self.capitals | inner_spaces) | 1 << 63).trailing_zeros() as usize;
        end - (inner_spaces << 1 >> end & 1) as usize
    }

    /// Where words begin that have no capital, and where a mark ends a word.
    pub(crate) fn turns(self) -> impl Iterator<Item = usize> {
        let marks = !(self.letters | self.spaces);
        ones((self.spaces << 1 | 1) & !self.capitals | marks & self.spaces >> 1)
    }

    /// Whether a word, or nothing but a space, begins at `at`.
    pub(crate) fn begins_word(self, at: usize) -> bool {
        (self.spaces << 1 | 1) >> at & 1 != 0
    }

    /// Whether a space stands at `at` or behind it.
    pub(crate) fn has_space_from(self, at: usize) -> bool {
        self.spaces >> at != 0
    }

    /// How many bytes a capital and the small letters behind it take up that it begins with.
    pub(crate) fn first_word(self) -> usize {
        let small = self.letters & !self.capitals;
        (!(small | self.capitals & 1)).trailing_zeros() as usize
    }
}

/// The hits of a block of up to 64 bytes, which are ones among zeros, as a bit each.
#[inline(always)]
fn bits<const N: usize>(hits: &[u8; N]) -> u64 {
    (0..N / 8).fold(0, |bits, part| bits | eight_bits(&hits[8 * part..]) << (8 * part))
}

/// The lowest bits of eight bytes side by side.
#[inline(always)]
fn eight_bits(hits: &[u8]) -> u64 {
    // Moves the lowest bit of the byte at `n` to bit `56 + n`; no two of the sums meet.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    eight(hits).wrapping_mul(GATHER) >> 56
}

/// Where the bits stand that are ones, from the lowest on.
#[inline(always)]
pub(crate) fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        if bits == 0 {
            return None;
        }
        let place = bits.trailing_zeros() as usize;
        bits &= bits - 1;
        Some(place)
    })
}

/// Ones below bit `at`, which is at most 64.
#[inline]
const fn ones_before(at: usize) -> u64 {
    if at < 64 { !(u64::MAX << at) } else { u64::MAX }
}

/// line = { not a line end } ( LF | CR LF | CR | end of input )
///
/// Yields each line without its end. A text that ends in a line end has no empty line after it.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Where the next line begins: a number is moved with fewer checks than the front of a `str`.
    at: usize,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
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

    /// Where the text ends.
    pub(crate) fn end(&self) -> usize {
        self.text.len()
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
        let may_be_white = match self.text.as_bytes().get(self.at..) {
            Some([0xE2, _, third, ..]) => BLANK_LAST[usize::from(*third)],
            Some([first, ..]) => BLANK_FIRST[usize::from(*first)],
            _ => false,
        };
        if may_be_white {
            self.skip_white();
        }
    }

    /// The lines that are not blank.
    pub(crate) fn filled(mut self) -> impl Iterator<Item = Filled<'a>> {
        self.skip_blank();
        core::iter::from_fn(move || self.next_filled())
    }

    /// The next line, and the blank ones behind it. The lines have to stand at one that is not blank.
    #[inline(always)]
    pub(crate) fn next_filled(&mut self) -> Option<Filled<'a>> {
        let start = self.at;
        let text = trim(self.next()?);
        self.skip_blank();
        Some(Filled { start, text, next: self.at })
    }

    /// Looks no further than white space goes: the line behind it may be all the rest of the page.
    #[inline(never)]
    fn skip_white(&mut self) {
        let rest = self.rest();
        let white = &rest[..rest.len() - trim_start(rest).len()];
        self.at += match find_any_last(white.as_bytes(), [b'\n', b'\r']) {
            _ if white.len() == rest.len() => white.len(),
            Some(last) => last + 1,
            None => 0,
        };
    }

    /// What has not been read yet.
    pub(crate) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filled<'a> {
    pub(crate) start: usize,
    /// It without white space at its ends.
    pub(crate) text: &'a str,
    /// Where the next such line begins, or the end of the text.
    pub(crate) next: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    #[inline(always)]
    fn next(&mut self) -> Option<&'a str> {
        let (start, bytes) = (self.at, self.text.as_bytes());
        if start >= bytes.len() {
            return None;
        }
        let end = find_line_end(bytes, start).unwrap_or(bytes.len());
        self.at = match bytes[end..] {
            [b'\r', b'\n', ..] => end + 2,
            [_, ..] => end + 1,
            [] => end,
        };
        Some(&self.text[start..end])
    }
}

/// No word is longer than this, in characters: a bound for what looks back or ahead.
const LONGEST_WORD: usize = 24;

/// The highest bit of each of eight bytes that is one from `first` to `last`, both ASCII.
#[inline]
const fn mark_from_to(bytes: u64, first: u8, last: u8) -> u64 {
    let low = bytes & !HIGHEST;
    let (from, behind) = (u64::from_le_bytes([0x80 - first; 8]), u64::from_le_bytes([0x7F - last; 8]));
    (low + from) & !(low + behind) & !bytes & HIGHEST
}

/// The same of each that is an ASCII letter, or a small one, or a letter or digit.
const fn mark_letters(bytes: u64) -> u64 {
    mark_from_to(bytes | u64::from_le_bytes([0x20; 8]), b'a', b'z')
}

const fn mark_small_letters(bytes: u64) -> u64 {
    mark_from_to(bytes, b'a', b'z')
}

const fn mark_letters_and_digits(bytes: u64) -> u64 {
    mark_letters(bytes) | mark_from_to(bytes, b'0', b'9')
}

/// The highest bit of each of eight bytes.
const HIGHEST: u64 = u64::from_le_bytes([0x80; 8]);

/// Which of eight bytes is the first that is no ASCII letter, counted in bits, and ones over those before it.
#[inline(always)]
pub(crate) fn letters_of(eight: u64) -> Option<(u32, u64)> {
    let others = (!mark_letters(eight) & HIGHEST) >> 7;
    (others != 0).then(|| (others.trailing_zeros(), others.wrapping_sub(1) & !others))
}

/// How many bytes `text` begins with that are all marked, at most `most` and what fills the last eight.
#[inline]
fn marked_at(text: &[u8], most: usize, mark: impl Fn(u64) -> u64) -> usize {
    let mut count = 0;
    while count < most {
        let Some(rest) = text.get(count..) else { break };
        let unmarked = !mark(eight(rest)) & HIGHEST;
        count += unmarked.trailing_zeros() as usize / 8;
        if unmarked != 0 {
            break;
        }
    }
    count
}

/// Whether a small ASCII letter stands anywhere in a word.
#[inline]
pub(crate) fn has_small_letters(word: &str) -> bool {
    word.as_bytes().chunks(8).any(|part| mark_small_letters(eight(part)) != 0)
}

/// How many ASCII letters `text` begins with.
#[inline]
pub(crate) fn letters_at(text: &str) -> usize {
    letters_beginning(text.as_bytes())
}

/// The same, or sixteen if there are more: without a loop, of which nobody foresees how often it goes round.
#[inline]
pub(crate) fn few_letters_at(text: &str) -> usize {
    let Some(front) = text.as_bytes().first_chunk::<SIXTEEN>() else { return letters_at(text) };
    let [first, second] = [0, 8].map(|half| !mark_letters(eight(&front[half..])) & HIGHEST);
    let second = 8 + second.trailing_zeros() as usize / 8;
    if first == 0 { second } else { first.trailing_zeros() as usize / 8 }
}

/// How many ASCII letters bytes begin with.
#[inline]
pub(crate) fn letters_beginning(text: &[u8]) -> usize {
    marked_at(text, usize::MAX, mark_letters)
}

/// How many ASCII letters and digits `text` begins with.
#[inline]
pub(crate) fn letters_and_digits_beginning(text: &[u8]) -> usize {
    marked_at(text, usize::MAX, mark_letters_and_digits)
}

/// The run of letters and digits that ends `text`, no longer than a word can be.
pub(crate) fn word_before(text: &str) -> &str {
    let bytes = text.as_bytes();
    let mut letters = 0;
    while letters < LONGEST_WORD {
        let unmarked = !mark_letters_and_digits(last_eight(&bytes[..bytes.len() - letters])) & HIGHEST;
        letters += unmarked.leading_zeros() as usize / 8;
        if unmarked != 0 {
            break;
        }
    }
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
    let end = marked_at(bytes, LONGEST_WORD, mark_letters_and_digits);
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

/// Where the first space stands in `bytes` at or after `from`, which is near: at the end of a word.
#[inline]
pub(crate) fn next_space(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        let found = mark_byte(eight(&bytes[at..]), b' ');
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    None
}

/// The same letters, small ASCII ones made capitals.
#[inline]
pub(crate) const fn in_capitals(eight: u64) -> u64 {
    eight ^ mark_small_letters(eight) >> 2
}

/// What stands between the spaces of a short text, a name or a mention: `str::split` begins a search for each word, which
/// costs three times as much as a loop over its letters.
pub(crate) fn spaced(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let space = text.bytes().position(|byte| byte == b' ');
        rest = space.map(|space| &text[space + 1..]);
        Some(&text[..space.unwrap_or(text.len())])
    })
}

/// The same from the end.
pub(crate) fn spaced_from_end(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let space = text.bytes().rposition(|byte| byte == b' ');
        rest = space.map(|space| &text[..space]);
        Some(&text[space.map_or(0, |space| space + 1)..])
    })
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

/// `text` without white space at its ends. Most lines have none: that takes one look at three of their bytes.
#[inline(always)]
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, _, third, .., last]
            if (!BLANK_LAST[usize::from(*last)])
                & (!BLANK_FIRST[usize::from(*first)] | (*first == 0xE2 && !BLANK_LAST[usize::from(*third)])) =>
        {
            text
        }
        _ => trim_both(text),
    }
}

/// Sections end with line feeds, which are removed byte by byte.
#[inline(never)]
fn trim_both(text: &str) -> &str {
    trim_start(trim_end(text.trim_ascii_end()))
}

/// Whether a white character can begin with a byte, or end with it. The marks that begin with 0xE2, as quotation marks and
/// arrows do, have three bytes, and nearly all of them a last one that no white character has.
static BLANK_FIRST: [bool; 256] = bytes_of_blanks(true);
static BLANK_LAST: [bool; 256] = bytes_of_blanks(false);

const fn bytes_of_blanks(first: bool) -> [bool; 256] {
    let mut bytes = [false; 256];
    let mut row = 0;
    while row < BLANKS.len() {
        let (from, to) = BLANKS[row];
        let mut code = from;
        while code <= to {
            let mut utf8 = [0; 4];
            if let Some(c) = char::from_u32(code) {
                let utf8 = c.encode_utf8(&mut utf8).as_bytes();
                bytes[utf8[if first { 0 } else { utf8.len() - 1 }] as usize] = true;
            }
            code += 1;
        }
        row += 1;
    }
    bytes
}

/// White space as [`is_space`] has it, from code point to code point.
const BLANKS: [(u32, u32); 11] = [
    (0x09, 0x0D),
    (0x20, 0x20),
    (0x85, 0x85),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200B),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
];

/// `text` without white space at its start.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~', ..] | [0xE2, 0x80, 0x93..=0x9F, ..] => text,
        [b' ', b'!'..=b'~', ..] => &text[1..],
        _ => trim_any_start(text),
    }
}

/// By itself, so that the usual cases stand where they are asked for.
#[inline(never)]
fn trim_any_start(text: &str) -> &str {
    text.trim_start_matches(is_space)
}

/// `text` without white space at its end.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    match text.as_bytes() {
        [.., b'!'..=b'~'] | [.., 0xE2, 0x80, 0x93..=0x9F | 0xA6] => text,
        // Arrows.
        [.., 0xE2, 0x82..=0xBF, _] | [.., 0xC2, 0xA1..=0xBF] => text,
        [.., b'!'..=b'~', b' '] => &text[..text.len() - 1],
        _ => trim_any_end(text),
    }
}

#[inline(never)]
fn trim_any_end(text: &str) -> &str {
    text.trim_end_matches(is_space)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String, vec::Vec};

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
    fn the_front_of_a_text_at_a_glance() {
        let words = |text: &str| {
            let front = Front::of(text);
            (front.capital_words(), front.first_word(), front.small_words().next())
        };
        assert_eq!(words("PORT CALDER - The ferry is back"), (11, 1, Some(18)));
        assert_eq!((words("PORT CALDER Ferry"), words("McALDER")), ((13, 1, None), (1, 2, None)));
        assert_eq!(
            (words("Ferry back"), words(""), words(" A"), words("A")),
            ((1, 5, Some(6)), (0, 0, None), (0, 0, None), (1, 1, None))
        );
        let long = "A".repeat(100);
        assert_eq!((words(&long).1, words(&"a b ".repeat(40)).2), (1, Some(2)));
        let title_case = |text: &str| Front::of(text).is_title_case(text.find(" x").map_or(0, |at| at + 1));
        for (text, is) in [
            ("Ferry Back x", true),
            ("Ferry BACK x", false),
            ("A Ferry x", false),
            ("Ferry, x", false),
            ("Ferry  x", false),
        ] {
            assert_eq!(title_case(text), is, "{text}");
        }
        let front = Front::of("The old ferry's back - The");
        assert!(
            front.words_from(4).eq([4, 8, 16]) && front.marks_before(18).eq([13]) && front.turns().eq([4, 8, 16, 21])
        );
        assert_eq!(
            (front.words(16), front.begins_word(8), front.has_space_from(22), front.has_space_from(23)),
            (3, true, true, false)
        );
    }

    #[test]
    fn few_bytes_are_read_as_many_are() {
        for length in 0..30 {
            let word = "Zz9aA0".repeat(5)[..length].replace('9', "x").replace('0', "y");
            let sentence = format!("{word} and so on for sixteen bytes");
            assert_eq!(few_letters_at(&sentence), length.min(16), "{sentence}");
            let (bytes, mut eight_bytes) = (word.as_bytes(), [0; 8]);
            eight_bytes[..length.min(8)].copy_from_slice(&bytes[..length.min(8)]);
            assert_eq!(eight(bytes).to_le_bytes(), eight_bytes);
            assert_eq!(in_capitals(eight(bytes)).to_le_bytes(), eight_bytes.map(|byte| byte.to_ascii_uppercase()));
            assert_eq!(next_space(sentence.as_bytes(), 0), Some(length));
        }
        assert_eq!((next_space(b"Calder", 0), next_space(b"", 0)), (None, None));
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

    fn meets(left: u8, right: u8) -> bool {
        (left == b'.') & (right == b'A')
    }

    fn all_pairs(bytes: &[u8], end: usize) -> Vec<usize> {
        let mut pairs = Vec::new();
        let whole = each_pair(bytes, end, meets, |place| {
            pairs.push(place);
            ControlFlow::Continue(place + 1)
        });
        assert!(whole.is_continue());
        pairs
    }

    #[test]
    fn pairs_are_passed_over_where_told_so() {
        let text = b"a.A".repeat(100);
        for leap in 1..200 {
            let (mut pairs, mut wanted, mut from) = (Vec::new(), Vec::new(), 0);
            let _ = each_pair(&text, text.len(), meets, |place| {
                pairs.push(place);
                ControlFlow::Continue(place + leap)
            });
            for place in (2..text.len()).step_by(3).filter(|&place| text[place] == b'A') {
                if place >= from {
                    wanted.push(place);
                    from = place + leap;
                }
            }
            assert_eq!(pairs, wanted, "{leap}");
        }
    }

    #[test]
    fn the_first_hit_is_found_in_any_block() {
        for length in 0..100 {
            for at in 0..length {
                let text = prose(length, at);
                let pair = (at + 1 < length).then_some(at + 1);
                assert_eq!(find_any_last(text.as_bytes(), [b'.']), Some(at), "{text}");
                assert_eq!(all_pairs(text.as_bytes(), text.len()), Vec::from_iter(pair), "{text}");
            }
        }
        let many = b"a.A".repeat(40);
        for end in 0..=many.len() {
            let pairs: Vec<usize> = (0..40).map(|nth| 3 * nth + 2).filter(|&place| place < end).collect();
            assert_eq!(all_pairs(&many, end), pairs);
        }
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
        for length in 0..30 {
            let word = "Zz9aA0".repeat(5)[..length].chars().collect::<String>();
            for mark in ["", " ", "@", "[", "`", "{", "/", ":", "\u{a0}"] {
                let (ends, begins) = (format!("{mark}{word}"), format!("{word}{mark}"));
                assert_eq!(word_before(&ends), &word[length.saturating_sub(24)..], "{ends}");
                assert_eq!(word_at(&begins), &word[..length.min(24)], "{begins}");
                assert_eq!(letters_at(&begins), length.min(2), "{begins}");
            }
        }
    }

    #[test]
    fn white_space_of_all_alphabets_is_trimmed() {
        for c in '\0'..='\u{ffff}' {
            let (ends, begins) = (format!("x{c}"), format!("{c}x"));
            assert_eq!(trim_end(&ends), ends.trim_end_matches(is_space), "{:x}", u32::from(c));
            assert_eq!(trim_start(&begins), begins.trim_start_matches(is_space), "{:x}", u32::from(c));
            let (both, alone) = (format!("{c}y{c}"), format!("{c}"));
            assert_eq!(trim(&both), both.trim_matches(is_space), "{:x}", u32::from(c));
            assert_eq!(trim(&alone), alone.trim_matches(is_space), "{:x}", u32::from(c));
        }
    }

    #[test]
    fn the_last_line_begins_behind_the_last_line_end() {
        for length in 0..40 {
            let line = "é".repeat(length);
            assert_eq!(last_line(&line), 0);
            for end in ["\n", "\r", "\r\n", "\n\u{b}\u{c}\u{e}\n"] {
                assert_eq!(last_line(&format!("Zeile{end}{line}")), 5 + end.len(), "{line}");
            }
        }
    }

    #[test]
    fn lines_of_any_length_end_where_they_end() {
        for length in 0..150 {
            let line = "é".repeat(length);
            let table = format!("{line}\t{}\u{b}", "é".repeat(length % 7));
            for (line, end) in
                [&line, &table].into_iter().flat_map(|line| ["\n", "\r", "\r\n", ""].map(|end| (line, end)))
            {
                let page = format!("{line}{end}It rained.");
                let wanted = if end.is_empty() { Vec::from([&*page]) } else { Vec::from([&**line, "It rained."]) };
                assert_eq!(Lines::new(&page).collect::<Vec<_>>(), wanted);
            }
        }
    }

    #[test]
    fn blank_lines_are_passed_over_whole() {
        for (page, rest) in [
            ("\n \n\u{a0}\n  It rained.\n", "  It rained.\n"),
            ("\r\n \r\nIt rained.", "It rained."),
            (" \rIt rained.", "It rained."),
            ("  It rained.", "  It rained."),
            (" \n \n ", ""),
            ("\u{b}\n", ""),
            ("", ""),
        ] {
            let mut lines = Lines::new(page);
            lines.skip_blank();
            assert_eq!(lines.rest(), rest, "{page:?}");
        }
    }

    #[test]
    fn all_that_meets_is_handed_out() {
        for length in 0..100 {
            let text: Vec<u8> = (0..length).map(|place| if place % 7 == 3 { b'!' } else { b'a' }).collect();
            let mut found = Vec::new();
            each_meeting(&text, |left, right| (left == b' ') | (right == b'!'), |place| found.push(place));
            let first = (0..length).take(1);
            assert_eq!(found, first.chain((3..length).step_by(7)).collect::<Vec<_>>());
            let (small, capitals) = ("A".repeat(length) + "z", "AÄ@[`{".repeat(length));
            assert!(has_small_letters(&small) && !has_small_letters(&capitals));
        }
    }
}
