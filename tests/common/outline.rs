//! A page as people read it: one line a part, what belongs to a part indented below it.
//!
//! The form is the tests' own. Line ends and white space that is no space are written `\n`, `\u{a0}`.

use std::fmt::{self, Debug, Write};
use tearsheet::{Caption, Dateline, Page, Quote, RelatedItem, Span, Speaker, Text};

/// The outline of `page`, which was parsed from `source`.
pub(crate) fn outline(page: &Page<&str>, source: &str) -> String {
    let mut out = String::new();
    write(&mut out, page, source).expect("strings take everything");
    out
}

fn write(out: &mut String, page: &Page<&str>, source: &str) -> fmt::Result {
    match &page.template {
        Some(template) => writeln!(out, "template   {} ({})", template.name, kebab(&template.how))?,
        None => writeln!(out, "template   none")?,
    }
    match (page.published, page.published_from) {
        (Some(published), Some(from)) => writeln!(out, "published  {published} (from the {})", kebab(&from))?,
        (None, None) => writeln!(out, "published  unknown")?,
        other => writeln!(out, "published  {other:?}")?,
    }
    story(out, page)?;
    for (index, item) in page.related.iter().enumerate() {
        related(out, index, item)?;
    }
    if !page.glue.is_empty() {
        writeln!(out)?;
    }
    for &at in &page.glue {
        writeln!(out, "glue       {}|{}", Visible(last(source, at, 14)), Visible(first(source, at, 14)))?;
    }
    let mut furniture = page.furniture.clone();
    furniture.sort_by_key(|part| part.span);
    if !furniture.is_empty() {
        writeln!(out)?;
    }
    for part in furniture {
        writeln!(out, "{:<14} {}", kebab(&part.kind), Visible(slice(source, part.span).trim()))?;
    }
    if !page.diagnostics.is_empty() {
        writeln!(out)?;
    }
    for diagnostic in &page.diagnostics {
        let text = shortened(slice(source, diagnostic.span));
        writeln!(out, "! {}: {}\n    at {}", diagnostic.kind.name(), diagnostic, Visible(&text))?;
    }
    Ok(())
}

fn story(out: &mut String, page: &Page<&str>) -> fmt::Result {
    let article = &page.article;
    field(out, "\nheadline   ", article.headline.as_ref())?;
    field(out, "\nbyline     ", article.byline.as_ref())?;
    for Caption { text, credit, .. } in &article.captions {
        writeln!(out, "\ncaption    {}", Visible(text.text))?;
        field(out, "  credit   ", credit.as_ref())?;
    }
    if let Some(dateline) = &article.dateline {
        writeln!(out)?;
        self::dateline(out, "", dateline)?;
    }
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        writeln!(out, "\nparagraph {index}  {}", Visible(paragraph.text))?;
        for quote in article.quotes.iter().filter(|quote| quote.paragraph == index) {
            self::quote(out, quote)?;
        }
    }
    Ok(())
}

fn dateline(out: &mut String, indent: &str, dateline: &Dateline<&str>) -> fmt::Result {
    writeln!(out, "{indent}dateline   {}", Visible(dateline.text))?;
    let mut line = |name: &str, text: Option<&str>| {
        text.map_or(Ok(()), |text| writeln!(out, "{indent}  {name:<8} {}", Visible(text)))
    };
    line("place", dateline.place)?;
    for place in dateline.places.iter().filter(|place| Some(**place) != dateline.place) {
        line("  of", Some(place))?;
    }
    line("region", dateline.region)?;
    line("agency", dateline.agency)?;
    line("says", dateline.date_text)?;
    let date = dateline.date.map(|date| match dateline.year {
        Some(year) => format!("{date} (year {})", kebab(&year)),
        None => date.to_string(),
    });
    line("date", date.as_deref())
}

fn quote(out: &mut String, quote: &Quote<&str>) -> fmt::Result {
    let mut notes = kebab(&quote.kind);
    for (note, holds) in [("unclosed", !quote.closed), ("continues", quote.continues)] {
        if holds {
            write!(notes, ", {note}")?;
        }
    }
    writeln!(out, "  quote    {}  ({notes})", Visible(quote.text))?;
    if let Some(Speaker { text, kind, carried, refers_to, .. }) = &quote.speaker {
        write!(out, "    by     {}  ({}{})", Visible(text), kebab(kind), if *carried { ", carried" } else { "" })?;
        match refers_to {
            Some(name) => writeln!(out, " = {}", Visible(name.text))?,
            None => writeln!(out)?,
        }
    }
    field(out, "    cue    ", quote.cue.as_ref())
}

fn related(out: &mut String, index: usize, item: &RelatedItem<&str>) -> fmt::Result {
    write!(out, "\nitem {index}")?;
    match item.repeats {
        Some(earlier) => writeln!(out, "  (repeats {earlier})")?,
        None => writeln!(out)?,
    }
    field(out, "  outlet   ", item.outlet.as_ref())?;
    field(out, "  title    ", item.title.as_ref())?;
    field(out, "  snippet  ", item.snippet.as_ref())?;
    if item.truncated {
        writeln!(out, "           (cut off)")?;
    }
    if let Some(dateline) = &item.dateline {
        self::dateline(out, "  ", dateline)?;
    }
    field(out, "  source   ", item.source.as_ref())
}

fn field(out: &mut String, name: &str, text: Option<&Text<&str>>) -> fmt::Result {
    text.map_or(Ok(()), |text| writeln!(out, "{name}{}", Visible(text.text)))
}

/// `ListHeading` as `list-heading`.
fn kebab(kind: &impl Debug) -> String {
    let mut name = String::new();
    for c in format!("{kind:?}").chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(c.to_lowercase());
    }
    name
}

fn slice(source: &str, span: Span) -> &str {
    span.slice(source).expect("spans fit their page")
}

fn first(source: &str, at: usize, chars: usize) -> &str {
    let end = source[at..].char_indices().nth(chars).map_or(source.len(), |(end, _)| at + end);
    &source[at..end]
}

fn last(source: &str, at: usize, chars: usize) -> &str {
    let start = source[..at].char_indices().rev().nth(chars - 1).map_or(0, |(start, _)| start);
    &source[start..at]
}

/// A long text without its middle.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 80 {
        return text.into();
    }
    format!("{} [...] {}", first(text, 0, 40), last(text, text.len(), 30))
}

/// A text in which every character is seen.
struct Visible<'a>(&'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            let seen =
                c == ' ' || !(c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'));
            if seen { f.write_char(c)? } else { write!(f, "{}", c.escape_default())? }
        }
        Ok(())
    }
}
