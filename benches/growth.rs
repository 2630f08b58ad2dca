//! What a byte costs as pages grow: ordinary ones, and every hostile shape we could think of.
//!
//! A shape whose cost per byte grows with its length is a defect; the table shows nanoseconds per byte, the
//! lines `ratio growth/NAME` the largest size over 64 KB. Of small pages, as many are read as there are bytes in the
//! largest, and their results are all kept until the last is read, so that neither text nor results stay in the
//! processor's caches where those of a large page don't. What the system takes to hand out memory for the first time is
//! left out: where the C library is glibc, it is told to keep what is freed, and the first time of several does not
//! count. What looks dear may be a neighbour on the machine, and is to be measured again by itself, with its name as the
//! argument.

#[expect(dead_code, reason = "no rounds: shapes are compared with themselves")]
mod harness;
#[path = "growth/shapes.rs"]
mod shapes;

use shapes::{SHAPES, Shape};
use std::env;
use std::hint::black_box;
use std::process::{Command, ExitCode};
use std::time::Instant;
use tearsheet::Page;

const SIZES: [usize; 5] = [1 << 10, 1 << 16, 1 << 20, 1 << 24, 1 << 26];

/// Seconds that one measurement may be expected to take; larger sizes of a slow shape are left out.
const PATIENCE: f64 = 15.0;

/// How many bytes of pages are read, at least, in one measurement.
const FRESH: usize = 1 << 26;

/// What is measured: its name, and the work on one page.
type Work = (&'static str, for<'a> fn(&'a str) -> Done<'a>);

/// What came of a page, kept until all have been read.
#[expect(clippy::large_enum_variant, reason = "a box would be an allocation more than a caller pays")]
enum Done<'a> {
    Page(Page<&'a str>),
    Count(usize),
}

static WORKS: [Work; 3] = [
    ("growth", |text| Done::Page(tearsheet::parse(text))),
    ("growth-quotes", |text| Done::Count(tearsheet::quotes(text).count())),
    ("growth-sections", |text| Done::Count(tearsheet::sections(text).count())),
];

/// Makes glibc keep what is freed, and never give it back to the system.
const KEEP: (&str, &str) =
    ("GLIBC_TUNABLES", "glibc.malloc.mmap_max=0:glibc.malloc.trim_threshold=9999999999:glibc.malloc.top_pad=67108864");

/// Runs itself once more where it has not been told to keep memory: that can be said only before a program starts.
fn main() -> ExitCode {
    let (name, keep) = KEEP;
    if env::var_os(name).is_some_and(|value| value == keep) {
        measure();
        return ExitCode::SUCCESS;
    }
    let itself = env::current_exe().expect("a running program has a file");
    let status = Command::new(itself).args(env::args_os().skip(1)).env(name, keep).status();
    if status.expect("it has just been started").success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn measure() {
    let (sizes, fresh) = if harness::quick() { (&SIZES[..3], 1 << 20) } else { (&SIZES[..], FRESH) };
    let wanted: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let is_wanted = |shape: &&Shape| wanted.is_empty() || wanted.iter().any(|part| shape.name.contains(part.as_str()));
    for (name, work) in WORKS {
        print!("{name:<32}");
        sizes.iter().for_each(|size| print!("{:>10} KB", size >> 10));
        println!("   ns/byte");
        let shapes: Vec<&Shape> = SHAPES.iter().filter(is_wanted).collect();
        let ratios: Vec<f64> = shapes.iter().map(|shape| grow(shape, sizes, fresh, work)).collect();
        for (shape, ratio) in shapes.iter().zip(ratios) {
            harness::print_ratio(&format!("{name}/{}", shape.name), ratio);
        }
        println!();
    }
}

/// Prints a shape's line, and gives what a byte of its largest page costs beside one of 64 KB.
fn grow(shape: &Shape, sizes: &[usize], fresh: usize, work: for<'a> fn(&'a str) -> Done<'a>) -> f64 {
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

/// How often a measurement is taken, after the one that does not count; one that takes long is taken once.
const TIMES: usize = 2;

/// Seconds per byte: the best of several times over all pages.
fn cost(pages: &[String], work: for<'a> fn(&'a str) -> Done<'a>) -> f64 {
    let bytes: usize = pages.iter().map(String::len).sum();
    let (_, expected) = time(pages, work);
    let mut best = f64::INFINITY;
    for _ in 0..TIMES {
        let (taken, tally) = time(pages, work);
        assert_eq!(tally, expected);
        best = best.min(taken);
        if taken > PATIENCE / 10.0 {
            break;
        }
    }
    best / bytes as f64
}

/// How many seconds the work on all pages takes, and a number that is the same whenever the same was done.
fn time(pages: &[String], work: for<'a> fn(&'a str) -> Done<'a>) -> (f64, usize) {
    let mut done = Vec::with_capacity(pages.len());
    let start = Instant::now();
    done.extend(pages.iter().map(|text| work(black_box(text))));
    (start.elapsed().as_secs_f64(), done.iter().map(Done::tally).sum())
}

impl Done<'_> {
    fn tally(&self) -> usize {
        match self {
            Self::Page(page) => page.article.paragraphs.len() + page.article.quotes.len() + page.related.len(),
            Self::Count(count) => *count,
        }
    }
}
