//! What is said on standard error: a bar on a terminal, complaints anywhere.

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};

/// The bar and the count of what is done.
pub(crate) struct Progress {
    bar: ProgressBar,
    records: u64,
    bad: u64,
}

impl Progress {
    /// A bar over `size` bytes, or a spinner where nobody knows how many there will be.
    pub(crate) fn new(size: Option<u64>) -> Self {
        // Records that scroll by on the same terminal would tear the bar apart.
        let shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let template = match size {
            Some(_) => "{bar:30.cyan/blue} {percent:>3}%  {binary_bytes_per_sec}  {msg}  {eta} left",
            None => "{spinner:.cyan} {binary_bytes}  {binary_bytes_per_sec}  {msg}",
        };
        let style = ProgressStyle::with_template(template).expect("the template is well formed");
        Self { bar: ProgressBar::with_draw_target(size, target).with_style(style), records: 0, bad: 0 }
    }

    /// Counts what a chunk of `bytes` held.
    pub(crate) fn advance(&mut self, bytes: usize, records: usize) {
        self.records += records as u64;
        if !self.bar.is_hidden() {
            self.bar.set_message(self.counts());
            self.bar.inc(bytes as u64);
        }
    }

    /// Prints one line about a bad line.
    pub(crate) fn bad_line(&mut self, complaint: &str) {
        self.bad += 1;
        self.complain(complaint);
    }

    /// Prints one line, above the bar where there is one.
    pub(crate) fn complain(&self, complaint: &str) {
        // With standard error closed there is nowhere left to say so; the exit status tells.
        self.bar.suspend(|| _ = writeln!(io::stderr(), "annotate: {complaint}"));
    }

    /// Whether every line so far was good.
    pub(crate) fn all_good(&self) -> bool {
        self.bad == 0
    }

    /// Leaves the last state of the bar standing.
    pub(crate) fn finish(&self) {
        self.bar.abandon_with_message(self.counts());
    }

    fn counts(&self) -> String {
        let records = format!("{} records", HumanCount(self.records));
        if self.all_good() { records } else { format!("{records}, {} bad lines", HumanCount(self.bad)) }
    }
}
