//! What is fuzzed: any bytes in, and a panic where something does not hold.
//!
//! `tests/fuzz` has a binary for each; `tests/fuzz_replay.rs` runs them all on the pages that are kept.

#[path = "laws.rs"]
mod laws;

use std::borrow::Cow;
use tearsheet::{Dateline, LineRole, Options, Quote, Span, Template, TemplateFrom};

pub(crate) type Target = fn(&[u8]);

/// All targets, by name.
pub(crate) static TARGETS: &[(&str, Target)] =
    &[("page", page), ("dateline", dateline), ("quotes", quotes), ("templates", templates), ("compare", compare)];

/// A page is read whole, and within limits: the first four bytes set them.
pub(crate) fn page(bytes: &[u8]) {
    let text = text(bytes);
    let page = tearsheet::parse(&text);
    page.parts(&text);
    page.clean_text();
    let limit = |at: usize| bytes.get(at).map_or(0, |&byte| usize::from(byte));
    let options = Options::new().max_bytes(limit(0) * 8).max_items(limit(1) % 8).max_quotes(limit(2) % 8);
    let options = options.max_depth((limit(3) % 8) as u8);
    hold(&text, laws::check_page(&text, &options.parse(&text), |_| false));
}

/// A line's dateline is its beginning, and reads the same without what follows it.
pub(crate) fn dateline(bytes: &[u8]) {
    let text = text(bytes);
    for line in text.lines() {
        let Ok((found, rest)) = Dateline::parse(line) else { continue };
        let end = line.len() - rest.len();
        assert_eq!(line.get(end..), Some(rest), "the rest of {line:?} is not its end");
        assert!(found.span.end() <= end, "the dateline of {line:?} reaches into the rest");
        dateline_lies_in(line, &found);
    }
    if let Some(found) = Dateline::find(&text) {
        dateline_lies_in(&text, &found);
    }
}

fn dateline_lies_in(text: &str, dateline: &Dateline<&str>) {
    assert_eq!(dateline.span.slice(text), Some(dateline.text), "the dateline is not at its span in {text:?}");
    let parts = [dateline.place, dateline.region, dateline.agency, dateline.date_text];
    for part in parts.into_iter().flatten().chain(dateline.places.iter().copied()) {
        let span = Span::of(part, text);
        let inside = span.is_some_and(|s| dateline.span.start() <= s.start() && s.end() <= dateline.span.end());
        assert!(inside, "{part:?} is no slice of the dateline {:?}", dateline.text);
    }
}

/// Quotes stand one behind the other, each where it says.
pub(crate) fn quotes(bytes: &[u8]) {
    let text = text(bytes);
    let lines = text.split(['\n', '\r']).count();
    let mut last = 0;
    for Quote { text: words, span, paragraph, speaker, cue, .. } in tearsheet::quotes(&text) {
        assert_eq!(span.slice(&text), Some(words), "{words:?} is not at its span in {text:?}");
        assert!(last <= span.start(), "{words:?} stands before the end of another quote in {text:?}");
        assert!(paragraph < lines, "{words:?} is in no line of {text:?}");
        for mention in speaker.iter().map(|speaker| (speaker.text, speaker.span)) {
            assert_eq!(mention.1.slice(&text), Some(mention.0), "the speaker is not at its span in {text:?}");
        }
        for mention in cue.iter().chain(speaker.iter().filter_map(|speaker| speaker.refers_to.as_ref())) {
            assert_eq!(mention.span.slice(&text), Some(mention.text), "it is not at its span in {text:?}");
        }
        last = span.end();
    }
}

/// A template of anyone's making: its lines, each behind the letter of its role, then `---`, then the page.
///
/// ```text
/// iAlso in the Courier
/// j{title}
/// j{snippet} [on p. {}]
/// ---
/// The weir held.
/// ```
pub(crate) fn templates(bytes: &[u8]) {
    let text = text(bytes);
    let Some((template, page)) = template_and_page(&text) else { return };
    let templates = [template];
    hold(page, laws::check_with(page, Options::new().templates(&templates), |_| false));
}

/// Whether `bytes` hold a good template and a page that is seen to follow it.
pub(crate) fn template_is_found(bytes: &[u8]) -> bool {
    let text = text(bytes);
    template_and_page(&text).is_some_and(|(template, page)| {
        let found = Options::new().templates(&[template]).parse(page).template.map(|found| found.how);
        found == Some(TemplateFrom::Given)
    })
}

fn template_and_page(text: &str) -> Option<(Template<'_>, &str)> {
    let (lines, page) = text.split_once("\n---\n").unwrap_or((text, ""));
    let lines: Vec<_> = lines.lines().filter_map(template_line).collect();
    Some((Template::new("of anyone's making", &lines).ok()?, page))
}

fn template_line(line: &str) -> Option<(LineRole, &str)> {
    let letter = line.chars().next()?;
    let role = ROLES[(letter as usize).wrapping_sub('a' as usize) % ROLES.len()];
    Some((role, &line[letter.len_utf8()..]))
}

/// `a` is a sign, `b` a line that is repeated, and so on to `l`; any other letter is one of them, too.
static ROLES: [LineRole; 12] = [
    LineRole::Sign,
    LineRole::Repeated,
    LineRole::Throughout,
    LineRole::Hint,
    LineRole::Head,
    LineRole::Furniture,
    LineRole::Edition,
    LineRole::Teaser,
    LineRole::Heading,
    LineRole::Item,
    LineRole::Foot,
    LineRole::Watermark,
];

/// Everything that holds for every page, and that a page is the same wherever its text stands.
pub(crate) fn compare(bytes: &[u8]) {
    let text = text(bytes);
    hold(&text, laws::check(&text, |_| false));
    let owned = tearsheet::parse(&text).into_owned();
    let again: String = owned.parts(&text).iter().filter_map(|part| part.span.slice(&text)).collect();
    assert_eq!(owned, tearsheet::parse(&again).into_owned(), "its parts, joined, read otherwise than {text:?}");
    let amid = format!("“{again}\n");
    let amid = amid.strip_prefix('“').and_then(|amid| amid.strip_suffix('\n')).expect("both were just added");
    assert_eq!(owned, tearsheet::parse(amid).into_owned(), "amid other text it reads otherwise: {text:?}");
}

/// Bytes that are no UTF-8 are read as the replacement character, so that no input is wasted.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

fn hold(text: &str, verdict: laws::Verdict) {
    if let Err(laws::Broken { law, how }) = verdict {
        panic!("{law}: {how}\n  page: {text:?}");
    }
}
