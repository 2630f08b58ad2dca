//! Every page of `tests/corpus` reads as the outline beside it says.
//!
//! `BLESS=1 cargo test --test corpus` writes the outlines anew; read what has changed before you commit it.
//! Pages in `expected_failures.txt` have the outline that is right, not the one that is found, and are never
//! written anew. A page in that list that reads right fails, too, so that it leaves the list.

mod common;

use common::{Case, corpus, diff, outline::outline};
use std::collections::{BTreeMap, BTreeSet};
use std::{env, fs};

#[test]
fn every_page_reads_as_its_outline_says() {
    let expected = expected_failures();
    let mut complaints = Vec::new();
    for case in common::cases() {
        let reason = expected.get(&case.name);
        if blessing() && reason.is_none() {
            fs::write(case.outline_path(), read(&case)).expect("the corpus can be written");
        } else if let Err(complaint) = compare(&case, reason) {
            complaints.push(complaint);
        }
    }
    assert!(complaints.is_empty(), "{} pages read wrong\n\n{}", complaints.len(), complaints.join("\n"));
}

fn blessing() -> bool {
    env::var_os("BLESS").is_some_and(|value| value != "0")
}

fn read(case: &Case) -> String {
    outline(&tearsheet::parse(&case.text), &case.text)
}

fn compare(case: &Case, expected_failure: Option<&String>) -> Result<(), String> {
    let Case { name, .. } = case;
    let Some(wanted) = case.outline() else {
        return Err(format!("{name}: no outline; write it, or let BLESS=1 write it\n"));
    };
    let differences = diff::lines(&wanted, &read(case));
    match (differences.is_empty(), expected_failure) {
        (true, None) => Ok(()),
        (false, Some(reason)) => {
            println!("{name}: fails as expected ({reason})\n{differences}");
            Ok(())
        }
        (true, Some(_)) => Err(format!("{name}: reads right, take it out of expected_failures.txt\n")),
        (false, None) => Err(format!("{name}: - wanted, + found\n{differences}")),
    }
}

/// Page and reason, from lines such as `headtopics-arrow/full: quotes are not read yet`.
fn expected_failures() -> BTreeMap<String, String> {
    let list = fs::read_to_string(corpus().join("expected_failures.txt")).expect("the list is there, if empty");
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rows = lines.map(|line| line.split_once(": ").unwrap_or_else(|| panic!("a page without a reason: {line}")));
    rows.map(|(name, reason)| (name.into(), reason.into())).collect()
}

#[test]
fn expected_failures_are_pages() {
    let names: BTreeSet<_> = common::cases().into_iter().map(|case| case.name).collect();
    for name in expected_failures().into_keys() {
        assert!(names.contains(&name), "{name} is no page of the corpus");
    }
}

#[test]
fn every_template_has_a_page() {
    if blessing() {
        return; // the outlines are being written
    }
    let rows = template_names();
    assert!(rows.contains("headtopics-arrow"), "the table's names are not where they were: {rows:?}");
    for name in rows {
        assert!(has_page(&name, "known"), "tests/corpus/{name} holds no page whose outline says `{name} (known)`");
    }
    assert!(has_page("inferred", "inferred"), "no page whose list is found by repetition");
}

#[test]
fn every_folder_is_a_template_or_one_of_two() {
    let rows = template_names();
    for folder in common::folders() {
        let known = matches!(&*folder, "article" | "inferred") || rows.contains(&folder);
        assert!(known, "tests/corpus/{folder} is named after no template");
    }
}

/// Whether the folder holds a page whose outline, and whose reading, begin so.
fn has_page(name: &str, how: &str) -> bool {
    let line = format!("template   {name} ({how})\n");
    let mut cases = common::cases().into_iter().filter(|case| case.name.split('/').next() == Some(name));
    cases.any(|case| case.outline().is_some_and(|outline| outline.starts_with(&line)) && read(&case).starts_with(&line))
}

/// The names in the crate's own table, which is private: read off its source.
fn template_names() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/knowledge/templates");
    let files = fs::read_dir(folder).expect("the table is there").map(|entry| entry.expect("readable").path());
    let mut names = BTreeSet::new();
    for file in files {
        let source = fs::read_to_string(file).expect("readable");
        let rows = source.split("Template::row(").skip(1);
        names.extend(rows.filter_map(|row| row.split('"').nth(1)).map(String::from));
    }
    names
}
