//! Every fuzz target runs on the pages of the corpus, on its own seeds, on what fuzzing found to reach every place in
//! the code, and on whatever broke it before.
//!
//! See `tests/fuzz/run` for how more is found.

#[path = "common/targets.rs"]
mod targets;

use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::{env, fs};
use targets::{TARGETS, Target};

/// What still breaks a target, each with the reason. A file here that breaks nothing any more fails, too, so that
/// its row goes.
static BROKEN: &[(&str, &str)] = &[];

#[test]
fn targets_hold_on_what_is_kept() {
    let mut complaints = Vec::new();
    for &(name, target) in TARGETS {
        let files = kept(name);
        assert!(files.len() > 20, "the corpus is not where it should be");
        for file in files {
            let shown = file.strip_prefix(tests()).expect("it is among the tests").display().to_string();
            let reason = BROKEN.iter().find(|(broken, _)| *broken == shown);
            match (replay(target, &file), reason) {
                (Err(how), None) => complaints.push(format!("{name} on {shown}: {how}")),
                (Ok(()), Some((_, reason))) => complaints.push(format!("{shown} holds again ({reason})")),
                _ => {}
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}

/// The pages of the corpus; the seeds of the target, its own corpus and its crashes.
fn kept(target: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&tests().join("corpus"), &mut files);
    // The package leaves this folder out, because it is one of its own.
    for folder in ["seeds", "corpus", "crashes"] {
        collect(&tests().join("fuzz").join(folder).join(target), &mut files);
    }
    files.sort();
    files
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("readable").path()) {
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

fn replay(target: Target, file: &Path) -> Result<(), String> {
    let bytes = fs::read(file).expect("readable");
    panic::catch_unwind(AssertUnwindSafe(|| target(&bytes))).map_err(|cause| {
        let words = cause.downcast_ref::<String>().cloned();
        words.or_else(|| cause.downcast_ref::<&str>().map(|words| (*words).into())).unwrap_or_default()
    })
}

#[test]
fn seeds_reach_what_they_are_for() {
    let seeds = tests().join("fuzz/seeds/templates");
    let mut files = Vec::new();
    collect(&seeds, &mut files);
    for file in files {
        let seed = fs::read(&file).expect("readable");
        assert!(targets::template_is_found(&seed), "the page of {} does not follow its template", file.display());
    }
}

#[test]
fn a_target_that_breaks_is_told() {
    let breaks: Target = |bytes| assert!(bytes.is_empty(), "not empty");
    let page = tests().join("corpus/article/one-line.txt");
    assert_eq!(replay(breaks, &page), Err("not empty".into()));
}

#[test]
fn every_target_has_its_binary() {
    let manifest = fs::read_to_string(tests().join("fuzz/Cargo.toml"));
    let Ok(manifest) = manifest else { return };
    for (name, _) in TARGETS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "tests/fuzz has no binary for {name}");
    }
    assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len(), "tests/fuzz has a binary for no target");
}
