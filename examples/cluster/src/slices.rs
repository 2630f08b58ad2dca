//! Strings of a page as views into the buffers that the page came in: columns of text without a copy of it.

use datafusion::arrow::array::{ByteView, MAX_INLINE_VIEW_LEN, StringViewArray, StringViewBuilder};
use datafusion::arrow::error::ArrowError;
use tearsheet::Span;

/// A page's text, and where the input keeps its bytes.
#[derive(Clone, Copy)]
pub(crate) struct PageText<'a> {
    pub(crate) text: &'a str,
    /// Which of the input's buffers.
    buffer: u32,
    /// How far in.
    offset: u32,
}

impl<'a> PageText<'a> {
    pub(crate) fn of(input: &'a StringViewArray, row: usize) -> Self {
        // A text short enough to stand in the view has no buffer, but no slice of it will ask for one.
        let view = ByteView::from(input.views()[row]);
        Self { text: input.value(row), buffer: view.buffer_index, offset: view.offset }
    }
}

/// A column of slices of pages.
pub(crate) struct Slices(StringViewBuilder);

impl Slices {
    /// The column shares the buffers of `input`.
    pub(crate) fn new(input: &StringViewArray) -> Self {
        let mut views = StringViewBuilder::new();
        for buffer in input.data_buffers() {
            views.append_block(buffer.clone());
        }
        Self(views)
    }

    pub(crate) fn push_null(&mut self) {
        self.0.append_null();
    }

    /// Adds a view of `slice`; a string that is no slice of the page is copied.
    pub(crate) fn push(&mut self, slice: Option<&str>, page: PageText<'_>) -> Result<(), ArrowError> {
        let Some(slice) = slice else {
            self.push_null();
            return Ok(());
        };
        match Span::of(slice, page.text) {
            Some(span) if slice.len() > MAX_INLINE_VIEW_LEN as usize => {
                // Arrow's lengths and offsets are of 32 bits, and the slice lies within its buffer.
                self.0.try_append_view(page.buffer, page.offset + span.start() as u32, slice.len() as u32)
            }
            _ => self.0.try_append_value(slice),
        }
    }

    pub(crate) fn finish(mut self) -> StringViewArray {
        self.0.finish()
    }
}
