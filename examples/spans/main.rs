//! Writes the pages of a corpus in the forms of other tools: JSON lines in, JSON lines out, in the same order.

mod dolma;
mod marks;
mod ninjs;
mod progress;
mod record;
mod schema_org;
mod web_annotation;

use anyhow::{Context, anyhow};
use clap::{Parser, ValueEnum};
use indicatif::ProgressBar;
use record::Record;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tearsheet::{Options, Page};

/// Writes the pages of a corpus in the forms of other tools: JSON lines in, JSON lines out, in the same order.
///
/// A line is an object with the page in "text", its name in "id" and, where it is known from elsewhere, the page's date
/// in "published" (2023-11-01 or 2023-06). Positions that are written count code points. A bad line ends the work, since
/// attributes have to stand line by line beside their documents.
#[derive(Parser)]
#[command(name = "spans", version)]
struct Arguments {
    /// Files of JSON lines; `-`, or none at all, is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// The form that is written
    #[arg(long = "as", value_name = "FORM")]
    form: Form,

    /// What is put before an id that is no URI itself, to make one
    #[arg(long, value_name = "URI", default_value = "urn:tearsheet:")]
    base: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// Attributes of the Dolma toolkit: spans with scores
    Dolma,
    /// A page of W3C Web Annotations, each with its position and its words
    WebAnnotation,
    /// A schema.org NewsArticle in JSON-LD
    SchemaOrg,
    /// A news item in IPTC ninjs 3.1
    Ninjs,
}

/// What a shell reports of a program that wrote to a closed pipe.
const READER_GONE: u8 = 141;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Err(error) = write_all(&arguments) else { return ExitCode::SUCCESS };
    let cause = error.downcast_ref::<io::Error>().map(io::Error::kind);
    if cause == Some(io::ErrorKind::BrokenPipe) {
        return ExitCode::from(READER_GONE);
    }
    eprintln!("spans: {error:#}");
    ExitCode::FAILURE
}

fn write_all(arguments: &Arguments) -> anyhow::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    let stdin = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() { &stdin[..] } else { &arguments.files };
    let bar = progress::bar(files);
    // What stands before a bad line is good, and is written.
    let written = files.iter().try_for_each(|file| write_file(file, arguments, &mut output, &bar));
    bar.finish_and_clear();
    output.flush()?;
    written
}

fn write_file(file: &Path, arguments: &Arguments, output: &mut impl Write, bar: &ProgressBar) -> anyhow::Result<()> {
    let stdin = file == Path::new("-");
    let name = if stdin { "<stdin>".into() } else { file.display().to_string() };
    let input: Box<dyn BufRead> = if stdin {
        Box::new(BufReader::new(bar.wrap_read(io::stdin())))
    } else {
        Box::new(BufReader::new(bar.wrap_read(std::fs::File::open(file).context(name.clone())?)))
    };
    for (index, line) in input.split(b'\n').enumerate() {
        let line = line.context(name.clone())?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let written = converted(&line, arguments).with_context(|| format!("{name}:{}", index + 1))?;
        output.write_all(&written)?;
    }
    Ok(())
}

/// One line in, one line out.
fn converted(line: &[u8], arguments: &Arguments) -> anyhow::Result<Vec<u8>> {
    let record: Record = serde_json::from_slice(line).map_err(|error| anyhow!("{}", record::without_line(&error)))?;
    let options = record.published.map_or(Options::new(), |published| Options::new().published(published));
    let page: Page<&str> = options.parse(&record.text);
    let mut written = match arguments.form {
        Form::Dolma => serde_json::to_vec(&dolma::attributes(&record, &page)),
        Form::WebAnnotation => serde_json::to_vec(&web_annotation::page(&record.uri(&arguments.base), &record, &page)),
        Form::SchemaOrg => serde_json::to_vec(&schema_org::article(&record.uri(&arguments.base), &page)),
        Form::Ninjs => serde_json::to_vec(&ninjs::item(&record.uri(&arguments.base), &record.text, &page)),
    }?;
    written.push(b'\n');
    Ok(written)
}
