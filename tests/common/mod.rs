//! What several tests need: the pages of the corpus, and the outline of a page.
#![allow(dead_code)]

pub(crate) mod damage;
pub(crate) mod diff;
pub(crate) mod hostile;
pub(crate) mod laws;
pub(crate) mod outline;
pub(crate) mod random;

use std::fs;
use std::path::{Path, PathBuf};

/// A page of the corpus.
pub(crate) struct Case {
    /// `headtopics-arrow/full`.
    pub(crate) name: String,
    /// The page, byte for byte.
    pub(crate) text: String,
}

impl Case {
    /// Where its outline stands.
    pub(crate) fn outline_path(&self) -> PathBuf {
        corpus().join(format!("{}.outline", self.name))
    }

    /// Its outline as it was written by hand, if it has one.
    pub(crate) fn outline(&self) -> Option<String> {
        fs::read_to_string(self.outline_path()).ok()
    }
}

/// The folder of all pages.
pub(crate) fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// All pages, by name.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for folder in folders() {
        for path in files(&corpus().join(&folder), "txt") {
            let stem = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("pages are UTF-8");
            cases.push(Case { name: format!("{folder}/{stem}"), text });
        }
    }
    assert!(cases.len() > 20, "the corpus is not where it should be");
    cases
}

/// The folders of the corpus: one a template, and those that are none.
pub(crate) fn folders() -> Vec<String> {
    let entries = fs::read_dir(corpus()).expect("the corpus is there").map(|entry| entry.expect("readable"));
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    files.sort();
    files
}
