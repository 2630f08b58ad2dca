//! The rows of the table: the crate's entry points, and what they are compared with.

pub(crate) mod corpus;

use crate::harness::Row;
use crate::peer::Peer;
use crate::record;
use corpus::{Corpus, Record};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::thread;
use tearsheet::{Dateline, Page};

/// All rows over one corpus; `pages` are its pages, taken apart.
pub(crate) fn rows<'a>(corpus: &'a Corpus, pages: &'a [Page<&'a str>], peer: &'a Peer) -> Vec<Row<'a>> {
    vec![
        memcpy(corpus),
        Row::new("utf8", || corpus.texts().filter(|text| str::from_utf8(text.as_bytes()).is_ok()).count()),
        Row::new("memchr3", || corpus.texts().map(marks).sum()),
        Row::new("lines", || corpus.texts().map(|text| text.lines().count()).sum()),
        Row::new("regex", || corpus.texts().map(|text| peer.parse(text).parts()).sum()),
        Row::new("sections", || corpus.texts().map(|text| tearsheet::sections(text).count()).sum()),
        Row::new("datelines", || {
            corpus.texts().flat_map(str::lines).filter(|line| Dateline::parse(line).is_ok()).count()
        }),
        Row::new("quotes", || corpus.texts().map(|text| tearsheet::quotes(text).count()).sum()),
        Row::new("parse", || corpus.records.iter().map(|record| parts(&record.parse())).sum()),
        parse_to_json(corpus),
        Row::new("parse-two", || on_two_threads(&corpus.records)),
        annotate(corpus),
        serde_alone(corpus, pages),
    ]
}

/// The two loops from JSON to JSON.
pub(crate) fn json_loops<'a>(corpus: &'a Corpus, pages: &'a [Page<&'a str>]) -> [Row<'a>; 2] {
    [annotate(corpus), serde_alone(corpus, pages)]
}

/// How many parts a page has been taken into.
pub(crate) fn parts(page: &Page<&str>) -> usize {
    let article = &page.article;
    let named = [article.headline.is_some(), article.dateline.is_some()].iter().filter(|there| **there).count();
    named + article.captions.len() + article.paragraphs.len() + article.quotes.len() + page.related.len()
}

/// What any reader of pages has to look at: line ends, straight marks, and the first byte of all curly ones.
fn marks(text: &str) -> usize {
    memchr::memchr3_iter(b'\n', b'"', 0xE2, text.as_bytes()).count()
}

fn memcpy<'a>(corpus: &'a Corpus) -> Row<'a> {
    let mut copy = Vec::new();
    Row::new("memcpy", move || {
        let mut length = 0;
        for text in corpus.texts() {
            copy.clear();
            copy.extend_from_slice(text.as_bytes());
            length += std::hint::black_box(&copy).len();
        }
        length
    })
}

fn parse_to_json<'a>(corpus: &'a Corpus) -> Row<'a> {
    let mut json = Vec::new();
    Row::new("parse-json", move || {
        let mut length = 0;
        for record in &corpus.records {
            json.clear();
            serde_json::to_writer(&mut json, &record.parse()).expect("a vector takes all");
            length += json.len();
        }
        length
    })
}

/// Half of the pages each.
fn on_two_threads(records: &[Record]) -> usize {
    let all = |records: &[Record]| records.iter().map(|record| parts(&record.parse())).sum::<usize>();
    let (first, second) = records.split_at(records.len() / 2);
    thread::scope(|scope| {
        let other = scope.spawn(|| all(second));
        all(first) + other.join().expect("parsing does not panic")
    })
}

/// The example's own loop.
fn annotate<'a>(corpus: &'a Corpus) -> Row<'a> {
    let mut output = Vec::new();
    Row::new("annotate", move || {
        let mut length = 0;
        for line in &corpus.lines {
            output.clear();
            record::annotate(line.as_bytes(), &mut output).expect("a record");
            length += output.len();
        }
        length
    })
}

/// Reads and writes what the loop above does, and parses nothing.
fn serde_alone<'a>(corpus: &'a Corpus, pages: &'a [Page<&'a str>]) -> Row<'a> {
    let mut output = Vec::new();
    Row::new("serde", move || {
        let mut length = 0;
        for (line, page) in corpus.lines.iter().zip(pages) {
            output.clear();
            let Line { id, text, published } = serde_json::from_str(line).expect("a record");
            std::hint::black_box(text);
            serde_json::to_writer(&mut output, &Annotated { id, published, page }).expect("a vector takes all");
            output.push(b'\n');
            length += output.len();
        }
        length
    })
}

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    published: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Annotated<'a> {
    id: &'a RawValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a RawValue>,
    page: &'a Page<&'a str>,
}
