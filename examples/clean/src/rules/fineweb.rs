//! The rules that FineWeb added to those of its forerunners.
//!
//! Guilherme Penedo, Hynek Kydlíček and others, “The FineWeb Datasets: Decanting the Web for the Finest Text Data at
//! Scale”, 2024, arXiv:2406.17557, section 3.6, drops a page if at most 0.12 of its lines end in punctuation, if at
//! least 0.1 of its characters stand in repeated lines, or if at least 0.67 of its lines have fewer than 30 characters.
//! The data set was made with `FineWebQualityFilter` of datatrove, whose limit for repeated lines is 0.01, a tenth of
//! the paper's, and which has a fourth rule: at most 0.3 line breaks a word. These are its figures and its order.

use super::{Dropped, Reason, sentences};
use std::collections::HashSet;

/// At least so many lines end in punctuation.
const LINE_ENDS: f64 = 0.12;
/// At most so many lines are short.
const SHORT_LINES: f64 = 0.67;
/// Lines of so many characters are short.
const SHORT: usize = 30;
/// At most so many of the page's characters stand in lines that it has had already.
const REPEATED: f64 = 0.01;
/// The same in the paper.
pub(crate) const PAPER_REPEATED: f64 = 0.1;
/// At most so many line breaks for each word.
const LINE_BREAKS: f64 = 0.3;

/// Whether FineWeb keeps a page; it keeps it whole.
pub(crate) fn fineweb(text: &str) -> Result<(), Dropped> {
    let lines: Vec<_> = text.split('\n').filter(|line| !line.trim().is_empty()).collect();
    if lines.is_empty() {
        return Err(Dropped { reason: Reason::NoLines, measured: 0.0, limit: 0.0 });
    }
    at_least(LINE_ENDS, Reason::FewLineEnds, share(&lines, |line| line.ends_with(sentences::is_end)))?;
    at_most(SHORT_LINES, Reason::ShortLines, share(&lines, |line| line.chars().count() <= SHORT))?;
    at_most(REPEATED, Reason::RepeatedLines, repeated(text, &lines))?;
    let breaks = text.matches('\n').count();
    at_most(LINE_BREAKS, Reason::LineBreaks, ratio(breaks, words(text)))
}

/// The share of a page's characters that stand in lines it has had already; line breaks do not count.
fn repeated(text: &str, lines: &[&str]) -> f64 {
    let mut seen = HashSet::new();
    let again = lines.iter().filter(|line| !seen.insert(**line)).map(|line| line.chars().count()).sum();
    ratio(again, text.chars().filter(|c| *c != '\n').count())
}

/// Words and marks. datatrove asks spaCy, which also parts `don't` and `re-open`, so it counts a few more.
fn words(text: &str) -> usize {
    let (mut count, mut before) = (0, Kind::Space);
    for c in text.chars() {
        let kind = Kind::of(c);
        count += usize::from(kind != Kind::Space && kind != before);
        before = kind;
    }
    count
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Space,
    Word,
    Mark,
}

impl Kind {
    fn of(c: char) -> Self {
        if c.is_whitespace() {
            Self::Space
        } else if c.is_alphanumeric() {
            Self::Word
        } else {
            Self::Mark
        }
    }
}

fn share(lines: &[&str], is: impl Fn(&str) -> bool) -> f64 {
    ratio(lines.iter().filter(|line| is(line)).count(), lines.len())
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn at_least(limit: f64, reason: Reason, measured: f64) -> Result<(), Dropped> {
    if measured < limit { Err(Dropped { reason, measured, limit }) } else { Ok(()) }
}

fn at_most(limit: f64, reason: Reason, measured: f64) -> Result<(), Dropped> {
    if measured > limit { Err(Dropped { reason, measured, limit }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_dropped(text: &str, reason: Reason, measured: f64) {
        let dropped = fineweb(text).expect_err("it is dropped");
        assert_eq!(dropped.reason, reason);
        assert!((dropped.measured - measured).abs() < 1e-9, "{dropped}");
    }

    /// `count` lines of more than `long` characters, no two alike, of which the first `ended` end in a full stop.
    fn lines(count: usize, long: usize, ended: usize) -> String {
        let line =
            |n: usize| format!("a line that is number {n} {}{}", "x".repeat(long), if n < ended { "." } else { "" });
        (0..count).map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn lines_end_in_punctuation() {
        assert_eq!(fineweb(&lines(100, 40, 12)), Ok(()), "0.12 will do");
        assert_dropped(&lines(100, 40, 11), Reason::FewLineEnds, 0.11);
    }

    /// `”` is no end of a line to it, as it is none to C4.
    #[test]
    fn a_curly_mark_is_no_end() {
        assert_dropped("“We have waited five winters for this boat.”", Reason::FewLineEnds, 0.0);
        assert_eq!(fineweb("They have waited five winters for this boat."), Ok(()));
    }

    #[test]
    fn most_lines_are_long() {
        let long = "The ferry came back to the islands today.";
        assert_dropped("Rain.\nHail.\nSnow.", Reason::ShortLines, 1.0);
        assert_dropped(&format!("{long}\nRain.\nHail.\nSnow."), Reason::ShortLines, 0.75);
        assert_eq!(fineweb(&format!("{long} Again.\n{long}\nRain or hail.\nSnow.")), Ok(()));
        let thirty = "a line of thirty characters ok.";
        assert_eq!((thirty.chars().count(), fineweb(thirty)), (31, Ok(())), "30 would be short");
        assert_dropped(&thirty[1..], Reason::ShortLines, 1.0);
    }

    #[test]
    fn few_characters_stand_in_repeated_lines() {
        let once = lines(99, 91, 99);
        let again = once.split('\n').next().unwrap();
        let whole = format!("{once}\n{again}");
        let measured = again.len() as f64 / whole.replace('\n', "").len() as f64;
        assert!(measured < REPEATED);
        assert_eq!(fineweb(&whole), Ok(()));
        let measured = 2.0 * again.len() as f64 / (whole.replace('\n', "").len() + again.len()) as f64;
        assert_dropped(&format!("{whole}\n{again}"), Reason::RepeatedLines, measured);
    }

    /// The third of three counts as the second does; characters are counted, not bytes.
    #[test]
    fn repeated_characters_are_code_points() {
        let line = "Fähren fahren über den Ålesunder Sund.";
        let text = format!("{line}\n\n{line}\n\n{line}\nEin Satz, der nur ein einziges Mal hier steht.");
        let counted = |text: &str| text.chars().count() as f64;
        assert_dropped(&text, Reason::RepeatedLines, 2.0 * counted(line) / counted(&text.replace('\n', "")));
    }

    #[test]
    fn line_breaks_are_few_beside_words() {
        let line = "Unausgesprochenheitsgebietskarten.";
        let text = (0..10).map(|n| format!("{n}{line}")).collect::<Vec<_>>().join("\n");
        // A word and a full stop on each line.
        assert_dropped(&text, Reason::LineBreaks, 9.0 / 20.0);
        assert_eq!(words("Nobody clapped: “It was,” she said."), 10);
    }

    #[test]
    fn a_page_without_lines_is_none() {
        for text in ["", "\n \n"] {
            assert_dropped(text, Reason::NoLines, 0.0);
        }
    }
}
