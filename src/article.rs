//! article = headline? byline? caption* dateline? paragraph*
//!
//! The story's lines come one by one; what stands in front of the first paragraph is told apart when all
//! are there, because a caption may reach over two lines and a dateline may end its own.

use crate::caption::{self, Border, Caption, Credit, border, closing_date, credit, hung};
use crate::date::{Meaning, YearFrom};
use crate::furniture::{furniture, may_be_aside};
use crate::headline::{behind_town, promo_border, reads_like_headline, reads_like_outlet};
use crate::knowledge::credits::CAPTION_LEAD;
use crate::part::{mark, mark_words};
use crate::pattern::Field;

use crate::template::{Line, LineRole, Template};
use crate::wire::{self, Notice};
use crate::{
    Dateline, Diagnostic, Options, Part, PartKind, Published, Quote, Source, Text, agency, cut, dateline, quote, scan,
};
use alloc::{string::String, vec::Vec};
use core::mem;

/// The story that the page is about.
///
/// ```
/// let page = tearsheet::parse("Tram depot opens\n\nCALDER: The depot opened on Monday.\n\n“It is dry,” the mayor said.");
/// let article = page.article;
/// assert_eq!(article.headline.unwrap().text, "Tram depot opens");
/// assert_eq!(article.dateline.unwrap().place, Some("CALDER"));
/// assert_eq!(article.paragraphs[0].text, "The depot opened on Monday.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Article<S> {
    /// schema.org `headline`.
    pub headline: Option<Text<S>>,
    /// Who wrote it, as printed: `By Jo Roe`.
    pub byline: Option<Text<S>>,
    /// Picture captions with their credits.
    pub captions: Vec<Caption<S>>,
    /// Where and when it was filed.
    pub dateline: Option<Dateline<S>>,
    /// Physical paragraphs, without caption, dateline, watermark and furniture.
    pub paragraphs: Vec<Text<S>>,
    /// The sign that the story was cut off with, at the end of its last paragraph: `...`, `…`, `[…]`.
    pub cut: Option<Text<S>>,
    /// Direct quotes of the body, in page order.
    pub quotes: Vec<Quote<S>>,
}

impl<S> Default for Article<S> {
    fn default() -> Self {
        Self {
            headline: None,
            byline: None,
            captions: Vec::new(),
            dateline: None,
            paragraphs: Vec::new(),
            cut: None,
            quotes: Vec::new(),
        }
    }
}

impl<S: AsRef<str>> Article<S> {
    /// The same with strings of its own, free of the input.
    ///
    /// ```
    /// let article = tearsheet::parse("CALDER: The trams run again today.").article.into_owned();
    /// assert_eq!(article.paragraphs[0].text, String::from("The trams run again today."));
    /// ```
    pub fn into_owned(self) -> Article<String> {
        Article {
            headline: self.headline.map(Text::into_owned),
            byline: self.byline.map(Text::into_owned),
            captions: self.captions.into_iter().map(Caption::into_owned).collect(),
            dateline: self.dateline.map(Dateline::into_owned),
            paragraphs: self.paragraphs.into_iter().map(Text::into_owned).collect(),
            cut: self.cut.map(Text::into_owned),
            quotes: self.quotes.into_iter().map(Quote::into_owned).collect(),
        }
    }
}

/// What reading the story adds to the page beside it.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    pub(crate) glue: Vec<usize>,
    pub(crate) furniture: Vec<Part>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Beside {
    /// Room for as many entries as an aggregator's page of `lines` lines has.
    pub(crate) fn with_capacity(lines: usize) -> Self {
        let few = lines.min(MANY);
        Self { glue: Vec::with_capacity(few), furniture: Vec::with_capacity(few), diagnostics: Vec::new() }
    }
}

/// More lines than a page has.
const MANY: usize = 64;

/// The story as far as it has been read.
pub(crate) struct Story<'a, 't> {
    source: Source<'a>,
    template: Option<&'t Template<'t>>,
    pub(crate) article: Article<&'a str>,
    /// How many paragraphs there may be.
    lines: usize,
    /// Whether the template has watermarks.
    watermarked: bool,
    /// Where the copy of an earlier text that is being passed over has got to.
    copied: usize,
}

/// How many lines from the top a caption or a dateline can stand.
const HEAD: usize = 4;

/// The longest line of a credit, in bytes.
const LONGEST_CREDIT: usize = 100;

/// The longest name of a section, in bytes.
const LONGEST_LABEL: usize = 24;

/// The longest caption between a story's paragraphs, in bytes.
const LONGEST_CAPTION: usize = 400;

/// A line as short as this can be an agency's name or a note anywhere on the page.
const SHORT: usize = 24;

impl<'a, 't> Story<'a, 't> {
    /// A story of at most `lines` lines on a page without lists.
    pub(crate) fn new(source: Source<'a>, template: Option<&'t Template<'t>>, lines: usize) -> Self {
        let watermarked = template.is_some_and(|template| template.lines(LineRole::Watermark).next().is_some());
        Self { source, template, article: Article::default(), lines, watermarked, copied: 0 }
    }

    /// Takes the next line that holds something, white space around it removed.
    pub(crate) fn line(&mut self, line: &'a str, beside: &mut Beside) {
        let may_be_aside = may_be_aside(line);
        if may_be_aside {
            if let Some(kind) = furniture(line) {
                return self.aside(kind, line, beside);
            }
        }
        if self.picture_line(line, beside) {
            return;
        }
        if self.is_copy(line) {
            return self.aside(PartKind::Repeat, line, beside);
        }
        let near_an_end = self.article.paragraphs.len() < HEAD || line.len() < SHORT;
        if may_be_aside && near_an_end && self.wire_line(line, beside) {
            return;
        }
        // A correction, or what is new, stands at the foot of a story of any length.
        if may_be_aside && !near_an_end && matches!(wire::notice(line), Some(Notice::Note | Notice::Advisory)) {
            return self.aside(PartKind::EditorsNote, line, beside);
        }
        let line = self.without_watermark(line, beside);
        let line = self.without_sign_off(line, beside);
        if !line.is_empty() {
            self.drop_summary(line, beside);
            let paragraphs = &mut self.article.paragraphs;
            if paragraphs.capacity() == 0 {
                paragraphs.reserve_exact(self.lines);
            }
            paragraphs.push(self.source.text(line));
        }
    }

    /// summary = the beginning of the first paragraph, cut off and set above it
    fn drop_summary(&mut self, line: &str, beside: &mut Beside) {
        let [summary] = self.article.paragraphs[..] else { return };
        let sign = cut::sign(summary.text);
        // Without a sign, and as long as no headline is known, the line may be the headline.
        if sign.is_none() && self.article.headline.is_none() {
            return;
        }
        let stem = scan::trim_end(&summary.text[..summary.text.len() - sign.map_or(0, str::len)]);
        if stem.len() >= SHORT && stem.len() < line.len() && line.starts_with(stem) {
            self.aside(PartKind::Repeat, summary.text, beside);
            self.article.paragraphs.clear();
        }
    }

    /// byline | notice | agency: what wires and their readers set around a story, each on a line of its own
    fn wire_line(&mut self, line: &'a str, beside: &mut Beside) -> bool {
        if agency::is_listed(line) {
            self.aside(PartKind::Furniture, line, beside);
            return true;
        }
        if wire::byline(line).is_some() || self.is_below_headline() && wire::is_bare_byline(line) {
            match self.article.byline {
                None => self.article.byline = Some(self.source.text(line)),
                Some(_) => self.aside(PartKind::Byline, line, beside),
            }
            return true;
        }
        let kind = match wire::notice(line) {
            // Above the story; further down it is a list of the story's own.
            Some(Notice::Point) if self.article.paragraphs.len() > 1 => return false,
            Some(Notice::Point) => PartKind::Summary,
            Some(Notice::Slug | Notice::Tag) => PartKind::Slug,
            Some(Notice::Note | Notice::Advisory) => PartKind::EditorsNote,
            None => return false,
        };
        self.aside(kind, line, beside);
        true
    }

    /// caption with its lead | credit: what some sites set on a line of its own
    fn picture_line(&mut self, line: &'a str, beside: &mut Beside) -> bool {
        if let Some(caption) = line.strip_prefix(CAPTION_LEAD).filter(|caption| !caption.is_empty()) {
            self.aside(PartKind::Marker, line[..CAPTION_LEAD.len()].trim_end(), beside);
            self.article.captions.push(Caption { text: self.source.text(caption), credit: None });
            return true;
        }
        let may_be_credit = self.template.is_none() && line.len() <= LONGEST_CREDIT;
        let credit = if may_be_credit { caption::alone(line) } else { None };
        credit.inspect(|credit| self.credit_line(credit, line, beside)).is_some()
    }

    /// A credit on a line of its own: above the story, the line over it is the caption.
    fn credit_line(&mut self, credit: &'a str, line: &str, beside: &mut Beside) {
        let above = self.article.paragraphs.len();
        let caption =
            self.article.paragraphs.pop_if(|caption| (2..=3).contains(&above) && caption.text.len() <= LONGEST_CAPTION);
        let Some(text) = caption else { return self.aside(PartKind::Credit, line, beside) };
        let start = self.source.offset(line);
        mark(&mut beside.furniture, PartKind::Marker, self.source, start, self.source.offset(credit));
        self.article.captions.push(Caption { text, credit: Some(self.source.text(credit)) });
    }

    /// Whether nothing but a headline stands above, on a page of no template.
    fn is_below_headline(&self) -> bool {
        let [first] = self.article.paragraphs[..] else { return false };
        self.template.is_none() && self.article.byline.is_none() && reads_like_headline(first.text)
    }

    /// The line without the reporters, the agency or the initials that close it.
    ///
    /// An agency in brackets behind the first line is left to [`Self::caption`]: it may have taken the picture.
    fn without_sign_off(&self, line: &'a str, beside: &mut Beside) -> &'a str {
        let Some(at) = wire::sign_off(line) else { return line };
        if self.article.paragraphs.is_empty() && wire::agency_in_brackets(line).is_some() {
            return line;
        }
        self.aside(PartKind::SignOff, scan::trim(&line[at..]), beside);
        scan::trim_end(&line[..at])
    }

    /// Takes a line that the template's head knows.
    pub(crate) fn head_line(&mut self, line: &'a str, row: &Line<'_>, beside: &mut Beside) {
        if row.pattern.has(Field::MaybeHeadline) && !reads_like_headline(line) {
            return self.line(line, beside);
        }
        if row.pattern.has(Field::MaybeOutlet) {
            let is_outlet = self.article.paragraphs.is_empty() && reads_like_outlet(line);
            return if is_outlet { self.aside(PartKind::Outlet, line, beside) } else { self.line(line, beside) };
        }
        if !row.pattern.tells_of_the_story()
            && !row.pattern.has(Field::MaybeHeadline)
            && !row.pattern.has(Field::Outlet)
        {
            return self.aside(PartKind::Furniture, line, beside);
        }
        mark_words(&mut beside.furniture, PartKind::Furniture, self.source, &row.pattern, line);
        row.pattern.fields(line, |field, text| self.field(field, text, beside));
    }

    /// Takes what a line of the template holds for the story.
    pub(crate) fn field(&mut self, field: Field, text: &'a str, beside: &mut Beside) {
        match field {
            Field::Headline | Field::MaybeHeadline if self.article.headline.is_none() => {
                self.article.headline = Some(self.source.text(text));
            }
            Field::Headline | Field::MaybeHeadline => self.aside(PartKind::Repeat, text, beside),
            Field::Byline => {
                if let Some(earlier) = self.article.byline.replace(self.source.text(text)) {
                    self.aside(PartKind::Byline, earlier.text, beside);
                }
            }
            Field::Paragraph => self.line(text, beside),
            Field::Outlet => self.aside(PartKind::Outlet, text, beside),
            _ => self.aside(PartKind::Furniture, text, beside),
        }
    }

    /// Whether the lines above the story may still be coming.
    pub(crate) fn opens(&self) -> bool {
        self.article.paragraphs.len() < 2 * HEAD
    }

    pub(crate) fn has_dateline(&self) -> bool {
        self.article.dateline.is_some()
    }

    /// dateline = a line whose parts the template tells apart
    ///
    /// > "Reuters | Saltmere | Updated: 20-09-2031 21:31 IST | Created: 20-09-2031 21:19 IST"
    pub(crate) fn dateline_field(
        &mut self,
        (field, text): (Field, &'a str),
        line: &'a str,
        published: Option<Published>,
        beside: &mut Beside,
    ) {
        let source = self.source;
        let dateline = self.article.dateline.get_or_insert_with(|| dateline::of_template(source, line));
        match field {
            Field::Place => dateline.set_place(text),
            Field::Agency => dateline.agency = Some(text),
            _ => dateline.set_written(source, text, published, &mut beside.diagnostics),
        }
    }

    /// Reads what stands in front of the first paragraph, what hangs on the last, and the quotes.
    pub(crate) fn finish(
        &mut self,
        stamped: bool,
        published: Option<Published>,
        options: &Options<'_>,
        beside: &mut Beside,
    ) {
        if self.template.is_none() {
            self.plain_headline(beside);
        }
        let known = stamped || self.template.is_some();
        let body = self.caption(known, published, beside);
        self.pictures(body, beside);
        self.late_sign_off(body, beside);
        self.dateline(body, published, beside);
        self.promos(beside);
        let Self { source, article, .. } = self;
        let last = article.paragraphs.last().and_then(|last| cut::sign(last.text));
        article.cut = last.map(|sign| source.text(sign));
        quote::of_paragraphs(*source, &article.paragraphs, options, &mut article.quotes, beside);
    }

    fn aside(&self, kind: PartKind, text: &str, beside: &mut Beside) {
        beside.furniture.push(Part { kind, span: self.source.span(text) });
    }

    /// Whether `line` stands on the page already: as the headline, the first paragraph or the one before,
    /// or as the next line of a copy of the whole story.
    fn is_copy(&mut self, line: &str) -> bool {
        let paragraphs = &self.article.paragraphs;
        let is = |index: usize| paragraphs.get(index).is_some_and(|paragraph| paragraph.text == line);
        let place = [self.copied, 0, paragraphs.len().wrapping_sub(1)].into_iter().find(|&index| is(index));
        self.copied = place.map_or(0, |index| index + 1);
        place.is_some() || self.article.headline.is_some_and(|headline| headline.text == line)
    }

    fn without_watermark(&self, line: &'a str, beside: &mut Beside) -> &'a str {
        let Some(template) = self.template.filter(|_| self.watermarked) else { return line };
        for row in template.lines(LineRole::Watermark) {
            let mark = row.pattern.closing();
            let body = line.strip_suffix(mark).map(scan::trim_end).filter(|body| !body.is_empty());
            if let Some(body) = body {
                self.aside(PartKind::Watermark, &line[line.len() - mark.len()..], beside);
                return body;
            }
        }
        line
    }

    /// headline = town dash title
    ///
    /// > "Calder — Otter Cleared After Ten Days"
    pub(crate) fn town_and_headline(&mut self) {
        let Some(first) = self.article.paragraphs.first() else { return };
        let Some((town, title)) = behind_town(first.text) else { return };
        let dateline = scan::trim_end(&first.text[..first.text.len() - title.len()]);
        let mut dateline = dateline::of_template(self.source, dateline);
        dateline.set_place(town);
        self.article.dateline = Some(dateline);
        self.article.headline = Some(self.source.text(title));
        self.article.paragraphs.remove(0);
    }

    /// The first line of an ordinary article, if it is in headline style and a story follows.
    fn plain_headline(&mut self, beside: &mut Beside) {
        // A section's name may stand above it: `Crime`
        if let [label, headline, _, ..] = self.article.paragraphs[..] {
            let is_label = label.text.len() <= LONGEST_LABEL && !label.text.ends_with(['.', '!', '?', ':', '”', '"']);
            if is_label && !reads_like_headline(label.text) && reads_like_headline(headline.text) {
                self.aside(PartKind::Furniture, label.text, beside);
                self.article.paragraphs.remove(0);
            }
        }
        let paragraphs = &self.article.paragraphs;
        if self.article.headline.is_none()
            && paragraphs.len() > 1
            && reads_like_headline(paragraphs[0].text)
            && !self.begins_with_dateline(paragraphs[0].text)
        {
            self.article.headline = Some(self.article.paragraphs.remove(0));
        }
    }

    /// caption = sentences [ credit ], above the story or glued to it
    ///
    /// Returns where the story begins behind it. On a page that nothing marks as an aggregator's, only
    /// glue behind the credit proves a caption.
    fn caption(&mut self, known: bool, published: Option<Published>, beside: &mut Beside) -> usize {
        for index in 0..self.article.paragraphs.len().min(HEAD) {
            let line = self.article.paragraphs[index];
            let is_caption = |found: &Credit<'_>| {
                found.glued
                    || found.names_photographer()
                    || found.is_led(line.text)
                    || (known && !self.is_signed(index, published))
            };
            let hung = || if self.template.is_none() { hung(line.text) } else { None };
            if let Some(found) = credit(line.text).filter(is_caption).or_else(hung) {
                if found.glued {
                    let Credit { before: caption, text, rest, .. } = found;
                    return self.caption_to(Border { caption, credit: Some(text), rest }, index, beside);
                }
                self.whole_caption(&found, line.text, beside);
                self.article.paragraphs.remove(index);
                return 0;
            }
            if let Some(found) = if known { self.border(index, published) } else { None } {
                return self.caption_to(found, index, beside);
            }
        }
        0
    }

    /// picture = sentences credit: the captions that stand between the paragraphs of a story, from `first` on
    ///
    /// > "Skippers mend nets in Saltmere. (AP Photo/Jo Roe)"
    fn pictures(&mut self, first: usize, beside: &mut Beside) {
        let mut paragraphs = mem::take(&mut self.article.paragraphs);
        let mut index = 0;
        paragraphs.retain(|paragraph| {
            // Of a hundred paragraphs, one ends in a bracket; on pages of no template captions are of all kinds, and short.
            let text = paragraph.text;
            let may_be = text.ends_with(')') || self.template.is_none() && text.len() <= LONGEST_CAPTION;
            let proven = |found: &Credit<'_>| found.names_photographer() || found.is_led(text);
            let found =
                if index >= first && may_be { credit(text).filter(proven).or_else(|| hung(text)) } else { None };
            index += 1;
            found.inspect(|found| self.whole_caption(found, paragraph.text, beside)).is_none()
        });
        self.article.paragraphs = paragraphs;
    }

    /// Takes the caption that is all of the paragraph `line`.
    fn whole_caption(&mut self, found: &Credit<'a>, line: &'a str, beside: &mut Beside) {
        let count = caption::picture_count(found.before);
        let start = self.source.offset(line);
        mark(&mut beside.furniture, PartKind::Marker, self.source, start, start + count);
        let text = self.source.text(scan::trim_start(&found.before[count..]));
        self.article.captions.push(Caption { text, credit: Some(self.source.text(found.text)) });
        self.mark_credit(found, line, beside);
    }

    /// Whether an agency in brackets signs the paragraph at `index`: a caption stands above the story, and has no dateline.
    fn is_signed(&self, index: usize, published: Option<Published>) -> bool {
        let line = self.article.paragraphs[index].text;
        let tells_story = || {
            let is_alone = self.article.paragraphs.len() == 1;
            is_alone || index > 0 || self.begins_with_dateline(line) || self.border(index, published).is_some()
        };
        wire::agency_in_brackets(line).is_some() && tells_story()
    }

    fn begins_with_dateline(&self, line: &str) -> bool {
        dateline::at_start(self.source, line, None, &mut Vec::new()).is_some()
    }

    /// The agency in brackets that signs the first paragraph of the story, which could have been a caption's.
    fn late_sign_off(&mut self, body: usize, beside: &mut Beside) {
        let Some(line) = self.article.paragraphs.get(body).map(|paragraph| paragraph.text) else { return };
        let Some(at) = wire::agency_in_brackets(line).filter(|&at| at > 0) else { return };
        self.aside(PartKind::SignOff, &line[at..], beside);
        self.article.paragraphs[body] = self.source.text(scan::trim_end(&line[..at]));
    }

    /// Whether nothing but white space stands between two paragraphs.
    fn touch(&self, first: usize, second: usize) -> bool {
        let paragraphs = &self.article.paragraphs;
        let between = paragraphs[first].span.end()..paragraphs[second].span.start();
        self.source.0.get(between).is_some_and(scan::is_blank)
    }

    /// The words around a credit: `Photo by`, the day the picture was taken.
    fn mark_credit(&self, found: &Credit<'_>, line: &str, beside: &mut Beside) {
        let ends = [found.before, found.text].map(|part| self.source.span(part).end());
        let starts = [found.text, found.rest].map(|part| self.source.span(part).start());
        let last = if found.glued { starts[1] } else { self.source.span(line).end() };
        for (start, end) in [(ends[0], starts[0]), (ends[1], last)] {
            mark(&mut beside.furniture, PartKind::Marker, self.source, start, end);
        }
    }

    /// caption + dateline, or a caption that its date ends
    ///
    /// A caption without a credit is the page's first line, or has been cut off.
    fn border(&self, index: usize, published: Option<Published>) -> Option<Border<'a>> {
        let line = self.article.paragraphs[index].text;
        let found = border(line, |border| {
            let shown = index == 0 || border.credit.is_some() || border.caption.ends_with('…');
            shown && (self.begins_with_dateline(border.rest) || index == 0 && is_dated(border.caption, published))
        })?;
        (!self.begins_with_dateline(line)).then_some(found)
    }

    /// Takes the caption that ends in the line at `index`, and returns where the story begins behind it.
    fn caption_to(&mut self, found: Border<'a>, index: usize, beside: &mut Beside) -> usize {
        let first = if found.credit.is_some() && index == 1 && self.touch(0, 1) { 0 } else { index };
        let line = self.article.paragraphs[index].text;
        let start = self.article.paragraphs[first].span.start();
        let text = &self.source.0[start..self.source.offset(found.caption) + found.caption.len()];
        let credit = found.credit.map(|credit| self.source.text(credit));
        self.article.captions.push(Caption { text: self.source.text(text), credit });
        if let Some(text) = found.credit {
            let found = Credit { before: found.caption, text, rest: found.rest, glued: true };
            self.mark_credit(&found, line, beside);
        }
        beside.glue.push(self.source.offset(found.rest));
        self.article.paragraphs[index] = self.source.text(found.rest);
        self.article.paragraphs.drain(first..index);
        first
    }

    /// The dateline in front of the paragraph at `body`; one that ends its own line leaves no paragraph.
    fn dateline(&mut self, body: usize, published: Option<Published>, beside: &mut Beside) {
        if self.article.dateline.is_some() {
            return;
        }
        let Some(lines) = self.article.paragraphs.get(body..) else { return };
        let lines = lines.iter().map(|paragraph| paragraph.text);
        let Some(found) = dateline::head(self.source, lines, published, &mut beside.diagnostics) else { return };
        self.article.dateline = Some(found.dateline);
        match self.article.byline {
            _ if found.before.is_empty() => {}
            None => self.article.byline = Some(self.source.text(found.before)),
            Some(_) => self.aside(PartKind::Byline, found.before, beside),
        }
        let body = body + found.line;
        let rest = scan::trim(found.rest);
        if rest.is_empty() {
            self.article.paragraphs.remove(body);
        } else {
            self.article.paragraphs[body] = self.source.text(rest);
        }
    }

    /// promo = title sentence: the last lines of a story that has a list behind it
    fn promos(&mut self, beside: &mut Beside) {
        if self.template.is_none_or(|template| template.lines(LineRole::Item).next().is_none()) {
            return;
        }
        while let Some(last) = self.article.paragraphs.last().filter(|last| promo_border(last.text).is_some()) {
            self.aside(PartKind::Promo, last.text, beside);
            self.article.paragraphs.pop();
        }
    }
}

/// How many days old a picture with a story may be: copy of its own month leaves the year out, captions never do.
const PICTURE_DAYS: i64 = 45;

/// Whether a caption ends in the full date of a picture that was taken for a story of `published`.
fn is_dated(caption: &str, published: Option<Published>) -> bool {
    let (Some(written), Some(published)) = (closing_date(caption), published) else { return false };
    let Meaning::Day(day, YearFrom::Stated) = written.meaning(Some(published)) else { return false };
    (0..=PICTURE_DAYS).contains(&(published.last_day() - day).num_days())
}
