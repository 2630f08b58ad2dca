//! The table `pages`: all Parquet files of one folder and all JSON lines of another, as one.

use anyhow::Result;
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::prelude::{JsonReadOptions, ParquetReadOptions, SessionContext};
use std::{path::Path, sync::Arc};

/// Folder names, below that of the input.
pub(crate) const PARQUET: &str = "parquet";
pub(crate) const JSON_LINES: &str = "json-lines";

/// What JSON lines end in.
pub(crate) const JSON_LINES_ENDING: &str = ".jsonl";

/// What is read of the files: a name and the text.
pub(crate) fn schema() -> Schema {
    Schema::new(["id", "text"].map(|name| Arc::new(Field::new(name, DataType::Utf8View, true))))
}

/// Makes the files in `input` the table `pages`.
pub(crate) async fn register(context: &SessionContext, input: &Path) -> Result<()> {
    let folder = |name| input.join(name).to_string_lossy().into_owned();
    let schema = schema();
    let json_lines = JsonReadOptions { schema: Some(&schema), ..Default::default() }.file_extension(JSON_LINES_ENDING);
    let parquet = context.read_parquet(folder(PARQUET), ParquetReadOptions::default()).await?;
    let json_lines = context.read_json(folder(JSON_LINES), json_lines).await?;
    context.register_table("pages", parquet.select_columns(&["id", "text"])?.union(json_lines)?.into_view())?;
    Ok(())
}
