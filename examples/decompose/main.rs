//! Takes one page apart and shows its parts.

mod excerpt;
mod outline;
mod picture;

use anyhow::{Context, bail};
use clap::Parser;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tearsheet::{Options, Page, Published};

/// Takes one page apart and shows its parts.
#[derive(Parser)]
#[command(name = "decompose", version)]
struct Arguments {
    /// The page's plain text, in UTF-8; `-` is standard input, without it a built-in page is shown
    file: Option<PathBuf>,

    /// Print the page as JSON
    #[arg(long)]
    json: bool,

    /// Write a picture of the page to OUT instead: one HTML file, for any browser
    #[arg(long, value_name = "OUT", conflicts_with_all = ["json", "full"])]
    html: Option<PathBuf>,

    /// The page's date, or only its month, where it is known from elsewhere
    #[arg(long, value_name = "DATE")]
    published: Option<Published>,

    /// Cut no long paragraphs and snippets, and show the page's furniture as well
    #[arg(long)]
    full: bool,
}

const SAMPLE: &str = include_str!("../samples/harbour.txt");

/// What a shell reports of a program that wrote to a closed pipe.
const READER_GONE: u8 = 141;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let output = match output(&arguments) {
        Ok(output) => output,
        Err(error) => {
            eprintln!("decompose: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    match write(&output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(READER_GONE),
        Err(error) => {
            eprintln!("decompose: cannot write the output: {error}");
            ExitCode::FAILURE
        }
    }
}

fn output(arguments: &Arguments) -> anyhow::Result<String> {
    let text = match &arguments.file {
        None => SAMPLE.into(),
        Some(file) => read(file)?,
    };
    let options = arguments.published.map_or(Options::new(), |published| Options::new().published(published));
    let page: Page<&str> = options.parse(&text);
    if let Some(file) = &arguments.html {
        std::fs::write(file, picture::picture(&page, &text)).with_context(|| file.display().to_string())?;
        Ok(String::new())
    } else if arguments.json {
        Ok(serde_json::to_string_pretty(&page)? + "\n")
    } else {
        Ok(outline::outline(&page, &text, arguments.full))
    }
}

fn read(file: &Path) -> anyhow::Result<String> {
    let stdin = file == Path::new("-");
    let name = if stdin { "<stdin>".into() } else { file.display().to_string() };
    let mut bytes = Vec::new();
    let read = if stdin { io::stdin().read_to_end(&mut bytes).map(|_| bytes) } else { std::fs::read(file) };
    let text = utf8(read.context(name.clone())?).context(name.clone())?;
    if text.trim().is_empty() {
        bail!("{name}: there is no text in it");
    }
    Ok(text)
}

fn utf8(bytes: Vec<u8>) -> anyhow::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count() + 1;
        anyhow::anyhow!("not UTF-8: byte {at} is {:#04X}, on line {line}", error.as_bytes()[at])
    })
}

/// Colours stay only where they are seen: on a terminal, unless `NO_COLOR` asks for none.
fn write(output: &str) -> io::Result<()> {
    let mut stdout = anstream::AutoStream::auto(io::stdout().lock());
    stdout.write_all(output.as_bytes())?;
    stdout.flush()
}
