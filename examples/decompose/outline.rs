//! The outline of a page, for people.

use crate::excerpt::{Excerpt, head, printable};
use anstyle::{AnsiColor, Reset, Style};
use std::fmt::Debug;
use tearsheet::{
    Dateline, Diagnostic, Page, Part, PartKind, PublishedFrom, Quote, QuoteKind, RelatedItem, Span, Speaker, Text,
};
use textwrap::core::display_width;

const HEADING: Style = Style::new().bold().underline();
const DIM: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();
const QUOTE: Style = AnsiColor::Green.on_default();
const MENTION: Style = AnsiColor::Green.on_default().dimmed();
const SPEAKER: Style = AnsiColor::Cyan.on_default().bold();
const CUE: Style = AnsiColor::Yellow.on_default();
const PLACE: Style = AnsiColor::Magenta.on_default().bold();
const OUTLET: Style = AnsiColor::Blue.on_default().bold();
const WARNING: Style = AnsiColor::Red.on_default().bold();

/// Lines a paragraph or snippet is cut to, unless all is asked for.
const LINES: usize = 3;

/// Glue points and diagnostics that are listed, unless all is asked for.
const LISTED: usize = 20;

/// Where the text behind a label or a number begins.
const INDENT: &str = "              ";
const NUMBER_INDENT: &str = "    ";

/// Draws `page`, which was made from `source`; `full` cuts no paragraph and adds the furniture.
pub(crate) fn outline(page: &Page<&str>, source: &str, full: bool) -> String {
    let width = textwrap::termwidth().clamp(40, 100);
    let (lines, listed) = if full { (usize::MAX, usize::MAX) } else { (LINES, LISTED) };
    let mut outline = Outline { source, width, lines, listed, drawn: String::new() };
    outline.top(page);
    outline.paragraphs(page);
    outline.quotes(page);
    outline.related(page);
    if full {
        outline.furniture(page);
    }
    outline.glue(page);
    outline.diagnostics(page);
    outline.summary(page);
    outline.drawn
}

struct Outline<'a> {
    source: &'a str,
    width: usize,
    /// To how many lines a paragraph is cut, and how many entries of a long list are shown.
    lines: usize,
    listed: usize,
    drawn: String,
}

impl Outline<'_> {
    fn top(&mut self, page: &Page<&str>) {
        match &page.template {
            Some(template) => self.labelled("template", &format!("{} {}", template.name, dim(named(template.how)))),
            None => self.labelled("template", &dim("none: an ordinary article")),
        }
        if let Some(published) = page.published {
            let from = match page.published_from {
                Some(PublishedFrom::Page) => "from the page",
                _ => "handed in",
            };
            self.labelled("published", &format!("{published} {}", dim(from)));
        }
        let article = &page.article;
        if let Some(headline) = &article.headline {
            self.labelled("headline", &styled(STRONG, headline.text));
        }
        if let Some(byline) = &article.byline {
            self.labelled("byline", &printable(byline.text));
        }
        for caption in &article.captions {
            self.labelled("caption", &printable(caption.text.text));
            if let Some(credit) = &caption.credit {
                self.labelled("", &format!("{} {}", dim("credit"), printable(credit.text)));
            }
        }
        if let Some(dateline) = &article.dateline {
            self.labelled("dateline", &styled(PLACE, dateline.text));
            self.labelled("", &dateline_fields(dateline));
        }
    }

    fn paragraphs(&mut self, page: &Page<&str>) {
        self.section("paragraphs", page.article.paragraphs.len());
        for (index, paragraph) in page.article.paragraphs.iter().enumerate() {
            let marked = self.marked(paragraph, &marks(&page.article.quotes, index));
            self.numbered(index, &marked);
        }
    }

    fn quotes(&mut self, page: &Page<&str>) {
        self.section("quotes", page.article.quotes.len());
        for (index, quote) in page.article.quotes.iter().enumerate() {
            self.numbered(index, &styled(quote_style(quote), quote.text));
            let speaker = quote.speaker.as_ref().map(speaker);
            let cue = quote.cue.as_ref().map(|cue| styled(CUE, cue.text));
            let said = [speaker, cue].into_iter().flatten().collect::<Vec<_>>();
            let mut facts = vec![named(quote.kind), format!("paragraph {}", quote.paragraph + 1)];
            facts.extend(quote.continues.then(|| "runs on from the quote before".into()));
            facts.extend((!quote.closed).then(|| "never closes".into()));
            let facts = dim(facts.join(" · "));
            self.continued(&if said.is_empty() { facts } else { format!("{}  {facts}", said.join(" ")) });
        }
    }

    fn related(&mut self, page: &Page<&str>) {
        self.section("related", page.related.len());
        for (index, item) in page.related.iter().enumerate() {
            self.numbered(index, &item_title(item));
            if let Some(earlier) = item.repeats {
                self.continued(&dim(format!("repeats item {}", earlier + 1)));
                continue;
            }
            if let Some(snippet) = &item.snippet {
                let place = item.dateline.as_ref().map(|dateline| (dateline.span, PLACE));
                let marked = self.marked(snippet, place.as_slice());
                self.continued(&if item.truncated { format!("{marked} {}", dim("(cut off)")) } else { marked });
            }
            if let Some(source) = &item.source {
                self.continued(&dim(format!("source {}", printable(source.text))));
            }
        }
    }

    /// What belongs to neither story nor list and has words of its own.
    fn furniture(&mut self, page: &Page<&str>) {
        use PartKind::{Blank, Marker, Punctuation, Stamp};
        let told = |part: &&Part| !matches!(part.kind, Blank | Marker | Punctuation | Stamp);
        let parts = page.furniture.iter().filter(told).collect::<Vec<_>>();
        self.section("furniture", parts.len());
        for part in parts {
            let text = part.span.slice(self.source).unwrap_or_default().trim();
            self.labelled(&named(part.kind), &head(text, self.width.saturating_sub(INDENT.len())));
        }
    }

    fn glue(&mut self, page: &Page<&str>) {
        self.section("glue", page.glue.len());
        for &at in self.listed(&page.glue) {
            let span = Span::new(at, at);
            let room = self.width.saturating_sub(INDENT.len() + 1);
            if let Some(Excerpt { before, after, .. }) = Excerpt::of(span, self.source, room) {
                let after = head(&after, room / 2);
                self.labelled(&self.position(span), &format!("{before}{}{after}", styled(WARNING, "|")));
            }
        }
        self.unlisted(page.glue.len());
    }

    fn diagnostics(&mut self, page: &Page<&str>) {
        self.section("diagnostics", page.diagnostics.len());
        for diagnostic in self.listed(&page.diagnostics) {
            self.diagnostic(diagnostic);
        }
        self.unlisted(page.diagnostics.len());
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        let position = self.position(diagnostic.span);
        self.labelled(&position, &styled(WARNING, &diagnostic.to_string()));
        let room = self.width.saturating_sub(INDENT.len());
        if let Some(Excerpt { before, within, after }) = Excerpt::of(diagnostic.span, self.source, room) {
            let carets = "^".repeat(display_width(&within).max(1));
            self.raw(&format!("{INDENT}{before}{within}{after}"));
            self.raw(&format!("{INDENT}{}{}", " ".repeat(display_width(&before)), styled(WARNING, &carets)));
        }
    }

    fn summary(&mut self, page: &Page<&str>) {
        let quotes = &page.article.quotes;
        let counts = [
            (page.article.paragraphs.len(), "paragraph"),
            (quotes.len(), "quote"),
            (quotes.iter().filter(|quote| quote.speaker.is_some()).count(), "attribution"),
            (page.related.len(), "related item"),
            (page.related.iter().filter(|item| item.repeats.is_some()).count(), "repeat"),
            (page.glue.len(), "glue point"),
            (page.diagnostics.len(), "diagnostic"),
        ];
        let found = counts.into_iter().filter(|(count, _)| *count > 0).map(counted).collect::<Vec<_>>();
        self.raw("");
        self.raw(&dim(found.join(", ")));
    }

    fn listed<'t, T>(&self, all: &'t [T]) -> &'t [T] {
        all.get(..self.listed).unwrap_or(all)
    }

    fn unlisted(&mut self, count: usize) {
        if count > self.listed {
            self.raw(&dim(format!("… {} more", count - self.listed)));
        }
    }

    /// A heading, where something stands under it.
    fn section(&mut self, name: &str, count: usize) {
        if count > 0 {
            self.raw("");
            self.raw(&styled(HEADING, name));
        }
    }

    fn labelled(&mut self, label: &str, text: &str) {
        let label = format!("{DIM}{label:<width$}{DIM:#}", width = INDENT.len());
        self.wrapped(&label, INDENT, text);
    }

    fn numbered(&mut self, index: usize, text: &str) {
        let number = format!("{DIM}{:>2}{DIM:#}  ", index + 1);
        self.wrapped(&number, NUMBER_INDENT, text);
    }

    fn continued(&mut self, text: &str) {
        self.wrapped(NUMBER_INDENT, NUMBER_INDENT, text);
    }

    fn wrapped(&mut self, first_indent: &str, indent: &str, text: &str) {
        let options = textwrap::Options::new(self.width).initial_indent(first_indent).subsequent_indent(indent);
        let lines = textwrap::wrap(text, options);
        // A note that one line is missing would take as much room as the line.
        let shown = if lines.len() <= self.lines.saturating_add(1) { lines.len() } else { self.lines };
        let (shown, cut) = lines.split_at(shown);
        shown.iter().for_each(|line| self.raw(line));
        if !cut.is_empty() {
            // The cut may have taken the end of a colour with it.
            self.raw(&format!("{Reset}{indent}{}", dim(format!("… {} more lines", cut.len()))));
        }
    }

    fn raw(&mut self, line: &str) {
        self.drawn.push_str(line);
        self.drawn.push('\n');
    }

    fn position(&self, span: Span) -> String {
        let (line, column) = span.line_col(self.source);
        format!("{line}:{column}")
    }

    /// The text with its marks in colour; of two that overlap, the first.
    fn marked(&self, text: &Text<&str>, marks: &[(Span, Style)]) -> String {
        let (mut marked, mut done) = (String::new(), text.span.start());
        for (span, style) in marks {
            let parts = self.source.get(done..span.start()).zip(span.slice(self.source));
            if let Some((before, part)) = parts {
                marked.push_str(&printable(before));
                marked.push_str(&styled(*style, part));
                done = span.end();
            }
        }
        marked.push_str(&printable(self.source.get(done..text.span.end()).unwrap_or_default()));
        marked
    }
}

/// What to colour in a paragraph, in order.
fn marks(quotes: &[Quote<&str>], paragraph: usize) -> Vec<(Span, Style)> {
    let mut marks = Vec::new();
    let first = quotes.partition_point(|quote| quote.paragraph < paragraph);
    for quote in quotes[first..].iter().take_while(|quote| quote.paragraph == paragraph) {
        marks.push((quote.span, quote_style(quote)));
        // A speaker carried from an earlier quote has its colour there.
        let speaker = quote.speaker.as_ref().filter(|speaker| !speaker.carried);
        marks.extend(speaker.map(|speaker| (speaker.span, SPEAKER)));
        marks.extend(quote.cue.as_ref().map(|cue| (cue.span, CUE)));
    }
    marks.sort_by_key(|(span, _)| *span);
    marks
}

fn quote_style(quote: &Quote<&str>) -> Style {
    if quote.kind == QuoteKind::Mention { MENTION } else { QUOTE }
}

fn speaker(speaker: &Speaker<&str>) -> String {
    let mut drawn = styled(SPEAKER, speaker.text);
    if let Some(who) = &speaker.refers_to {
        drawn += &format!(" {} {}", dim("→"), styled(SPEAKER, who.text));
    }
    if speaker.carried {
        drawn += &format!(" {}", dim("(carried)"));
    }
    drawn
}

fn item_title(item: &RelatedItem<&str>) -> String {
    let outlet = item.outlet.as_ref().map(|outlet| styled(OUTLET, outlet.text));
    let title = item.title.as_ref().map(|title| styled(STRONG, title.text));
    let parts = [outlet, title].into_iter().flatten().collect::<Vec<_>>();
    if parts.is_empty() { dim("without a title") } else { parts.join("  ") }
}

fn dateline_fields(dateline: &Dateline<&str>) -> String {
    let date = dateline.date.map(|date| match dateline.year {
        Some(year) => format!("{date} (year {})", named(year)),
        None => date.to_string(),
    });
    let places = dateline.places.iter().copied().collect::<Vec<_>>();
    let fields = [
        ("place", dateline.place.map(String::from)),
        ("places", (places.len() > 1).then(|| places.join(" + "))),
        ("region", dateline.region.map(String::from)),
        ("agency", dateline.agency.map(String::from)),
        ("date", dateline.date_text.map(String::from)),
        ("meaning", date),
        ("rule", Some(dateline.rule.into())),
    ];
    let given = fields.iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
    given.map(|(name, value)| format!("{} {}", dim(name), printable(value))).collect::<Vec<_>>().join("  ")
}

fn styled(style: Style, text: &str) -> String {
    format!("{style}{}{style:#}", printable(text))
}

fn dim(text: impl AsRef<str>) -> String {
    format!("{DIM}{}{DIM:#}", text.as_ref())
}

/// `PartKind::SignOff` as `sign off`.
pub(crate) fn named(kind: impl Debug) -> String {
    let mut name = String::new();
    for c in format!("{kind:?}").chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push(' ');
        }
        name.extend(c.to_lowercase());
    }
    name
}

fn counted((count, noun): (usize, &str)) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
