//! SQL in, a table or a time out.

use anyhow::{Context, Result, bail};
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::SessionContext;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, io::Write};

/// Prints what the query in `file` finds.
pub(crate) async fn print(context: &SessionContext, file: &Path) -> Result<()> {
    let (found, time) = timed(context, &text(file)?).await?;
    let rows: usize = found.iter().map(RecordBatch::num_rows).sum();
    writeln!(std::io::stdout(), "{}", pretty_format_batches(&found)?)?;
    eprintln!("{rows} rows in {:.1} s", time.as_secs_f64());
    Ok(())
}

/// Runs the queries in turn, `rounds` times each, and prints the shortest time of each and its ratio to the first's.
pub(crate) async fn measure(context: &SessionContext, files: &[PathBuf], rounds: usize) -> Result<()> {
    let queries = files.iter().map(|file| text(file)).collect::<Result<Vec<_>>>()?;
    let mut best = vec![Duration::MAX; queries.len()];
    // In turn, so that whatever else the machine does falls on all of them.
    for _ in 0..rounds {
        for (query, best) in queries.iter().zip(&mut best) {
            *best = timed(context, query).await?.1.min(*best);
        }
    }
    let pages = count(context).await?;
    for (file, time) in files.iter().zip(&best) {
        let seconds = time.as_secs_f64();
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let ratio = seconds / best[0].as_secs_f64();
        println!("{name:10} {seconds:7.2} s {:9.0} pages/s {ratio:6.2} times the first", pages as f64 / seconds);
    }
    Ok(())
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{}: cannot be read", file.display()))
}

async fn timed(context: &SessionContext, query: &str) -> Result<(Vec<RecordBatch>, Duration)> {
    let start = Instant::now();
    let found = context.sql(query).await?.collect().await?;
    Ok((found, start.elapsed()))
}

async fn count(context: &SessionContext) -> Result<usize> {
    match context.table("pages").await?.count().await? {
        0 => bail!("there are no pages"),
        pages => Ok(pages),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{input, session, tables};
    use tearsheet::Page;

    async fn rows(context: &SessionContext, query: &str) -> Vec<String> {
        let found = context.sql(query).await.unwrap().collect().await.unwrap();
        let table = pretty_format_batches(&found).unwrap().to_string();
        // Without the frame and the names of the columns.
        let lines = table.lines().skip(3).filter(|line| line.starts_with('|'));
        lines.map(|line| line.split('|').map(str::trim).collect::<Vec<_>>().join(" ").trim().to_string()).collect()
    }

    #[tokio::test]
    async fn strings_of_every_type_will_do() {
        let context = session::local();
        for data_type in ["Utf8", "LargeUtf8", "Utf8View"] {
            let query = format!(
                "SELECT tearsheet(arrow_cast(text, '{data_type}'))['place'] FROM (VALUES ('CALDER: The trams run again today.'), (NULL)) AS t(text)"
            );
            assert_eq!(rows(&context, &query).await, ["CALDER", ""], "{data_type}");
        }
        assert_eq!(rows(&context, "SELECT tearsheet('CALDER: The trams run again today.')['place']").await, ["CALDER"]);
        assert_eq!(
            rows(&context, "SELECT tearsheet(NULL) IS NULL, tearsheet(NULL)['quotes'] IS NULL").await,
            ["true true"]
        );
        let error = context.sql("SELECT tearsheet('one', 'two')").await.unwrap_err();
        assert!(error.to_string().contains("tearsheet"), "{error}");
    }

    /// The project's samples, in the order of their names.
    fn samples() -> Vec<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples");
        let mut samples: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        samples.sort();
        samples
    }

    /// A session over all samples, three times each.
    async fn session_over_samples(folder: &Path) -> SessionContext {
        input::prepare(&samples(), 3, folder).unwrap();
        let context = session::local();
        tables::register(&context, folder).await.unwrap();
        context
    }

    #[tokio::test]
    async fn the_totals_are_those_of_the_pages() {
        let folder = tempfile::tempdir().unwrap();
        let context = session_over_samples(folder.path()).await;
        let texts: Vec<_> = samples().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        let pages: Vec<_> = texts.iter().map(|text| tearsheet::parse(text)).collect();
        let sum = |count: fn(&Page<&str>) -> usize| 3 * pages.iter().map(count).sum::<usize>();
        let expected = [
            3 * pages.len(),
            3 * texts.iter().map(String::len).sum::<usize>(),
            sum(|page| page.article.dateline.iter().count()),
            sum(|page| page.article.paragraphs.len()),
            sum(|page| page.article.quotes.len()),
            sum(|page| page.related.len()),
        ];
        let found = rows(&context, include_str!("../sql/totals.sql")).await;
        let numbers = found[0].split(' ').map(|number| number.parse().unwrap());
        assert_eq!(numbers.collect::<Vec<usize>>(), expected);
    }

    #[tokio::test]
    async fn the_question_is_answered_and_each_page_is_parsed_once() {
        let folder = tempfile::tempdir().unwrap();
        let context = session_over_samples(folder.path()).await;
        let query = include_str!("../sql/quoted.sql");
        let found = rows(&context, query).await;
        assert!(found.iter().any(|row| row.starts_with("Mayor Adela Brandt")), "{found:#?}");
        let plan = context.sql(query).await.unwrap().create_physical_plan().await.unwrap();
        let plan = datafusion::physical_plan::displayable(plan.as_ref()).indent(false).to_string();
        assert_eq!(plan.matches("tearsheet(").count(), 1, "{plan}");
    }
}
