//! First cut of the batch tool.
use std::io::{BufRead, Write};

fn main() {
    let stdin = std::io::stdin().lock();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in stdin.lines() {
        let line = line.unwrap();
        if line.trim().is_empty() {
            continue;
        }
        let mut record: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&line).unwrap();
        let Some(serde_json::Value::String(text)) = record.remove("text") else { panic!("no text") };
        let mut options = tearsheet::Options::new();
        if let Some(published) = record.get("published").and_then(|v| v.as_str()).and_then(|s| s.parse().ok()) {
            options = options.published(published);
        }
        let page = options.parse(&text);
        record.insert("page".into(), serde_json::to_value(&page).unwrap());
        serde_json::to_writer(&mut out, &record).unwrap();
        out.write_all(b"\n").unwrap();
    }
}
