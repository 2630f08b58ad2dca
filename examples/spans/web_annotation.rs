//! A page of W3C Web Annotations.
//!
//! Names are those of the context <http://www.w3.org/ns/anno.jsonld>; the Web Annotation Data Model of 2017 has
//! positions in code points, and several selectors of a target select the same words.

use crate::marks::{Mark, marks};
use crate::record::Record;
use serde::Serialize;
use std::ops::Range;
use tearsheet::{CodePoints, Page, Span};

#[derive(Serialize)]
pub(crate) struct AnnotationPage<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Resource<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'a> {
    /// What the words are: `paragraph`, `quote`.
    Tag { r#type: &'static str, purpose: &'static str, value: &'static str },
    /// Who says them.
    Speaker(Resource<'a>),
}

/// Words of the page.
#[derive(Serialize)]
struct Resource<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<&'static str>,
    source: &'a str,
    selector: (Position, Words<'a>),
}

#[derive(Serialize)]
struct Position {
    r#type: &'static str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Words<'a> {
    r#type: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

/// How many code points of what stands around the words are told: as many as annotation tools use to.
const AROUND: usize = 32;

pub(crate) fn page<'a>(uri: &'a str, record: &'a Record, page: &Page<&str>) -> AnnotationPage<'a> {
    let mut code_points = CodePoints::new(&record.text);
    let mut items = Vec::new();
    // Speakers' positions are asked for apart, so that each cursor goes on in page order.
    let mut speakers = CodePoints::new(&record.text);
    for mark in marks(page, &record.text) {
        let positions = code_points.range(mark.span);
        let mut body = vec![Body::Tag { r#type: "TextualBody", purpose: "tagging", value: mark.name }];
        if let Some(speaker) = speaker(&mark, page) {
            let said_by = resource(uri, record, speaker, speakers.range(speaker));
            body.push(Body::Speaker(Resource { purpose: Some("identifying"), ..said_by }));
        }
        items.push(Annotation {
            id: format!("{uri}#annotation-{}", items.len() + 1),
            r#type: "Annotation",
            motivation: "tagging",
            body,
            target: resource(uri, record, mark.span, positions),
        });
    }
    let id = format!("{uri}#annotations");
    AnnotationPage { context: "http://www.w3.org/ns/anno.jsonld", id, r#type: "AnnotationPage", items }
}

fn speaker(mark: &Mark, page: &Page<&str>) -> Option<Span> {
    let quote = page.article.quotes.get(mark.quote?)?;
    Some(quote.speaker.as_ref()?.span)
}

fn resource<'a>(uri: &'a str, record: &'a Record, span: Span, positions: Range<usize>) -> Resource<'a> {
    let text = &*record.text;
    let (before, after) = (&text[..span.start()], &text[span.end()..]);
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    Resource {
        r#type: "SpecificResource",
        purpose: None,
        source: uri,
        selector: (
            Position { r#type: "TextPositionSelector", start: positions.start, end: positions.end },
            Words {
                r#type: "TextQuoteSelector",
                exact: &text[span.range()],
                prefix: &before[start..],
                suffix: &after[..end],
            },
        ),
    }
}
