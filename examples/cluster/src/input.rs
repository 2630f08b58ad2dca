//! From a corpus of JSON lines, or of pages as files, to what a cluster reads: some Parquet, some JSON lines.

use crate::tables::{JSON_LINES, JSON_LINES_ENDING, PARQUET, schema};
use anyhow::{Context, Result};
use datafusion::arrow::array::{ArrayRef, RecordBatch, StringViewArray};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::file::properties::WriterProperties;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many files of each kind.
const FILES: usize = 8;

/// How many pages are collected before they are written to a Parquet file.
const BATCH: usize = 512;

/// How many pages make a row group of a Parquet file; a writer keeps one in memory.
const ROW_GROUP: usize = 4 * BATCH;

#[derive(Deserialize, Serialize)]
struct Record {
    #[serde(default)]
    id: Option<Name>,
    text: String,
}

/// Corpora number their pages, or name them.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum Name {
    Number(u64),
    Text(String),
}

/// Counts of what was written, and of lines that were not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) pages: usize,
    pub(crate) bad_lines: usize,
}

/// Writes the pages of `sources`, all of them `times` over, below `folder`; half of them go to each kind of file.
pub(crate) fn prepare(sources: &[PathBuf], times: usize, folder: &Path) -> Result<Written> {
    let mut output = Output::create(folder)?;
    let mut bad_lines = 0;
    for round in 0..times {
        for source in sources {
            read(source, |place, record| match record {
                Ok(record) => output.push(format!("{}#{round}", name(&record, place)), record.text),
                Err(error) => {
                    if round == 0 {
                        // To serde_json every line is the first; the place has its real number.
                        eprintln!("prepare: {place}: {}", error.to_string().replace(" at line 1 column", " at column"));
                        bad_lines += 1;
                    }
                    Ok(())
                }
            })?;
        }
    }
    Ok(Written { pages: output.finish()?, bad_lines })
}

fn name(record: &Record, place: &str) -> String {
    match &record.id {
        Some(Name::Text(text)) => text.clone(),
        Some(Name::Number(number)) => number.to_string(),
        None => place.into(),
    }
}

/// Hands on every page of a file, or what is wrong with its line, with its place: the file, and the line if it has
/// many.
fn read(path: &Path, mut take: impl FnMut(&str, serde_json::Result<Record>) -> Result<()>) -> Result<()> {
    let file = path.display();
    let unreadable = || format!("{file}: cannot be read");
    if path.extension().is_some_and(|ending| ending == "txt") {
        let text = fs::read_to_string(path).with_context(unreadable)?;
        return take(&file.to_string(), Ok(Record { id: None, text }));
    }
    let mut lines = BufReader::new(File::open(path).with_context(unreadable)?);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if lines.read_until(b'\n', &mut line).with_context(unreadable)? == 0 {
            break;
        }
        if !line.trim_ascii().is_empty() {
            take(&format!("{file}:{number}"), serde_json::from_slice(&line))?;
        }
    }
    Ok(())
}

/// The files that are being written.
struct Output {
    pages: usize,
    parquet: Vec<ParquetFile>,
    json_lines: Vec<BufWriter<File>>,
}

impl Output {
    fn create(folder: &Path) -> Result<Self> {
        let file = |kind: &str, ending: &str, number: usize| -> Result<File> {
            let path = folder.join(kind).join(format!("{number}{ending}"));
            File::create(&path).with_context(|| format!("{}: cannot be written", path.display()))
        };
        for kind in [PARQUET, JSON_LINES] {
            let path = folder.join(kind);
            fs::create_dir_all(&path).with_context(|| format!("{}: cannot be made", path.display()))?;
        }
        let parquet = (0..FILES).map(|number| ParquetFile::new(file(PARQUET, ".parquet", number)?));
        let json_lines = (0..FILES).map(|number| Ok(BufWriter::new(file(JSON_LINES, JSON_LINES_ENDING, number)?)));
        Ok(Self { pages: 0, parquet: parquet.collect::<Result<_>>()?, json_lines: json_lines.collect::<Result<_>>()? })
    }

    fn push(&mut self, id: String, text: String) -> Result<()> {
        let file = self.pages / 2 % FILES;
        if self.pages.is_multiple_of(2) {
            self.parquet[file].push(id, text)?;
        } else {
            let output = &mut self.json_lines[file];
            serde_json::to_writer(&mut *output, &Record { id: Some(Name::Text(id)), text })?;
            output.write_all(b"\n")?;
        }
        self.pages += 1;
        if self.pages.is_multiple_of(10_000) && io::stderr().is_terminal() {
            eprint!("\r{} pages", self.pages);
        }
        Ok(())
    }

    /// How many pages there are.
    fn finish(self) -> Result<usize> {
        for file in self.parquet {
            file.finish()?;
        }
        for mut file in self.json_lines {
            file.flush()?;
        }
        Ok(self.pages)
    }
}

/// A Parquet file and the pages that are not in it yet.
struct ParquetFile {
    writer: ArrowWriter<File>,
    ids: Vec<String>,
    texts: Vec<String>,
}

impl ParquetFile {
    fn new(file: File) -> Result<Self> {
        // Pages that are written many times over would be read from a dictionary, as no corpus is.
        let properties = WriterProperties::builder()
            .set_dictionary_enabled(false)
            .set_max_row_group_row_count(Some(ROW_GROUP))
            .build();
        let writer = ArrowWriter::try_new(file, Arc::new(schema()), Some(properties))?;
        Ok(Self { writer, ids: Vec::new(), texts: Vec::new() })
    }

    fn push(&mut self, id: String, text: String) -> Result<()> {
        self.ids.push(id);
        self.texts.push(text);
        if self.ids.len() == BATCH { self.write() } else { Ok(()) }
    }

    fn write(&mut self) -> Result<()> {
        let column =
            |strings: &mut Vec<String>| Arc::new(StringViewArray::from_iter_values(strings.drain(..))) as ArrayRef;
        let columns = vec![column(&mut self.ids), column(&mut self.texts)];
        self.writer.write(&RecordBatch::try_new(Arc::new(schema()), columns)?)?;
        Ok(())
    }

    fn finish(mut self) -> Result<()> {
        self.write()?;
        self.writer.close()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_lines_are_written_and_bad_ones_named_once() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let corpus = folder.join("corpus.jsonl");
        let lines = "{\"id\": 7, \"text\": \"One.\"}\n\nnot JSON\n{\"id\": \"b\"}\n{\"text\": \"Two.\", \"id\": \"a\"}\n{\"text\": \"Three.\"}";
        fs::write(&corpus, lines).unwrap();
        let written = prepare(std::slice::from_ref(&corpus), 2, folder).unwrap();
        assert_eq!(written, Written { pages: 6, bad_lines: 2 });
        // Every second page, from the second on.
        let json_lines: Vec<String> = (0..FILES)
            .map(|number| {
                fs::read_to_string(folder.join(JSON_LINES).join(format!("{number}{JSON_LINES_ENDING}"))).unwrap()
            })
            .collect();
        let third = format!("{}:6#1", corpus.display());
        assert_eq!(json_lines[0], "{\"id\":\"a#0\",\"text\":\"Two.\"}\n");
        assert_eq!(json_lines[1], "{\"id\":\"7#1\",\"text\":\"One.\"}\n");
        assert_eq!(json_lines[2], format!("{{\"id\":\"{third}\",\"text\":\"Three.\"}}\n"));
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = prepare(&["/nowhere/corpus.jsonl".into()], 1, folder.path());
        assert_eq!(error.unwrap_err().to_string(), "/nowhere/corpus.jsonl: cannot be read");
    }
}
