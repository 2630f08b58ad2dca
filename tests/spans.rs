//! The example `spans`: what it writes has the names of the standards, and its positions are code points.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::{env, fs};

fn run(arguments: &[&str], input: &str) -> Output {
    let test = env::current_exe().expect("a test knows its own path");
    let examples = test.parent().and_then(|deps| deps.parent()).expect("tests stand in deps").join("examples");
    let mut command = Command::new(examples.join(format!("spans{}", env::consts::EXE_SUFFIX)));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("`cargo test` builds the examples");
    // An example that stops early stops reading, too.
    _ = child.stdin.take().expect("it is piped").write_all(input.as_bytes());
    child.wait_with_output().expect("the example ends")
}

/// Names and texts: the samples, and one with a byline and agency, with characters of one to four bytes.
fn pages() -> Vec<(String, String)> {
    let sample = |name: &str| {
        let path = format!("{}/examples/samples/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        (name.to_owned(), fs::read_to_string(path).expect("the samples are there"))
    };
    let wide = "🏆 Ålesund får trikk\n\nBy Jo Røe\n\nÅLESUND, Oct. 3 (Northwire) — 漢字 stand on it.\u{a0}\
        “Ça va? 🚋” said Zoë Ødegård.\n\nThe “blå” line is next.";
    ["harbour", "card", "damaged", "article"].map(sample).into_iter().chain([("wide".into(), wide.into())]).collect()
}

/// The lines for all pages in one form, each with its text.
fn written(form: &str) -> Vec<(String, Value)> {
    let pages = pages();
    let line = |(id, text): &(String, String)| json!({"id": id, "source": "samples", "text": text}).to_string() + "\n";
    let ran = run(&["--as", form, "--base", "https://example.org/"], &pages.iter().map(line).collect::<String>());
    assert!(ran.status.success() && ran.stderr.is_empty(), "{ran:?}");
    let lines = String::from_utf8(ran.stdout).expect("it is UTF-8");
    let values: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("it is JSON")).collect();
    assert_eq!(values.len(), pages.len());
    pages.into_iter().map(|(_, text)| text).zip(values).collect()
}

/// The code points from `start` to `end`, as Python slices a string.
fn slice(text: &str, start: &Value, end: &Value) -> String {
    let [start, end] = [start, end].map(|at| at.as_u64().expect("a position is a whole number") as usize);
    assert!(start < end && end <= text.chars().count(), "{start}..{end}");
    text.chars().skip(start).take(end - start).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// All keys of an object are known, and those asked for are there.
#[track_caller]
fn assert_keys(value: &Value, required: &[&str], known: &[&str]) {
    let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    for key in object.keys() {
        assert!(known.contains(&&**key) || required.contains(&&**key), "{key} is no property: {value}");
    }
    for key in required {
        assert!(object.contains_key(*key), "{key} is missing: {value}");
    }
}

/// `OutputSpec` of `dolma/core/data_types.py` in the package dolma 1.2.1: an id, lists of two integers and a number.
#[test]
fn dolma_attributes_are_spans_in_code_points() {
    for (text, line) in written("dolma") {
        assert_keys(&line, &["id", "source", "attributes"], &[]);
        assert!(line["id"].is_string());
        let page = tearsheet::parse(&text);
        let spans = |name: &str| -> Vec<String> {
            list(&line["attributes"][name]).iter().map(|span| slice(&text, &span[0], &span[1])).collect()
        };
        assert_eq!(spans("tearsheet__paragraph"), page.article.paragraphs.iter().map(|p| p.text).collect::<Vec<_>>());
        let related = page.related.iter().map(|item| &text[item.span.range()]);
        assert_eq!(spans("tearsheet__related"), related.collect::<Vec<_>>());
        let told = |kind| {
            page.article.quotes.iter().filter(move |quote| (quote.kind == tearsheet::QuoteKind::Mention) == kind)
        };
        assert_eq!(spans("tearsheet__quote"), told(false).map(|quote| quote.text).collect::<Vec<_>>());
        assert_eq!(spans("tearsheet__mention"), told(true).map(|quote| quote.text).collect::<Vec<_>>());
        for (name, spans) in line["attributes"].as_object().unwrap() {
            assert!(name.starts_with("tearsheet__"), "{name}");
            for span in list(spans) {
                assert!(list(span).len() == 3 && span[2].is_f64(), "{name}: {span}");
                slice(&text, &span[0], &span[1]);
            }
        }
    }
}

/// Names of <http://www.w3.org/ns/anno.jsonld>; what is required is that of the W3C's model of 2017.
#[test]
fn annotations_select_the_same_words_by_place_and_by_text() {
    for (text, line) in written("web-annotation") {
        assert_keys(&line, &["@context", "id", "type", "items"], &["partOf", "next", "prev", "startIndex"]);
        assert_eq!(
            (&line["@context"], &line["type"]),
            (&json!("http://www.w3.org/ns/anno.jsonld"), &json!("AnnotationPage"))
        );
        let mut said = 0;
        for item in list(&line["items"]) {
            assert_keys(item, &["id", "type", "target"], &["body", "motivation"]);
            assert_eq!((&item["type"], &item["motivation"]), (&json!("Annotation"), &json!("tagging")));
            assert_keys(&item["body"][0], &["type", "value"], &["purpose", "format", "language"]);
            assert_selects(&text, &item["target"]);
            if let Some(speaker) = item["body"].get(1) {
                assert_eq!(speaker["purpose"], "identifying");
                assert_selects(&text, speaker);
                said += 1;
            }
        }
        let page = tearsheet::parse(&text);
        assert_eq!(said, page.article.quotes.iter().filter(|quote| quote.speaker.is_some()).count());
        let tagged = |tag: &str| list(&line["items"]).iter().filter(|item| item["body"][0]["value"] == tag).count();
        assert_eq!(tagged("paragraph"), page.article.paragraphs.len());
        assert_eq!(tagged("quote") + tagged("mention"), page.article.quotes.len());
    }
}

fn assert_selects(text: &str, resource: &Value) {
    assert_keys(resource, &["type", "source", "selector"], &["purpose"]);
    let (position, words) = (&resource["selector"][0], &resource["selector"][1]);
    assert_keys(position, &["type", "start", "end"], &[]);
    assert_keys(words, &["type", "exact"], &["prefix", "suffix"]);
    assert_eq!((&position["type"], &words["type"]), (&json!("TextPositionSelector"), &json!("TextQuoteSelector")));
    assert_eq!(words["exact"], slice(text, &position["start"], &position["end"]));
    let around = ["prefix", "exact", "suffix"].map(|part| words[part].as_str().unwrap()).concat();
    assert!(text.contains(&around), "{around}");
}

/// Properties of the types in schema-dts 2.1.0, which is made from the vocabulary of schema.org.
#[test]
fn schema_org_has_the_story_and_its_voices() {
    const ARTICLE: &[&str] = &[
        "@id",
        "headline",
        "dateline",
        "datePublished",
        "dateCreated",
        "locationCreated",
        "sourceOrganization",
        "creditText",
        "image",
        "hasPart",
        "mentions",
    ];
    for (text, line) in written("schema-org") {
        assert_keys(&line, &["@context", "@type", "articleBody"], ARTICLE);
        let page = tearsheet::parse(&text);
        for paragraph in &page.article.paragraphs {
            assert!(line["articleBody"].as_str().unwrap().contains(paragraph.text));
        }
        for image in list(&line["image"]) {
            assert_keys(image, &["@type", "caption"], &["creditText"]);
            assert_eq!(image["@type"], "ImageObject");
        }
        for quotation in list(&line["hasPart"]) {
            assert_keys(quotation, &["@type", "text"], &["spokenByCharacter"]);
            assert_eq!(quotation["@type"], "Quotation");
        }
        for other in list(&line["mentions"]) {
            assert_keys(other, &["@type"], &["headline", "dateline", "description", "publisher"]);
        }
    }
    let (_, harbour) = &written("schema-org")[0];
    assert_eq!(harbour["datePublished"], "2024-03-12");
    assert_eq!(harbour["hasPart"][0]["spokenByCharacter"], "Trade Minister Ruben Okafor-Lind");
    assert_eq!(list(&harbour["mentions"]).len(), 4, "the repeat is left out");
    let (_, wide) = written("schema-org").pop().unwrap();
    assert_eq!(wide["headline"], "🏆 Ålesund får trikk");
    assert_eq!((&wide["creditText"], &wide["sourceOrganization"]["name"]), (&json!("By Jo Røe"), &json!("Northwire")));
    assert_eq!(
        wide["hasPart"],
        json!([{"@type": "Quotation", "text": "Ça va? 🚋", "spokenByCharacter": "Zoë Ødegård"}])
    );
}

/// Properties of `ninjs-schema_3.1.json` of the repository `iptc/newsinjson`, which allows no others.
#[test]
fn ninjs_has_the_properties_of_its_schema() {
    const NEWS: &[&str] = &[
        "representationType",
        "versionCreated",
        "contentCreated",
        "edNote",
        "headlines",
        "descriptions",
        "bodies",
        "by",
        "located",
        "places",
        "infoSources",
    ];
    fn assert_news(news: &Value) {
        assert!(["text", "picture"].map(Value::from).contains(&news["type"]), "{news}");
        assert!(news["uri"].as_str().unwrap().starts_with("https://example.org/"));
        for valued in ["headlines", "descriptions", "bodies"] {
            list(&news[valued]).iter().for_each(|item| assert_keys(item, &["value"], &["role", "contentType"]));
        }
        list(&news["places"]).iter().for_each(|place| assert_keys(place, &[], &["name", "rel"]));
        list(&news["infoSources"]).iter().for_each(|source| assert_keys(source, &[], &["name"]));
        for moment in ["versionCreated", "contentCreated"].iter().filter_map(|key| news[*key].as_str()) {
            assert_eq!((moment.len(), &moment[10..]), (20, "T00:00:00Z"), "a date-time of RFC 3339");
        }
    }
    for (text, line) in written("ninjs") {
        assert_keys(&line, &["uri", "type", "standard", "associations"], NEWS);
        assert_keys(&line["standard"], &["name", "version", "schema"], &[]);
        assert_news(&line);
        for other in list(&line["associations"]) {
            assert_keys(other, &["name", "uri", "rel", "type"], NEWS);
            assert_news(other);
        }
        let page = tearsheet::parse(&text);
        let once = page.related.iter().filter(|item| item.repeats.is_none()).count();
        assert_eq!(list(&line["associations"]).len(), page.article.captions.len() + once);
    }
    let (_, wide) = written("ninjs").pop().unwrap();
    assert_eq!((&wide["by"], &wide["located"]), (&json!("By Jo Røe"), &json!("ÅLESUND")));
    assert_eq!(wide["infoSources"], json!([{"name": "Northwire"}]));
}

#[test]
fn an_id_becomes_a_uri() {
    let uri = |id: &str| {
        let ran = run(&["--as", "ninjs"], &json!({"id": id, "text": "Rain."}).to_string());
        serde_json::from_slice::<Value>(&ran.stdout).expect("one line")["uri"].as_str().expect("a string").to_owned()
    };
    assert_eq!(uri("https://example.org/a?b=%20c"), "https://example.org/a?b=%20c");
    assert_eq!(uri("page 7/ø#1%"), "urn:tearsheet:page%207/%C3%B8%231%25");
}

#[test]
fn a_bad_line_ends_the_work_and_is_named() {
    let ran =
        run(&["--as", "dolma"], "{\"id\":\"a\",\"text\":\"Rain.\"}\n\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"\"}\n");
    assert_eq!(String::from_utf8_lossy(&ran.stderr), "spans: <stdin>:3: missing field `text` at column 10\n");
    assert_eq!(ran.stdout.iter().filter(|&&b| b == b'\n').count(), 1);
    assert_eq!(ran.status.code(), Some(1));
}
