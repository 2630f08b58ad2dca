//! The serialised form is as `tests/schema/page-1.schema.json` says.
//!
//! A key that is added to the form is added to the schema; one that goes or changes makes a schema of a new number.
#![cfg(feature = "serde")]

mod common;

use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tearsheet::{DiagnosticKind, Options};

fn schema() -> Value {
    serde_json::from_str(include_str!("schema/page-1.schema.json")).expect("the schema is JSON")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("the schema is a schema")
}

/// The schema without the keys that may yet be added: what the crate writes now is all in it.
fn closed() -> Validator {
    let mut schema = schema();
    schema["additionalProperties"] = json!(false);
    validator(&schema)
}

/// What is wrong with `page`, and where.
fn complaints(validator: &Validator, page: &Value) -> Vec<String> {
    validator.iter_errors(page).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn serialised(text: &str) -> Value {
    serde_json::to_value(tearsheet::parse(text)).expect("pages serialise")
}

#[test]
fn the_schema_is_of_its_draft() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
}

#[test]
fn every_page_is_as_the_schema_says() {
    let validator = closed();
    for case in common::cases() {
        let page = serialised(&case.text);
        assert_eq!(complaints(&validator, &page), Vec::<String>::new(), "{}", case.name);
    }
}

#[test]
fn a_page_read_with_options_is_as_the_schema_says() {
    let published = "2024-03".parse().expect("a month");
    for limit in [0, 40, 400] {
        let options = Options::new().published(published).max_bytes(limit).max_items(1).max_quotes(1).max_depth(1);
        for case in common::cases() {
            let page = serde_json::to_value(options.parse(&case.text)).expect("pages serialise");
            assert_eq!(complaints(&closed(), &page), Vec::<String>::new(), "{} up to {limit}", case.name);
        }
    }
}

/// Otherwise what the schema says of it has never been tried.
#[test]
fn the_corpus_has_something_at_every_key() {
    let schema = schema();
    let mut unmet: BTreeSet<_> = keys(&schema).collect();
    for case in common::cases() {
        meet(&serialised(&case.text), &mut unmet);
    }
    meet(&serialised("MARLOW, Ont. — The ferry is back."), &mut unmet); // no page of the corpus has a region
    assert!(unmet.is_empty(), "null or empty on every page: {unmet:?}");
}

fn keys(schema: &Value) -> impl Iterator<Item = String> {
    let definitions = schema["$defs"].as_object().expect("definitions").values();
    let objects = definitions.chain([schema]).filter_map(|object| object["properties"].as_object());
    objects.flat_map(|properties| properties.keys().cloned()).collect::<Vec<_>>().into_iter()
}

/// Takes the keys that hold something in `value` out of `unmet`.
fn meet(value: &Value, unmet: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| meet(value, unmet)),
        Value::Object(fields) => {
            for (key, value) in fields.iter().filter(|(_, value)| !value.is_null() && **value != json!([])) {
                unmet.remove(key);
                meet(value, unmet);
            }
        }
        _ => {}
    }
}

#[test]
fn every_kind_of_diagnostic_is_in_the_schema() {
    let schema = schema();
    let listed = &schema["$defs"]["diagnostic"]["properties"]["kind"]["enum"];
    let names: Vec<_> = DiagnosticKind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(*listed, json!(names));
}

/// Makes one thing wrong in a page that was right.
type Spoil = fn(&mut Value);

#[test]
fn what_is_not_as_the_schema_says_is_told() {
    let page = serialised("CALDER, March 12 (Northwire) — “It is open,” the mayor said.");
    let spoilt: [(&str, Spoil); 6] = [
        ("/article/headline", |page| page["article"]["headline"] = json!("It is open")),
        ("/article/quotes/0", |page| page["article"]["quotes"][0]["loud"] = json!(true)),
        ("/article/quotes/0/kind", |page| page["article"]["quotes"][0]["kind"] = json!("sung")),
        ("/article/dateline", |page| page["article"]["dateline"]["span"]["start"] = json!(-1)),
        ("/published", |page| page["published"] = json!("March")),
        ("", |page| _ = page.as_object_mut().expect("a page").remove("glue")),
    ];
    let open = validator(&schema());
    assert!(complaints(&open, &page).is_empty());
    for (place, spoil) in spoilt {
        let mut page = page.clone();
        spoil(&mut page);
        let complaints = complaints(&open, &page);
        assert!(complaints.iter().any(|complaint| complaint.starts_with(place)), "{place}: {complaints:?}");
    }
    let mut later = page;
    later["language"] = json!("en");
    assert!(complaints(&open, &later).is_empty(), "keys may be added to a page");
    assert!(!complaints(&closed(), &later).is_empty(), "and this test notices them");
}
