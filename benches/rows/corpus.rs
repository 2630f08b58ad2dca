//! The pages that are measured, and the same as JSON lines.

use crate::harness::quick;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::{env, fs};
use tearsheet::{Options, Page, Published};

/// A page as a corpus holds it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Record {
    #[serde(default)]
    pub(crate) id: String,
    pub(crate) text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) published: Option<Published>,
}

impl Record {
    pub(crate) fn parse(&self) -> Page<&str> {
        self.options().parse(&self.text)
    }

    fn options(&self) -> Options<'_> {
        self.published.map_or(Options::new(), |published| Options::new().published(published))
    }
}

/// Pages, each in two forms.
pub(crate) struct Corpus {
    pub(crate) records: Vec<Record>,
    /// A line of JSON each, without its end.
    pub(crate) lines: Vec<String>,
}

impl Corpus {
    /// The JSON lines that `TEARSHEET_CORPUS` names, else the project's own pages over and over again.
    pub(crate) fn load() -> Self {
        let mut records = match env::var_os("TEARSHEET_CORPUS") {
            Some(path) => read_lines(Path::new(&path)),
            None => repeat(sample_pages(), if quick() { 60_000 } else { 16_000_000 }),
        };
        if quick() {
            records.truncate(100);
        }
        let lines = records.iter().map(|record| serde_json::to_string(record).expect("strings alone")).collect();
        Self { records, lines }
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.records.iter().map(|record| record.text.as_str())
    }

    /// The length of all texts, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.texts().map(str::len).sum()
    }
}

fn read_lines(path: &Path) -> Vec<Record> {
    let lines = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let record = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    lines.lines().filter(|line| !line.trim().is_empty()).map(record).collect()
}

/// The pages of `examples/samples` and those of `tests/corpus`, sorted by their paths.
pub(crate) fn sample_pages() -> Vec<Record> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages = Vec::new();
    collect(&root.join("examples/samples"), &mut pages);
    for folder in fs::read_dir(root.join("tests/corpus")).expect("tests/corpus is there") {
        let folder = folder.expect("readable").path();
        if folder.is_dir() {
            collect(&folder, &mut pages);
        }
    }
    pages.sort_by(|a, b| a.id.cmp(&b.id));
    pages
}

fn collect(folder: &Path, pages: &mut Vec<Record>) {
    for file in fs::read_dir(folder).expect("a folder") {
        let path = file.expect("readable").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = fs::read_to_string(&path).expect("UTF-8");
            pages.push(Record { id: path.display().to_string(), text, published: None });
        }
    }
}

/// Copies of their own, so that a page is as fresh to the processor as one of a corpus is.
fn repeat(pages: Vec<Record>, bytes: usize) -> Vec<Record> {
    let once: usize = pages.iter().map(|page| page.text.len()).sum();
    assert!(once > 0, "no sample pages");
    vec![pages; bytes.div_ceil(once)].concat()
}
