//! What is said while the work goes on: a bar on a terminal, complaints anywhere.

use crate::tally::Tally;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The bar, the file's name, and what has been counted so far.
pub(crate) struct Report {
    bar: ProgressBar,
    name: String,
    interruption: Interruption,
    pub(crate) tally: Tally,
    bad: u64,
}

impl Report {
    pub(crate) fn new(name: String, interruption: Interruption) -> Self {
        // Records that scroll by on the same terminal would tear the bar apart.
        let shown = io::stderr().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        Self { bar, name, interruption, tally: Tally::default(), bad: 0 }
    }

    /// A bar over so many bytes, or a spinner; what comes back is told of bytes that are read.
    pub(crate) fn expect_bytes(&self, size: Option<u64>) -> impl Fn(usize) + Send + 'static {
        match size {
            Some(size) => {
                self.bar.set_length(size);
                self.style("{bar:30.cyan/blue} {percent:>3}%  {binary_bytes_per_sec}  {msg}  {eta} left");
            }
            None => self.style("{spinner:.cyan} {binary_bytes}  {binary_bytes_per_sec}  {msg}"),
        }
        let bar = self.bar.clone();
        move |count| bar.inc(count as u64)
    }

    /// A bar over so many rows.
    pub(crate) fn expect_rows(&self, rows: u64) {
        self.bar.reset();
        self.bar.set_length(rows);
        self.style("{bar:30.cyan/blue} {percent:>3}%  {per_sec}  {msg}  {eta} left");
    }

    pub(crate) fn rows_read(&self, rows: usize) {
        self.bar.inc(rows as u64);
    }

    /// Counts a record, and says what there is to say of it.
    pub(crate) fn done(&mut self, place: &str, tally: &Tally, notes: &[String]) {
        self.tally += tally;
        for note in notes {
            self.say(&format!("{}:{place}: {note}", self.name));
        }
        if !self.bar.is_hidden() {
            self.bar.set_message(self.counts());
        }
    }

    /// Names a record that is skipped.
    pub(crate) fn bad_record(&mut self, place: &str, complaint: &str) {
        self.bad += 1;
        self.say(&format!("{}:{place}: {complaint}", self.name));
    }

    /// Prints one line, above the bar where there is one.
    pub(crate) fn say(&self, line: &str) {
        // With standard error closed there is nowhere left to say so; the exit status tells.
        self.bar.suspend(|| _ = writeln!(io::stderr(), "clean: {line}"));
    }

    pub(crate) fn all_good(&self) -> bool {
        self.bad == 0
    }

    pub(crate) fn interruption(&self) -> Interruption {
        self.interruption.clone()
    }

    /// Takes the bar away: the table says it all.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn counts(&self) -> String {
        let pages = format!("{} pages", crate::table::count(self.tally.pages));
        if self.all_good() { pages } else { format!("{pages}, {} bad", self.bad) }
    }

    fn style(&self, template: &str) {
        self.bar.set_style(ProgressStyle::with_template(template).expect("the template is well formed"));
    }
}

/// Whether somebody asked the program to stop.
#[derive(Clone, Default)]
pub(crate) struct Interruption(Arc<AtomicBool>);

impl Interruption {
    /// Hears the first Ctrl-C; a second one ends the program on the spot.
    pub(crate) fn listen(status: i32) -> Self {
        let interruption = Self::default();
        let hears = interruption.clone();
        let handler = move || {
            if hears.0.swap(true, Ordering::Relaxed) {
                std::process::exit(status);
            }
        };
        // Without a handler Ctrl-C ends the program at once, which will do.
        let _ = ctrlc::set_handler(handler);
        interruption
    }

    pub(crate) fn heard(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
