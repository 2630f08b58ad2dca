//! Places where bytes mean something together only: a stop and the capital behind it.

use super::blocks::{BLOCK, SIXTEEN, bits, ones, ones_before};
use core::ops::ControlFlow;

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
    let mut hits = [0; TWO_BLOCKS];
    for (place, hit) in hits.iter_mut().enumerate() {
        *hit = u8::from(meets(blocks[place], blocks[place + 1]));
    }
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
pub(super) fn meetings(block: &[u8; BLOCK + 2], meets: impl Fn(u8, u8, u8) -> bool) -> [u8; BLOCK] {
    let mut hits = [0; BLOCK];
    // Not `array::from_fn`: that is a call for each block, and copies what it found.
    for (place, hit) in hits.iter_mut().enumerate() {
        *hit = u8::from(meets(block[place], block[place + 1], block[place + 2]));
    }
    hits
}

/// Whether a block has a hit. Its halves are joined first: so much is compared with zeros in two instructions, a whole block
/// in nine.
#[inline(always)]
pub(super) fn any(hits: &[u8; BLOCK]) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::find_any_last;
    use alloc::{string::String, vec::Vec};

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
    fn all_that_meets_is_handed_out() {
        for length in 0..100 {
            let text: Vec<u8> = (0..length).map(|place| if place % 7 == 3 { b'!' } else { b'a' }).collect();
            let mut found = Vec::new();
            each_meeting(&text, |left, right| (left == b' ') | (right == b'!'), |place| found.push(place));
            let first = (0..length).take(1);
            assert_eq!(found, first.chain((3..length).step_by(7)).collect::<Vec<_>>());
        }
    }
}
