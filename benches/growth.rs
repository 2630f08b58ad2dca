//! What a byte costs as pages grow: ordinary ones, and every hostile shape we could think of.
//!
//! A shape whose cost per byte grows with its length is a defect; the table shows nanoseconds per byte, the
//! lines `ratio growth/NAME` the largest size over 64 KB. Small pages are read from as much memory as fills the
//! processor's caches, so that they are no fresher than large ones. What is still a little more is the memory of large
//! results, which the system hands out page by page, or a neighbour on the machine: what looks dear is to be measured
//! again by itself, with its name as the argument.

#[expect(dead_code, reason = "no rounds: shapes are compared with themselves")]
mod harness;
#[path = "growth/shapes.rs"]
mod shapes;

use std::hint::black_box;
use std::time::Instant;

const SIZES: [usize; 5] = [1 << 10, 1 << 16, 1 << 20, 1 << 24, 1 << 26];

/// Seconds that one measurement may be expected to take; larger sizes of a slow shape are left out.
const PATIENCE: f64 = 15.0;

/// How many bytes of pages are read, at least, in one measurement.
const FRESH: usize = 1 << 24;

/// What is measured: its name, and the work on one page.
type Work = (&'static str, fn(&str) -> usize);

fn main() {
    let sizes = if harness::quick() { &SIZES[..3] } else { &SIZES[..] };
    let fresh = if harness::quick() { 1 << 20 } else { FRESH };
    let works: [Work; 3] = [
        ("growth", |text| tearsheet::parse(text).article.paragraphs.len()),
        ("growth-quotes", |text| tearsheet::quotes(text).count()),
        ("growth-sections", |text| tearsheet::sections(text).map(|section| section.text.len()).sum()),
    ];
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    for (name, work) in works {
        print!("{name:<32}");
        sizes.iter().for_each(|size| print!("{:>10} KB", size >> 10));
        println!("   ns/byte");
        let mut ratios = Vec::new();
        for shape in shapes::SHAPES {
            if wanted.is_empty() || wanted.iter().any(|wanted| shape.name.contains(wanted.as_str())) {
                ratios.push((shape.name, grow(shape, sizes, fresh, work)));
            }
        }
        for (shape, ratio) in ratios {
            harness::print_ratio(&format!("{name}/{shape}"), ratio);
        }
        println!();
    }
}

/// Prints a shape's line, and gives what a byte of its largest page costs beside one of 64 KB.
fn grow(shape: &shapes::Shape, sizes: &[usize], fresh: usize, work: fn(&str) -> usize) -> f64 {
    print!("{:<32}", shape.name);
    let mut costs = Vec::new();
    for &size in sizes {
        let expected = costs.last().map_or(0.0, |cost| cost * size.max(fresh) as f64);
        // A shape that has become dear is expected to become dearer.
        let growth = match costs[..] {
            [.., before, last] => f64::max(1.0, last / before),
            _ => 1.0,
        };
        if expected * growth > PATIENCE {
            break;
        }
        let pages = vec![(shape.page)(size); fresh.div_ceil(size)];
        costs.push(cost(&pages, work));
        print!("{:>13.2}", costs[costs.len() - 1] * 1e9);
    }
    println!();
    costs[costs.len() - 1] / costs[1]
}

/// Seconds per byte: the best of several times over all pages.
fn cost(pages: &[String], work: fn(&str) -> usize) -> f64 {
    let bytes: usize = pages.iter().map(String::len).sum();
    let (mut best, mut expected) = (f64::INFINITY, None);
    for _ in 0..3 {
        let start = Instant::now();
        let result: usize = pages.iter().map(|text| black_box(work(black_box(text)))).sum();
        let taken = start.elapsed().as_secs_f64();
        assert_eq!(*expected.get_or_insert(result), result);
        best = best.min(taken);
        if taken > PATIENCE / 10.0 {
            break;
        }
    }
    best / bytes as f64
}
