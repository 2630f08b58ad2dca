//! The program, run as users run it, on the same pages in every form.

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use arrow_array::{ArrayRef, Int64Array, LargeStringArray, RecordBatch, StringArray, StringViewArray};
use flate2::bufread::GzDecoder;
use flate2::read::MultiGzDecoder;
use flate2::{Compression, write::GzEncoder};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::{Compression as Packing, ZstdLevel};
use parquet::file::properties::WriterProperties;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

struct Ran {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

fn clean(arguments: &[&Path], input: &[u8]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clean"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let ran = std::thread::scope(|scope| {
        // A program that stops early stops reading, too.
        scope.spawn(move || _ = stdin.write_all(input));
        child.wait_with_output().expect("the program ends")
    });
    let utf8 = |bytes| String::from_utf8(bytes).expect("what it prints is UTF-8");
    Ran { status: ran.status.code(), stdout: utf8(ran.stdout), stderr: utf8(ran.stderr) }
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/pages.jsonl")
}

fn records(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn texts() -> Vec<String> {
    let records = records(&fs::read_to_string(sample()).expect("the sample is there"));
    records.iter().map(|record| record["text"].as_str().expect("it has a text").to_owned()).collect()
}

fn cleaned() -> Vec<String> {
    texts().iter().map(|text| tearsheet::parse(text).clean_text()).collect()
}

/// A path for one test alone.
fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    fs::write(path(name), content).expect("the target folder can be written");
    path(name)
}

fn gzip(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes.as_ref()).expect("a vector takes all");
    encoder.finish().expect("a vector takes all")
}

fn gunzip(bytes: &[u8]) -> String {
    let mut text = String::new();
    MultiGzDecoder::new(bytes).read_to_string(&mut text).expect("it is packed");
    text
}

/// The number that stands in the last or last but one column of a row.
fn cell(table: &str, row: &str, from_right: usize) -> u64 {
    let found = table.lines().find(|line| line.starts_with(row)).unwrap_or_else(|| panic!("no {row} in {table}"));
    let numbers: Vec<_> = found.split_whitespace().filter_map(|word| word.replace(',', "").parse().ok()).collect();
    numbers[numbers.len() - from_right]
}

#[test]
fn json_lines_keep_all_but_the_text() {
    let output = path("lines.jsonl");
    let ran = clean(&[&sample(), &output], b"");
    assert_eq!((ran.status, &*ran.stderr), (Some(0), ""));
    let (mut before, mut after) =
        (records(&fs::read_to_string(sample()).unwrap()), records(&fs::read_to_string(output).unwrap()));
    let texts = |records: &mut [Value]| records.iter_mut().map(|record| record["text"].take()).collect::<Vec<_>>();
    assert_eq!(texts(&mut after), cleaned());
    texts(&mut before);
    assert_eq!(before, after);
}

#[test]
fn values_of_other_keys_stay_byte_for_byte() {
    let ran = clean(
        &[Path::new("-"), Path::new("-")],
        br#"{"z":1.10,"text":"Rain.","big":123456789012345678901,"a":[ null ]}"#,
    );
    assert_eq!(ran.stdout, "{\"z\":1.10,\"text\":\"Rain.\",\"big\":123456789012345678901,\"a\":[ null ]}\n");
    assert!(ran.stderr.contains("C4 keeps pages"), "the table goes to standard error");
}

#[test]
fn what_was_packed_is_packed_again() {
    let input = file("packed", gzip(fs::read(sample()).unwrap()));
    let output = path("packed.out");
    assert_eq!(clean(&[&input, &output], b"").status, Some(0));
    let lines = gunzip(&fs::read(output).unwrap());
    assert_eq!(records(&lines).iter().map(|record| record["text"].clone()).collect::<Vec<_>>(), cleaned());
}

fn wet_record(kind: &str, content: &str, block: &str) -> String {
    format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/\r\nWARC-Block-Digest: sha1:OLD\r\n\
         Content-Type: {content}\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
}

/// A member for every record, as Common Crawl packs them.
fn wet(texts: &[String]) -> Vec<Vec<u8>> {
    let info = wet_record("warcinfo", "application/warc-fields", "software: none\r\n");
    let pages = texts.iter().map(|text| wet_record("conversion", "text/plain", text));
    [info].into_iter().chain(pages).map(gzip).collect()
}

/// Members one by one, unpacked.
fn members(mut file: &[u8]) -> Vec<String> {
    let mut members = Vec::new();
    while !file.is_empty() {
        let mut decoder = GzDecoder::new(&mut file);
        let mut member = String::new();
        decoder.read_to_string(&mut member).expect("a member");
        members.push(member);
    }
    members
}

#[test]
fn wet_records_have_the_length_of_what_they_hold() {
    let input = file("pages.wet.gz", wet(&texts()).concat());
    let output = path("pages.out.wet.gz");
    let ran = clean(&[&input, &output], b"");
    assert_eq!((ran.status, &*ran.stderr), (Some(0), ""));
    let members = members(&fs::read(output).unwrap());
    assert_eq!(members.len(), 1 + cleaned().len(), "a member for each record");
    assert_eq!(members[0], wet_record("warcinfo", "application/warc-fields", "software: none\r\n"));
    for (member, text) in members[1..].iter().zip(cleaned()) {
        let expected = wet_record("conversion", "text/plain", &text).replace("WARC-Block-Digest: sha1:OLD\r\n", "");
        assert_eq!(*member, expected);
    }
}

#[test]
fn plain_wet_stays_plain() {
    let input = file("plain.wet", gunzip(&wet(&texts()).concat()));
    let output = path("plain.out.wet");
    assert_eq!(clean(&[&input, &output], b"").status, Some(0));
    assert!(fs::read_to_string(output).unwrap().contains(&cleaned()[0]));
}

#[test]
fn a_bad_wet_record_is_named_and_skipped() {
    let mut records = wet(&texts());
    records.insert(2, gzip("WARC/1.0\r\nContent-Length: 3\r\n\r\nA longer block.\r\n\r\n"));
    let latin = gunzip(&gzip(wet_record("conversion", "text/plain", "Regen f?llt."))).into_bytes();
    let latin: Vec<_> = latin.into_iter().map(|b| if b == b'?' { 0xe4 } else { b }).collect();
    records.insert(3, gzip(latin));
    let input = file("bad.wet.gz", records.concat());
    let output = path("bad.out.wet.gz");
    let ran = clean(&[&input, &output], b"");
    let name = input.display();
    assert_eq!(
        ran.stderr,
        format!(
            "clean: {name}:record 3: its Content-Length does not lead to its end\n\
             clean: {name}:record 4: not UTF-8 at byte 8\n"
        )
    );
    assert_eq!(ran.status, Some(1));
    assert_eq!(members(&fs::read(output).unwrap()).len(), 1 + cleaned().len());
}

#[test]
fn what_stands_before_a_torn_end_is_written() {
    let whole = wet(&texts()).concat();
    let input = file("torn.wet.gz", &whole[..whole.len() - 20]);
    let output = path("torn.out.wet.gz");
    let ran = clean(&[&input, &output], b"");
    assert_eq!(ran.status, Some(2));
    assert!(ran.stderr.starts_with(&format!("clean: {}: ", input.display())), "{}", ran.stderr);
    assert_eq!(members(&fs::read(output).unwrap()).len(), cleaned().len(), "all but the last");
}

#[test]
fn bad_lines_are_named_and_skipped() {
    let lines = b"{\"text\":\"Rain.\"}\n\nrain\n{\"id\":1}\n{\"text\":1}\n{\"text\":\"\xff\"}\n{\"text\":\"Snow.\"}";
    let ran = clean(&[Path::new("-"), &path("skipped.jsonl")], lines);
    let complaints = [
        "clean: <stdin>:3: not JSON: expected value at column 1",
        "clean: <stdin>:4: it has no `text`",
        "clean: <stdin>:5: `text` is no string",
        "clean: <stdin>:6: not UTF-8 at column 10",
    ];
    assert!(lines.starts_with(b"{"), "else it would be no JSON lines");
    assert_eq!(ran.stderr.lines().collect::<Vec<_>>(), complaints);
    assert_eq!(ran.status, Some(1));
    assert_eq!(fs::read_to_string(path("skipped.jsonl")).unwrap(), "{\"text\":\"Rain.\"}\n{\"text\":\"Snow.\"}\n");
}

/// A file with a number, a text and a note in each row; the third row has no text.
fn parquet(name: &str, texts: ArrayRef, packing: Packing) -> PathBuf {
    let numbers: ArrayRef = Arc::new((0..texts.len() as i64).map(Some).collect::<Int64Array>());
    let notes: ArrayRef = Arc::new((0..texts.len()).map(|n| (n % 2 == 0).then_some("even")).collect::<StringArray>());
    let batch =
        RecordBatch::try_from_iter_with_nullable([("n", numbers, false), ("text", texts, true), ("note", notes, true)]);
    let batch = batch.expect("columns of one length");
    let properties = WriterProperties::builder().set_compression(packing).build();
    let mut writer = ArrowWriter::try_new(File::create(path(name)).unwrap(), batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    path(name)
}

fn with_a_gap(texts: Vec<String>) -> Vec<Option<String>> {
    let mut texts: Vec<_> = texts.into_iter().map(Some).collect();
    texts.insert(2, None);
    texts
}

fn read_parquet(path: &Path) -> (RecordBatch, Packing) {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path).unwrap()).unwrap();
    let packing = builder.metadata().row_group(0).column(0).compression();
    let batches: Vec<_> = builder.build().unwrap().map(Result::unwrap).collect();
    assert_eq!(batches.len(), 1);
    (batches[0].clone(), packing)
}

#[test]
fn parquet_keeps_its_columns_and_its_kinds() {
    let texts = with_a_gap(texts());
    let zstd = Packing::ZSTD(ZstdLevel::default());
    let kinds: [(&str, ArrayRef, Packing); 3] = [
        ("small", Arc::new(texts.iter().cloned().collect::<StringArray>()), Packing::SNAPPY),
        ("large", Arc::new(texts.iter().cloned().collect::<LargeStringArray>()), zstd),
        ("view", Arc::new(texts.iter().cloned().collect::<StringViewArray>()), Packing::UNCOMPRESSED),
    ];
    for (name, array, packing) in kinds {
        let input = parquet(&format!("{name}.parquet"), array, packing);
        let output = path(&format!("{name}.out.parquet"));
        let ran = clean(&[&input, &output], b"");
        assert_eq!((ran.status, &*ran.stderr), (Some(0), ""), "{name}");
        assert_eq!(cell(&ran.stdout, "pages", 1), 5, "a row without text is no page");
        let ((before, _), (after, packed)) = (read_parquet(&input), read_parquet(&output));
        assert_eq!(before.schema(), after.schema(), "{name}");
        assert_eq!(std::mem::discriminant(&packing), std::mem::discriminant(&packed), "{name}");
        assert_eq!((before.column(0), before.column(2)), (after.column(0), after.column(2)), "{name}");
        let expected = with_a_gap(cleaned());
        let column = after.column(1);
        let written: Vec<_> = match name {
            "small" => column.as_string::<i32>().iter().map(|text| text.map(str::to_owned)).collect(),
            "large" => column.as_string::<i64>().iter().map(|text| text.map(str::to_owned)).collect(),
            _ => column.as_string_view().iter().map(|text| text.map(str::to_owned)).collect(),
        };
        assert_eq!(written, expected, "{name}");
    }
}

#[test]
fn a_filter_takes_whole_rows() {
    let mut pages = with_a_gap(texts());
    pages.push(Some("Too short a page.".into()));
    let input = parquet("filter.parquet", Arc::new(pages.into_iter().collect::<StringArray>()), Packing::SNAPPY);
    let output = path("filter.out.parquet");
    let ran = clean(&[Path::new("--filter"), Path::new("fineweb"), &input, &output], b"");
    assert_eq!(ran.status, Some(0));
    let (after, _) = read_parquet(&output);
    let numbers = after.column(0).as_primitive::<Int64Type>();
    assert_eq!(
        numbers.values(),
        &[0, 1, 2, 3, 4, 5],
        "the page of one short line is dropped, the row without one is not"
    );
}

#[test]
fn a_column_that_is_not_there_is_said() {
    let input = parquet("column.parquet", Arc::new(StringArray::from(vec!["Rain."])), Packing::SNAPPY);
    let said = |column: &str| {
        let ran = clean(&[Path::new("--text"), Path::new(column), &input], b"");
        assert_eq!(ran.status, Some(2));
        ran.stderr
    };
    let name = input.display();
    assert_eq!(said("content"), format!("clean: {name}: no column `content`; it has n, text, note\n"));
    assert_eq!(said("n"), format!("clean: {name}: the column `n` holds no strings, but Int64\n"));
}

#[test]
fn every_form_gives_the_same_table() {
    let lines = clean(&[&sample()], b"").stdout;
    let wet = file("same.wet.gz", wet(&texts()).concat());
    let texts: StringArray = texts().into_iter().map(Some).collect();
    let parquet = parquet("same.parquet", Arc::new(texts), Packing::SNAPPY);
    assert_eq!(clean(&[&wet], b"").stdout, lines);
    assert_eq!(clean(&[&parquet], b"").stdout, lines);
    let count = Path::new("--count");
    assert_eq!(clean(&[count, &wet], b"").stdout, clean(&[count, &parquet], b"").stdout);
}

/// What the README says of the sample.
#[test]
fn rules_see_other_pages_when_they_are_cleaned_first() {
    let table = clean(&[&sample()], b"").stdout;
    assert_eq!((cell(&table, "pages", 2), cell(&table, "pages", 1)), (5, 5));
    let dropped = |table: &str| (cell(table, "FineWeb drops", 2), cell(table, "FineWeb drops", 1));
    assert_eq!(dropped(&table), (3, 0), "{table}");
    let straight = clean(&[Path::new("--straight"), &sample()], b"").stdout;
    let said = |table: &str| {
        let c4 = table.split_once("C4 keeps").expect("it has both rules").1;
        c4.lines().find(|row| row.starts_with("  quoted speech")).expect("it has the row").to_owned()
    };
    assert!(said(&table).ends_with(" 34.5 %"), "{table}");
    assert!(said(&straight).ends_with(" 100.0 %"), "{straight}");
}

#[test]
fn drops_are_explained() {
    let ran = clean(&[Path::new("--explain"), &sample()], b"");
    let name = sample().display().to_string();
    let harbour = format!("clean: {name}:1: FineWeb drops the page as it is: repeated lines, 0.083 against 0.01");
    assert_eq!(ran.stderr.lines().next(), Some(&*harbour));
    assert!(!ran.stderr.contains("the cleaned page"), "{}", ran.stderr);
}

#[test]
fn c4_writes_what_it_keeps_of_the_cleaned_page() {
    let output = path("c4.jsonl");
    let arguments = ["--filter", "c4", "--straight"].map(Path::new);
    let ran = clean(&[arguments[0], arguments[1], arguments[2], &sample(), &output], b"");
    assert_eq!(ran.status, Some(0));
    let written = records(&fs::read_to_string(output).unwrap());
    let library = written.iter().find(|record| record["id"] == "library").expect("it is kept");
    let text = library["text"].as_str().unwrap();
    assert!(text.starts_with("The library van of the Vale of Arn"), "the headline has no end mark: {text}");
    assert!(written[0]["text"].as_str().unwrap().contains("every lamp lit. That is how islanders say thank you.\""));
}

#[test]
fn wrong_calls_are_refused() {
    let same = file("same.jsonl", json!({"text": "Rain."}).to_string());
    let said = |arguments: &[&Path]| {
        let ran = clean(arguments, b"PAR1");
        assert_eq!((ran.status, &*ran.stdout), (Some(2), ""));
        ran.stderr
    };
    assert!(said(&[&same, &same]).contains("would be written over while it is read"));
    assert!(said(&[&path("nowhere")]).contains("nowhere: No such file"));
    assert!(said(&[Path::new("-")]).contains("Parquet is read from its end"));
    assert_eq!(fs::read_to_string(same).unwrap(), "{\"text\":\"Rain.\"}");
    let other = file("other.csv", "id,text\n");
    assert!(said(&[&other]).contains("neither JSON lines, nor WET, nor Parquet: it begins with \"id,text"));
}

#[test]
fn whoever_reads_the_output_may_go_away() {
    let lines = "{\"text\":\"The ferry is back, and nobody minded.\"}\n".repeat(200_000);
    let mut command = Command::new(env!("CARGO_BIN_EXE_clean"));
    command.args(["-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(141));
}
