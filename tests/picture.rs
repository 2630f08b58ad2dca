//! `decompose --html`: the picture holds the page, and its links lead somewhere.

mod common;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

/// What no sample has: all that HTML escapes, line ends of other systems, tags in the text, quotes in quotes.
const AWKWARD: &str = "</main><script>alert(\"1 & 2\")</script> <b>Trams</b> &amp; &#39;ferries'\r\n\r\n\t\
    “She asked ‘Why, <em>Ola</em>?’ & left,” said Marit Lien-Osei, a \"skipper\".\r\n\
    “We have looked under every plank, she said.“And we shall look again,” Lien-Osei told “the & <press>”.\n\u{1b}[2J\n";

/// Draws `text` to a file for this test alone.
fn picture(name: &str, text: &str) -> String {
    let test = env::current_exe().expect("a test knows its own path");
    let examples = test.parent().and_then(|deps| deps.parent()).expect("tests stand in deps").join("examples");
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}.html", name.replace('/', "-")));
    let mut command = Command::new(examples.join(format!("decompose{}", env::consts::EXE_SUFFIX)));
    command.arg("-").arg("--html").arg(&out).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("`cargo test` builds the examples");
    child.stdin.take().expect("it is piped").write_all(text.as_bytes()).expect("it reads all");
    let ran = child.wait_with_output().expect("the example ends");
    assert!(ran.status.success() && ran.stdout.is_empty() && ran.stderr.is_empty(), "{name}: {ran:?}");
    fs::read_to_string(out).expect("the picture is written")
}

/// All pages there are to try, the empty ones apart, which `decompose` refuses.
fn pages() -> Vec<(String, String)> {
    let cases = common::cases().into_iter().map(|case| (case.name, case.text));
    let awkward = ("awkward".into(), AWKWARD.into());
    cases.filter(|(_, text)| !text.trim().is_empty()).chain([awkward]).collect()
}

/// What stands between the tags, as a browser has it.
fn text_of(html: &str) -> String {
    let (mut text, mut rest) = (String::new(), html);
    while let Some((before, tag)) = rest.split_once('<') {
        text += before;
        rest = tag.split_once('>').expect("a tag ends").1;
    }
    text += rest;
    assert!(!text.contains('\r'), "a browser would take a carriage return for a line feed");
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&")];
    entities.into_iter().fold(text, |text, (entity, meant)| text.replace(entity, meant))
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let lead = format!(" {attribute}=\"");
    html.split(&lead).skip(1).map(|rest| rest.split('"').next().expect("a split has a first")).collect()
}

#[test]
fn the_text_of_the_picture_is_the_page() {
    for (name, text) in pages() {
        let html = picture(&format!("text-{name}"), &text);
        let (_, main) = html.split_once("<main ").expect("it has a main part");
        let main = &main[main.find('>').expect("the tag ends") + 1..main.find("</main>").expect("main ends")];
        assert_eq!(text_of(main), text, "{name}");
    }
}

#[test]
fn ids_are_unique_and_links_lead_to_them() {
    for (name, text) in pages() {
        let html = picture(&format!("links-{name}"), &text);
        let ids = values(&html, "id");
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: an id stands twice");
        for target in values(&html, "href") {
            let id = target.strip_prefix('#').unwrap_or_else(|| panic!("{name}: {target} leads out of the picture"));
            assert!(known.contains(id), "{name}: nothing is called {id}");
        }
    }
}

/// Every tag that opens closes in its turn, so no browser has to repair the tree.
#[test]
fn elements_nest() {
    for (name, text) in pages() {
        let html = picture(&format!("nest-{name}"), &text);
        let body = html.split_once("<body>").expect("it has a body").1;
        let mut open = vec!["body"];
        for tag in body.split('<').skip(1) {
            let tag = &tag[..tag.find(['>', ' ']).expect("a tag ends")];
            match tag.strip_prefix('/') {
                Some("html") => break,
                Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}"),
                None => open.push(tag),
            }
        }
        assert!(open.is_empty(), "{name}: {open:?} stay open");
    }
}

#[test]
fn quotes_are_joined_to_their_speakers_and_diagnostics_to_their_places() {
    let html = picture("joined", AWKWARD);
    let page = tearsheet::parse(AWKWARD);
    let speakers = page.article.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).collect::<Vec<_>>();
    assert!(speakers.len() > 1 && !page.diagnostics.is_empty(), "{page:?}");
    let main = html.split_once("<main ").unwrap().1.split_once("</main>").unwrap().0;
    assert_eq!(main.matches("<a class=\"said ").count(), speakers.len());
    for speaker in speakers {
        let link = format!("href=\"#speaker-{}-{}\"", speaker.span.start(), speaker.span.end());
        assert!(main.contains(&link), "{link} in {main}");
    }
    for number in 1..=page.diagnostics.len() {
        for link in [format!("href=\"#note-{number}\""), format!("href=\"#wrong-{number}\"")] {
            assert_eq!(html.matches(&link).count(), 1, "{link}");
        }
    }
}

#[test]
fn it_needs_no_network_and_no_script() {
    let html = picture("alone", AWKWARD);
    for loads in ["<script", "<link", "<img", " src=", "@import", "url(", "http"] {
        assert!(!html.contains(loads), "{loads}");
    }
}
