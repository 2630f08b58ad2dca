//! Cleans the pages of a dump before its quality rules see them, and says what the rules would have done.

mod ahead;
mod cleaning;
mod columns;
mod json_lines;
mod look;
mod progress;
mod records;
mod rules;
mod table;
mod tally;
mod wet;

use anyhow::{Context, bail};
use clap::Parser;
use cleaning::{Cleaning, Filter};
use flate2::{Compression, write::GzEncoder};
use json_lines::JsonLines;
use look::Pages;
use progress::{Interruption, Report};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wet::Wet;

/// Cleans the pages of a dump before its quality rules see them, and says what the rules would have done.
///
/// INPUT holds JSON lines, WET or Parquet; what it is, and whether it is packed with gzip, is seen from its first bytes.
/// OUTPUT is written in the same form: the text of each page is the story alone, and all else about it stays. The table
/// shows what the rules of FineWeb and of C4 do to the pages as they are and to the cleaned ones. Bad records are named
/// and skipped.
#[derive(Parser)]
#[command(name = "clean", after_help = EXIT_STATUSES)]
struct Arguments {
    /// The pages; `-` is standard input
    input: PathBuf,

    /// Where cleaned pages are written, if at all; `-` is standard output, and the table goes to standard error
    output: Option<PathBuf>,

    /// The key or the column that holds the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    text: String,

    /// Writes only what these rules keep of the cleaned pages
    #[arg(long, value_name = "RULES", requires = "output")]
    filter: Option<Filter>,

    /// Gives cleaned pages straight quotation marks: to C4 no line ends in a curly one
    #[arg(long)]
    straight: bool,

    /// Names every page that a rule drops, and says why
    #[arg(long)]
    explain: bool,

    /// Only reads the pages and counts them: what any program pays that reads this file
    #[arg(long, conflicts_with_all = ["output", "straight", "explain"])]
    count: bool,
}

const EXIT_STATUSES: &str = "\
Exit status:
  0    every record was cleaned
  1    some records were bad; the others were cleaned
  2    wrong usage, a file that cannot be read, or output that cannot be written
  130  interrupted; the records finished by then were written
  141  whoever read the output went away";

const BAD_RECORDS: u8 = 1;
const TROUBLE: u8 = 2;
const INTERRUPTED: u8 = 130;
const READER_GONE: u8 = 141;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let interruption = Interruption::listen(INTERRUPTED.into());
    let mut report = Report::new(name(&arguments.input), interruption.clone());
    let ran = run(&arguments, &mut report);
    report.finish();
    let told = ran.and_then(|()| tell(&arguments, &report));
    ExitCode::from(match told {
        Err(error) if broken_pipe(&error) => READER_GONE,
        Err(error) => {
            report.say(&format!("{error:#}"));
            TROUBLE
        }
        Ok(()) if interruption.heard() => INTERRUPTED,
        Ok(()) if !report.all_good() => BAD_RECORDS,
        Ok(()) => 0,
    })
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "<stdin>".into() } else { path.display().to_string() }
}

fn broken_pipe(error: &anyhow::Error) -> bool {
    let kinds = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind);
    kinds.into_iter().any(|kind| kind == io::ErrorKind::BrokenPipe)
}

fn run(arguments: &Arguments, report: &mut Report) -> anyhow::Result<()> {
    let Arguments { input, output, text, .. } = arguments;
    let cleaning = Cleaning {
        filter: arguments.filter,
        straight: arguments.straight,
        explain: arguments.explain,
        count: arguments.count,
        writes: output.is_some(),
    };
    let size = fs::metadata(input).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
    let seen = report.expect_bytes(size);
    let pages = look::open(input, seen).with_context(|| name(input))?;
    let mut output = open_output(input, output.as_deref())?;
    let cleaned = match pages {
        Pages::JsonLines(stream) => {
            let clean = |line: &[u8]| json_lines::clean(line, text, cleaning);
            let lines = JsonLines::new(stream.bytes);
            if stream.gzip && cleaning.writes {
                let mut packed = GzEncoder::new(&mut output, Compression::default());
                let cleaned = records::run(lines, clean, &mut packed, report);
                packed.finish().context("cannot write the output")?;
                cleaned
            } else {
                records::run(lines, clean, &mut output, report)
            }
        }
        Pages::Wet(stream) => {
            let clean = |record: &[u8]| wet::clean(record, stream.gzip, cleaning);
            records::run(Wet::new(stream.bytes), clean, &mut output, report)
        }
        Pages::Parquet(file) => columns::run(file, text, cleaning, &mut output, report),
    };
    output.flush().context("cannot write the output")?;
    cleaned.with_context(|| name(input))
}

fn open_output(input: &Path, output: Option<&Path>) -> anyhow::Result<Box<dyn Write + Send>> {
    let Some(path) = output else { return Ok(Box::new(io::sink())) };
    if path == Path::new("-") {
        return Ok(Box::new(BufWriter::new(io::stdout())));
    }
    if fs::canonicalize(path).is_ok_and(|path| fs::canonicalize(input).is_ok_and(|input| input == path)) {
        bail!("{} would be written over while it is read", path.display());
    }
    let file = File::create(path).with_context(|| path.display().to_string())?;
    Ok(Box::new(BufWriter::with_capacity(1 << 20, file)))
}

/// Prints the table.
fn tell(arguments: &Arguments, report: &Report) -> anyhow::Result<()> {
    let tally = &report.tally;
    let table = if arguments.count {
        format!("{} pages, {} characters\n", table::count(tally.pages), table::count(tally.as_it_is.characters))
    } else {
        table::table(tally)
    };
    let piped = arguments.output.as_deref() == Some(Path::new("-"));
    let written =
        if piped { io::stderr().write_all(table.as_bytes()) } else { io::stdout().write_all(table.as_bytes()) };
    Ok(written?)
}
