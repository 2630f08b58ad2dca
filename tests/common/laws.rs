//! What holds for every page, whatever is on it: one function a law.
//!
//! Each returns what it found broken, so that a broken page can be made smaller before it is shown.

use tearsheet::{Caption, Dateline, DiagnosticKind, Options, Page, Part, PartKind, Quote, QuoteKind, Span, Text};

/// A law that a page breaks.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) law: &'static str,
    pub(crate) how: String,
}

pub(crate) type Verdict = Result<(), Broken>;

type Law = fn(&str, &Page<&str>) -> Result<(), String>;

/// All laws of a parsed page, by name.
pub(crate) static LAWS: &[(&str, Law)] = &[
    ("sections tile the page", sections_tile),
    ("parts tile the page", parts_tile),
    ("nothing is lost between parts", nothing_is_lost),
    ("every field is a part", fields_are_parts),
    ("strings are slices of the page at their spans", strings_are_slices),
    ("paragraphs stand in page order", paragraphs_in_order),
    ("items stand in page order and hold their parts", items_in_order),
    ("glue points rise", glue_rises),
    ("quotes stand in their paragraphs", quotes_in_paragraphs),
    ("repeats point to earlier items", repeats_point_back),
    ("clean text is headline and paragraphs", clean_text_is_the_story),
    ("the date comes from somewhere", dates_come_from_somewhere),
];

macro_rules! ensure {
    ($holds:expr, $($complaint:tt)+) => {
        if !$holds {
            return Err(format!($($complaint)+));
        }
    };
}

/// Checks every law on `text`, but those that `passed_over` names.
pub(crate) fn check(text: &str, passed_over: impl Fn(&str) -> bool) -> Verdict {
    let page = tearsheet::parse(text);
    check_page(text, &page, passed_over)?;
    #[cfg(feature = "serde")]
    owned_is_the_same(page).map_err(|how| Broken { law: "the owned form is the same", how })?;
    lines_can_be_asked_for_datelines(text).map_err(|how| Broken { law: "lines can be asked for datelines", how })
}

/// The same, without what costs too much to be done for every page.
pub(crate) fn check_page(text: &str, page: &Page<&str>, passed_over: impl Fn(&str) -> bool) -> Verdict {
    for &(law, holds) in LAWS.iter().filter(|(law, _)| !passed_over(law)) {
        holds(text, page).map_err(|how| Broken { law, how })?;
    }
    Ok(())
}

/// The laws hold with a date and templates of the caller's, too.
pub(crate) fn check_with(text: &str, options: Options<'_>, passed_over: impl Fn(&str) -> bool) -> Verdict {
    check_page(text, &options.parse(text), passed_over)?;
    let joined: String = options.sections(text).map(|section| section.text).collect();
    let law = "sections tile the page";
    if joined == text { Ok(()) } else { Err(Broken { law, how: format!("joined, they are {joined:?}") }) }
}

fn sections_tile(text: &str, _: &Page<&str>) -> Result<(), String> {
    let mut at = 0;
    for section in tearsheet::sections(text) {
        ensure!(section.span.start() == at, "a section begins at {} and not at {at}", section.span.start());
        ensure!(!section.span.is_empty(), "an empty section at {at}");
        ensure!(section.span.slice(text) == Some(section.text), "a section's text is not at its span");
        at = section.span.end();
    }
    ensure!(at == text.len(), "the last section ends at {at} of {}", text.len());
    Ok(())
}

fn parts_tile(text: &str, page: &Page<&str>) -> Result<(), String> {
    let mut at = 0;
    for Part { kind, span, .. } in page.parts(text) {
        ensure!(span.start() == at, "{kind:?} begins at {} and not at {at}", span.start());
        ensure!(!span.is_empty(), "{kind:?} is empty at {at}");
        ensure!(span.slice(text).is_some(), "{kind:?} is no slice of the page");
        at = span.end();
    }
    ensure!(at == text.len(), "the last part ends at {at} of {}", text.len());
    Ok(())
}

fn nothing_is_lost(text: &str, page: &Page<&str>) -> Result<(), String> {
    let gaps = page.parts(text).into_iter().filter(|part| matches!(part.kind, PartKind::Punctuation | PartKind::Blank));
    for part in gaps {
        let words = &text[part.span.range()];
        ensure!(!words.contains(char::is_alphanumeric), "no part holds {words:?}");
    }
    Ok(())
}

/// A leaf that reaches into the one before it would be cut short by the tiling.
fn fields_are_parts(text: &str, page: &Page<&str>) -> Result<(), String> {
    let parts = page.parts(text);
    for (name, span) in leaves(page) {
        let found = parts.binary_search_by_key(&span.start(), |part| part.span.start());
        let whole = found.is_ok_and(|at| parts[at].span == span);
        ensure!(whole, "{name} {:?} reaches into another part", span.slice(text).unwrap_or("?"));
    }
    Ok(())
}

fn leaves(page: &Page<&str>) -> Vec<(&'static str, Span)> {
    let article = &page.article;
    let mut leaves = Vec::new();
    let mut leaf = |name, text: Option<&Text<&str>>| leaves.extend(text.map(|text| (name, text.span)));
    leaf("the headline", article.headline.as_ref());
    leaf("the byline", article.byline.as_ref());
    for Caption { text, credit, .. } in &article.captions {
        leaf("a caption", Some(text));
        leaf("a credit", credit.as_ref());
    }
    for paragraph in &article.paragraphs {
        leaf("a paragraph", Some(paragraph));
    }
    for item in &page.related {
        leaf("an outlet", item.outlet.as_ref());
        leaf("a title", item.title.as_ref());
        leaf("a snippet", item.snippet.as_ref());
        leaf("a source", item.source.as_ref());
    }
    leaves.extend(article.dateline.iter().map(|dateline| ("the dateline", dateline.span)));
    leaves.extend(page.furniture.iter().map(|part| ("furniture", part.span)));
    leaves
}

fn strings_are_slices(text: &str, page: &Page<&str>) -> Result<(), String> {
    let article = &page.article;
    let at = |name: &str, part: &str, span: Span| {
        ensure!(Span::of(part, text) == Some(span), "{name} {part:?} is not at {span:?}");
        Ok(())
    };
    let within = |name: &str, part: Option<&str>, whole: Span| {
        let span = part.map(|part| Span::of(part, text));
        let inside = |span: Option<Span>| span.is_some_and(|s| whole.start() <= s.start() && s.end() <= whole.end());
        ensure!(span.is_none_or(inside), "{name} {part:?} is no slice of its dateline");
        Ok(())
    };
    let dateline = |dateline: &Dateline<&str>| {
        at("dateline", dateline.text, dateline.span)?;
        for part in [dateline.place, dateline.region, dateline.agency, dateline.date_text] {
            within("part", part, dateline.span)?;
            ensure!(part != Some(""), "an empty part of the dateline");
        }
        dateline.places.iter().try_for_each(|place| within("place", Some(place), dateline.span))
    };
    for Text { text, span, .. } in article.headline.iter().chain(&article.byline).chain(&article.paragraphs) {
        at("text", text, *span)?;
        ensure!(!text.is_empty(), "an empty text at {span:?}");
    }
    for caption in &article.captions {
        at("caption", caption.text.text, caption.text.span)?;
        caption.credit.iter().try_for_each(|credit| at("credit", credit.text, credit.span))?;
    }
    article.dateline.iter().try_for_each(dateline)?;
    for quote in &article.quotes {
        at("quote", quote.text, quote.span)?;
        if let Some(speaker) = &quote.speaker {
            at("speaker", speaker.text, speaker.span)?;
            speaker.refers_to.iter().try_for_each(|name| at("name", name.text, name.span))?;
        }
        quote.cue.iter().try_for_each(|cue| at("cue", cue.text, cue.span))?;
    }
    for item in &page.related {
        for part in item.outlet.iter().chain(&item.title).chain(&item.snippet).chain(&item.source) {
            at("part of an item", part.text, part.span)?;
        }
        item.dateline.iter().try_for_each(dateline)?;
    }
    for diagnostic in &page.diagnostics {
        ensure!(diagnostic.span.slice(text).is_some(), "{:?} is no slice of the page", diagnostic);
    }
    Ok(())
}

fn paragraphs_in_order(_: &str, page: &Page<&str>) -> Result<(), String> {
    for pair in page.article.paragraphs.windows(2) {
        ensure!(pair[0].span.end() <= pair[1].span.start(), "{:?} stands before {:?}", pair[1].text, pair[0].text);
    }
    Ok(())
}

fn items_in_order(text: &str, page: &Page<&str>) -> Result<(), String> {
    for pair in page.related.windows(2) {
        ensure!(pair[0].span.end() <= pair[1].span.start(), "two items share {:?}", pair[1].span);
    }
    for item in &page.related {
        for part in item.outlet.iter().chain(&item.title).chain(&item.snippet).chain(&item.source) {
            let inside = item.span.start() <= part.span.start() && part.span.end() <= item.span.end();
            ensure!(inside, "{:?} is not inside its item", part.text);
        }
        if let (Some(dateline), snippet) = (&item.dateline, &item.snippet) {
            // Behind marks at most, such as `**` for bold type.
            let before = snippet.map(|snippet| snippet.span.start()..dateline.span.start());
            let before = before.and_then(|before| text.get(before));
            let opens = before.is_some_and(|before| !before.contains(char::is_alphanumeric));
            ensure!(opens, "{:?} does not open its snippet", dateline.text);
        }
    }
    Ok(())
}

fn glue_rises(text: &str, page: &Page<&str>) -> Result<(), String> {
    let mut last = 0;
    for &at in &page.glue {
        ensure!(last < at && at < text.len(), "glue at {at} behind {last}");
        ensure!(text.is_char_boundary(at), "glue inside a character at {at}");
        let apart = text[..at].ends_with(char::is_whitespace) || text[at..].starts_with(char::is_whitespace);
        ensure!(!apart, "white space at glue point {at}");
        last = at;
    }
    Ok(())
}

fn quotes_in_paragraphs(text: &str, page: &Page<&str>) -> Result<(), String> {
    let limited = page.diagnostics.iter().any(|diagnostic| diagnostic.kind == DiagnosticKind::LimitReached);
    let mut last = 0;
    for (index, quote) in page.article.quotes.iter().enumerate() {
        let Quote { text: words, span, paragraph, kind, continues, speaker, cue, .. } = quote;
        let home = page.article.paragraphs.get(*paragraph).map(|paragraph| paragraph.span);
        let inside = home.is_some_and(|home| home.start() <= span.start() && span.end() <= home.end());
        ensure!(inside, "{words:?} is not in paragraph {paragraph}");
        ensure!(last <= span.start(), "{words:?} stands before the end of another quote");
        ensure!(!words.trim().is_empty(), "a quote of nothing at {span:?}");
        ensure!(*kind != QuoteKind::Mention || speaker.is_none(), "the mention {words:?} has a speaker");
        ensure!(speaker.is_some() || cue.is_none(), "{words:?} has a cue and no speaker");
        ensure!(index > 0 || !continues, "the first quote continues one");
        let carried = speaker.as_ref().is_some_and(|speaker| speaker.carried);
        ensure!(!carried || cue.is_none(), "{words:?} has a cue of its own and a speaker carried on");
        // A quote that runs on may have its speaker from the quote that continues it, even one past the limit.
        let continued = page.article.quotes.get(index + 1).map_or(limited, |next| next.continues);
        ensure!(!carried || index > 0 || continued, "the speaker of {words:?} is carried on from nowhere");
        ensure!(span.slice(text) == Some(*words), "{words:?} is not at its span");
        last = span.end();
    }
    Ok(())
}

fn repeats_point_back(_: &str, page: &Page<&str>) -> Result<(), String> {
    for (index, item) in page.related.iter().enumerate() {
        let Some(earlier) = item.repeats else { continue };
        ensure!(earlier < index, "item {index} repeats {earlier}");
        ensure!(page.related[earlier].repeats.is_none(), "item {index} repeats a repeat");
    }
    Ok(())
}

fn clean_text_is_the_story(_: &str, page: &Page<&str>) -> Result<(), String> {
    let story = page.article.headline.iter().chain(&page.article.paragraphs);
    let wanted = story.flat_map(|part| part.text.chars()).filter(|c| !c.is_whitespace());
    let clean = page.clean_text();
    ensure!(wanted.eq(clean.chars().filter(|c| !c.is_whitespace())), "found {clean:?}");
    Ok(())
}

fn dates_come_from_somewhere(_: &str, page: &Page<&str>) -> Result<(), String> {
    ensure!(page.published.is_some() == page.published_from.is_some(), "a date from nowhere, or none from somewhere");
    for dateline in page.article.dateline.iter().chain(page.related.iter().filter_map(|item| item.dateline.as_ref())) {
        ensure!(dateline.date.is_none() || dateline.date_text.is_some(), "a date that is not written");
        ensure!(dateline.date.is_some() == dateline.year.is_some(), "a date without the source of its year");
    }
    Ok(())
}

/// The owned form has the same JSON, and can be read back from it.
#[cfg(feature = "serde")]
fn owned_is_the_same(page: Page<&str>) -> Result<(), String> {
    let borrowed = serde_json::to_string(&page).map_err(|error| error.to_string())?;
    let owned = page.into_owned();
    let json = serde_json::to_string(&owned).map_err(|error| error.to_string())?;
    ensure!(borrowed == json, "the owned form serialises to {json}");
    let back: Page<String> = serde_json::from_str(&json).map_err(|error| format!("{error} in {json}"))?;
    ensure!(back == owned, "read back it is {back:?}");
    Ok(())
}

fn lines_can_be_asked_for_datelines(text: &str) -> Result<(), String> {
    if let Some(dateline) = Dateline::find(text) {
        ensure!(dateline.span.slice(text) == Some(dateline.text), "{:?} is not at its span", dateline.text);
    }
    for line in text.lines().take(40) {
        if let Ok((dateline, rest)) = Dateline::parse(line) {
            ensure!(line.ends_with(rest) && line.contains(dateline.text), "the dateline of {line:?} is not in it");
        }
    }
    Ok(())
}
