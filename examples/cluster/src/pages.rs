//! The column that `tearsheet(text)` is: a struct for every page, null where there is no text.
//!
//! ```text
//! template    string   which aggregator's page it is; null for an ordinary article
//! headline    string
//! byline      string
//! place       string   of the dateline
//! agency      string   of the dateline
//! published   date     the page's own date stamp; of a stamp that names a month, its last day
//! filed       date     the dateline's date, its year completed from `published`
//! captions    list of (text string, credit string, start, end)
//! paragraphs  list of (text string, start, end)
//! quotes      list of (text string, kind string, speaker string, mention string, refers_to string, cue string, start, end)
//! related     list of (outlet string, title string, snippet string, source string, start, end)
//! ```
//!
//! `start` and `end` count bytes of the text. A quote's `kind` is direct, partial or mention; its `mention` says how
//! its speaker is named: name, pronoun or description; `refers_to` is the fullest earlier mention of that person.
//!
//! All strings but `template` are views into the buffers of the input. That is free within a process. On the way to
//! another one Arrow's IPC takes whole buffers along with the views, so select, count or `unnest` on this side of the
//! shuffle rather than send whole pages.

use crate::records::Records;
use crate::slices::{PageText, Slices};
use datafusion::arrow::array::{Array, ArrayRef, Date32Array, StringViewArray, StructArray};
use datafusion::arrow::buffer::NullBuffer;
use datafusion::arrow::datatypes::{DataType, Date32Type, Field, Fields};
use datafusion::arrow::error::ArrowError;
use std::sync::Arc;
use tearsheet::{Caption, Page, Quote, RelatedItem, Text};

/// The names of a page's strings.
const STRINGS: [&str; 5] = ["template", "headline", "byline", "place", "agency"];

fn strings<'a>(page: &Page<&'a str>) -> [Option<&'a str>; STRINGS.len()] {
    let article = &page.article;
    let dateline = article.dateline.as_ref();
    [
        page.template.as_ref().map(|template| template.name),
        article.headline.map(|headline| headline.text),
        article.byline.map(|byline| byline.text),
        dateline.and_then(|dateline| dateline.place),
        dateline.and_then(|dateline| dateline.agency),
    ]
}

pub(crate) fn data_type() -> DataType {
    DataType::Struct(fields())
}

fn fields() -> Fields {
    let strings = STRINGS.map(|name| (name, DataType::Utf8View));
    let dates = ["published", "filed"].map(|name| (name, DataType::Date32));
    let lists = [
        ("captions", Records::<Caption<&str>>::data_type()),
        ("paragraphs", Records::<Text<&str>>::data_type()),
        ("quotes", Records::<Quote<&str>>::data_type()),
        ("related", Records::<RelatedItem<&str>>::data_type()),
    ];
    let all = strings.into_iter().chain(dates).chain(lists);
    all.map(|(name, data_type)| Field::new(name, data_type, true)).collect()
}

/// Takes every page of `input` apart.
pub(crate) fn take_apart(input: &StringViewArray) -> Result<ArrayRef, ArrowError> {
    let mut columns = Columns::new(input);
    for row in 0..input.len() {
        if input.is_null(row) {
            columns.push_null();
        } else {
            columns.push(PageText::of(input, row))?;
        }
    }
    columns.finish(input.nulls().cloned())
}

/// The struct's columns as they grow.
struct Columns<'a> {
    strings: [Slices; STRINGS.len()],
    published: Vec<Option<i32>>,
    filed: Vec<Option<i32>>,
    captions: Records<Caption<&'a str>>,
    paragraphs: Records<Text<&'a str>>,
    quotes: Records<Quote<&'a str>>,
    related: Records<RelatedItem<&'a str>>,
}

impl<'a> Columns<'a> {
    fn new(input: &StringViewArray) -> Self {
        Self {
            strings: STRINGS.map(|_| Slices::new(input)),
            published: Vec::with_capacity(input.len()),
            filed: Vec::with_capacity(input.len()),
            captions: Records::new(input),
            paragraphs: Records::new(input),
            quotes: Records::new(input),
            related: Records::new(input),
        }
    }

    fn push(&mut self, text: PageText<'a>) -> Result<(), ArrowError> {
        let page = tearsheet::parse(text.text);
        for (column, string) in self.strings.iter_mut().zip(strings(&page)) {
            column.push(string, text)?;
        }
        let filed = page.article.dateline.as_ref().and_then(|dateline| dateline.date);
        self.published.push(page.published.map(|published| Date32Type::from_naive_date(published.last_day())));
        self.filed.push(filed.map(Date32Type::from_naive_date));
        self.captions.push(&page.article.captions, text)?;
        self.paragraphs.push(&page.article.paragraphs, text)?;
        self.quotes.push(&page.article.quotes, text)?;
        self.related.push(&page.related, text)
    }

    /// No page. DataFusion's `get_field` looks at no nulls but the field's own, so every column has one.
    fn push_null(&mut self) {
        self.strings.iter_mut().for_each(Slices::push_null);
        self.published.push(None);
        self.filed.push(None);
        self.captions.push_empty();
        self.paragraphs.push_empty();
        self.quotes.push_empty();
        self.related.push_empty();
    }

    fn finish(self, nulls: Option<NullBuffer>) -> Result<ArrayRef, ArrowError> {
        let mut columns: Vec<ArrayRef> = Vec::new();
        columns.extend(self.strings.into_iter().map(|strings| Arc::new(strings.finish()) as ArrayRef));
        columns.push(Arc::new(Date32Array::from(self.published)));
        columns.push(Arc::new(Date32Array::from(self.filed)));
        columns.push(self.captions.finish(nulls.clone())?);
        columns.push(self.paragraphs.finish(nulls.clone())?);
        columns.push(self.quotes.finish(nulls.clone())?);
        columns.push(self.related.finish(nulls.clone())?);
        Ok(Arc::new(StructArray::try_new(fields(), columns, nulls)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use datafusion::arrow::array::{AsArray, Int32Array};
    use datafusion::arrow::datatypes::UInt32Type;

    const HARBOUR: &str = include_str!("../../samples/harbour.txt");
    const ARTICLE: &str = include_str!("../../samples/article.txt");
    const DAMAGED: &str = include_str!("../../samples/damaged.txt");

    fn taken_apart(texts: &[Option<&str>]) -> StructArray {
        take_apart(&StringViewArray::from_iter(texts)).unwrap().as_struct().clone()
    }

    /// The structs of a list column, those of all pages one after the other.
    fn records(pages: &StructArray, list: &str) -> StructArray {
        pages.column_by_name(list).unwrap().as_list::<i32>().values().as_struct().clone()
    }

    fn column<'a>(column: &'a StructArray, name: &str) -> Vec<Option<&'a str>> {
        column.column_by_name(name).unwrap().as_string_view().iter().collect()
    }

    #[test]
    fn columns_hold_what_the_crate_finds() {
        let texts = [HARBOUR, ARTICLE, DAMAGED];
        let found = taken_apart(&texts.map(Some));
        let pages = texts.map(tearsheet::parse);
        for (index, name) in STRINGS.iter().enumerate() {
            assert_eq!(column(&found, name), pages.each_ref().map(|page| strings(page)[index]), "{name}");
        }
        let quotes: Vec<_> = pages.iter().flat_map(|page| &page.article.quotes).collect();
        assert!(quotes.len() > 3);
        let column_of_quotes = records(&found, "quotes");
        assert_eq!(column(&column_of_quotes, "text"), quotes.iter().map(|quote| Some(quote.text)).collect::<Vec<_>>());
        let speakers = quotes.iter().map(|quote| quote.speaker.as_ref().map(|speaker| speaker.text));
        assert_eq!(column(&column_of_quotes, "speaker"), speakers.collect::<Vec<_>>());
        let related = pages.iter().flat_map(|page| &page.related);
        let titles = related.map(|item| item.title.map(|title| title.text)).collect::<Vec<_>>();
        assert_eq!(column(&records(&found, "related"), "title"), titles);
    }

    #[test]
    fn start_and_end_cut_the_quote_out_of_its_page() {
        let found = records(&taken_apart(&[Some(HARBOUR)]), "quotes");
        let places =
            ["start", "end"].map(|name| found.column_by_name(name).unwrap().as_primitive::<UInt32Type>().clone());
        let texts = column(&found, "text");
        assert!(!texts.is_empty());
        for (row, text) in texts.into_iter().enumerate() {
            let [start, end] = [&places[0], &places[1]].map(|place| place.value(row) as usize);
            assert_eq!(Some(&HARBOUR[start..end]), text);
        }
    }

    #[test]
    fn dates_count_from_the_page_date() {
        let found = taken_apart(&[Some(HARBOUR), Some("CALDER, Feb 30 — It rained."), None]);
        let day = |name| found.column_by_name(name).unwrap().as_primitive::<Date32Type>().iter().collect::<Vec<_>>();
        // 12 March 2024
        assert_eq!(day("published"), [Some(19_794), None, None]);
        assert_eq!(day("filed"), [Some(19_794), None, None]);
    }

    #[test]
    fn null_is_no_page_and_an_empty_text_is_an_empty_one() {
        let found = taken_apart(&[None, Some(""), Some(ARTICLE), None]);
        assert_eq!((0..4).map(|row| found.is_null(row)).collect::<Vec<_>>(), [true, false, false, true]);
        for list in ["captions", "paragraphs", "quotes", "related"] {
            let lists = found.column_by_name(list).unwrap().as_list::<i32>();
            assert_eq!(
                [0, 1, 3].map(|row| (lists.is_null(row), lists.value_length(row))),
                [(true, 0), (false, 0), (true, 0)]
            );
        }
        assert_eq!(column(&found, "place"), [None, None, Some("ELMSTEAD"), None]);
        assert_eq!(taken_apart(&[]).len(), 0);
    }

    /// Every string of the column, with the buffers that its column holds on to.
    fn strings_within<'a>(array: &'a dyn Array, all: &mut Vec<&'a StringViewArray>) {
        match array.data_type() {
            DataType::Struct(_) => array.as_struct().columns().iter().for_each(|column| strings_within(column, all)),
            DataType::List(_) => strings_within(array.as_list::<i32>().values(), all),
            DataType::Utf8View => all.push(array.as_string_view()),
            _ => {}
        }
    }

    #[test]
    fn strings_are_views_of_the_input() {
        // The second half, so that rows and buffers are not those that the array began with.
        let rows = [ARTICLE, "Rain.", HARBOUR, DAMAGED, ""];
        let input = StringViewArray::from_iter_values(rows.repeat(200)).slice(500, 500);
        assert!(input.data_buffers().len() > 1, "one buffer would not show that the right one is taken");
        let found = take_apart(&input).unwrap();
        let mut columns = Vec::new();
        strings_within(&found, &mut columns);
        assert_eq!(columns.len(), STRINGS.len() + 2 + 1 + 6 + 4);
        let ours: Vec<_> = input.data_buffers().iter().map(|buffer| buffer.as_ptr_range()).collect();
        for strings in &columns[1..] {
            let theirs: Vec<_> = strings.data_buffers().iter().map(|buffer| buffer.as_ptr_range()).collect();
            assert_eq!(theirs, ours, "the column has buffers of its own");
        }
        let long = columns[1..].iter().flat_map(|strings| strings.iter().flatten()).filter(|string| string.len() > 12);
        assert!(long.count() > 1000);
    }

    #[test]
    fn a_slice_of_a_list_is_still_the_right_one() {
        let found = taken_apart(&[Some(HARBOUR), Some(DAMAGED), Some(HARBOUR)]).slice(1, 1);
        let rows = Int32Array::from(vec![0]);
        let taken = datafusion::arrow::compute::take(&found, &rows, None).unwrap();
        let titles = records(taken.as_struct(), "related");
        let expected: Vec<_> =
            tearsheet::parse(DAMAGED).related.iter().map(|item| item.title.map(|t| t.text)).collect();
        assert_eq!(column(&titles, "title"), expected);
    }

    /// A type in the words of the table at the top of this file.
    fn in_words(data_type: &DataType) -> String {
        match data_type {
            DataType::Utf8View => "string".into(),
            DataType::Date32 => "date".into(),
            DataType::List(item) => format!("list of {}", in_words(item.data_type())),
            DataType::Struct(fields) => {
                let field = |field: &Arc<Field>| match field.data_type() {
                    DataType::UInt32 => field.name().clone(),
                    data_type => format!("{} {}", field.name(), in_words(data_type)),
                };
                format!("({})", fields.iter().map(field).collect::<Vec<_>>().join(", "))
            }
            other => panic!("{other} is not in the table"),
        }
    }

    #[test]
    fn the_table_of_the_documentation_is_the_schema() {
        let source = include_str!("pages.rs");
        let table = source.split("//! ```").nth(1).unwrap().lines().skip(1);
        let documented: Vec<_> = table.map(|line| line.trim_start_matches("//! ")).collect();
        let fields = fields();
        assert_eq!(documented.len(), fields.len());
        for (line, field) in documented.iter().zip(&fields) {
            let (name, rest) = line.split_once(' ').unwrap();
            // Behind a plain type there may be a word on what it means.
            let words = rest.trim_start();
            let data_type = if words.starts_with("list") { words } else { words.split(' ').next().unwrap() };
            assert_eq!((name, data_type), (field.name().as_str(), in_words(field.data_type()).as_str()));
        }
        assert_eq!(taken_apart(&[Some(HARBOUR)]).data_type(), &data_type());
    }
}
