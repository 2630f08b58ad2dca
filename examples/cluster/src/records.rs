//! A column of lists: the captions, paragraphs, quotes or related items of every page.

use crate::slices::{PageText, Slices};
use datafusion::arrow::array::{ArrayRef, ListArray, StringViewArray, StructArray, UInt32Array};
use datafusion::arrow::buffer::{NullBuffer, OffsetBuffer};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::arrow::error::ArrowError;
use std::{marker::PhantomData, sync::Arc};
use tearsheet::{Caption, MentionKind, Quote, QuoteKind, RelatedItem, Span, Text};

/// What a list is made of: a struct of strings, and the bytes of the page where it stands.
pub(crate) trait Record {
    const STRINGS: &'static [&'static str];

    /// The strings, in the order of their names.
    fn strings(&self) -> impl IntoIterator<Item = Option<&str>>;

    fn span(&self) -> Span;
}

impl Record for Text<&str> {
    const STRINGS: &'static [&'static str] = &["text"];

    fn strings(&self) -> impl IntoIterator<Item = Option<&str>> {
        [Some(self.text)]
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Record for Caption<&str> {
    const STRINGS: &'static [&'static str] = &["text", "credit"];

    fn strings(&self) -> impl IntoIterator<Item = Option<&str>> {
        [Some(self.text.text), self.credit.map(|credit| credit.text)]
    }

    fn span(&self) -> Span {
        self.text.span
    }
}

impl Record for Quote<&str> {
    const STRINGS: &'static [&'static str] = &["text", "kind", "speaker", "mention", "refers_to", "cue"];

    fn strings(&self) -> impl IntoIterator<Item = Option<&str>> {
        let speaker = self.speaker.as_ref();
        [
            Some(self.text),
            quote_kind(self.kind),
            speaker.map(|speaker| speaker.text),
            speaker.and_then(|speaker| mention_kind(speaker.kind)),
            speaker.and_then(|speaker| speaker.refers_to).map(|person| person.text),
            self.cue.map(|cue| cue.text),
        ]
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Record for RelatedItem<&str> {
    const STRINGS: &'static [&'static str] = &["outlet", "title", "snippet", "source"];

    fn strings(&self) -> impl IntoIterator<Item = Option<&str>> {
        [self.outlet, self.title, self.snippet, self.source].map(|part| part.map(|part| part.text))
    }

    fn span(&self) -> Span {
        self.span
    }
}

fn quote_kind(kind: QuoteKind) -> Option<&'static str> {
    match kind {
        QuoteKind::Direct => Some("direct"),
        QuoteKind::Partial => Some("partial"),
        QuoteKind::Mention => Some("mention"),
        // A kind that a later version of tearsheet adds.
        _ => None,
    }
}

fn mention_kind(kind: MentionKind) -> Option<&'static str> {
    match kind {
        MentionKind::Name => Some("name"),
        MentionKind::Pronoun => Some("pronoun"),
        MentionKind::Description => Some("description"),
        // As above.
        _ => None,
    }
}

/// A column of lists of `R`.
pub(crate) struct Records<R> {
    lengths: Vec<usize>,
    strings: Vec<Slices>,
    starts: Vec<u32>,
    ends: Vec<u32>,
    of: PhantomData<R>,
}

impl<R: Record> Records<R> {
    pub(crate) fn new(input: &StringViewArray) -> Self {
        Self {
            lengths: Vec::new(),
            strings: R::STRINGS.iter().map(|_| Slices::new(input)).collect(),
            starts: Vec::new(),
            ends: Vec::new(),
            of: PhantomData,
        }
    }

    pub(crate) fn data_type() -> DataType {
        DataType::List(Self::field())
    }

    fn field() -> Arc<Field> {
        Arc::new(Field::new_list_field(DataType::Struct(Self::fields()), true))
    }

    fn fields() -> Fields {
        let strings = R::STRINGS.iter().map(|name| Field::new(*name, DataType::Utf8View, true));
        let span = ["start", "end"].map(|name| Field::new(name, DataType::UInt32, true));
        strings.chain(span).collect()
    }

    /// Adds what stands for a page that is none.
    pub(crate) fn push_empty(&mut self) {
        self.lengths.push(0);
    }

    /// Adds the list of one page.
    pub(crate) fn push(&mut self, records: &[R], page: PageText<'_>) -> Result<(), ArrowError> {
        self.lengths.push(records.len());
        for record in records {
            for (column, string) in self.strings.iter_mut().zip(record.strings()) {
                column.push(string, page)?;
            }
            // Arrow's strings are shorter than 4 GiB.
            self.starts.push(record.span().start() as u32);
            self.ends.push(record.span().end() as u32);
        }
        Ok(())
    }

    /// The column; `nulls` are the pages that are none.
    pub(crate) fn finish(self, nulls: Option<NullBuffer>) -> Result<ArrayRef, ArrowError> {
        let mut columns: Vec<ArrayRef> = Vec::new();
        columns.extend(self.strings.into_iter().map(|strings| Arc::new(strings.finish()) as ArrayRef));
        columns.push(Arc::new(UInt32Array::from(self.starts)));
        columns.push(Arc::new(UInt32Array::from(self.ends)));
        let records = StructArray::try_new(Self::fields(), columns, None)?;
        let offsets = OffsetBuffer::from_lengths(self.lengths);
        Ok(Arc::new(ListArray::try_new(Self::field(), offsets, Arc::new(records), nulls)?))
    }
}
