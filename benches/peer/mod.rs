//! The same fields by the `regex` crate, as a careful user of it would write them: every expression compiled
//! once, lines rejected by a set before an expression captures, nothing copied.

use regex::{Captures, Regex, RegexSet};

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
    furniture: RegexSet,
    credit: Regex,
    dateline: Regex,
    quote: Regex,
    cue_before: Regex,
    cue_behind: Regex,
    item: Regex,
    outlet: Regex,
    joint: Regex,
}

const NAME: &str = r"(?:[A-Z][\w.’'-]+(?: (?:bin|de|van|al|of the|[A-Z][\w.’'-]*)){0,5}|[Hh]e|[Ss]he|[Tt]hey|the \w+)";
const SAID: &str =
    r"(?:said|says|told|added|wrote|explained|noted|announced|asked|warned|pointed out|continued|recalled)";
const MONTH: &str = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?";

impl Peer {
    pub(crate) fn new() -> Self {
        let compile = |expression: &str| Regex::new(expression).expect("a literal expression");
        Self {
            stamp: compile(r"^ date ([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?) "),
            heading: compile(r"(?i)(?:similar news:|similar stories:|read more on:|related:)[^\n]*\n"),
            furniture: RegexSet::new([
                r"^.{2,40} Latest News, ?.{2,40} Headlines$",
                r"^\s*•",
                r"^ADVERTISEMENT$",
                r"^Source: ",
                r"^(?:Thank you for your comment|Please try again later|We have summarized this news)",
                r"^\s*/?\s*🏆",
            ])
            .expect("literal expressions"),
            credit: compile(
                r"^([^\n]{20,600}?)(?: ?[—–] ?([^—–\n]{2,60}?(?:pic|photo|Pic|PIC|via (?:Reuters|AFP|AP)))| \((?:Photo by |Picture: )?([^()\n]{2,60})\))",
            ),
            dateline: compile(&format!(
                r"^([A-Z][A-Z.'’/ -]{{2,40}})(?:, ({MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?))?(?: \(([^()]{{2,30}})\))? ?(?:—|–|--|-|:) ?"
            )),
            quote: compile(r#"“([^“”\n]{2,2000})”?|"([^"\n]{2,2000})"?"#),
            cue_before: compile(&format!(r"({NAME}) {SAID}[^.]{{0,40}}[,:]? ?$")),
            cue_behind: compile(&format!(r"^,? ?(?:{SAID} ({NAME})|({NAME}) {SAID})")),
            item: compile(r"(?:([^\n]+)\n+)(?:Source: (\S+)[^\n]*?(?: \| | )?)?(?:Read more|Read More) ?[⮕»]"),
            outlet: compile(r"^([A-Z][A-Z0-9_]{1,20}): "),
            joint: compile(r#"[a-z0-9.!?”'’")…]([A-Z“"‘])"#),
        }
    }

    pub(crate) fn parse<'a>(&self, text: &'a str) -> PeerPage<'a> {
        let mut page = PeerPage::default();
        let mut rest = text;
        if let Some(stamp) = self.stamp.captures(text) {
            page.published = group(&stamp, 1);
            rest = &text[stamp[0].len()..];
        }
        let (body, list) = match self.heading.find(rest) {
            Some(heading) => (&rest[..heading.start()], &rest[heading.end()..]),
            None => (rest, ""),
        };
        self.body(body, &mut page);
        page.items = self.item.captures_iter(list).filter_map(|item| self.item(&item)).collect();
        page
    }

    fn body<'a>(&self, body: &'a str, page: &mut PeerPage<'a>) {
        let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
        for (index, mut line) in lines.enumerate() {
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
        if let Some(found) = self.credit.captures(line) {
            let credit = group(&found, 2).or(group(&found, 3)).unwrap_or_default();
            page.caption = group(&found, 1).map(|text| PeerCaption { text, credit });
            line = &line[found[0].len()..];
        }
        let Some(found) = self.dateline.captures(line) else { return line };
        let place = group(&found, 1).unwrap_or_default();
        page.dateline = Some(PeerDateline { place, date: group(&found, 2), agency: group(&found, 3) });
        &line[found[0].len()..]
    }

    fn quotes<'a>(&self, line: &'a str, quotes: &mut Vec<PeerQuote<'a>>) {
        for found in self.quote.captures_iter(line) {
            let Some(whole) = found.get(0) else { continue };
            let text = group(&found, 1).or(group(&found, 2)).unwrap_or_default();
            let behind = self.cue_behind.captures(&line[whole.end()..]);
            let speaker = match behind {
                Some(cue) => group(&cue, 1).or(group(&cue, 2)),
                None => self.cue_before.captures(last_sentence(&line[..whole.start()])).and_then(|cue| group(&cue, 1)),
            };
            quotes.push(PeerQuote { text, speaker });
        }
    }

    fn item<'a>(&self, item: &Captures<'a>) -> Option<PeerItem<'a>> {
        let mut line = group(item, 1)?;
        let mut outlet = None;
        if let Some(label) = self.outlet.captures(line) {
            outlet = group(&label, 1);
            line = &line[label[0].len()..];
        }
        let joint = self.joint.captures(line).and_then(|joint| joint.get(1));
        let (title, snippet) = match joint {
            Some(joint) => (&line[..joint.start()], Some(&line[joint.start()..])),
            None => (line, None),
        };
        Some(PeerItem { outlet, title, snippet, source: group(item, 2) })
    }
}

/// What stands behind the last full stop: an expression anchored at its end would begin at every word before it.
fn last_sentence(text: &str) -> &str {
    text.rsplit_once(". ").map_or(text, |(_, last)| last)
}

fn group<'a>(captures: &Captures<'a>, group: usize) -> Option<&'a str> {
    captures.get(group).map(|found| found.as_str())
}
