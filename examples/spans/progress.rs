//! A bar on the terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// A bar over the bytes of all files, or a spinner where nobody knows how many there will be.
pub(crate) fn bar(files: &[PathBuf]) -> ProgressBar {
    let size = |file: &PathBuf| file.metadata().ok().filter(|file| file.is_file()).map(|file| file.len());
    let size: Option<u64> = files.iter().map(size).sum();
    // Lines that scroll by on the same terminal would tear the bar apart.
    let shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
    let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let template = match size {
        Some(_) => "{bar:30.cyan/blue} {percent:>3}%  {binary_bytes_per_sec}  {eta} left",
        None => "{spinner:.cyan} {binary_bytes}  {binary_bytes_per_sec}",
    };
    let style = ProgressStyle::with_template(template).expect("the template is well formed");
    ProgressBar::with_draw_target(size, target).with_style(style)
}
