//! Takes pages of HTML apart: HTML to text through an extraction crate, text to parts.

mod comparison;
mod pages;
#[path = "../../spans/progress.rs"]
mod progress;
mod rendering;

use anyhow::Context;
use clap::Parser;
use comparison::Comparison;
use indicatif::ProgressBar;
use pages::{Pages, Saved};
use rayon::prelude::*;
use rendering::Rendering;
use serde::Serialize;
use serde_json::{Map, Value};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tearsheet::Page;

/// Takes pages of HTML apart: HTML to text through an extraction crate, text to parts.
///
/// A FILE is a saved page, or JSON lines with a page in "html"; which of the two is seen from its first byte. Without
/// `--as` a table says what the parser finds in each rendering of the pages. With it a line of JSON is written for each
/// page, in the same order: its keys, the rendered text in "text", and the text's parts in "page". Bad lines are named
/// and skipped.
#[derive(Parser)]
#[command(name = "from_html", after_help = EXIT_STATUSES)]
struct Arguments {
    /// Saved pages or JSON lines; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// How HTML becomes text
    #[arg(long = "as", value_name = "RENDERING")]
    rendering: Option<Rendering>,
}

const EXIT_STATUSES: &str = "\
Exit status:
  0    every page was taken apart
  1    some could not be; the others were
  2    wrong usage, a file that cannot be read, or output that cannot be written
  141  whoever read the output went away";

const BAD_PAGES: u8 = 1;
const TROUBLE: u8 = 2;
const READER_GONE: u8 = 141;

/// Pages are worked on in batches of about so many bytes.
const BATCH: usize = 4 << 20;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut work = Work { progress: progress::bar(&arguments.files), bad: false, output: BufWriter::new(io::stdout()) };
    let worked = arguments.files.iter().try_for_each(|file| work.file(file, arguments.rendering));
    let worked = worked.and_then(|()| Ok(work.output.flush()?));
    work.progress.finish_and_clear();
    ExitCode::from(match worked {
        Err(error) if broken_pipe(&error) => READER_GONE,
        Err(error) => {
            work.say(&format!("{error:#}"));
            TROUBLE
        }
        Ok(()) if work.bad => BAD_PAGES,
        Ok(()) => 0,
    })
}

fn broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

struct Work {
    progress: ProgressBar,
    /// Whether a page could not be taken apart.
    bad: bool,
    output: BufWriter<io::Stdout>,
}

impl Work {
    fn file(&mut self, file: &Path, rendering: Option<Rendering>) -> anyhow::Result<()> {
        let name = if file == Path::new("-") { "<stdin>".into() } else { file.display().to_string() };
        let mut pages = Pages::open(file).with_context(|| name.clone())?;
        let mut comparison = Comparison::default();
        loop {
            let batch = pages.batch(BATCH).with_context(|| name.clone())?;
            if batch.is_empty() {
                break;
            }
            match rendering {
                Some(rendering) => self.write(&name, &batch, rendering)?,
                None => self.compare(&name, &batch, &mut comparison),
            }
            self.progress.inc(batch.iter().map(|saved| saved.size() as u64).sum());
        }
        if rendering.is_none() {
            write!(self.output, "{name}\n{comparison}")?;
        }
        Ok(())
    }

    fn write(&mut self, name: &str, batch: &[Saved], rendering: Rendering) -> anyhow::Result<()> {
        let lines: Vec<_> = batch.par_iter().map(|saved| line(saved, rendering)).collect();
        for (saved, line) in batch.iter().zip(lines) {
            match line {
                Ok(line) => self.output.write_all(&line)?,
                Err(complaint) => self.complain(name, saved, &complaint),
            }
        }
        Ok(())
    }

    fn compare(&mut self, name: &str, batch: &[Saved], comparison: &mut Comparison) {
        let found: Vec<_> = batch.par_iter().map(|saved| saved.read().map(|html| Comparison::of(&html.html))).collect();
        for (saved, found) in batch.iter().zip(found) {
            match found {
                Ok(found) => *comparison += &found,
                Err(complaint) => self.complain(name, saved, &complaint),
            }
        }
    }

    fn complain(&mut self, name: &str, saved: &Saved, complaint: &str) {
        self.bad = true;
        let line = saved.line.map(|line| format!(":{line}")).unwrap_or_default();
        self.say(&format!("{name}{line}: {complaint}"));
    }

    /// Prints one line, above the bar where there is one.
    fn say(&self, line: &str) {
        // With standard error closed there is nowhere left to say so; the exit status tells.
        self.progress.suspend(|| _ = writeln!(io::stderr(), "from_html: {line}"));
    }
}

/// What is written of a page.
#[derive(Serialize)]
struct Parts<'a> {
    #[serde(flatten)]
    others: &'a Map<String, Value>,
    /// All spans are offsets into this.
    text: &'a str,
    page: Page<&'a str>,
}

fn line(saved: &Saved, rendering: Rendering) -> Result<Vec<u8>, String> {
    let mut html = saved.read()?;
    let text = rendering.text(&html.html)?;
    // What the line says of a text or a page gives way to ours.
    html.others.retain(|key, _| !["text", "page"].contains(&&**key));
    let parts = Parts { others: &html.others, text: &text, page: tearsheet::parse(&text) };
    let mut line = serde_json::to_vec(&parts).map_err(|error| error.to_string())?;
    line.push(b'\n');
    Ok(line)
}
