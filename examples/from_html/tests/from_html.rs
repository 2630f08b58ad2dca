//! The program, run as users run it.

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

struct Ran {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

fn from_html(arguments: &[&str], input: &[u8]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_from_html"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    // A program that stops early stops reading, too.
    _ = child.stdin.take().expect("it is piped").write_all(input);
    let ran = child.wait_with_output().expect("the program ends");
    let utf8 = |bytes| String::from_utf8(bytes).expect("what it prints is UTF-8");
    Ran { status: ran.status.code(), stdout: utf8(ran.stdout), stderr: utf8(ran.stderr) }
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)
}

/// What the program makes of a sample in one rendering.
fn page(name: &str, rendering: &str) -> Value {
    let ran = from_html(&["--as", rendering, sample(name).to_str().unwrap()], b"");
    assert_eq!((ran.status, &*ran.stderr), (Some(0), ""));
    serde_json::from_str(&ran.stdout).expect("one line of JSON")
}

/// Paragraphs, related items with a snippet, and the template.
fn found(name: &str, rendering: &str) -> (usize, usize, Option<String>) {
    let page = &page(name, rendering)["page"];
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let related = list(&page["related"]).iter().filter(|item| !item["snippet"].is_null()).count();
    (list(&page["article"]["paragraphs"]).len(), related, page["template"]["name"].as_str().map(str::to_owned))
}

fn template(name: &str) -> Option<String> {
    Some(name.into())
}

/// The README's table: which rendering suits which page.
#[test]
fn each_rendering_suits_other_pages() {
    assert_eq!(found("publisher.html", "article"), (4, 0, None));
    for rendering in ["blocks", "text"] {
        assert!(found("publisher.html", rendering).0 > 4, "menu and most-read list stay with {rendering}");
        assert_eq!(found("arrow.html", rendering), (3, 3, template("headtopics-arrow")), "{rendering}");
    }
    assert_eq!(found("arrow.html", "article").1, 0, "the list is gone");
    assert_eq!(found("cards.html", "text"), (3, 3, template("headtopics-plain")));
    assert_ne!(found("cards.html", "blocks").2, template("headtopics-plain"));
    assert_eq!(found("minified.html", "blocks"), found("arrow.html", "blocks"));
    assert_eq!(found("minified.html", "text").0, 1, "paragraphs run together");
    for rendering in ["article", "blocks", "text"] {
        assert_eq!(found("syndicated.html", rendering), (3, 0, template("wp-syndicated")), "{rendering}");
    }
}

#[test]
fn spans_are_offsets_into_the_text_that_is_written() {
    let line = page("arrow.html", "blocks");
    let text = line["text"].as_str().unwrap();
    let quote = &line["page"]["article"]["quotes"][0];
    let at = |end: &str| quote["span"][end].as_u64().unwrap() as usize;
    assert_eq!(&text[at("start")..at("end")], "A lamp that goes out in a storm is a lamp for tourists,");
    assert!(quote["speaker"]["text"].as_str().unwrap().starts_with("Brannagh"));
}

#[test]
fn a_corpus_is_json_lines() {
    let page = std::fs::read_to_string(sample("publisher.html")).unwrap();
    let line = |id: usize| json!({"id": id, "html": page, "text": "other"}).to_string() + "\n";
    let lines: String = (0..200).map(line).collect();
    let ran = from_html(&["--as", "article", "-"], lines.as_bytes());
    assert_eq!((ran.status, &*ran.stderr), (Some(0), ""));
    let written: Vec<Value> = ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(written.len(), 200);
    for (id, line) in written.iter().enumerate() {
        assert_eq!(line["id"], id);
        assert!(line["text"].as_str().unwrap().starts_with("Library van") && line["html"].is_null());
    }
    let table = from_html(&["-"], lines.as_bytes()).stdout;
    let article = table.lines().nth(2).unwrap().split_whitespace().collect::<Vec<_>>();
    assert_eq!(article[..3], ["article", "200", "200"], "{table}");
}

#[test]
fn bad_lines_are_named_and_skipped() {
    let lines = b"{\"html\":\"<p>Rain.\"}\n\n{html\n{\"id\":1}\n{\"html\":1}\n{\"html\":\"<p>Snow.\"}";
    let ran = from_html(&["--as", "blocks", "-"], lines);
    let complaints = [
        "from_html: <stdin>:3: not JSON: key must be a string at column 2",
        "from_html: <stdin>:4: it has no `html`",
        "from_html: <stdin>:5: `html` is no string",
    ];
    assert_eq!(ran.stderr.lines().collect::<Vec<_>>(), complaints);
    assert_eq!((ran.status, ran.stdout.lines().count()), (Some(1), 2));
}

#[test]
fn what_has_no_story_is_said() {
    let ran = from_html(&["--as", "article", "-"], b"<p>");
    assert_eq!(ran.status, Some(1));
    assert!(ran.stderr.starts_with("from_html: <stdin>: dom_smoothie finds no story: "), "{}", ran.stderr);
    let nowhere = from_html(&["nowhere.html"], b"");
    assert_eq!(nowhere.status, Some(2));
    assert!(nowhere.stderr.starts_with("from_html: nowhere.html: No such file"), "{}", nowhere.stderr);
}
