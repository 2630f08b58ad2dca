//! What the benches have in common: rounds, a table, ratios.
//!
//! Rows take turns within a round, so that whatever slows the machine down slows all of them down; a ratio is
//! the median of the ratios of single rounds.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Whether everything shall be tiny, as in continuous integration.
pub(crate) fn quick() -> bool {
    std::env::var_os("TEARSHEET_BENCH_QUICK").is_some_and(|value| value != "0")
}

/// One thing to be measured. What it returns must be the same in every round.
pub(crate) struct Row<'a> {
    pub(crate) name: &'static str,
    work: Box<dyn FnMut() -> usize + 'a>,
}

impl<'a> Row<'a> {
    pub(crate) fn new(name: &'static str, work: impl FnMut() -> usize + 'a) -> Self {
        Self { name, work: Box::new(work) }
    }

    /// Does its work once.
    pub(crate) fn run(&mut self) -> usize {
        black_box((self.work)())
    }
}

/// How long each row took in each round.
pub(crate) struct Times {
    rows: Vec<(&'static str, Vec<Duration>)>,
}

impl Times {
    /// Runs all rows in turn, `rounds` times, after one round that does not count.
    pub(crate) fn measure(mut rows: Vec<Row<'_>>, rounds: usize) -> Self {
        let expected: Vec<usize> = rows.iter_mut().map(Row::run).collect();
        let mut times: Vec<_> = rows.iter().map(|row| (row.name, Vec::with_capacity(rounds))).collect();
        for _ in 0..rounds {
            for ((row, expected), (name, times)) in rows.iter_mut().zip(&expected).zip(&mut times) {
                let start = Instant::now();
                let tally = row.run();
                times.push(start.elapsed());
                assert_eq!(tally, *expected, "{name} came to another result in another round");
            }
        }
        Self { rows: times }
    }

    /// Prints a line per row; each has done `bytes` of text in `pages` pages.
    pub(crate) fn print(&self, bytes: usize, pages: usize) {
        println!("{:<12} {:>10} {:>10} {:>10} {:>12}", "row", "min ms", "median ms", "MB/s", "pages/s");
        for (name, times) in &self.rows {
            let min = times.iter().min().copied().unwrap_or_default();
            let median = median(times.iter().map(Duration::as_secs_f64).collect());
            println!(
                "{name:<12} {:>10.3} {:>10.3} {:>10.1} {:>12.0}",
                min.as_secs_f64() * 1e3,
                median * 1e3,
                bytes as f64 / median / 1e6,
                pages as f64 / median,
            );
        }
    }

    /// Prints how many times as fast as `other` the row `name` was.
    pub(crate) fn print_ratio(&self, ratio: &str, name: &str, other: &str) {
        let pairs = self.of(name).iter().zip(self.of(other));
        let ratios = pairs.map(|(own, other)| other.as_secs_f64() / own.as_secs_f64()).collect();
        print_ratio(ratio, median(ratios));
    }

    fn of(&self, name: &str) -> &[Duration] {
        let row = self.rows.iter().find(|row| row.0 == name);
        &row.unwrap_or_else(|| panic!("no row {name}")).1
    }
}

/// A line that scripts can read.
pub(crate) fn print_ratio(name: &str, value: f64) {
    println!("ratio {name} {value:.3}");
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
