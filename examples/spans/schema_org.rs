//! A schema.org `NewsArticle` in JSON-LD.

use crate::record::paragraphs;
use serde::Serialize;
use tearsheet::{Page, Published, Quote, QuoteKind, RelatedItem};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@id")]
    id: &'a str,
    #[serde(flatten)]
    work: Work<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<Published>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    location_created: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_organization: Option<Named<'a>>,
    /// The byline as it is printed; whether `By Jo Roe in Calder` names one author or two is another's work.
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<&'a str>,
    article_body: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<ImageObject<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    has_part: Vec<Quotation<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Mention<'a>>,
}

/// What the story and the others have alike.
#[derive(Serialize)]
struct Work<'a> {
    #[serde(rename = "@type")]
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dateline: Option<&'a str>,
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    r#type: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ImageObject<'a> {
    #[serde(rename = "@type")]
    r#type: &'static str,
    caption: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Quotation<'a> {
    #[serde(rename = "@type")]
    r#type: &'static str,
    text: &'a str,
    /// The name alone, which schema.org takes for a node too: people and ministries both speak.
    #[serde(skip_serializing_if = "Option::is_none")]
    spoken_by_character: Option<&'a str>,
}

#[derive(Serialize)]
struct Mention<'a> {
    #[serde(flatten)]
    work: Work<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'a>>,
}

pub(crate) fn article<'a>(uri: &'a str, page: &Page<&'a str>) -> NewsArticle<'a> {
    let article = &page.article;
    let dateline = article.dateline.as_ref();
    let places = dateline.into_iter().flat_map(|dateline| dateline.places.iter());
    let agency = dateline.and_then(|dateline| dateline.agency);
    let headline = article.headline.map(|headline| headline.text);
    let images = article.captions.iter().map(|caption| ImageObject {
        r#type: "ImageObject",
        caption: caption.text.text,
        credit_text: caption.credit.map(|credit| credit.text),
    });
    NewsArticle {
        context: "https://schema.org",
        id: uri,
        work: Work { r#type: "NewsArticle", headline, dateline: dateline.map(|dateline| dateline.text) },
        date_published: page.published,
        date_created: dateline.and_then(|dateline| dateline.date).map(|date| date.to_string()),
        location_created: places.map(|name| Named { r#type: "Place", name }).collect(),
        source_organization: agency.map(|name| Named { r#type: "Organization", name }),
        credit_text: article.byline.map(|byline| byline.text),
        article_body: paragraphs(page),
        image: images.collect(),
        has_part: article.quotes.iter().filter(|quote| quote.kind != QuoteKind::Mention).map(quotation).collect(),
        mentions: page.related.iter().filter(|item| item.repeats.is_none()).map(mention).collect(),
    }
}

/// Whoever the speaker's mention refers to, if that is known; a pronoun alone names nobody.
fn quotation<'a>(quote: &Quote<&'a str>) -> Quotation<'a> {
    let speaker = quote.speaker.as_ref().and_then(|speaker| match speaker.refers_to {
        Some(who) => Some(who.text),
        None => (speaker.kind != tearsheet::MentionKind::Pronoun).then_some(speaker.text),
    });
    Quotation { r#type: "Quotation", text: quote.text, spoken_by_character: speaker }
}

fn mention<'a>(item: &RelatedItem<&'a str>) -> Mention<'a> {
    let headline = item.title.map(|title| title.text);
    let dateline = item.dateline.as_ref().map(|dateline| dateline.text);
    Mention {
        work: Work { r#type: "NewsArticle", headline, dateline },
        description: item.snippet.map(|snippet| snippet.text),
        publisher: item.outlet.or(item.source).map(|outlet| Named { r#type: "Organization", name: outlet.text }),
    }
}
