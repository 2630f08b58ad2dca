//! Attributes of the Dolma toolkit.
//!
//! Its format: `docs/data-format.md` of the repository `allenai/dolma`; its type: `OutputSpec` of
//! `dolma/core/data_types.py` in the package `dolma`. The toolkit is written in Python and counts code points.

use crate::marks::marks;
use crate::record::Record;
use serde::Serialize;
use std::collections::BTreeMap;
use tearsheet::{CodePoints, Page};

#[derive(Serialize)]
pub(crate) struct Attributes<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    /// `tearsheet__paragraph` and so on, each with its spans.
    attributes: BTreeMap<String, Vec<Scored>>,
}

/// Start, end and score.
type Scored = (usize, usize, f32);

/// The library says what a span is or leaves it out; it does not weigh.
const SURE: f32 = 1.0;

pub(crate) fn attributes<'a>(record: &'a Record, page: &Page<&str>) -> Attributes<'a> {
    let mut code_points = CodePoints::new(&record.text);
    let mut attributes = BTreeMap::<_, Vec<_>>::new();
    for mark in marks(page, &record.text) {
        let positions = code_points.range(mark.span);
        let name = format!("tearsheet__{}", mark.name);
        attributes.entry(name).or_default().push((positions.start, positions.end, SURE));
    }
    Attributes { id: &record.id, source: record.source.as_deref(), attributes }
}
