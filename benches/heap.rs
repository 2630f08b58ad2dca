//! What each row of the throughput bench takes from the heap.
//!
//! A bench of its own, since counting has a price, and two threads that count would wait for each other.

#[expect(dead_code, reason = "rows, but no rounds")]
mod harness;
mod peer;
#[path = "../examples/annotate/record.rs"]
mod record;
#[expect(dead_code, reason = "what counts bytes of text")]
mod rows;

use peer::Peer;
use rows::corpus::{Corpus, Record};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static HEAP: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    let corpus = Corpus::load();
    let pages: Vec<_> = corpus.records.iter().map(Record::parse).collect();
    let peer = Peer::new();
    println!("{:<12} {:>18} {:>14}", "row", "allocations/page", "bytes/page");
    for mut row in rows::rows(&corpus, &pages, &peer) {
        // Buffers that a row uses again and again have their size after the first time.
        row.run();
        let region = Region::new(HEAP);
        row.run();
        let change = region.change();
        let per_page = |count: usize| count as f64 / pages.len() as f64;
        let allocations = per_page(change.allocations + change.reallocations);
        println!("{:<12} {allocations:>18.2} {:>14.1}", row.name, per_page(change.bytes_allocated));
        if matches!(row.name, "memcpy" | "utf8" | "memchr3" | "lines" | "sections") {
            assert_eq!(change.allocations, 0, "{} allocates", row.name);
        }
    }
}
