//! A news item in ninjs 3.1, the IPTC's news in JSON.
//!
//! Names are those of <http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json>. It has none for datelines and quotes.

use crate::record::paragraphs;
use serde::Serialize;
use tearsheet::{Caption, Dateline, Page, PartKind, RelatedItem};

#[derive(Serialize)]
pub(crate) struct Item<'a> {
    standard: Standard,
    #[serde(flatten)]
    news: News<'a>,
    associations: Vec<Association<'a>>,
}

#[derive(Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

/// An associated item: the same, with a name.
#[derive(Serialize)]
struct Association<'a> {
    name: String,
    rel: &'static str,
    #[serde(flatten)]
    news: News<'a>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct News<'a> {
    uri: String,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    representation_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ed_note: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headlines: Vec<Value<&'a str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    descriptions: Vec<Value<&'a str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bodies: Vec<Value<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    located: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    info_sources: Vec<Named<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Value<S> {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    content_type: &'static str,
    value: S,
}

#[derive(Serialize)]
struct Place<'a> {
    name: &'a str,
    rel: &'static str,
}

#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
}

const STANDARD: Standard =
    Standard { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" };

/// The item of a page that was made from `text`.
pub(crate) fn item<'a>(uri: &str, text: &'a str, page: &Page<&'a str>) -> Item<'a> {
    let article = &page.article;
    let pictures = article.captions.iter().enumerate().map(|(index, caption)| picture(uri, index, caption));
    let others = page.related.iter().enumerate().filter(|(_, item)| item.repeats.is_none());
    let others = others.map(|(index, item)| other(uri, index, item));
    let note = page.furniture.iter().find(|part| part.kind == PartKind::EditorsNote);
    let news = News {
        uri: uri.into(),
        r#type: "text",
        // The schema wants a time; of a day that is its first moment. A month alone is no date to it.
        version_created: page.published.filter(|published| !published.is_month()).map(moment),
        ed_note: note.and_then(|note| note.span.slice(text)),
        headlines: article.headline.iter().map(|headline| value(None, headline.text)).collect(),
        bodies: vec![value(None, paragraphs(page))],
        by: article.byline.map(|byline| byline.text),
        ..filed(article.dateline.as_ref())
    };
    Item { standard: STANDARD, news, associations: pictures.chain(others).collect() }
}

/// What a dateline tells of an item.
fn filed<'a>(dateline: Option<&Dateline<&'a str>>) -> News<'a> {
    let Some(dateline) = dateline else { return News::default() };
    News {
        content_created: dateline.date.map(moment),
        located: dateline.place,
        places: dateline.places.iter().map(|name| Place { name, rel: "located" }).collect(),
        info_sources: dateline.agency.iter().map(|name| Named { name }).collect(),
        ..News::default()
    }
}

fn picture<'a>(uri: &str, index: usize, caption: &Caption<&'a str>) -> Association<'a> {
    let news = News {
        uri: format!("{uri}#picture-{}", index + 1),
        r#type: "picture",
        descriptions: vec![value(Some("caption"), caption.text.text)],
        by: caption.credit.map(|credit| credit.text),
        ..News::default()
    };
    Association { name: format!("picture {}", index + 1), rel: "picture", news }
}

fn other<'a>(uri: &str, index: usize, item: &RelatedItem<&'a str>) -> Association<'a> {
    let mut news = News {
        uri: format!("{uri}#related-{}", index + 1),
        r#type: "text",
        representation_type: Some("partial"),
        headlines: item.title.iter().map(|title| value(None, title.text)).collect(),
        descriptions: item.snippet.iter().map(|snippet| value(Some("snippet"), snippet.text)).collect(),
        ..filed(item.dateline.as_ref())
    };
    news.info_sources.extend(item.outlet.or(item.source).map(|outlet| Named { name: outlet.text }));
    Association { name: format!("related {}", index + 1), rel: "related", news }
}

fn value<S>(role: Option<&'static str>, value: S) -> Value<S> {
    Value { role, content_type: "text/plain", value }
}

/// A day as the date-time of RFC 3339 that the schema asks for.
fn moment(day: impl std::fmt::Display) -> String {
    format!("{day}T00:00:00Z")
}
