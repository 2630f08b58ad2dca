//! Writes a corpus of JSON lines in the other forms that dumps have, so that there is something to try them on:
//! `forms PAGES.jsonl FOLDER` writes `pages.warc.wet.gz`, `pages.parquet` and `pages.html.jsonl`.

use anyhow::Context;
use arrow_array::{RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use flate2::{Compression, write::GzEncoder};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression as Packing;
use parquet::file::properties::WriterProperties;
use serde::Deserialize;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [input, folder] = &arguments[..] else { anyhow::bail!("forms PAGES.jsonl FOLDER") };
    let lines = BufReader::new(File::open(input).with_context(|| input.display().to_string())?).lines();
    let mut forms = Forms::create(Path::new(folder))?;
    for (index, line) in lines.enumerate() {
        let line: Line = serde_json::from_str(&line?).with_context(|| format!("line {}", index + 1))?;
        forms.write(line)?;
    }
    forms.close()
}

struct Forms {
    wet: BufWriter<File>,
    html: BufWriter<File>,
    parquet: ArrowWriter<File>,
    waiting: Vec<Line>,
}

/// Rows that go to Parquet at a time.
const ROWS: usize = 1024;

impl Forms {
    fn create(folder: &Path) -> anyhow::Result<Self> {
        let create = |name: &str| {
            let path = folder.join(name);
            File::create(&path).with_context(|| path.display().to_string())
        };
        let properties = WriterProperties::builder()
            .set_compression(Packing::SNAPPY)
            .set_max_row_group_bytes(Some(64 << 20))
            .build();
        let mut forms = Self {
            wet: BufWriter::new(create("pages.warc.wet.gz")?),
            html: BufWriter::new(create("pages.html.jsonl")?),
            parquet: ArrowWriter::try_new(create("pages.parquet")?, schema(), Some(properties))?,
            waiting: Vec::new(),
        };
        forms.wet_record(
            "warcinfo",
            "application/warc-fields",
            "urn:tearsheet:forms",
            "software: tearsheet forms\r\n",
        )?;
        Ok(forms)
    }

    fn write(&mut self, line: Line) -> anyhow::Result<()> {
        self.wet_record("conversion", "text/plain", &format!("urn:tearsheet:{}", line.id), &line.text)?;
        serde_json::to_writer(&mut self.html, &serde_json::json!({"id": line.id, "html": html(&line.text)}))?;
        self.html.write_all(b"\n")?;
        self.waiting.push(line);
        if self.waiting.len() == ROWS { self.rows() } else { Ok(()) }
    }

    /// One record in a member of its own, as Common Crawl packs them.
    fn wet_record(&mut self, kind: &str, content: &str, uri: &str, block: &str) -> anyhow::Result<()> {
        let mut member = GzEncoder::new(&mut self.wet, Compression::default());
        write!(
            member,
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-03-12T00:00:00Z\r\n"
        )?;
        write!(
            member,
            "WARC-Record-ID: <{uri}>\r\nContent-Type: {content}\r\nContent-Length: {}\r\n\r\n",
            block.len()
        )?;
        write!(member, "{block}\r\n\r\n")?;
        member.finish()?;
        Ok(())
    }

    fn rows(&mut self) -> anyhow::Result<()> {
        let ids: StringArray = self.waiting.iter().map(|line| Some(&line.id)).collect();
        let texts: StringArray = self.waiting.iter().map(|line| Some(&line.text)).collect();
        self.waiting.clear();
        Ok(self.parquet.write(&RecordBatch::try_new(schema(), vec![Arc::new(ids), Arc::new(texts)])?)?)
    }

    fn close(mut self) -> anyhow::Result<()> {
        self.rows()?;
        self.parquet.close()?;
        self.wet.flush()?;
        Ok(self.html.flush()?)
    }
}

fn schema() -> Arc<Schema> {
    let field = |name| Field::new(name, DataType::Utf8, false);
    Arc::new(Schema::new(vec![field("id"), field("text")]))
}

/// A page whose lines are paragraphs, with what stands around a story.
fn html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let lines = escaped.lines().filter(|line| !line.trim().is_empty());
    let paragraphs: String = lines.map(|line| format!("<p>{line}</p>\n")).collect();
    format!(
        "<!doctype html>\n<html><head><title>News</title><style>p {{ margin: 1em }}</style></head>\n<body>\n\
         <nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav>\n<main>\n{paragraphs}</main>\n\
         <footer>Terms</footer>\n</body></html>\n"
    )
}
