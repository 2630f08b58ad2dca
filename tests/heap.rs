//! Memory is bounded by the length of the page, whatever stands on it.
//!
//! Counted is all that a parse ever asks the heap for, of which what it holds at its peak is a part.

mod common;

use common::hostile::HOSTILE;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static HEAP: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[test]
fn explore() {
    let mut all = Vec::new();
    for case in common::cases().into_iter().filter(|case| !case.text.is_empty()) {
        for times in [1, 1 + (1 << 20) / case.text.len().max(1)] {
            let text = case.text.repeat(times);
            all.push((taken(&text), case.name.clone(), times));
        }
    }
    for &unit in HOSTILE {
        all.push((taken(&unit.repeat((1 << 20) / unit.len())), unit.into(), 0));
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    for x in &all {
        println!("{x:?}");
    }
}

fn taken(text: &str) -> f64 {
    let region = Region::new(HEAP);
    let page = tearsheet::parse(text);
    let change = region.change();
    drop(page);
    change.bytes_allocated as f64 / text.len() as f64
}
