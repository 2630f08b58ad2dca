//! caption = sentences [ credit ]
//!
//! A caption is known by its credit, or by the dateline that is glued to it. On aggregators' pages it stands above the
//! story, or glued to its front; the credit says where it ends.

mod border;

use crate::Text;
use crate::knowledge::credits::{
    BEFORE_SLASH, BUTTONS, CREDIT_WORD, DESKS, LEADING_NOUNS, LEADS, NOUN_LETTERS, NOUNS, PICTURE_DESKS,
};
use crate::lookup::{Openings, first_letters};
use crate::scan::Ends;
use crate::{name, scan};
use alloc::string::String;
use border::last_sentence;
pub(crate) use border::{Border, border, closing_date};

/// A picture's caption and whom the picture is by.
///
/// schema.org: `ImageObject.caption` and `.creditText`.
///
/// ```
/// let page = tearsheet::parse(" date 2023-11-07 The new tram. — Bernama picCALDER: Trams run.");
/// let caption = &page.article.captions[0];
/// assert_eq!(caption.text.text, "The new tram.");
/// assert_eq!(caption.credit.unwrap().text, "Bernama pic");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Caption<S> {
    /// What the picture shows.
    pub text: Text<S>,
    /// The credit without its dash, brackets or `Photo by`.
    pub credit: Option<Text<S>>,
}

impl<S: AsRef<str>> Caption<S> {
    /// The same with strings of its own, free of the input.
    ///
    /// ```
    /// let text = " date 2023-11-07 The depot. — Bernama picCALDER: Trams run.";
    /// let caption = tearsheet::parse(text).article.captions.remove(0).into_owned();
    /// assert_eq!(caption.text.text, String::from("The depot."));
    /// ```
    pub fn into_owned(self) -> Caption<String> {
        Caption { text: self.text.into_owned(), credit: self.credit.map(Text::into_owned) }
    }
}

/// A credit found in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Credit<'a> {
    /// What stands before it: the caption.
    pub(crate) before: &'a str,
    pub(crate) text: &'a str,
    /// What follows it, its closing bracket, stop and date left out.
    pub(crate) rest: &'a str,
    /// Whether what follows touches it.
    pub(crate) glued: bool,
}

impl Credit<'_> {
    /// Whether words say that a picture is credited: `Photo: Jo Roe`
    pub(crate) fn is_led(&self, line: &str) -> bool {
        let credit = scan::trim_end(&line[self.before.len()..]);
        self.rest.is_empty() && (behind_lead(credit.trim_start_matches([' ', '(', '—', '–', '-'])).is_some())
    }

    /// Whether nothing but a picture can be credited so: `(AP Photo/Jo Roe)`, `(Jo Roe/PA)`
    pub(crate) fn names_photographer(&self) -> bool {
        self.rest.is_empty() && self.text.contains('/') && self.text.split('/').map(scan::trim).any(name::is_person)
    }
}

/// How far into a line a credit is looked for: agency captions run to some 700 bytes.
const REACH: usize = 1500;

/// The credit that is all of a line, below a picture or its caption.
///
/// > "Photo credit: Jo Roe", "(Jo Roe/Getty Images)", "Jo Roe | Bloomberg | Getty Images"
pub(crate) fn alone(line: &str) -> Option<&str> {
    let bare = line.trim_matches(['(', ')', '[', ']']);
    if let Some(name) = behind_lead(bare) {
        return (names_end(name) == Some(name.len())).then_some(name);
    }
    let mut parts = bare.split(['/', '|']).map(scan::trim);
    let person = parts.next().is_some_and(name::is_person);
    let bracketed = bare.len() < line.len() && bare.contains('/');
    (person && parts.next_back().is_some_and(|desk| bracketed || DESKS.contains(&desk))).then_some(bare)
}

/// How many bytes at the front of a caption count the pictures of a story.
///
/// > "1 of 3 | ", "[1/2]"
pub(crate) fn picture_count(caption: &str) -> usize {
    let counted = || {
        let (figures, rest) = match caption.strip_prefix('[') {
            Some(inside) => inside.split_once(']')?,
            None => caption.split_once(" | ")?,
        };
        let (nth, of) = figures.split_once('/').or_else(|| figures.split_once(" of "))?;
        let figure = |text: &str| matches!(text.len(), 1..=3) && text.bytes().all(|byte| byte.is_ascii_digit());
        (figure(nth) && figure(of)).then_some(caption.len() - rest.len())
    };
    counted().unwrap_or(0)
}

/// The credit that ends a caption with what its site hangs on it: a button, or a word in front.
///
/// > "… in Vermont. Joanna Reyes/WMFV hide caption", "… last month.Credit...Dale Okafor for The Post"
pub(crate) fn hung(line: &str) -> Option<Credit<'_>> {
    if line.len() > REACH {
        return None;
    }
    let rest = &line[line.len()..];
    let (before, text) = match BUTTONS.iter().find_map(|button| line.strip_suffix(button)) {
        Some(front) => front.split_at(last_sentence(front, 0)?),
        None => {
            let at = scan::find_words(line, CREDIT_WORD, 0)?;
            (&line[..at], &line[at + CREDIT_WORD.len()..])
        }
    };
    let (before, text) = (scan::trim_end(before), scan::trim(text));
    (!text.is_empty() && !before.is_empty()).then_some(Credit { before, text, rest, glued: false })
}

/// The first credit in `line` behind which the line ends or goes on glued.
///
/// > "… in Port Calder November 7, 2023. — Office of the Mayor handout pic via ReutersPORT CALDER, Nov 7 — …"
pub(crate) fn credit(line: &str) -> Option<Credit<'_>> {
    let head = &line.as_bytes()[..scan::floor(line, REACH)];
    scan::find_meeting(head, 1, may_open, |at| {
        let letter = head[at - 1] == 0xA0 && !line[..at].ends_with('\u{a0}');
        match line.as_bytes()[at..] {
            [b'(' | 0xE2 | b'-', ..] if letter => None,
            [b'(', ..] => bracketed(line, at),
            [0xE2, 0x80, 0x93..=0x95, b' ', ..] | [b'-', b' ' | b'-', ..] => dashed(line, at),
            [b'/', ..] => slashed(line, at),
            [b':', b' ', ..] => labelled(line, at),
            _ => None,
        }
    })
}

/// A bracket or a dash behind a space or a stop, a slash or a colon. The no-break space ends with 0xA0, and so do some letters.
fn may_open(_: u8, left: u8, right: u8) -> bool {
    let apart = (left == b' ') | (left == b'.') | (left == 0xA0);
    (apart & ((right == b'(') | (right == 0xE2) | (right == b'-'))) | (right == b'/') | (right == b':')
}

/// bracketed = " (" ( lead name | name with a desk at its end ) ")"
///
/// > "… through the night. (Photo by MARIT LIEN / AFP)Two more …"
fn bracketed(line: &str, at: usize) -> Option<Credit<'_>> {
    let inside = &line[at + 1..];
    let close = scan::find_byte(&inside[..scan::floor(inside, 120)], b')')?;
    let (inside, rest) = (&inside[..close], &inside[close + 1..]);
    // Behind most brackets the sentence goes on.
    if matches!(rest.as_bytes(), [b' ', b'!'..=b'~', ..]) {
        return None;
    }
    let lead = behind_lead(inside);
    let noun = || LEADING_NOUNS.iter().any(|noun| inside.strip_prefix(noun).is_some_and(|rest| rest.starts_with(' ')));
    let freelance = || inside.contains("/For ");
    let slash = || BEFORE_SLASH.iter().any(|desk| inside.strip_prefix(desk).is_some_and(|rest| rest.starts_with('/')));
    let desk = || {
        let last = inside.rsplit('/').next().unwrap_or(inside);
        let last = last.rsplit(" via ").next().unwrap_or(last);
        DESKS.contains(&scan::trim(last)) && (last.len() < inside.len() || at + close + 2 >= line.len())
    };
    let text = lead.or_else(|| (slash() || freelance() || noun() || desk()).then_some(inside))?;
    finish(line, at, scan::trim(text), rest)
}

/// dashed = dash ( lead names | name noun [ "via" desk ] | desk of pictures )
///
/// > "… at the library door. – The Marlow Lantern file pic, June 18, 2023.", "… at dawn. — BERNAMAPIC"
fn dashed(line: &str, at: usize) -> Option<Credit<'_>> {
    let dash = match line.as_bytes()[at..] {
        [0xE2, 0x80, 0x93..=0x95, b' ', ..] => 4,
        [b'-', b'-', b' ', ..] => 3,
        [b'-', b' ', ..] => 2,
        _ => return None,
    };
    let content = &line[at + dash..];
    if let Some(name) = behind_lead(content) {
        let end = names_end(name)?;
        return finish(line, at, &name[..end], &name[end..]);
    }
    let end = if PICTURE_DESKS.contains(&content) { content.len() } else { noun_end(content)? };
    finish(line, at, &content[..end], &content[end..])
}

/// Where names end that slashes join: `Jo Roe/Malay Mail`.
fn names_end(names: &str) -> Option<usize> {
    let mut end = name::end(names)?;
    while let Some(next) = names[end..].strip_prefix('/').and_then(|next| name::end(next).or_else(|| desk_end(next))) {
        end += 1 + next;
    }
    Some(end)
}

/// `dpa`: a desk whose name is written small.
fn desk_end(text: &str) -> Option<usize> {
    let desk = DESKS.iter().find(|desk| text.starts_with(**desk))?;
    (!text[desk.len()..].starts_with(char::is_alphanumeric)).then_some(desk.len())
}

/// What stands behind the lead that `text` begins with.
pub(crate) fn behind_lead(text: &str) -> Option<&str> {
    OPENED.strip(text)
}

static OPENED: Openings<{ LEADS.len() }> = Openings::new(LEADS);

/// slashed = desk "/" name
///
/// > "… in Saltmere, March 9, 2016. REUTERS/Carla Benavento"
fn slashed(line: &str, at: usize) -> Option<Credit<'_>> {
    let desk = BEFORE_SLASH.iter().find(|desk| line[..at].ends_with(**desk))?;
    let start = at - desk.len();
    let stands_apart = line[..start].ends_with(scan::is_space);
    let end = at + 1 + name::end(&line[at + 1..])?;
    let credit = finish(line, start, &line[start..end], &line[end..])?;
    stands_apart.then_some(credit)
}

/// labelled = "Photo: " name
///
/// > "Skippers mend nets. Photo: Dov Henley/PA Wire."
fn labelled(line: &str, at: usize) -> Option<Credit<'_>> {
    let name = line[at + 1..].strip_prefix(' ')?;
    let label = label_before(&line[..at + 1])?;
    let start = at + 1 - label.len();
    let end = names_end(name)?;
    let ends_sentence = line[..start].trim_end().ends_with(['.', '!', '?', '”', '"', '|']);
    ends_sentence.then(|| finish(line, start, &name[..end], &name[end..])).flatten()
}

/// The lead that ends `text`, its space left out.
fn label_before(text: &str) -> Option<&'static str> {
    let ends = Ends::of(text);
    // A colon stands in every third paragraph: numbers tell that no lead stands before it.
    let fitting = LABELS.iter().filter(|(_, wanted, filled)| ends.last & filled == *wanted);
    fitting.map(|row| row.0).find(|label| text.ends_with(label))
}

/// Each lead without its space, and its last bytes as a number, with ones where it has bytes.
static LABELS: [(&str, u64, u64); LEADS.len()] = {
    let mut labels = [("", 0, 0); LEADS.len()];
    let mut row = 0;
    while row < LEADS.len() {
        let (label, space) = LEADS[row].split_at(LEADS[row].len() - 1);
        assert!(space.as_bytes()[0] == b' ', "a lead ends with a space");
        labels[row] = (label, Ends::of(label).last, scan::filled(label).last);
        row += 1;
    }
    labels
};

/// Where a credit ends that has a noun: `Bernama pic`, `Press service of the ministry handout pic via Reuters`.
fn noun_end(content: &str) -> Option<usize> {
    // Behind most dashes the sentence goes on.
    if !content.starts_with(char::is_uppercase) {
        return None;
    }
    let window = &content[..scan::floor(content, 120)];
    let may_be_noun = |at: usize| NOUN_LETTERS.may_hold(first_letters(&window.as_bytes()[at..]));
    let begins = |_: u8, left: u8, right: u8| (left == b' ') & ((right == b'p') | (right == b'i'));
    // Prose has words with these letters, and hardly one of the nouns.
    scan::find_meeting(window.as_bytes(), 1, begins, |at| may_be_noun(at).then_some(()))?;
    let mut from = 0;
    let noun = loop {
        let at = [b'p', b'i'].into_iter().find_map(|letter| word_with(window, from, letter))?;
        let noun = NOUNS.iter().filter(|noun| window[at + 1..].starts_with(**noun)).max_by_key(|noun| noun.len());
        match noun {
            Some(noun) if !content[at + 1 + noun.len()..].starts_with(char::is_lowercase) => break at + 1 + noun.len(),
            _ => from = at + 1,
        }
    };
    if content[..noun].contains([';', '“', '"']) || has_stop(&content[..noun]) {
        return None;
    }
    let Some(desk) = content[noun..].strip_prefix(" via ") else { return Some(noun) };
    let known = DESKS.iter().filter(|known| desk.starts_with(**known)).max_by_key(|known| known.len());
    Some(noun + " via ".len() + known.map(|known| known.len()).or_else(|| name::end(desk))?)
}

/// Whether a stop ends a sentence or a word: that of a web address does not.
fn has_stop(text: &str) -> bool {
    text.match_indices('.').any(|(at, _)| !text[at + 1..].starts_with(char::is_lowercase))
}

/// Where the space stands before the next word with this letter.
fn word_with(text: &str, from: usize, letter: u8) -> Option<usize> {
    let begins = |_: u8, left: u8, right: u8| (left == b' ') & (right == letter);
    scan::find_meeting(text.as_bytes(), from + 1, begins, |at| Some(at - 1))
}

/// A credit whose lead stands at `start`, if the line ends behind it or goes on glued.
fn finish<'a>(line: &'a str, start: usize, text: &'a str, rest: &'a str) -> Option<Credit<'a>> {
    let before = line[..start].trim_end_matches(|c| scan::is_space(c) || c == '|');
    if before.is_empty() || text.is_empty() {
        return None;
    }
    let after = scan::trim_start(picture_date(rest));
    if after.is_empty() {
        return Some(Credit { before, text, rest: after, glued: false });
    }
    let glued = rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '“' | '"' | '‘' | '«'));
    glued.then_some(Credit { before, text, rest, glued })
}

/// Behind a credit, the stop and the day the picture was taken: `, June 18, 2023.`
fn picture_date(rest: &str) -> &str {
    let Some(date) = rest.strip_prefix(", ") else { return rest.strip_prefix('.').unwrap_or(rest) };
    let is_date = |c: char| c.is_alphanumeric() || matches!(c, ' ' | ',' | '.');
    let end = date.find(|c| !is_date(c)).unwrap_or(date.len());
    let has_day = date[..end].bytes().any(|b| b.is_ascii_digit());
    if end == date.len() && has_day && end <= 24 { &rest[rest.len()..] } else { rest }
}

#[cfg(test)]
mod tests {
    use super::{BUTTONS, CREDIT_WORD, Credit, alone, credit, hung, picture_count};

    #[track_caller]
    fn finds(line: &str, before: &str, text: &str, rest: &str) {
        let found = credit(line).map(|Credit { before, text, rest, .. }| (before, text, rest));
        assert_eq!(found, Some((before, text, rest)));
    }

    #[test]
    fn credits_on_lines_of_their_own() {
        for (line, credit) in [
            ("Photo credit: Jo Roe", Some("Jo Roe")),
            ("(Jo Roe/Getty Images)", Some("Jo Roe/Getty Images")),
            ("Jo Roe | Bloomberg | Getty Images", Some("Jo Roe | Bloomberg | Getty Images")),
            ("Image: Jo Roe/dpa", Some("Jo Roe/dpa")),
            ("(Jo Roe / Calder Times)", Some("Jo Roe / Calder Times")),
            ("Jo Roe and Reuters", None),
            ("The yard and/or AP", None),
            ("Photo: the mayor opens a lock.", None),
        ] {
            assert_eq!(alone(line), credit, "{line}");
        }
    }

    #[test]
    fn pictures_are_counted() {
        for (caption, count) in
            [("1 of 3 | A tram.", "1 of 3 | "), ("[1/2]A tram.", "[1/2]"), ("A tram | of 3", ""), ("[A/B] tram", "")]
        {
            assert_eq!(&caption[..picture_count(caption)], count);
        }
    }

    #[test]
    fn what_sites_hang_on_a_caption() {
        let found = |line: &str| hung(line).map(|found| (found.before.to_owned(), found.text.to_owned()));
        let caption = Some(("A tram in Calder.".to_owned(), "Jo Roe/Marlow".to_owned()));
        for button in BUTTONS {
            assert_eq!(found(&format!("A tram in Calder. Jo Roe/Marlow{button}")), caption, "{button}");
        }
        assert_eq!(found(&format!("A tram in Calder.{CREDIT_WORD}Jo Roe/Marlow")), caption);
        for line in ["Credit...", "Credit...Jo Roe", "A tram hide caption", "A tram in Calder."] {
            assert_eq!(found(line), None, "{line}");
        }
    }

    #[test]
    fn credits_of_every_form() {
        finds("A tram. — Bernama pic", "A tram.", "Bernama pic", "");
        finds("A tram. — Picture by Noor O’LearyThe mayor", "A tram.", "Noor O’Leary", "The mayor");
        finds(
            "A tram. — Harbour office handout pic via ReutersPORT CALDER: A",
            "A tram.",
            "Harbour office handout pic via Reuters",
            "PORT CALDER: A",
        );
        finds("A tram. – The Marlow Lantern file pic, June 18, 2023.", "A tram.", "The Marlow Lantern file pic", "");
        finds("A tram. (Photo by MARIT LIEN-OSEI / AFP)Two more", "A tram.", "MARIT LIEN-OSEI / AFP", "Two more");
        finds("A tram. (AP Photo/Nan Rajah)", "A tram.", "AP Photo/Nan Rajah", "");
        finds("A tram. — Jarfoto.com pic", "A tram.", "Jarfoto.com pic", "");
        finds("A tram. — BERNAMAPIC", "A tram.", "BERNAMAPIC", "");
        finds("A tram. — Picture by Jo Roe/Malay Mail", "A tram.", "Jo Roe/Malay Mail", "");
        finds("A tram. — Picture by Jo Roe/Malay MailThe mayor", "A tram.", "Jo Roe/Malay Mail", "The mayor");
        finds("Sebuah trem (Gambar Bernama)Datuk", "Sebuah trem", "Gambar Bernama", "Datuk");
        finds(
            "A tram, March 9, 2016. REUTERS/Carla Benavento",
            "A tram, March 9, 2016.",
            "REUTERS/Carla Benavento",
            "",
        );
        finds("A tram. REUTERS/Owen MacLeodHOUSTON —", "A tram.", "REUTERS/Owen MacLeod", "HOUSTON —");
        finds("Nets. Photo: Dov Henley/PA Wire.", "Nets.", "Dov Henley/PA Wire", "");
        finds("Nets at dawn. | Photo: Dov Henley", "Nets at dawn.", "Dov Henley", "");
    }

    #[test]
    fn prose_is_no_credit() {
        for line in [
            "He sent a pic — the first — to her.",
            "She works for Reuters/Ipsos, a pollster.",
            "It is over — So he said. A pic",
            "The party (PA) won.",
            "The council – and its picture of the town – is old.",
            "Voters (Photo by hand) came.",
        ] {
            assert_eq!(credit(line), None, "{line}");
        }
    }
}
