//! How fast pages are taken apart, beside what reading them costs at all, and beside regular expressions.
//!
//! `TEARSHEET_CORPUS` names JSON lines with `id`, `text` and perhaps `published`; without it, the project's own
//! pages are used. `TEARSHEET_BENCH_QUICK=1` makes everything tiny. Results are asserted, times are printed.

mod harness;
mod peer;
#[path = "../examples/annotate/record.rs"]
mod record;
mod rows;

use harness::Times;
use peer::Peer;
use rows::corpus::{Corpus, Record};
use tearsheet::Page;

fn main() {
    let corpus = Corpus::load();
    let pages: Vec<_> = corpus.records.iter().map(Record::parse).collect();
    let peer = Peer::new();
    check_sections(&corpus);
    check_peer(&corpus, &pages, &peer);
    check_output(&corpus, &pages);

    println!("{} pages, {:.1} MB\n", pages.len(), corpus.bytes() as f64 / 1e6);
    let rounds = if harness::quick() { 3 } else { 11 };
    let times = Times::measure(rows::rows(&corpus, &pages, &peer), rounds);
    times.print(corpus.bytes(), pages.len());
    println!();
    times.print_ratio("parse/memchr3", "parse", "memchr3");
    times.print_ratio("sections/memchr3", "sections", "memchr3");
    times.print_ratio("parse/regex", "parse", "regex");
    times.print_ratio("json/serde", "annotate", "serde");
    times.print_ratio("cores", "parse-two", "parse");
}

/// Sections tile the page.
fn check_sections(corpus: &Corpus) {
    for record in &corpus.records {
        let joined: String = tearsheet::sections(&record.text).map(|section| section.text).collect();
        assert_eq!(joined, record.text, "{}", record.id);
    }
}

/// Expressions that found little would be fast for the wrong reason.
fn check_peer(corpus: &Corpus, pages: &[Page<&str>], peer: &Peer) {
    let (mut found, mut expected) = (0, 0);
    let (mut items, mut expected_items) = (0, 0);
    for (text, page) in corpus.texts().zip(pages) {
        let parts = peer.parse(text);
        found += parts.paragraphs.len();
        items += parts.items.len();
        expected += page.article.paragraphs.len();
        expected_items += page.related.len();
    }
    println!("regex finds {found} paragraphs to our {expected}, {items} items to our {expected_items}");
    assert!(found * 2 > expected && items * 2 > expected_items);
}

/// The two loops that are compared write as much.
fn check_output(corpus: &Corpus, pages: &[Page<&str>]) {
    let [mut own, mut serde] = rows::json_loops(corpus, pages);
    assert_eq!(own.run(), serde.run());
}
