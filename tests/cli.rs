//! The examples, run as users run them.

#[allow(dead_code)]
#[path = "../examples/annotate/chunk.rs"]
mod chunk;
#[path = "../examples/annotate/record.rs"]
mod record;

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::{env, fs, thread};

/// `cargo test` builds the examples beside the tests.
fn example(name: &str) -> Command {
    let test = env::current_exe().expect("a test knows its own path");
    let examples = test.parent().and_then(|deps| deps.parent()).expect("tests stand in deps").join("examples");
    let path = examples.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built: run `cargo test` or `cargo build --examples` first", path.display());
    let mut command = Command::new(path);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs to the end with `input` on standard input.
fn run(command: &mut Command, input: impl AsRef<[u8]> + Send) -> Ran {
    let mut child = command.spawn().expect("the example starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let Output { status, stdout, stderr } = thread::scope(|scope| {
        // An example that stops early stops reading, too.
        scope.spawn(move || _ = stdin.write_all(input.as_ref()));
        child.wait_with_output().expect("the example ends")
    });
    let utf8 = |bytes| String::from_utf8(bytes).expect("what the examples print is UTF-8");
    Ran { status: status.code(), stdout: utf8(stdout), stderr: utf8(stderr) }
}

struct Ran {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Ran {
    #[track_caller]
    fn records(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
    }

    /// Every line was good.
    #[track_caller]
    fn good(self) -> Self {
        assert_eq!((self.status, &*self.stderr), (Some(0), ""));
        self
    }

    /// These, and only these, lines were bad.
    #[track_caller]
    fn complained(self, complaints: &[&str]) -> Self {
        assert_eq!(self.stderr.lines().collect::<Vec<_>>(), complaints);
        assert_eq!(self.status, Some(1));
        self
    }
}

fn annotate(input: impl AsRef<[u8]> + Send) -> Ran {
    run(&mut example("annotate"), input)
}

fn decompose(arguments: &[&str], input: impl AsRef<[u8]> + Send) -> Ran {
    run(example("decompose").args(arguments), input)
}

fn sample(name: &str) -> String {
    format!("{}/examples/samples/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A file for one test alone.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the target folder can be written");
    path
}

/// Good lines numbered from 0, of very different lengths, several chunks altogether.
fn many_lines(count: usize) -> String {
    let line = |n: usize| json!({"n": n, "text": "The kettle sang. ".repeat(n % 97)}).to_string() + "\n";
    (0..count).map(line).collect()
}

#[track_caller]
fn assert_numbered(records: &[Value], count: usize) {
    let numbers = records.iter().map(|record| record["n"].as_u64().expect("the key is copied") as usize);
    assert!(numbers.eq(0..count), "records are missing or out of order");
}

mod annotate {
    use super::*;

    #[test]
    fn the_page_is_what_serde_makes_of_it() {
        for name in ["harbour.txt", "article.txt", "damaged.txt"] {
            let text = fs::read_to_string(sample(name)).unwrap();
            let ran = annotate(json!({"id": name, "text": text}).to_string()).good();
            assert_eq!(ran.records(), [json!({"id": name, "page": tearsheet::parse(&text)})]);
        }
    }

    #[test]
    fn order_is_kept_whatever_the_number_of_jobs() {
        let input = many_lines(3000);
        let one = run(example("annotate").args(["--jobs", "1"]), &input).good();
        assert_numbered(&one.records(), 3000);
        for jobs in ["2", "3", "16"] {
            let several = run(example("annotate").args(["--jobs", jobs]), &input).good();
            assert!(several.stdout == one.stdout, "{jobs} jobs wrote something else than one");
        }
    }

    #[test]
    fn other_keys_are_copied_byte_for_byte_and_in_order() {
        let ran = annotate(
            r#"{"z":1.10,"big":123456789012345678901234567890,"text":"","caf\u00e9 \"":[ null ,{"a":"\u0041"}],"a":true}"#,
        );
        let keys =
            r#"{"z":1.10,"big":123456789012345678901234567890,"café \"":[ null ,{"a":"\u0041"}],"a":true,"page":{"#;
        assert_eq!(ran.good().stdout.get(..keys.len()), Some(keys));
    }

    #[test]
    fn a_page_of_the_input_gives_way_to_ours() {
        let ran = annotate(r#"{"page":"front","text":"Rain."}"#).good();
        assert_eq!(ran.records(), [json!({"page": tearsheet::parse("Rain.")})]);
        assert_eq!(ran.stdout.matches("\"page\"").count(), 1);
    }

    #[test]
    fn published_is_handed_in_and_copied() {
        let ran = annotate(concat!(
            r#"{"text":"Rain.","published":"2024-03-12"}"#,
            "\n",
            r#"{"text":"Rain.","published":"2024-02"}"#,
            "\n",
            r#"{"text":"Rain.","published":null}"#,
        ));
        let told = |record: &Value| {
            let page = &record["page"];
            (record["published"].clone(), page["published"].clone(), page["published_from"].clone())
        };
        let records = ran.good().records();
        assert_eq!(told(&records[0]), (json!("2024-03-12"), json!("2024-03-12"), json!("caller")));
        assert_eq!(told(&records[1]), (json!("2024-02"), json!("2024-02"), json!("caller")));
        assert_eq!(told(&records[2]), (json!(null), json!(null), json!(null)));
    }

    #[test]
    fn bad_lines_are_named_and_the_good_ones_written() {
        let input = [
            r#"{"n":0,"text":"Rain."}"#,
            r#"{"text":"Rain."#,
            "rain",
            r#"["Rain."]"#,
            "",
            r#"{"id":"a"}"#,
            r#"{"text":["Rain."]}"#,
            r#"{"text":null}"#,
            r#"{"text":"Rain.","published":"12 March 2024"}"#,
            r#"{"text":"Rain.","published":"2024-02-30"}"#,
            r#"{"text":"Rain.","published":2024}"#,
            r#"{"text":"Rain."} {"text":"Sun."}"#,
            r#"{"text":"\ud83d"}"#,
            r#"{"n":1,"text":"Sun."}"#,
        ];
        let wanted = "expected a date such as 2023-11-01, or a month such as 2023-06";
        let ran = annotate(input.join("\n")).complained(&[
            "annotate: <stdin>:2: not JSON: EOF while parsing a string at column 14",
            "annotate: <stdin>:3: not JSON: expected value at column 1",
            "annotate: <stdin>:4: invalid type: sequence, expected a JSON object",
            "annotate: <stdin>:6: missing field `text`",
            "annotate: <stdin>:7: invalid type: sequence, expected `text` to be a string",
            "annotate: <stdin>:8: invalid type: null, expected `text` to be a string",
            &format!(r#"annotate: <stdin>:9: bad `published` "12 March 2024": not a date at byte 0: {wanted}"#),
            &format!(r#"annotate: <stdin>:10: bad `published` "2024-02-30": not a date at byte 0: {wanted}"#),
            "annotate: <stdin>:11: bad `published` 2024: invalid type: integer `2024`, expected a string",
            "annotate: <stdin>:12: not JSON: trailing characters at column 18",
            "annotate: <stdin>:13: not JSON: unexpected end of hex escape at column 16",
        ]);
        assert_numbered(&ran.records(), 2);
    }

    #[test]
    fn invalid_utf8_is_a_bad_line_like_any_other() {
        let ran = annotate(b"{\"n\":0,\"text\":\"\"}\n{\"text\":\"caf\xe9\"}\n{\"n\":1,\"text\":\"\"}\n\xff\n");
        let ran = ran
            .complained(&["annotate: <stdin>:2: not UTF-8 at column 13", "annotate: <stdin>:4: not UTF-8 at column 1"]);
        assert_numbered(&ran.records(), 2);
    }

    #[test]
    fn lines_are_counted_through_chunks_and_files() {
        let mut long = many_lines(3000);
        long.push_str("rain\n");
        let long = file("long.jsonl", long);
        let short = file("short.jsonl", "{\"n\":3000,\"text\":\"\"}\n\nrain");
        let ran = run(example("annotate").args([&long, &short]), "").complained(&[
            &format!("annotate: {}:3001: not JSON: expected value at column 1", long.display()),
            &format!("annotate: {}:3: not JSON: expected value at column 1", short.display()),
        ]);
        assert_numbered(&ran.records(), 3001);
    }

    #[test]
    fn a_file_that_cannot_be_read_does_not_stop_the_others() {
        let good = file("good.jsonl", "{\"n\":0,\"text\":\"\"}");
        let missing = good.with_file_name("missing.jsonl");
        let ran = run(example("annotate").args([&missing, &good]), "");
        assert_eq!(ran.stderr, format!("annotate: {}: No such file or directory (os error 2)\n", missing.display()));
        assert_numbered(&ran.records(), 1);
        assert_eq!(ran.status, Some(2));
    }

    #[test]
    fn a_dash_is_standard_input() {
        let first = file("first.jsonl", "{\"n\":0,\"text\":\"\"}");
        let ran = run(example("annotate").arg(first).arg("-"), "{\"n\":1,\"text\":\"\"}");
        assert_numbered(&ran.good().records(), 2);
    }

    #[test]
    fn nothing_in_nothing_out() {
        for input in ["", "\n", "\n \t\r\n\n"] {
            assert_eq!(annotate(input).good().stdout, "");
        }
    }

    #[test]
    fn line_ends_and_marks_of_other_systems_are_no_part_of_a_record() {
        let plain = annotate("{\"text\":\"Rain.\"}\n{\"text\":\"Sun.\"}\n").good();
        let other = annotate("\u{feff}{\"text\":\"Rain.\"}\r\n\r\n{\"text\":\"Sun.\"}").good();
        assert_eq!(plain.stdout, other.stdout);
    }

    #[test]
    fn a_huge_line_is_a_line() {
        let text = (0..200_000).map(|n| format!("The kettle sang {n} times and nobody came.\n\n")).collect::<String>();
        let mut input = json!({"n": 0, "text": text}).to_string();
        input.push_str("\n{\"n\":1,\"text\":\"\"}\n");
        let records = annotate(&input).good().records();
        assert_numbered(&records, 2);
        assert!(records[0]["page"] == json!(tearsheet::parse(&text)), "the page is another than that of the text");
    }

    #[test]
    fn wrong_usage_has_a_status_of_its_own() {
        for arguments in [&["--jobs", "0"][..], &["--jobs", "many"], &["--faster"]] {
            let ran = run(example("annotate").args(arguments), "");
            assert_eq!((ran.status, &*ran.stdout), (Some(2), ""));
            assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
        }
    }

    /// Nothing is held back for a fuller buffer, and an interruption loses nothing that was read.
    #[cfg(unix)]
    #[test]
    fn records_come_as_they_are_read_and_an_interruption_is_told_in_the_status() {
        let mut child = example("annotate").spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for n in 0..3 {
            stdin.write_all(format!("{{\"n\":{n},\"text\":\"\"}}\n").as_bytes()).unwrap();
            let line = lines.next().expect("the record comes while the input is still open").unwrap();
            assert!(line.starts_with(&format!("{{\"n\":{n},\"page\":")), "{line}");
        }
        let interrupted = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        assert!(interrupted.success());
        assert!(lines.next().is_none());
        let Output { status, stderr, .. } = child.wait_with_output().unwrap();
        assert_eq!((status.code(), str::from_utf8(&stderr)), (Some(130), Ok(INTERRUPTED)));
    }

    #[cfg(unix)]
    const INTERRUPTED: &str = "annotate: interrupted; the records finished by then were written\n";

    /// In the middle of work, with chunks at every stage of it.
    #[cfg(unix)]
    #[test]
    fn an_interruption_tears_no_record() {
        let mut child = example("annotate").args(["--jobs", "3"]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let writer = thread::spawn(move || {
            // It ends when nobody reads any more.
            let lines = (0..).map(|n| json!({"n": n, "text": "The kettle sang. ".repeat(n % 97)}).to_string() + "\n");
            for line in lines {
                if stdin.write_all(line.as_bytes()).is_err() {
                    break;
                }
            }
        });
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut written = String::new();
        for _ in 0..2000 {
            stdout.read_line(&mut written).unwrap();
        }
        let interrupted = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        assert!(interrupted.success());
        stdout.read_to_string(&mut written).unwrap();
        let Output { status, stderr, .. } = child.wait_with_output().unwrap();
        writer.join().unwrap();
        assert!(written.ends_with('\n'), "the last record is torn");
        let records: Vec<Value> = written.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_numbered(&records, records.len());
        assert_eq!((status.code(), str::from_utf8(&stderr)), (Some(130), Ok(INTERRUPTED)));
    }

    /// A limit on the file's size stands for the disk that fills in the middle of the work.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_that_fills_keeps_what_was_written() {
        let input = file("filling.jsonl", many_lines(3000));
        let output = input.with_file_name("filled.jsonl");
        let mut shell = Command::new("sh");
        shell.args(["-c", r#"trap "" XFSZ; ulimit -f 512; exec "$0" "$1" > "$2""#]);
        shell.arg(example("annotate").get_program()).args([&input, &output]);
        let Output { status, stderr, .. } = shell.output().unwrap();
        let complaint = "annotate: cannot write the output: File too large (os error 27)\n";
        assert_eq!((str::from_utf8(&stderr), status.code()), (Ok(complaint), Some(2)));
        let written = fs::read_to_string(output).unwrap();
        let whole = written.rsplit_once('\n').expect("many records fit").0;
        let records: Vec<Value> = whole.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_numbered(&records, records.len());
        assert!(records.len() > 20, "only {} records", records.len());
    }

    /// More lines need no more memory: what is read is written before much more is read.
    #[cfg(target_os = "linux")]
    #[test]
    fn memory_does_not_grow_with_the_input() {
        let mut child = example("annotate").args(["--jobs", "2"]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut peak_after = |count: usize| {
            let lines = many_lines(count);
            thread::scope(|scope| {
                scope.spawn(|| stdin.write_all(lines.as_bytes()).unwrap());
                let mut line = Vec::new();
                for _ in 0..count {
                    line.clear();
                    stdout.read_until(b'\n', &mut line).unwrap();
                }
            });
            let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
            let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the kernel counts it");
            peak.trim().trim_end_matches(" kB").parse::<usize>().unwrap()
        };
        let (few, many) = (peak_after(2_000), peak_after(10_000));
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(0));
        assert!(many < 2 * few, "{few} kB after 2 MB, {many} kB after 8 MB more");
    }

    #[test]
    fn bytes_that_are_no_text_spoil_their_line_alone() {
        let mut input = many_lines(1500).into_bytes();
        let bad = br#"{"n":0,"text":"caf"#.iter().chain(b"\xe9\xff\x00\"}\n");
        input.extend(bad);
        let rest = many_lines(3000);
        let rest = rest.split_inclusive('\n').skip(1500).collect::<String>();
        input.extend(rest.as_bytes());
        let ran = annotate(&input).complained(&["annotate: <stdin>:1501: not UTF-8 at column 19"]);
        assert_numbered(&ran.records(), 3000);
    }

    #[cfg(unix)]
    #[test]
    fn it_stops_quietly_when_the_reader_goes_away() {
        let input = file("endless.jsonl", many_lines(20_000));
        let mut child = example("annotate").arg(input).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        drop(stdout);
        let Output { status, stderr, .. } = child.wait_with_output().unwrap();
        assert!(line.starts_with("{\"n\":0,"), "{line}");
        assert_eq!((status.code(), &*stderr), (Some(141), &b""[..]));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_reported() {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let ran = run(example("annotate").stdout(full), "{\"text\":\"\"}");
        assert_eq!(ran.stderr, "annotate: cannot write the output: No space left on device (os error 28)\n");
        assert_eq!(ran.status, Some(2));
    }
}

mod decompose {
    use super::*;

    #[test]
    fn the_built_in_page_needs_no_argument() {
        let built_in = decompose(&[], "").good();
        assert_eq!(built_in.stdout, decompose(&[&sample("harbour.txt")], "").good().stdout);
        assert!(built_in.stdout.starts_with("template "), "{}", built_in.stdout);
        assert!(built_in.stdout.contains("\nparagraphs\n 1  "), "{}", built_in.stdout);
    }

    #[test]
    fn the_built_in_page_comes_apart() {
        let page: Value = serde_json::from_str(&decompose(&["--json"], "").good().stdout).unwrap();
        let article = &page["article"];
        let each = |list: &Value, field: &str| -> Vec<Value> {
            list.as_array().unwrap().iter().map(|part| part.pointer(field).cloned().unwrap_or_default()).collect()
        };
        assert_eq!(page["published"], "2024-03-12");
        let credit = "Press office of the Port Calder harbour board handout pic via Northwire";
        assert_eq!(each(&article["captions"], "/credit/text"), [credit]);
        assert_eq!(
            (&article["dateline"]["place"], &article["dateline"]["date"]),
            (&json!("PORT CALDER"), &json!("2024-03-12"))
        );
        assert_eq!(article["paragraphs"].as_array().map(Vec::len), Some(4));
        assert_eq!(
            each(&article["quotes"], "/speaker/text"),
            ["he", "Harbour master Jonas Weatherby", "Brandt", "Brandt", "Brandt"]
        );
        assert_eq!(
            each(&article["quotes"], "/cue/text"),
            [json!("said"), json!("said"), json!("told"), json!(null), json!(null)]
        );
        let outlets = ["CALDERPOST", "NORTHGAZETTE", "CALDERPOST", "CALDERPOST", "ISLANDTIMES_MI"];
        assert_eq!(each(&page["related"], "/outlet/text"), outlets);
        assert_eq!(each(&page["related"], "/repeats"), [json!(null), json!(null), json!(0), json!(null), json!(null)]);
        assert_eq!(each(&page["related"], "/truncated"), [false, true, false, false, false]);
    }

    #[test]
    fn what_looked_wrong_is_pointed_at() {
        let ran = decompose(&[&sample("damaged.txt")], "").good();
        let pointed = "\
3:1           quotation mark never closes; the quote ends with its paragraph
              “We have looked under every plank, engineer Dagny Holt said. It i…
              ^
";
        assert!(ran.stdout.contains(pointed), "{}", ran.stdout);
        let pointed = "\
1:27          no calendar has this date; its text stays, the date is empty
              … 2024-02-30 QUERNBY, Feb 30 — The bridge over the Tarn will stay…
                                    ^^^^^^
";
        assert!(ran.stdout.contains(pointed), "{}", ran.stdout);
    }

    #[test]
    fn a_dash_is_standard_input() {
        let path = sample("article.txt");
        let from_file = decompose(&[&path], "").good();
        assert_eq!(decompose(&["-"], fs::read(&path).unwrap()).good().stdout, from_file.stdout);
    }

    #[test]
    fn json_is_what_serde_makes_of_the_page() {
        let text = fs::read_to_string(sample("harbour.txt")).unwrap();
        let printed = decompose(&["--json"], "").good().stdout;
        assert_eq!(printed, serde_json::to_string_pretty(&tearsheet::parse(&text)).unwrap() + "\n");
    }

    #[test]
    fn published_is_handed_in() {
        let ran = decompose(&["-", "--published", "2024-03"], "Rain fell on the fair.").good();
        assert!(ran.stdout.contains("\npublished     2024-03 handed in\n"), "{}", ran.stdout);
    }

    #[test]
    fn long_paragraphs_are_cut_unless_all_is_asked_for() {
        let text = "The kettle sang. ".repeat(40);
        let (cut, full) = (decompose(&["-"], &text).good(), decompose(&["-", "--full"], &text).good());
        assert!(cut.stdout.contains("more lines\n"), "{}", cut.stdout);
        assert_eq!(full.stdout.matches("kettle").count(), 40);
    }

    #[test]
    fn furniture_is_shown_where_all_is_asked_for() {
        let (cut, full) = (decompose(&[], "").good(), decompose(&["--full"], "").good());
        assert!(!cut.stdout.contains("SIMILAR NEWS"), "{}", cut.stdout);
        assert!(full.stdout.contains("\nfurniture\nlist heading  SIMILAR NEWS:You"), "{}", full.stdout);
    }

    #[test]
    fn a_pipe_gets_no_colours_and_a_terminal_no_commands() {
        let ran = decompose(&["-"], "Rain\x1b[2J fell\x07 on \u{9b}31m the fair.").good();
        assert!(!ran.stdout.contains(|c: char| c.is_control() && c != '\n'), "{:?}", ran.stdout);
        assert!(ran.stdout.contains("Rain␛[2J fell␇ on �31m the fair."), "{}", ran.stdout);
        let coloured = run(example("decompose").env("CLICOLOR_FORCE", "1"), "").good();
        assert!(coloured.stdout.contains("\x1b[2mtemplate"), "{:?}", coloured.stdout);
    }

    #[test]
    fn what_cannot_be_shown_is_said_in_one_line() {
        #[track_caller]
        fn fails(arguments: &[&str], input: &[u8], message: &str) {
            let ran = decompose(arguments, input);
            assert_eq!((&*ran.stderr, ran.status, &*ran.stdout), (message, Some(1), ""));
        }
        fails(&["missing.txt"], b"", "decompose: missing.txt: No such file or directory (os error 2)\n");
        fails(&["-"], b"Rain\nfell\xff", "decompose: <stdin>: not UTF-8: byte 9 is 0xFF, on line 2\n");
        fails(&["-"], b"", "decompose: <stdin>: there is no text in it\n");
        fails(&["-", "--json"], b" \n\n", "decompose: <stdin>: there is no text in it\n");
        if cfg!(unix) {
            fails(&["/"], b"", "decompose: /: Is a directory (os error 21)\n");
        }
    }

    #[test]
    fn a_date_that_is_none_is_wrong_usage() {
        let ran = decompose(&["--published", "yesterday"], "");
        assert_eq!(ran.status, Some(2));
        assert!(ran.stderr.contains("'yesterday' for '--published <DATE>': not a date"), "{}", ran.stderr);
    }
}
