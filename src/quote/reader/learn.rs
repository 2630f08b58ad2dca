//! Writes down what is seen of every quote of a corpus, for the weights to be learnt from; see `tests/tools`.

use super::*;
use serde_json::{Value, json};
use std::io::Write;
use std::{env, fs, io};

/// Reads the JSON lines (`id`, `text`) that `TEARSHEET_CORPUS` names; writes one line a quote to `TEARSHEET_SEEN`.
#[test]
#[ignore = "needs a corpus; run by tests/tools/learn_speech_weights.py"]
fn writes_what_is_seen() {
    let corpus = fs::read_to_string(env::var("TEARSHEET_CORPUS").unwrap()).unwrap();
    let mut out = io::BufWriter::new(fs::File::create(env::var("TEARSHEET_SEEN").unwrap()).unwrap());
    for line in corpus.lines() {
        let article: Value = serde_json::from_str(line).unwrap();
        let text = article["text"].as_str().unwrap();
        for seen in of_text(text) {
            writeln!(out, "{}", json!({"id": article["id"], "seen": seen})).unwrap();
        }
    }
}

fn of_text(text: &str) -> Vec<Value> {
    let source = Source(text);
    let lines: Vec<_> = scan::Lines::new(text).map(scan::trim).filter(|line| !line.is_empty()).collect();
    let mut reader = Reader::default();
    let (mut quotes, mut all) = (Vec::new(), Vec::new());
    for (index, line) in lines.iter().enumerate() {
        let carried = reader.speaker.clone();
        let paragraph = source.text(line);
        reader.paragraph(source, paragraph, index, lines.get(index + 1).copied(), &mut quotes, None);
        if reader.quoting {
            of_paragraph(&reader, source, paragraph, carried.as_ref(), &mut all);
        }
        reader.pass(paragraph);
    }
    all
}

fn of_paragraph(
    reader: &Reader<'_>,
    source: Source<'_>,
    paragraph: Text<&str>,
    carried: Option<&Speaker<&str>>,
    all: &mut Vec<Value>,
) {
    let Reader { tokens, quoted, frames, lead, .. } = reader;
    let (prose, lead) = (paragraph.text, lead.as_ref());
    let view = Paragraph { prose, tokens, frames, lead: lead.map(|lead| &lead.frame), alone: false };
    let mut last = if carried.is_some() { Last::Before } else { Last::None };
    for quote in quoted {
        let at = quote.token;
        let mut candidates = Vec::new();
        let middle = frames.partition_point(|frame| frame.cue() < at);
        view.features(at, middle, quote, last, |choice, features| {
            let (speaker, cue) = match choice {
                Choice::Nobody | Choice::Name => (None, None),
                Choice::Frame(i) => Reader::given(source, prose, tokens, &frames[i], false),
                Choice::Lead => lead.map(|lead| lead.attribution.clone()).unwrap(),
                Choice::Carried => (carried.cloned(), None),
            };
            let span = |span: Span| json!([span.start(), span.end()]);
            candidates.push(json!([speaker.map(|s| span(s.span)), cue.map(|c| span(c.span)), features]));
        });
        let start = paragraph.span.start();
        all.push(json!([start + quote.start, start + quote.end, candidates]));
        match view.choose(at, middle, quote, last) {
            Choice::Nobody | Choice::Name => {}
            Choice::Frame(chosen) => last = Last::Here(chosen),
            Choice::Lead | Choice::Carried => last = Last::Before,
        }
    }
}
