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
    ("any white space put in", any_white_space),
    ("combining marks", |text, random| behind_letters(text, random, COMBINING)),
    ("bidi controls", |text, random| behind_letters(text, random, BIDI)),
    ("private use and unassigned", |text, random| behind_letters(text, random, NOBODYS)),
    ("other scripts put in", |text, random| insert(text, random, SCRIPTS)),
    ("all of another script", other_script),
    ("marks put in", |text, random| insert(text, random, MARKS)),
    ("odd characters put in", |text, random| insert(text, random, ODD)),
    ("code put in", |text, random| insert(text, random, CODE)),
    ("marks as entities", marks_as_entities),
    ("in tags", in_tags),
    ("as JSON", |text, _| format!("{{\"text\": {text:?}, \"n\": [1, null]}}")),
    ("mojibake", |text, _| mojibake(text)),
    ("mojibake twice", |text, _| mojibake(&mojibake(text))),
    ("a template's words put in", |text, random| insert(text, random, WORDS)),
    ("carriage returns", |text, _| text.replace('\n', "\r")),
    ("both line ends", |text, _| text.replace('\n', "\r\n")),
    ("line ends of every kind", line_ends),
    ("other marks", other_marks),
    ("no line ends", |text, _| text.replace('\n', " ")),
    ("lines doubled", |text, _| text.replace('\n', "\n\n")),
    ("a character lost", lose_character),
    ("capitals", |text, _| text.to_uppercase()),
    ("small letters", |text, _| text.to_lowercase()),
    ("full width", full_width),
    ("all full width", |text, _| text.chars().map(wide).collect()),
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

/// Marks that stand on, under, around or through the letter before them.
static COMBINING: &[&str] = &[
    "\u{300}",
    "\u{301}",
    "\u{327}",
    "\u{345}",
    "\u{34f}",
    "\u{489}",
    "\u{5b4}",
    "\u{64b}",
    "\u{93c}",
    "\u{e34}",
    "\u{20dd}",
    "\u{3099}",
    "\u{fe0f}",
    "\u{fe20}",
    "\u{1d167}",
    "\u{e0100}",
    "\u{301}\u{323}\u{308}",
];

/// What turns the direction of writing, and what joins or parts letters.
static BIDI: &[&str] = &[
    "\u{61c}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}", "\u{202a}", "\u{202b}", "\u{202c}", "\u{202d}",
    "\u{202e}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
];

/// Private use, never a character, not a character yet.
static NOBODYS: &[&str] = &[
    "\u{e000}",
    "\u{f8ff}",
    "\u{f0000}",
    "\u{10fffd}",
    "\u{fdd0}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
    "\u{378}",
    "\u{2fe0}",
    "\u{e007f}",
    "\u{3ffff}",
    "\u{80}",
    "\u{9f}",
    "\u{fff9}",
    "\u{fffc}",
];

static SCRIPTS: &[&str] = &[
    "الرباط (رويترز) — قال الوزير: «نعم».",
    "ירושלים – \"כן\", אמרה.",
    "北京（新华社）—“是的，”他说。",
    "東京（共同）「はい」と話した。",
    "서울 (연합뉴스) — “네,” 그는 말했다.",
    "नई दिल्ली: “हाँ,” उन्होंने कहा।",
    "กรุงเทพฯ — “ใช่” เขากล่าว",
    "ΑΘΗΝΑ, 7 Νοε (ΑΠΕ) — «Ναι», είπε.",
    "МОСКВА, 7 ноября — «Да», — сказал он.",
    "ԵՐԵՎԱՆ — «Այո»։",
    "თბილისი — „დიახ“.",
    "አዲስ አበባ — «አዎ»።",
    "𝐁𝐄𝐑𝐋𝐈𝐍 — “𝐉𝐚”",
];

static CODE: &[&str] = &[
    "&ldquo;",
    "&quot;",
    "&amp;",
    "&amp;quot;",
    "lt;",
    "&lt;p&gt;",
    "&#8220;",
    "&#x201C;",
    "&nbsp;",
    "<p>",
    "</p>",
    "<br/>",
    "<script>alert(1)</script>",
    "{\"text\": \"a\"}",
    "\"}, {\"@type\": \"NewsArticle\", \"headline\": \"",
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

/// One of all the white space that Unicode has, or of what has no width at all.
fn any_white_space(text: &str, random: &mut Random) -> String {
    let blank = |c: &char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{180e}');
    let blanks: Vec<char> = ('\0'..='\u{ffff}').filter(blank).collect();
    let change =
        |c: char| if c.is_whitespace() && random.below(4) == 0 { blanks[random.below(blanks.len())] } else { c };
    text.chars().map(change).collect()
}

fn behind_letters(text: &str, random: &mut Random, what: &[&str]) -> String {
    let often = 1 + random.below(12);
    let mut changed = String::new();
    for c in text.chars() {
        changed.push(c);
        if c.is_alphanumeric() && random.below(often) == 0 {
            changed.push_str(random.of(what));
        }
    }
    changed
}

/// Every Latin letter as one of another script, capitals as capitals where that script has them.
fn other_script(text: &str, random: &mut Random) -> String {
    let (capital, small) =
        [('Α', 'α'), ('А', 'а'), ('א', 'א'), ('ا', 'ا'), ('अ', 'अ'), ('一', '一'), ('𐐀', '𐐨')][random.below(7)];
    let shifted = |first: char, by: u8| char::from_u32(first as u32 + u32::from(by)).unwrap_or(first);
    let change = |c: char| match c {
        'A'..='Z' => shifted(capital, c as u8 - b'A'),
        'a'..='z' => shifted(small, c as u8 - b'a'),
        _ => c,
    };
    text.chars().map(change).collect()
}

fn marks_as_entities(text: &str, random: &mut Random) -> String {
    let (double, single) = [("&quot;", "&#39;"), ("&amp;quot;", "&amp;#39;"), ("quot;", "#39;")][random.below(3)];
    text.replace('&', "&amp;").replace('<', "&lt;").replace(['“', '”', '"'], double).replace(['‘', '’', '\''], single)
}

fn in_tags(text: &str, random: &mut Random) -> String {
    let (open, close) =
        [("<p>", "</p>"), ("<p class=\"lead\">", "</p>\n<br/>"), ("&lt;p&gt;", "&lt;/p&gt;")][random.below(3)];
    let paragraphs: Vec<_> = text.lines().map(|line| [open, line, close].concat()).collect();
    paragraphs.join(if random.below(2) == 0 { "\n" } else { "" })
}

/// UTF-8 that somebody read as Latin-1.
fn mojibake(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

fn line_ends(text: &str, random: &mut Random) -> String {
    let ends = ["\n", "\r", "\r\n", "\n\r", "\r\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{b}", "\u{c}"];
    text.split_inclusive('\n').map(|line| line.replace('\n', random.of(&ends))).collect()
}

/// Every double mark as one of another house's.
fn other_marks(text: &str, random: &mut Random) -> String {
    let pairs = [
        ("«", "»"),
        ("„", "“"),
        ("\"", "\""),
        ("''", "''"),
        ("‘", "’"),
        ("「", "」"),
        ("”", "”"),
        ("‹", "›"),
        ("``", "''"),
    ];
    let (open, close) = pairs[random.below(pairs.len())];
    text.replace('“', open).replace('”', close)
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
    text.chars().map(|c| if random.below(8) == 0 { wide(c) } else { c }).collect()
}

fn wide(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap_or(c),
        _ => c,
    }
}
