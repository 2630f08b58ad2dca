//! What happens to pages on their way through crawls, extractors and encodings: one function a kind of damage.

use super::random::Random;

/// Makes a damaged copy.
type Damage = fn(&str, &mut Random) -> String;

/// Every kind of damage, by name.
pub(crate) static KINDS: &[(&str, Damage)] = &[
    ("bytes flipped", flip_bytes),
    ("lines swapped", swap_lines),
    ("a line twice", double_line),
    ("a line lost", lose_line),
    ("a mark twice", double_mark),
    ("a mark lost", lose_mark),
    ("a stretch repeated", repeat),
    ("white space put in", |text, random| insert(text, random, SPACES)),
    ("marks put in", |text, random| insert(text, random, MARKS)),
    ("odd characters put in", |text, random| insert(text, random, ODD)),
    ("code put in", |text, random| insert(text, random, CODE)),
    ("a template's words put in", |text, random| insert(text, random, WORDS)),
    ("carriage returns", |text, _| text.replace('\n', "\r")),
    ("both line ends", |text, _| text.replace('\n', "\r\n")),
    ("no line ends", |text, _| text.replace('\n', " ")),
    ("lines doubled", |text, _| text.replace('\n', "\n\n")),
    ("a character lost", lose_character),
    ("capitals", |text, _| text.to_uppercase()),
    ("small letters", |text, _| text.to_lowercase()),
    ("full width", full_width),
    ("twice", |text, _| [text, text].concat()),
    ("byte-order mark", |text, _| ["\u{feff}", text].concat()),
];

static SPACES: &[&str] = &[
    " ", "\t", "\n", "\r", "\r\n", "\n\n", "\u{b}", "\u{c}", "\u{85}", "\u{a0}", "\u{1680}", "\u{2003}", "\u{2009}",
    "\u{2028}", "\u{2029}", "\u{202f}", "\u{205f}", "\u{3000}", "\u{200b}", "\u{2060}", "\u{feff}", "\u{180e}",
];

static MARKS: &[&str] = &[
    "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "‟", "‹", "›", "「", "」", "''", "``", "’’", ".", "...", "…", "?",
    "!", ",", ":", ";", "-", "--", "–", "—", "―", "(", ")", "[", "]", "{", "}", "/", "|", "•", "⮕", "→", "%", "*",
];

static ODD: &[&str] = &[
    "\u{301}",
    "\u{20dd}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200d}",
    "\u{fe0f}",
    "\u{ad}",
    "\u{e000}",
    "\u{10ffff}",
    "\u{fffd}",
    "\u{0}",
    "\u{7f}",
    "\u{1b}",
    "Ａ",
    "．",
    "：",
    "ß",
    "İ",
    "ı",
    "ǅ",
    "ﬁ",
    "𝒜",
    "😀",
    "👩‍🚀",
    "中",
    "א",
    "ا",
    "é",
    "E\u{301}",
    "Ω",
    "Ж",
];

static CODE: &[&str] = &[
    "&ldquo;",
    "&amp;",
    "&#8220;",
    "&nbsp;",
    "<p>",
    "</p>",
    "<br/>",
    "<script>alert(1)</script>",
    "{\"text\": \"a\"}",
    "\\u201c",
    "![a](b)",
    "[a](b)",
    "{headline}",
    "%s",
    "\\n",
];

static WORDS: &[&str] = &[
    " date 2023-11-01 ",
    "SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.",
    "\nRead more »\n",
    "\nSource: otherpaper | Read more ⮕\n",
    "\nSource: otherpaper - 🏆 1. / 2 Read more »\n",
    "Read More »",
    " headtopics.com\n",
    "\nMalaysia Latest News, Malaysia Headlines\n",
    "\nADVERTISEMENT\n",
    "\nALSO READ: Otter cleared\n",
    " — Bernama pic",
    " (Photo by A B / AFP)",
    "(Reporting by A; Editing by B)",
    "ASTANA, Nov 31 (Reuters) —",
    "PARIS/LONDON, Feb 29: ",
    " she said",
    "according to ",
    "Full Article",
    "More Related News",
    "\n$\n0\n0\n",
    "\nRelated Links\n1. A\n",
    "\nPosted on Feb 30, 2016\n",
];

fn insert(text: &str, random: &mut Random, what: &[&str]) -> String {
    let mut text = text.to_string();
    for _ in 0..=random.below(4) {
        let at = random.boundary(&text);
        text.insert_str(at, random.of(what));
    }
    text
}

fn flip_bytes(text: &str, random: &mut Random) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len());
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << random.below(8);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn with_lines(text: &str, change: impl FnOnce(&mut Vec<&str>)) -> String {
    let mut lines: Vec<_> = text.split_inclusive('\n').collect();
    change(&mut lines);
    lines.concat()
}

fn swap_lines(text: &str, random: &mut Random) -> String {
    with_lines(text, |lines| {
        if !lines.is_empty() {
            let (a, b) = (random.below(lines.len()), random.below(lines.len()));
            lines.swap(a, b);
        }
    })
}

fn double_line(text: &str, random: &mut Random) -> String {
    with_lines(text, |lines| {
        if !lines.is_empty() {
            let (from, to) = (random.below(lines.len()), random.below(lines.len()));
            lines.insert(to, lines[from]);
        }
    })
}

fn lose_line(text: &str, random: &mut Random) -> String {
    with_lines(text, |lines| {
        if !lines.is_empty() {
            lines.remove(random.below(lines.len()));
        }
    })
}

fn marks(text: &str) -> Vec<(usize, char)> {
    text.char_indices().filter(|(_, c)| !c.is_alphanumeric() && !c.is_whitespace()).collect()
}

fn double_mark(text: &str, random: &mut Random) -> String {
    let marks = marks(text);
    let mut text = text.to_string();
    if !marks.is_empty() {
        let (at, mark) = marks[random.below(marks.len())];
        text.insert(at, mark);
    }
    text
}

fn lose_mark(text: &str, random: &mut Random) -> String {
    let marks = marks(text);
    let mut text = text.to_string();
    if !marks.is_empty() {
        text.remove(marks[random.below(marks.len())].0);
    }
    text
}

fn lose_character(text: &str, random: &mut Random) -> String {
    let at = random.boundary(text);
    let lost = text[at..].chars().next().map_or(0, char::len_utf8);
    [&text[..at], &text[at + lost..]].concat()
}

fn repeat(text: &str, random: &mut Random) -> String {
    let (a, b) = (random.boundary(text), random.boundary(text));
    let stretch = &text[a.min(b)..a.max(b)];
    [&text[..a.max(b)], stretch, &text[a.max(b)..]].concat()
}

fn full_width(text: &str, random: &mut Random) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(|c| if random.below(8) == 0 { wide(c) } else { c }).collect()
}
