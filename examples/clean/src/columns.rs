//! Parquet: one column is cleaned, all others stay.

use crate::ahead::ahead;
use crate::cleaning::{Cleaned, Cleaning};
use crate::progress::Report;
use anyhow::{Context, anyhow, bail};
use arrow_array::cast::AsArray;
use arrow_array::{ArrayRef, BooleanArray, LargeStringArray, RecordBatch, StringArray, StringViewArray};
use arrow_schema::{DataType, Schema};
use arrow_select::filter::filter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::arrow::{ARROW_SCHEMA_META_KEY, ArrowWriter, ProjectionMask};
use parquet::file::metadata::ParquetMetaData;
use parquet::file::properties::WriterProperties;
use rayon::prelude::*;
use std::fs::File;
use std::io::Write;
use std::sync::Arc;

/// So many rows are read at a time.
const ROWS: usize = 512;

/// A row group is kept in memory until it has so many bytes.
const ROW_GROUP: usize = 64 << 20;

/// Cleans the column `key` of a file and writes all its columns.
pub(crate) fn run(
    file: File,
    key: &str,
    cleaning: Cleaning,
    output: &mut (dyn Write + Send),
    report: &mut Report,
) -> anyhow::Result<()> {
    let mut builder = ParquetRecordBatchReaderBuilder::try_new(file)?.with_batch_size(ROWS);
    let column = text_column(builder.schema(), key)?;
    report.expect_rows(u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0));
    let mut writer = None;
    if cleaning.writes {
        let properties = properties(builder.metadata());
        writer = Some(ArrowWriter::try_new(output, builder.schema().clone(), Some(properties))?);
    } else {
        // Nobody needs the other columns.
        let mask = ProjectionMask::roots(builder.parquet_schema(), [column]);
        builder = builder.with_projection(mask);
    }
    let column = if cleaning.writes { column } else { 0 };
    let mut reader = builder.build()?;
    let mut row = 0;
    let interruption = report.interruption();
    let work = |batch: RecordBatch| {
        let rows = clean(&batch, column, cleaning);
        for cleaned in &rows {
            row += 1;
            if let Some(Cleaned { tally, notes, .. }) = cleaned {
                report.done(&format!("row {row}"), tally, notes);
            }
        }
        report.rows_read(rows.len());
        match &mut writer {
            Some(writer) => write(writer, &batch, column, rows).context("cannot write the output"),
            None => Ok(()),
        }
    };
    let read = ahead(move || reader.next().transpose(), work, interruption);
    // What was read before an error is good, and a file without its end would hold nothing.
    let closed = writer.map(ArrowWriter::close).transpose().context("cannot write the output");
    read.and(closed.map(|_| ()))
}

fn text_column(schema: &Schema, key: &str) -> anyhow::Result<usize> {
    let (column, field) = schema.column_with_name(key).ok_or_else(|| {
        let names: Vec<_> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        anyhow!("no column `{key}`; it has {}", names.join(", "))
    })?;
    match field.data_type() {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Ok(column),
        other => bail!("the column `{key}` holds no strings, but {other}"),
    }
}

/// As it was written: packed in the same way, with the same notes about it.
fn properties(metadata: &ParquetMetaData) -> WriterProperties {
    let notes = metadata.file_metadata().key_value_metadata().cloned().unwrap_or_default();
    // The writer adds one of its own.
    let notes: Vec<_> = notes.into_iter().filter(|note| note.key != ARROW_SCHEMA_META_KEY).collect();
    let mut properties = WriterProperties::builder()
        .set_max_row_group_bytes(Some(ROW_GROUP))
        .set_key_value_metadata(Some(notes).filter(|notes| !notes.is_empty()));
    if let Some(column) = metadata.row_groups().first().and_then(|group| group.columns().first()) {
        properties = properties.set_compression(column.compression());
    }
    properties.build()
}

/// The rows of a batch; nothing where there is no text.
fn clean(batch: &RecordBatch, column: usize, cleaning: Cleaning) -> Vec<Option<Cleaned>> {
    let texts = texts(batch.column(column));
    texts.into_par_iter().map(|text| text.map(|text| cleaning.clean(text))).collect()
}

fn texts(array: &ArrayRef) -> Vec<Option<&str>> {
    match array.data_type() {
        DataType::LargeUtf8 => array.as_string::<i64>().iter().collect(),
        DataType::Utf8View => array.as_string_view().iter().collect(),
        _ => array.as_string::<i32>().iter().collect(),
    }
}

fn write(
    writer: &mut ArrowWriter<&mut (dyn Write + Send)>,
    batch: &RecordBatch,
    column: usize,
    rows: Vec<Option<Cleaned>>,
) -> anyhow::Result<()> {
    let kept: BooleanArray = rows.iter().map(|row| Some(row.as_ref().is_none_or(|row| row.text.is_some()))).collect();
    let texts = rows.into_iter().map(|row| row?.text);
    let array: ArrayRef = match batch.column(column).data_type() {
        DataType::LargeUtf8 => Arc::new(texts.collect::<LargeStringArray>()),
        DataType::Utf8View => Arc::new(texts.collect::<StringViewArray>()),
        _ => Arc::new(texts.collect::<StringArray>()),
    };
    let mut columns: Vec<_> = batch.columns().iter().map(|others| filter(others, &kept)).collect::<Result<_, _>>()?;
    // Filtered before it goes to its column, which perhaps takes no rows without a text.
    columns[column] = filter(&array, &kept)?;
    writer.write(&RecordBatch::try_new(batch.schema(), columns)?)?;
    Ok(())
}
