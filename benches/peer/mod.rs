//! The same fields by the `regex` crate, as a careful user of it would write them: every expression compiled once and
//! ASCII where it can be, lines split before anything is matched, expressions anchored to them, no repetition counted
//! and nothing captured where a match tells, nothing copied.

use regex::{Captures, Regex};

/// What the expressions find on a page.
#[derive(Debug, Default)]
pub(crate) struct PeerPage<'a> {
    published: Option<&'a str>,
    headline: Option<&'a str>,
    caption: Option<PeerCaption<'a>>,
    dateline: Option<PeerDateline<'a>>,
    pub(crate) paragraphs: Vec<&'a str>,
    quotes: Vec<PeerQuote<'a>>,
    pub(crate) items: Vec<PeerItem<'a>>,
}

#[derive(Debug)]
struct PeerCaption<'a> {
    text: &'a str,
    credit: &'a str,
}

#[derive(Debug)]
struct PeerDateline<'a> {
    place: &'a str,
    date: Option<&'a str>,
    agency: Option<&'a str>,
}

#[derive(Debug)]
struct PeerQuote<'a> {
    text: &'a str,
    speaker: Option<&'a str>,
}

#[derive(Debug)]
pub(crate) struct PeerItem<'a> {
    outlet: Option<&'a str>,
    title: &'a str,
    snippet: Option<&'a str>,
    source: Option<&'a str>,
}

impl PeerPage<'_> {
    /// How many strings it has: every field is looked at, so that none is optimised away.
    pub(crate) fn parts(&self) -> usize {
        let count = |texts: &[Option<&str>]| texts.iter().flatten().filter(|text| !text.is_empty()).count();
        let caption = self.caption.as_ref().map_or(0, |caption| count(&[Some(caption.text), Some(caption.credit)]));
        let dateline = self.dateline.as_ref();
        let dateline = dateline.map_or(0, |dateline| count(&[Some(dateline.place), dateline.date, dateline.agency]));
        let quotes: usize = self.quotes.iter().map(|quote| count(&[Some(quote.text), quote.speaker])).sum();
        let items = self.items.iter().map(|item| count(&[item.outlet, Some(item.title), item.snippet, item.source]));
        let paragraphs = self.paragraphs.len();
        count(&[self.published, self.headline]) + caption + dateline + paragraphs + quotes + items.sum::<usize>()
    }
}

/// The expressions.
pub(crate) struct Peer {
    stamp: Regex,
    heading: Regex,
    furniture: Regex,
    credit: Regex,
    dateline: Regex,
    quote: Regex,
    cue_before: Regex,
    cue_behind: Regex,
    marker: Regex,
    outlet: Regex,
    joint: Regex,
    number: Regex,
}

const NAME: &str =
    r"(?:[A-Z][\w.’'-]+(?: (?:bin|de|van|al|of the|[A-Z][\w.’'-]*))*|[Hh]e\b|[Ss]he\b|[Tt]hey\b|the \w+)";
const SAID: &str =
    r"(?:said|says|told|added|wrote|explained|noted|announced|asked|warned|pointed out|continued|recalled)";
const MONTH: &str = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?";

/// How far from its beginning a paragraph is searched for the credit of a caption.
const REACH: usize = 700;

impl Peer {
    pub(crate) fn new() -> Self {
        // Words, digits and case are ASCII: with Unicode's tables the automata are many times as large.
        let compile = |expression: &str| {
            let ascii = expression.replace(r"\w", "[A-Za-z0-9_]").replace(r"\b", r"(?-u:\b)");
            Regex::new(&ascii).expect("a literal expression")
        };
        Self {
            stamp: compile(r"^ date [0-9]{4}-[0-9]{2}(?:-[0-9]{2})? "),
            heading: compile(r"SIMILAR NEWS:|Similar News:|Similar stories:|READ MORE ON:|Related:|Related Links"),
            furniture: compile(concat!(
                r"^(?:•|ADVERTISEMENT$|Source: |Thank you for your comment|Please try again later",
                r"|We have summarized this news|/ *🏆|[^,]+ Latest News, ?[^,]+ Headlines$)"
            )),
            credit: compile(
                r" ?[—–] ?([^—–]*?(?:pic|photo|Pic|PIC|via (?:Reuters|AFP|AP)))| \((?:Photo by |Picture: )([^()]*)\)",
            ),
            dateline: compile(&format!(
                r"^([A-Z][A-Z.'’/ -]+)(?:, ({MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?))?(?: \(([^()]+)\))? ?(?:—|–|--|-|:) ?"
            )),
            quote: compile(r#"“[^“”]*”?|"[^"]*"?"#),
            cue_before: compile(&format!(r"({NAME}) {SAID}\b[^.]*$")),
            cue_behind: compile(&format!(r"^,? ?(?:{SAID} ({NAME})|({NAME}) {SAID}\b)")),
            marker: compile(r"^(?:Source: (\S+).*)?(?:Read more|Read More) ?[⮕»]"),
            outlet: compile(r"^[A-Z][A-Z0-9_]+: "),
            joint: compile(r#"[a-z0-9.!?”'’")…][A-Z“"‘]"#),
            number: compile(r"^[0-9]+\. "),
        }
    }

    pub(crate) fn parse<'a>(&self, text: &'a str) -> PeerPage<'a> {
        let mut page = PeerPage::default();
        let mut rest = text;
        if let Some(stamp) = self.stamp.find(text) {
            page.published = stamp.as_str().strip_prefix(" date ").map(str::trim_end);
            rest = &text[stamp.end()..];
        }
        let (body, list) = match self.heading.find(rest) {
            Some(heading) => (&rest[..heading.start()], &rest[heading.end()..]),
            None => (rest, ""),
        };
        self.body(body, &mut page);
        self.items(list, &mut page.items);
        page
    }

    fn body<'a>(&self, body: &'a str, page: &mut PeerPage<'a>) {
        for (index, mut line) in filled_lines(body).enumerate() {
            if self.furniture.is_match(line) {
                continue;
            }
            if index == 0 && line.len() < 120 && !line.ends_with(['.', '”', '"', '?', '!']) {
                page.headline = Some(line);
                continue;
            }
            if page.paragraphs.is_empty() {
                line = self.opening(line, page);
            }
            if !line.is_empty() {
                page.paragraphs.push(line);
                self.quotes(line, &mut page.quotes);
            }
        }
    }

    /// Caption and dateline in front of the first paragraph.
    fn opening<'a>(&self, mut line: &'a str, page: &mut PeerPage<'a>) -> &'a str {
        if let Some(found) = self.credit.captures(head(line, REACH)) {
            let credit = group(&found, 1).or(group(&found, 2)).unwrap_or_default();
            let (start, end) = found.get(0).map_or((0, 0), |whole| (whole.start(), whole.end()));
            page.caption = Some(PeerCaption { text: &line[..start], credit });
            line = &line[end..];
        }
        let Some(found) = self.dateline.captures(line) else { return line };
        let place = group(&found, 1).unwrap_or_default();
        page.dateline = Some(PeerDateline { place, date: group(&found, 2), agency: group(&found, 3) });
        &line[found[0].len()..]
    }

    fn quotes<'a>(&self, line: &'a str, quotes: &mut Vec<PeerQuote<'a>>) {
        for found in self.quote.find_iter(line) {
            let text = found.as_str().trim_matches(['“', '”', '"']);
            let behind = &line[found.end()..];
            let speaker = match self.cue_behind.captures(behind) {
                Some(cue) => group(&cue, 1).or(group(&cue, 2)),
                None => self.cue_before.captures(last_sentence(&line[..found.start()])).and_then(|cue| group(&cue, 1)),
            };
            quotes.push(PeerQuote { text, speaker });
        }
    }

    /// An item is the line above the one that ends it.
    fn items<'a>(&self, list: &'a str, items: &mut Vec<PeerItem<'a>>) {
        let mut above = None;
        for line in filled_lines(list) {
            match (self.marker.captures(line), above) {
                (Some(marker), Some(line)) => items.push(self.item(line, group(&marker, 1))),
                (None, _) if self.number.is_match(line) => {
                    let title = line.split_once(". ").map_or(line, |(_, title)| title);
                    items.push(PeerItem { outlet: None, title, snippet: None, source: None });
                }
                _ => above = Some(line),
            }
        }
    }

    fn item<'a>(&self, mut line: &'a str, source: Option<&'a str>) -> PeerItem<'a> {
        let mut outlet = None;
        if let Some(label) = self.outlet.find(line) {
            outlet = label.as_str().strip_suffix(": ");
            line = &line[label.end()..];
        }
        let joint =
            self.joint.find(line).and_then(|joint| Some(joint.start() + joint.as_str().chars().next()?.len_utf8()));
        let (title, snippet) = match joint {
            Some(joint) => (&line[..joint], Some(&line[joint..])),
            None => (line, None),
        };
        PeerItem { outlet, title, snippet, source }
    }
}

/// The lines of `text` that hold something: `str::lines` finds their ends with memchr.
fn filled_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// What stands behind the last full stop: an expression anchored at its end would begin at every word before it.
fn last_sentence(text: &str) -> &str {
    text.rsplit_once(". ").map_or(text, |(_, last)| last)
}

fn group<'a>(captures: &Captures<'a>, group: usize) -> Option<&'a str> {
    captures.get(group).map(|found| found.as_str())
}

/// The first `most` bytes of `line`, or fewer where a character stands there.
fn head(line: &str, most: usize) -> &str {
    let end = (0..=most.min(line.len())).rev().find(|&end| line.is_char_boundary(end));
    &line[..end.unwrap_or(0)]
}
