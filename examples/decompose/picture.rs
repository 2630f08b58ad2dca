//! A picture of the page: one HTML file that needs no network and no script.
//!
//! The text of its `<main>` is the page's own, byte for byte: labels, glue points and links between quotes and speakers
//! are drawn by the style sheet, so that the page can be copied out of the picture as it went in.

use crate::outline::named;
use std::borrow::Cow;
use std::collections::{BTreeMap, BinaryHeap};
use std::fmt::Write;
use tearsheet::{CodePoints, Diagnostic, Page, PartKind, Quote, QuoteKind, Span};

const STYLE: &str = include_str!("picture.css");

/// Groups of quotes that light up together; browsers slow down over very many such rules.
const GROUPS: usize = 400;

/// Draws `page`, which was made from `source`.
pub(crate) fn picture(page: &Page<&str>, source: &str) -> String {
    let title = page.article.headline.map_or("A page taken apart", |headline| headline.text);
    let voices = Voices::of(page);
    let mut drawing = Drawing { source, html: String::with_capacity(source.len() * 3) };
    drawing.head(title, &voices);
    drawing.facts(page);
    drawing.legend(page);
    drawing.html += "<main id=\"page\" tabindex=\"-1\" lang=\"\" dir=\"auto\" aria-label=\"The page\">";
    drawing.marks(marks(page, source, &voices));
    drawing.html += "</main>\n<aside aria-label=\"What was found\">\n";
    drawing.quotes(page, &voices);
    drawing.diagnostics(page);
    drawing.html += "</aside>\n</div>\n</body>\n</html>\n";
    drawing.html
}

/// Who speaks on the page: mentions of one person are one voice.
struct Voices {
    /// The voice of each quote.
    of_quotes: Vec<Option<usize>>,
    /// Mentions with their voices, each mention once; of two at one place the first.
    mentions: BTreeMap<Span, (Span, usize)>,
    count: usize,
}

impl Voices {
    fn of(page: &Page<&str>) -> Self {
        let mut voices = Self { of_quotes: Vec::new(), mentions: BTreeMap::new(), count: 0 };
        for quote in &page.article.quotes {
            let voice = quote.speaker.as_ref().map(|speaker| {
                let who = speaker.refers_to.map_or(speaker.span, |who| who.span);
                let voice = voices.mentions.get(&who).or(voices.mentions.get(&speaker.span)).map(|(_, voice)| *voice);
                let voice = voice.unwrap_or_else(|| {
                    voices.count += 1;
                    voices.count
                });
                for span in [who, speaker.span] {
                    voices.mentions.entry(span).or_insert((span, voice));
                }
                voice
            });
            voices.of_quotes.push(voice);
        }
        voices
    }
}

/// An element of the page's text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    /// Its opening tag without the sign that ends it.
    tag: String,
    /// An empty element that follows it.
    after: String,
    name: &'static str,
}

/// A mark by its place: the first that opens, and of those the longest, comes first.
type Placed = std::cmp::Reverse<(usize, std::cmp::Reverse<usize>, usize, Mark)>;

fn placed(span: Span, rank: usize, mark: Mark) -> Placed {
    std::cmp::Reverse((span.start(), std::cmp::Reverse(span.end()), rank, mark))
}

/// Which mark stands outside where two have the same place.
const ITEM: usize = 0;
const PART: usize = 1;
const WRONG: usize = 2;
const VOICE: usize = 3;

fn marks(page: &Page<&str>, source: &str, voices: &Voices) -> BinaryHeap<Placed> {
    let mut marks = BinaryHeap::new();
    let plain = |tag: String| Mark { tag, after: String::new(), name: "span" };
    for (index, item) in page.related.iter().enumerate() {
        let repeat = item.repeats.map_or(String::new(), |earlier| format!(", repeats {}", earlier + 1));
        let tag = format!("class=\"item\" id=\"item-{0}\" data-label=\"related {0}{repeat}\"", index + 1);
        marks.push(placed(item.span, ITEM, plain(tag)));
    }
    for (index, part) in page.parts(source).iter().enumerate() {
        let tag = match part.kind {
            PartKind::Blank => continue,
            PartKind::Punctuation => "class=\"punctuation\"".into(),
            kind => {
                let name = named(kind);
                let class = name.replace(' ', "-");
                format!(
                    "class=\"part {class}\" id=\"part-{index}\" tabindex=\"0\" data-label=\"{name}\" title=\"{name}\""
                )
            }
        };
        marks.push(placed(part.span, PART, plain(tag)));
    }
    for (index, diagnostic) in page.diagnostics.iter().enumerate() {
        let (number, message) = (index + 1, escaped(&diagnostic.to_string()).into_owned());
        let tag = format!("class=\"wrong\" id=\"wrong-{number}\" tabindex=\"0\" title=\"{message}\"");
        let after =
            format!("<a class=\"note\" href=\"#note-{number}\" data-label=\"{number}\" title=\"{message}\"></a>");
        marks.push(placed(diagnostic.span, WRONG, Mark { after, ..plain(tag) }));
    }
    for &at in &page.glue {
        marks.push(placed(Span::new(at, at), WRONG, plain("class=\"glue\" title=\"glue\"".into())));
    }
    for (span, voice) in voices.mentions.values() {
        let tag = format!("class=\"speaker v{voice}\" id=\"speaker-{}-{}\" tabindex=\"0\"", span.start(), span.end());
        marks.push(placed(*span, VOICE, plain(tag)));
    }
    for (index, (quote, voice)) in page.article.quotes.iter().zip(&voices.of_quotes).enumerate() {
        marks.push(placed(quote.span, VOICE, quoted(index, quote, *voice)));
        marks.extend(voice.and_then(|voice| said(quote, voice, source)));
        if let Some((cue, voice)) = quote.cue.as_ref().zip(*voice) {
            marks.push(placed(cue.span, VOICE, plain(format!("class=\"cue v{voice}\" title=\"cue\""))));
        }
    }
    marks
}

fn quoted(index: usize, quote: &Quote<&str>, voice: Option<usize>) -> Mark {
    let kind = named(quote.kind);
    let class = if quote.kind == QuoteKind::Mention { "mentioned" } else { "quote" };
    let voice = voice.map_or(String::new(), |voice| format!(" v{voice}"));
    let tag = format!("class=\"{class}{voice}\" id=\"quote-{}\" tabindex=\"0\" title=\"{kind}\"", index + 1);
    Mark { tag, after: String::new(), name: "span" }
}

/// The link to whoever speaks, behind the quote and its closing mark.
fn said(quote: &Quote<&str>, voice: usize, source: &str) -> Option<Placed> {
    let speaker = quote.speaker.as_ref()?;
    let closing = source.get(quote.span.end()..)?.chars().next().filter(|_| quote.closed).map_or(0, char::len_utf8);
    let at = quote.span.end() + closing;
    let (start, end, name) = (speaker.span.start(), speaker.span.end(), escaped(speaker.text));
    let link = format!("class=\"said v{voice}\" href=\"#speaker-{start}-{end}\"");
    let tag = format!("{link} data-label=\"{name}\" title=\"said by {name}\"");
    Some(placed(Span::new(at, at), VOICE, Mark { tag, after: String::new(), name: "a" }))
}

struct Drawing<'a> {
    source: &'a str,
    html: String,
}

impl Drawing<'_> {
    fn head(&mut self, title: &str, voices: &Voices) {
        let title = escaped(title);
        self.html += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
        self.html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        self.html += "<meta name=\"color-scheme\" content=\"light dark\">\n";
        self.add(format_args!("<title>{title}</title>\n<style>\n{STYLE}"));
        for voice in 1..=voices.count.min(GROUPS) {
            self.add(format_args!("body:has(.v{voice}:is(:hover,:focus,:target)) .v{voice},"));
        }
        self.html += ".lit{background:var(--lit)}\n</style>\n</head>\n<body>\n";
        self.html +=
            "<a class=\"skip\" href=\"#page\">Skip to the page</a>\n<header>\n<h1>The page, taken apart</h1>\n";
    }

    fn facts(&mut self, page: &Page<&str>) {
        let dateline = page.article.dateline.as_ref();
        let facts = [
            ("template", Some(page.template.as_ref().map_or("none: an ordinary article".into(), |t| t.name.into()))),
            ("published", page.published.map(|published| published.to_string())),
            ("filed from", dateline.and_then(|dateline| dateline.place).map(String::from)),
            ("filed on", dateline.and_then(|dateline| dateline.date).map(|date| date.to_string())),
            ("agency", dateline.and_then(|dateline| dateline.agency).map(String::from)),
        ];
        self.html += "<dl>";
        for (name, fact) in facts.iter().filter_map(|(name, fact)| Some((name, fact.as_ref()?))) {
            self.add(format_args!("<div><dt>{name}</dt><dd>{}</dd></div>", escaped(fact)));
        }
        self.html += "</dl>\n</header>\n";
    }

    /// Every kind that the page has, with its number, as a link to the first.
    fn legend(&mut self, page: &Page<&str>) {
        let mut kinds = Vec::<(String, usize, usize)>::new();
        for (index, part) in page.parts(self.source).iter().enumerate() {
            if matches!(part.kind, PartKind::Blank | PartKind::Punctuation) {
                continue;
            }
            let name = named(part.kind);
            match kinds.iter_mut().find(|(known, ..)| *known == name) {
                Some((_, _, count)) => *count += 1,
                None => kinds.push((name, index, 1)),
            }
        }
        self.html += "<nav aria-label=\"Legend\"><ul>";
        for (name, first, count) in kinds {
            let class = name.replace(' ', "-");
            let link =
                format_args!("<a class=\"part {class}\" href=\"#part-{first}\">{name} <b>{count}</b></a>").to_string();
            self.add(format_args!("<li>{link}</li>"));
        }
        let quotes = &page.article.quotes;
        let marked = [
            ("quote", !quotes.is_empty()),
            ("speaker", quotes.iter().any(|quote| quote.speaker.is_some())),
            ("cue", quotes.iter().any(|quote| quote.cue.is_some())),
            ("mentioned", quotes.iter().any(|quote| quote.kind == QuoteKind::Mention)),
            ("glue", !page.glue.is_empty()),
            ("wrong", !page.diagnostics.is_empty()),
        ];
        for (name, _) in marked.iter().filter(|(_, there)| *there) {
            self.add(format_args!("<li><span class=\"{name}\">{name}</span></li>"));
        }
        self.html += "</ul></nav>\n<div class=\"columns\">\n";
    }

    /// The page's text inside its elements. One that reaches out of another goes on behind it, without its name.
    fn marks(&mut self, mut marks: BinaryHeap<Placed>) {
        let mut open = Vec::<(usize, Mark)>::new();
        let mut at = 0;
        while let Some(std::cmp::Reverse((start, std::cmp::Reverse(mut end), rank, mut mark))) = marks.pop() {
            self.close(&mut open, &mut at, start);
            if let Some(&(outer, _)) = open.last().filter(|(outer, _)| *outer < end) {
                let rest = mark.tag.split(" id=").next().unwrap_or_default().to_owned();
                let rest = Mark { tag: rest + " data-rest", after: std::mem::take(&mut mark.after), name: mark.name };
                marks.push(placed(Span::new(outer, end), rank, rest));
                end = outer;
            }
            self.text(&mut at, start);
            self.add(format_args!("<{} {}>", mark.name, mark.tag));
            open.push((end, mark));
        }
        self.close(&mut open, &mut at, usize::MAX);
        self.text(&mut at, self.source.len());
    }

    /// Closes what ends before `start`; what is empty ends where it starts.
    fn close(&mut self, open: &mut Vec<(usize, Mark)>, at: &mut usize, start: usize) {
        while let Some((end, mark)) = open.pop_if(|(end, _)| *end <= start) {
            self.text(at, end);
            self.add(format_args!("</{}>{}", mark.name, mark.after));
        }
    }

    fn text(&mut self, at: &mut usize, to: usize) {
        self.html += &escaped(self.source.get(*at..to).unwrap_or_default());
        *at = to.max(*at);
    }

    fn quotes(&mut self, page: &Page<&str>, voices: &Voices) {
        if page.article.quotes.is_empty() {
            return;
        }
        self.html += "<section><h2>Quotes</h2><ol>\n";
        for (index, (quote, voice)) in page.article.quotes.iter().zip(&voices.of_quotes).enumerate() {
            let voice = voice.map_or(String::new(), |voice| format!(" class=\"v{voice}\""));
            let words = escaped(quote.text);
            self.add(format_args!("<li{voice}><a href=\"#quote-{}\">{words}</a> ", index + 1));
            if let Some(speaker) = &quote.speaker {
                let (start, end, name) = (speaker.span.start(), speaker.span.end(), escaped(speaker.text));
                self.add(format_args!("<a class=\"who\" href=\"#speaker-{start}-{end}\">{name}</a> "));
                if let Some(who) = &speaker.refers_to {
                    let (start, end, name) = (who.span.start(), who.span.end(), escaped(who.text));
                    self.add(format_args!("= <a class=\"who\" href=\"#speaker-{start}-{end}\">{name}</a> "));
                }
            }
            let mut facts = vec![named(quote.kind)];
            facts.extend(quote.cue.map(|cue| format!("cue “{}”", escaped(cue.text))));
            facts.extend(quote.speaker.as_ref().filter(|speaker| speaker.carried).map(|_| "carried on".into()));
            facts.extend(quote.continues.then(|| "runs on from the quote before".into()));
            facts.extend((!quote.closed).then(|| "never closes".into()));
            self.add(format_args!("<small>{}</small></li>\n", facts.join(" · ")));
        }
        self.html += "</ol></section>\n";
    }

    fn diagnostics(&mut self, page: &Page<&str>) {
        if page.diagnostics.is_empty() {
            return;
        }
        let places = places(&page.diagnostics, self.source);
        self.html += "<section><h2>Diagnostics</h2><ol>\n";
        for (index, diagnostic) in page.diagnostics.iter().enumerate() {
            let (number, message) = (index + 1, escaped(&diagnostic.to_string()).into_owned());
            let (line, column) = places[index];
            let place = format!("line {line}, column {column}");
            self.add(format_args!(
                "<li id=\"note-{number}\"><a href=\"#wrong-{number}\">{message}</a> <small>{place}</small></li>\n"
            ));
        }
        self.html += "</ol></section>\n";
    }

    fn add(&mut self, html: std::fmt::Arguments<'_>) {
        self.html.write_fmt(html).expect("a string takes all that is written");
    }
}

/// Line and column of each, as [`Span::line_col`] has them, in one pass over the page for all.
fn places(diagnostics: &[Diagnostic], source: &str) -> Vec<(usize, usize)> {
    let mut order: Vec<_> = (0..diagnostics.len()).collect();
    order.sort_by_key(|&index| diagnostics[index].span.start());
    let mut places = vec![(1, 1); diagnostics.len()];
    let mut code_points = CodePoints::new(source);
    let (mut at, mut line, mut line_start) = (0, 1, 0);
    for index in order {
        let start = diagnostics[index].span.start().min(source.len());
        while let Some(end) = source.as_bytes()[at..start].iter().position(|&b| b == b'\n') {
            (at, line) = (at + end + 1, line + 1);
            line_start = code_points.at(at);
        }
        at = start;
        places[index] = (line, code_points.at(start) - line_start + 1);
    }
    places
}

/// As HTML has to have it in text and in attributes.
///
/// A carriage return would be read as a line feed; what HTML cannot hold at all becomes the character for that.
fn escaped(text: &str) -> Cow<'_, str> {
    const SPECIAL: [char; 7] = ['&', '<', '>', '"', '\'', '\r', '\0'];
    if !text.contains(SPECIAL) {
        return text.into();
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            '\r' => safe += "&#13;",
            '\0' => safe.push(char::REPLACEMENT_CHARACTER),
            c => safe.push(c),
        }
    }
    safe.into()
}
