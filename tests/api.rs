//! What callers build on: auto traits, the serialised form, what can be read back.

use tearsheet::{
    Article, Caption, CodePoints, Dateline, Diagnostic, DiagnosticKind, Error, ErrorKind, LineRole, MentionKind,
    Options, Page, Part, PartKind, Places, Published, PublishedFrom, Quote, QuoteKind, Quotes, RelatedItem, Section,
    SectionKind, Sections, Span, Speaker, Template, TemplateFrom, TemplateMatch, Text, YearFrom,
};

#[test]
fn every_type_can_go_to_another_thread() {
    fn is<T: Send + Sync + Unpin + std::panic::UnwindSafe + std::panic::RefUnwindSafe>() {}
    macro_rules! are { ($($type:ty),+ $(,)?) => { $(is::<$type>();)+ } }
    are![Page<&str>, Article<&str>, Caption<&str>, Dateline<&str>, Places<&str>, Quote<&str>, RelatedItem<&str>];
    are![Speaker<&str>, TemplateMatch<&str>, Text<&str>];
    are![Page<String>, Article<String>, Caption<String>, Dateline<String>, Places<String>, Quote<String>];
    are![RelatedItem<String>, Speaker<String>, TemplateMatch<String>, Text<String>];
    are![Diagnostic, DiagnosticKind, Error, ErrorKind, Part, PartKind, Published, PublishedFrom, Span];
    are![LineRole, MentionKind, QuoteKind, SectionKind, TemplateFrom, YearFrom];
    are![CodePoints<'static>, Options<'static>, Quotes<'static>, Section<'static>, Sections<'static>];
    are![Template<'static>];
}

#[test]
fn every_type_can_be_cloned_and_shown() {
    fn is<T: Clone + std::fmt::Debug>() {}
    macro_rules! are { ($($type:ty),+ $(,)?) => { $(is::<$type>();)+ } }
    are![Page<&str>, Page<String>, Options<'static>, Section<'static>, Sections<'static>, Template<'static>];
    are![CodePoints<'static>, Quotes<'static>, Diagnostic, Error, Part, Published, Span];
}

#[test]
fn values_can_be_compared_and_put_into_sets() {
    fn is<T: Eq + std::hash::Hash>() {}
    macro_rules! are { ($($type:ty),+ $(,)?) => { $(is::<$type>();)+ } }
    are![Page<&str>, Page<String>, Article<&str>, Caption<&str>, Dateline<&str>, Places<&str>, Quote<&str>];
    are![RelatedItem<&str>, Speaker<&str>, TemplateMatch<&str>, Text<&str>, Diagnostic, DiagnosticKind, Error];
    are![ErrorKind, LineRole, MentionKind, Part, PartKind, Published, PublishedFrom, QuoteKind, SectionKind, Span];
    are![TemplateFrom, YearFrom];
}

/// Parts borrow from the text alone: options and templates may go first.
#[test]
fn a_page_outlives_the_options_it_was_parsed_with() {
    let text = String::from("The weir held.\n\nAlso in the Courier\nOtter cleared\nIt was elsewhere. [on p. 4]");
    let related = {
        use LineRole::{Heading, Item};
        let lines = [(Heading, "Also in the Courier"), (Item, "{title}"), (Item, "{snippet} [on p. {}]")];
        let templates = [Template::new("courier", &lines).expect("a good template")];
        let page = Options::new().templates(&templates).parse(&text).into_owned();
        assert_eq!(
            page.template.as_ref().map(|found| (&*found.name, found.how)),
            Some(("courier", TemplateFrom::Given))
        );
        page.related
    };
    assert_eq!(related[0].title.as_ref().map(|title| &*title.text), Some("Otter cleared"));
}

/// What stands on an item's lines is all on the page, whatever a template makes of it.
#[test]
fn a_template_may_name_a_field_twice() {
    use LineRole::{Heading, Item};
    let lines = [(Heading, "Also in the Courier"), (Item, "{title}"), (Item, "{title} [on p. {}]")];
    let templates = [Template::new("courier", &lines).expect("a good template")];
    let text = "The weir held.\n\nAlso in the Courier\nOtter cleared\nAn otter's tale [on p. 4]";
    let page = Options::new().templates(&templates).parse(text);
    assert_eq!(page.related[0].title.map(|title| title.text), Some("Otter cleared"));
    let furniture: Vec<_> = page.furniture.iter().filter_map(|part| part.span.slice(text)).collect();
    assert!(furniture.contains(&"An otter's tale"), "{furniture:?}");
}

#[test]
fn the_pages_own_stamp_wins_over_the_callers_date() {
    let caller = Options::new().published("2020-02-02".parse().expect("a date"));
    let of = |text| {
        let page = caller.parse(text);
        (page.published.map(|date| date.to_string()), page.published_from)
    };
    assert_eq!(of(" date 2023-11-07 Trams run."), (Some("2023-11-07".into()), Some(PublishedFrom::Page)));
    assert_eq!(of(" date 2023-13-07 Trams run."), (Some("2020-02-02".into()), Some(PublishedFrom::Caller)));
    assert_eq!(of("Trams run."), (Some("2020-02-02".into()), Some(PublishedFrom::Caller)));
}

#[cfg(feature = "serde")]
mod serialised {
    use serde_json::{Value, json};
    use tearsheet::{DiagnosticKind, Options, Page, Published, Text};

    /// Something of everything.
    const RICH: &str = concat!(
        " date 2023-11-01 The baker Odile Marsh opens the mill. — Bernama picCORRAN/MILLTOWN, Oct 31 (Reuters) — The mill of ",
        "Corran turned again on Tuesday.\n\n“We have found the key,” Marsh told reporters. “It was in the dough.”\n\n",
        "“We have lost it again, she added.\n\n",
        "SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.\n\n",
        "CORRANPOST: Key found in doughCORRAN, Oct 30 — The baker had looked everywhere else...\n\n",
        "Source: corranpost | Read more ⮕\n\n",
        "CORRANPOST: Key found in doughCORRAN, Oct 30 — The baker had looked everywhere else...\n\n",
        "Source: corranpost | Read more ⮕\n",
    );

    fn rich() -> Value {
        serde_json::to_value(tearsheet::parse(RICH)).expect("pages serialise")
    }

    /// Fails unless `value` is an object of exactly these keys, each of one of the kinds named.
    #[track_caller]
    fn has(value: &Value, keys: &[(&str, &str)]) {
        let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
        let mut wanted: Vec<_> = keys.iter().map(|(key, _)| *key).collect();
        let mut found: Vec<_> = object.keys().map(String::as_str).collect();
        wanted.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, wanted);
        for (key, kinds) in keys {
            let kind = kind(&object[*key]);
            assert!(kinds.split('|').any(|wanted| wanted == kind), "{key} is {kind} and not {kinds}");
        }
    }

    fn kind(value: &Value) -> &'static str {
        match value {
            Value::Null => "null",
            Value::Bool(_) => "bool",
            Value::Number(number) if number.is_u64() => "count",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "list",
            Value::Object(_) => "object",
        }
    }

    /// TEXT = {"text", "span"}; the span is where the text is.
    #[track_caller]
    fn is_text(value: &Value) {
        has(value, &[("text", "string"), ("span", "object")]);
        is_at(&value["text"], &value["span"]);
    }

    #[track_caller]
    fn is_at(text: &Value, span: &Value) {
        has(span, &[("start", "count"), ("end", "count")]);
        let at = |key: &str| span[key].as_u64().expect("a count") as usize;
        assert_eq!(text.as_str(), RICH.get(at("start")..at("end")));
    }

    const DATELINE: &[(&str, &str)] = &[
        ("text", "string"),
        ("span", "object"),
        ("place", "string|null"),
        ("places", "list"),
        ("region", "string|null"),
        ("agency", "string|null"),
        ("date_text", "string|null"),
        ("date", "string|null"),
        ("year", "string|null"),
        ("rule", "string"),
    ];

    #[test]
    fn a_page_has_its_keys() {
        let page = rich();
        has(
            &page,
            &[
                ("template", "object"),
                ("published", "string"),
                ("published_from", "string"),
                ("article", "object"),
                ("related", "list"),
                ("glue", "list"),
                ("furniture", "list"),
                ("diagnostics", "list"),
            ],
        );
        assert_eq!(page["template"], json!({"name": "headtopics-arrow", "how": "known"}));
        assert_eq!((&page["published"], &page["published_from"]), (&json!("2023-11-01"), &json!("page")));
        assert!(page["glue"].as_array().is_some_and(|glue| glue.len() >= 3 && glue.iter().all(Value::is_u64)));
        for part in page["furniture"].as_array().expect("a list") {
            has(part, &[("kind", "string"), ("span", "object")]);
        }
        let kinds: Vec<_> = page["furniture"].as_array().expect("a list").iter().map(|part| &part["kind"]).collect();
        assert!(kinds.contains(&&json!("list-heading")), "{kinds:?}");
    }

    #[test]
    fn an_empty_page_has_the_same_keys() {
        let page = serde_json::to_value(tearsheet::parse("")).expect("pages serialise");
        let keys: Vec<_> = page.as_object().expect("an object").keys().cloned().collect();
        assert_eq!(keys, rich().as_object().expect("an object").keys().cloned().collect::<Vec<_>>());
        assert_eq!([&page["template"], &page["published"], &page["published_from"]], [&Value::Null; 3]);
        assert_eq!(page["article"]["paragraphs"], json!([]));
    }

    #[test]
    fn an_article_has_its_keys() {
        let article = &rich()["article"];
        has(
            article,
            &[
                ("headline", "object|null"),
                ("byline", "object|null"),
                ("captions", "list"),
                ("dateline", "object|null"),
                ("paragraphs", "list"),
                ("cut", "object|null"),
                ("quotes", "list"),
            ],
        );
        let caption = &article["captions"][0];
        has(caption, &[("text", "object"), ("credit", "object|null")]);
        is_text(&caption["text"]);
        is_text(&caption["credit"]);
        article["paragraphs"].as_array().expect("a list").iter().for_each(is_text);
        let headline = serde_json::to_value(tearsheet::parse("Key found in dough\n\nThe mill turned again."));
        assert_eq!(
            headline.expect("pages serialise")["article"]["headline"],
            json!({"text": "Key found in dough", "span": {"start": 0, "end": 18}})
        );
    }

    #[test]
    fn a_dateline_has_its_keys() {
        let dateline = &rich()["article"]["dateline"];
        has(dateline, DATELINE);
        is_at(&dateline["text"], &dateline["span"]);
        assert_eq!(dateline["text"], "CORRAN/MILLTOWN, Oct 31 (Reuters) —");
        assert_eq!(dateline["place"], "CORRAN/MILLTOWN");
        assert_eq!(dateline["places"], json!(["CORRAN", "MILLTOWN"]));
        assert_eq!((&dateline["region"], &dateline["agency"]), (&Value::Null, &json!("Reuters")));
        assert_eq!((&dateline["date_text"], &dateline["date"]), (&json!("Oct 31"), &json!("2023-10-31")));
        assert_eq!(dateline["year"], "completed");
    }

    #[test]
    fn an_item_has_its_keys() {
        let related = &rich()["related"];
        let keys = [
            ("outlet", "object|null"),
            ("title", "object|null"),
            ("snippet", "object|null"),
            ("source", "object|null"),
            ("dateline", "object|null"),
            ("truncated", "bool"),
            ("cut", "object|null"),
            ("repeats", "count|null"),
            ("span", "object"),
        ];
        for item in related.as_array().expect("a list") {
            has(item, &keys);
            ["outlet", "title", "snippet", "source"].into_iter().for_each(|key| is_text(&item[key]));
            has(&item["dateline"], DATELINE);
        }
        assert_eq!((&related[0]["repeats"], &related[1]["repeats"]), (&Value::Null, &json!(0)));
        assert_eq!(related[0]["truncated"], true);
    }

    #[test]
    fn a_quote_has_its_keys() {
        let quotes = &rich()["article"]["quotes"];
        for quote in quotes.as_array().expect("a list") {
            has(
                quote,
                &[
                    ("text", "string"),
                    ("span", "object"),
                    ("paragraph", "count"),
                    ("kind", "string"),
                    ("closed", "bool"),
                    ("continues", "bool"),
                    ("speaker", "object|null"),
                    ("cue", "object|null"),
                ],
            );
            is_at(&quote["text"], &quote["span"]);
        }
        let speaker = &quotes[0]["speaker"];
        has(
            speaker,
            &[
                ("text", "string"),
                ("span", "object"),
                ("kind", "string"),
                ("carried", "bool"),
                ("refers_to", "object|null"),
            ],
        );
        is_at(&speaker["text"], &speaker["span"]);
        assert_eq!(
            (&speaker["text"], &speaker["kind"], &speaker["carried"]),
            (&json!("Marsh"), &json!("name"), &json!(false))
        );
        is_text(&quotes[0]["cue"]);
        assert_eq!((&quotes[0]["kind"], &quotes[0]["cue"]["text"]), (&json!("direct"), &json!("told")));
        assert_eq!((&quotes[1]["speaker"]["carried"], &quotes[1]["cue"]), (&json!(true), &Value::Null));
        assert_eq!((&quotes[1]["speaker"]["span"], &quotes[2]["closed"]), (&speaker["span"], &json!(false)));
    }

    #[test]
    fn a_diagnostic_has_its_keys() {
        let page = serde_json::to_value(tearsheet::parse(" date 2023-13-45 Trams run.")).expect("pages serialise");
        let message = "the dump's date stamp holds no date";
        let span = json!({"start": 1, "end": 16});
        assert_eq!(page["diagnostics"], json!([{"kind": "bad-stamp", "span": span, "message": message}]));
    }

    #[test]
    fn a_date_may_be_a_month() {
        let published =
            |text| serde_json::to_value(tearsheet::parse(text)).expect("pages serialise")["published"].clone();
        assert_eq!(published(" date 2023-06 Trams run."), "2023-06");
        assert_eq!(published(" date 2023-06-07 Trams run."), "2023-06-07");
        let month: Published = serde_json::from_str("\"2023-06\"").expect("a month");
        assert!(month.is_month() && month.to_string() == "2023-06");
        assert!(serde_json::from_str::<Published>("\"June 2023\"").is_err());
    }

    #[test]
    fn a_template_says_how_it_was_found() {
        use tearsheet::{LineRole::Sign, Template};
        let how = |page: Page<&str>| serde_json::to_value(page).expect("pages serialise")["template"]["how"].clone();
        assert_eq!(how(tearsheet::parse(RICH)), "known");
        assert_eq!(
            how(tearsheet::parse("Ia hujan.\n\nTrem lewatIa hujan.\nBaca »\nFeri tibaIa pagi.\nBaca »\n")),
            "inferred"
        );
        let templates = [Template::new("mine", &[(Sign, "Trams run.")]).expect("a good template")];
        assert_eq!(how(Options::new().templates(&templates).parse("Trams run.")), "given");
        assert_eq!(how(tearsheet::parse("Trams run.")), Value::Null);
    }

    #[test]
    fn every_kind_of_diagnostic_can_be_read_back() {
        for kind in DiagnosticKind::ALL {
            let json = serde_json::to_string(kind).expect("kinds serialise");
            assert_eq!(json, format!("{:?}", kind.name()));
            assert_eq!(serde_json::from_str::<DiagnosticKind>(&json).expect("a kind"), *kind);
        }
        assert!(serde_json::from_str::<DiagnosticKind>("\"no-such-kind\"").is_err());
    }

    #[test]
    fn the_owned_form_can_be_read_back() {
        let owned = tearsheet::parse(RICH).into_owned();
        let json = serde_json::to_string(&owned).expect("pages serialise");
        assert_eq!(serde_json::from_str::<Page<String>>(&json).expect("the owned form"), owned);
        let value = serde_json::to_value(&owned).expect("pages serialise");
        assert_eq!(serde_json::from_value::<Page<String>>(value).expect("from a value, too"), owned);
    }

    /// A borrowed string cannot hold what an escape stands for, so only strings without any come back so.
    #[test]
    fn the_borrowed_form_cannot_be_read_back_where_json_escapes() {
        let back = |json| serde_json::from_str::<Text<&str>>(json).map(|text| text.text);
        assert_eq!(
            back(r#"{"text": "Trams run.", "span": {"start": 0, "end": 10}}"#).expect("no escape"),
            "Trams run."
        );
        let error = back(r#"{"text": "\"Trams\"", "span": {"start": 0, "end": 7}}"#).expect_err("an escape");
        assert!(
            error.to_string().starts_with("invalid type: string \"\\\"Trams\\\"\", expected a borrowed string"),
            "{error}"
        );
        let json = r#"{"text": "\"Trams\"", "span": {"start": 0, "end": 7}}"#;
        assert_eq!(serde_json::from_str::<Text<String>>(json).expect("the owned form").text, "\"Trams\"");
    }
}
