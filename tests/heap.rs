//! Memory is bounded by the length of the page, whatever stands on it.
//!
//! Counted is all that a parse ever asks the heap for, and what it holds at its peak is a part of that: both are
//! bounded by the same multiple of the input.

mod common;

use common::hostile::HOSTILE;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::fmt;

#[global_allocator]
static HEAP: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many bytes of heap a byte of an ordinary long page may cost.
const ORDINARY: f64 = 16.0;

/// The same for a page that is made to cost much: of the shortest items or quotes that there can be.
const HOSTILE_MOST: f64 = 128.0;

/// A single test: others beside it would be counted, too.
#[test]
fn heap_is_bounded_by_the_input() {
    let mut ordinary = Most::default();
    for case in common::cases().iter().filter(|case| !case.text.is_empty()) {
        ordinary.of(&case.name, &long(&case.text));
    }
    let mut hostile = Most::default();
    for &unit in HOSTILE {
        hostile.of(unit, &long(unit));
    }
    println!("heap / input: at most {ordinary} for pages of the corpus, {hostile} for hostile ones");
    assert!(ordinary.ratio <= ORDINARY, "{ordinary}");
    assert!(hostile.ratio <= HOSTILE_MOST, "{hostile}");
    assert!(ordinary.ratio > 1.0, "nothing was counted");
}

/// Long enough that what every parse costs, whatever its length, tells no more.
fn long(unit: &str) -> String {
    unit.repeat((1 << 20) / unit.len())
}

/// The page that took most from the heap so far.
#[derive(Default)]
struct Most {
    ratio: f64,
    page: String,
}

impl fmt::Display for Most {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} ({:?})", self.ratio, self.page)
    }
}

impl Most {
    fn of(&mut self, page: &str, text: &str) {
        let region = Region::new(HEAP);
        let parsed = tearsheet::parse(text);
        let taken = region.change().bytes_allocated;
        drop(parsed);
        let ratio = taken as f64 / text.len() as f64;
        if ratio > self.ratio {
            *self = Self { ratio, page: page.into() };
        }
    }
}
