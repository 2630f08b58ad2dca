//! HTML to text, in three ways, of which each suits other pages.
//!
//! The templates are lines of text as crawl dumps have them: a paragraph is a line, an item's title and snippet stand on
//! one line with nothing between, its source and its `Read more` on the next. So what matters is where a rendering
//! breaks lines.
//!
//! - [`Rendering::Article`] is what dom_smoothie, a port of Mozilla's Readability, takes for the story, a line for every
//!   block. It suits the pages of publishers, whose menus and lists of most-read stories no template knows. From an
//!   aggregator's page it takes the list away, or takes it for prose.
//! - [`Rendering::Blocks`] is the whole page, a line for every block. It suits aggregators that set an item's title and
//!   snippet in one block, in `<a>`, `<b>` and `<span>`. Where each is a block of its own, the list is recognised by what
//!   repeats in it at best, and lines of it stay among the paragraphs.
//! - [`Rendering::Text`] is the whole page as the DOM's `textContent` has it, as crawl dumps have it: lines break where
//!   the source breaks them. It suits aggregators that set title and snippet in blocks of their own, `<h5>` and `<p>`,
//!   on one line of source. In a page whose source has no line breaks, paragraphs run together.
//!
//! The samples beside this have one page of each kind, and `from_html` shows in a table what the parser finds in each.

use clap::ValueEnum;
use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Rendering {
    /// The story alone, as dom_smoothie finds it, a line for every block
    Article,
    /// The whole page, a line for every block
    Blocks,
    /// The whole page, lines as they are in the source
    Text,
}

impl Rendering {
    pub(crate) const ALL: [Self; 3] = [Self::Article, Self::Blocks, Self::Text];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Blocks => "blocks",
            Self::Text => "text",
        }
    }

    /// The text of a page of HTML.
    pub(crate) fn text(self, html: &str) -> Result<String, String> {
        match self {
            Self::Article => article(html),
            Self::Blocks => Ok(body(html).select("body").formatted_text().trim_end().to_owned()),
            Self::Text => Ok(tidy(&body(html).select("body").text())),
        }
    }
}

fn article(html: &str) -> Result<String, String> {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let story = Readability::new(html, None, Some(config)).and_then(|mut readability| readability.parse());
    let story = story.map_err(|error| format!("dom_smoothie finds no story: {error}"))?;
    // Readability takes the headline out of the story and hands it over apart.
    Ok(format!("{}\n\n{}", story.title.trim(), story.text_content.trim()))
}

/// The page without what no reader sees.
fn body(html: &str) -> Document {
    let document = Document::from(html);
    document.select("script, style, noscript, template").remove();
    document
}

/// Without the indentation of the source and its blank lines in a row.
fn tidy(text: &str) -> String {
    let (mut tidy, mut blank) = (String::with_capacity(text.len()), true);
    for line in text.lines() {
        let words: Vec<_> = line.split_whitespace().collect();
        if !(words.is_empty() && blank) {
            tidy += &words.join(" ");
            tidy.push('\n');
        }
        blank = words.is_empty();
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "<body>\n  <div><b>CALDERPOST:</b> <a>Growers fill the ferry</a><span>The last crate.</span></div>\
        \n\n\n  <h3>Bread</h3><p>It rose.</p>\n<style>p {}</style><script>go()</script></body>";

    #[test]
    fn blocks_have_lines_of_their_own() {
        assert_eq!(
            Rendering::Blocks.text(LIST).unwrap(),
            "CALDERPOST: Growers fill the ferryThe last crate.\n\nBread\n\nIt rose."
        );
    }

    #[test]
    fn text_has_the_lines_of_the_source() {
        assert_eq!(
            Rendering::Text.text(LIST).unwrap(),
            "CALDERPOST: Growers fill the ferryThe last crate.\n\nBreadIt rose."
        );
    }

    #[test]
    fn anything_has_a_text() {
        for html in ["", "Rain.", "<p>a<b", "<frameset>", "\0"] {
            for rendering in [Rendering::Blocks, Rendering::Text] {
                assert!(rendering.text(html).is_ok(), "{html}");
            }
        }
    }
}
