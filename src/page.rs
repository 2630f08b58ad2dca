//! page = stamp? section*
use crate::{Article, Diagnostic, Options, Published, RelatedItem, Source, dateline, quote, scan};
use alloc::{string::String, vec::Vec};

/// A page taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Page<S> {
    /// Which aggregator's page it is; `None` for an ordinary article.
    pub template: Option<TemplateMatch<S>>,
    /// The page's own date stamp, else the date that the caller handed in.
    pub published: Option<Published>,
    /// Where `published` comes from.
    pub published_from: Option<PublishedFrom>,
    /// The story.
    pub article: Article<S>,
    /// The list of other stories.
    pub related: Vec<RelatedItem<S>>,
    /// Offsets at which two parts or two sentences stand with nothing between.
    pub glue: Vec<usize>,
    /// What looked wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// The template that a page follows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TemplateMatch<S> {
    /// Its name.
    pub name: S,
    /// How it was found.
    pub how: TemplateFrom,
}

/// How a page's template was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum TemplateFrom {
    /// A row of the table.
    Known,
    /// By the repetition of the list's lines.
    Inferred,
    /// The caller handed it in.
    Given,
}

/// Where a page's date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum PublishedFrom {
    /// Its own stamp.
    Page,
    /// The caller.
    Caller,
}

impl<S: AsRef<str>> Page<S> {
    /// The same with strings of its own, free of the input; this form also deserialises.
    pub fn into_owned(self) -> Page<String> {
        Page {
            template: self.template.map(|t| TemplateMatch { name: t.name.as_ref().into(), how: t.how }),
            published: self.published,
            published_from: self.published_from,
            article: self.article.into_owned(),
            related: self.related.into_iter().map(RelatedItem::into_owned).collect(),
            glue: self.glue,
            diagnostics: self.diagnostics,
        }
    }
}

pub(crate) fn parse<'a>(text: &'a str, options: &Options) -> Page<&'a str> {
    let source = Source(text);
    let mut article = Article::default();
    let mut diagnostics = Vec::new();
    let published = options.published;
    for line in scan::Lines::new(text) {
        if scan::is_blank(line) {
            continue;
        }
        let mut line = scan::trim(line);
        if article.dateline.is_none() && article.paragraphs.is_empty() {
            if let Some((dateline, rest)) = dateline::at_start(source, line, published, &mut diagnostics) {
                article.dateline = Some(dateline);
                line = scan::trim(rest);
                if line.is_empty() {
                    continue;
                }
            }
        }
        article.paragraphs.push(source.text(line));
    }
    quote::of_paragraphs(source, &article.paragraphs, &mut article.quotes, &mut diagnostics);
    Page {
        template: None,
        published,
        published_from: published.map(|_| PublishedFrom::Caller),
        article,
        related: Vec::new(),
        glue: Vec::new(),
        diagnostics,
    }
}
