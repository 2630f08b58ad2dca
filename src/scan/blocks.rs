//! Blocks of bytes, compared at once.

use super::ends::eight;

/// How many bytes are looked at together.
pub(super) const BLOCK: usize = 32;

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
pub(super) const SIXTEEN: usize = 16;

/// Whether one of the first sixteen of `bytes` is marked. An array of so many marks is compared with zeros in two
/// instructions; of thirty-two, or of `bool`s that are joined, the compiler makes four times as many.
#[inline(always)]
fn any_of_sixteen(bytes: &[u8], mark: impl Fn(u8) -> u8) -> bool {
    bytes.first_chunk::<SIXTEEN>().is_some_and(|sixteen| sixteen.map(mark) != [0; SIXTEEN])
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

/// The hits of a block of up to 64 bytes, which are ones among zeros, as a bit each.
#[inline(always)]
pub(super) fn bits<const N: usize>(hits: &[u8; N]) -> u64 {
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
pub(super) const fn ones_before(at: usize) -> u64 {
    if at < 64 { !(u64::MAX << at) } else { u64::MAX }
}
