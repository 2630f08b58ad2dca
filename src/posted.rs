//! posted = { word of time } date { word of time }      a line above the story

use crate::knowledge::posted::{COUNTED, TIME_WORDS};
use crate::{agency, date};

/// The longest such line, in bytes.
const LONGEST: usize = 80;

/// What parts the words of such a line.
const MARKS: [char; 11] = [' ', '\u{a0}', ',', ':', '|', '/', '-', '–', '—', '·', '•'];

/// The date that a line gives as the day on which the page was put up, if it holds nothing but times and what is said of them;
/// some say the time alone.
///
/// > "Published 12 March 2031", "Posted on: May 4, 2031 at 9:10 am", "Tuesday, 14 March 2031", "12.01.2031, 14:37 Uhr",
/// > "Yesterday at 6:12 p.m. EDT"
#[inline]
pub(crate) fn posted(line: &str) -> Option<Option<&str>> {
    let may_be = line.len() <= LONGEST && line.bytes().any(|byte| byte.is_ascii_digit());
    if may_be { date_among_times(line) } else { None }
}

#[inline(never)]
fn date_among_times(line: &str) -> Option<Option<&str>> {
    let (mut rest, mut first) = (line, None);
    loop {
        rest = rest.trim_start_matches(MARKS);
        if rest.is_empty() {
            let has_time = || line.contains(':') || line.contains("ago");
            return (first.is_some() || has_time()).then_some(first);
        }
        if let Ok((behind, written)) = date::date(rest) {
            if written.states_day() {
                first = first.or(Some(written.text));
                rest = behind;
                continue;
            }
        }
        let end = rest.find(|c| MARKS.contains(&c) && c != ':').unwrap_or(rest.len());
        let behind_figures = first.is_some() || line[..line.len() - rest.len()].contains(|c: char| c.is_ascii_digit());
        if !tells_time(&rest[..end], behind_figures) {
            return None;
        }
        rest = &rest[end..];
    }
}

/// Whether a word is a time, a zone, or says what happened then. Behind the date or the time zones stand, before them
/// agencies.
///
/// > "14:37", "9.10am", "GMT+7", "Updated"
fn tells_time(word: &str, behind_figures: bool) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.'));
    if letters.len() < word.len() {
        return letters.is_empty() || TIME_WORDS.has(letters);
    }
    let bare = word.trim_end_matches([':', '.']);
    let zone = || bare.len() <= 7 && bare.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'+');
    TIME_WORDS.has(bare) || if behind_figures { zone() } else { agency::is_listed(bare) }
}

/// Whether a line is a figure with what it counts.
///
/// > "2 min read", "158 View comments", "Lesezeit: 2 Minuten"
pub(crate) fn counts(line: &str) -> bool {
    const LONGEST: usize = 32;
    let words = || line.split([' ', '-', ':', '(', ')']).filter(|word| !word.is_empty());
    let figure = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'K'));
    let known = |word: &str| figure(word) || COUNTED.has(word);
    line.len() <= LONGEST && words().all(known) && words().any(figure) && !words().all(figure)
}

#[cfg(test)]
mod tests {
    use super::{counts, posted};
    use crate::knowledge::posted::{COUNTED, TIME_WORDS};

    #[test]
    fn every_word_of_time_is_read() {
        for word in TIME_WORDS.rows() {
            assert_eq!(posted(&format!("{word} 12 March 2031")), Some(Some("12 March 2031")), "{word}");
        }
    }

    #[test]
    fn dates_among_times() {
        for (line, day) in [
            ("Posted on: May 4, 2031 at 9:10 am", "May 4, 2031"),
            ("Published 12 March 2031, 06:00 GMT", "12 March 2031"),
            ("Friday, 14 March 2031", "Friday, 14 March 2031"),
            ("March 14, 2031 9:12 AM GMT · Updated 3 hours ago", "March 14, 2031"),
            ("Updated 4:15 PM CDT, September 3, 2031", "September 3, 2031"),
            ("12.01.2031, 14:37 Uhr", "12.01.2031"),
            ("2031-05-12 20:14:15", "2031-05-12"),
            ("ANI | Updated: Nov 04, 2031 11:12 IST", "Nov 04, 2031"),
            ("PUBLISHED: 14:02, 3 March 2031 | UPDATED: 15:10, 4 March 2031", "3 March 2031"),
            ("Published: 5:17pm, 8 Nov, 2031", "8 Nov, 2031"),
            ("November 8, 2031 21:05 GMT+700", "November 8, 2031"),
        ] {
            assert_eq!(posted(line), Some(Some(day)), "{line}");
        }
    }

    #[test]
    fn a_time_alone() {
        assert_eq!(posted("Yesterday at 6:12 p.m. EDT"), Some(None));
        assert_eq!(posted("42"), None);
    }

    #[test]
    fn no_prose_and_no_dateline() {
        for line in [
            "Published in March",
            "Published 12 March 2031 by the mayor of the town",
            "Posted on the door",
            "March 3",
            "CALDER, March 3, 2031 —",
            "3 March 2031 was a Monday",
        ] {
            assert_eq!(posted(line), None, "{line}");
        }
    }

    #[test]
    fn figures_with_what_they_count() {
        for word in COUNTED.rows() {
            assert!(counts(&format!("42 {word}")), "{word}");
        }
        for line in ["2 min read", "4-Minute Listen", "158 View comments", "Comment 83", "Lesezeit: 2 Minuten"] {
            assert!(counts(line), "{line}");
        }
        for line in ["42", "2031", "Comment", "42 barges", "12 shares of the yard were sold to the town"] {
            assert!(!counts(line), "{line}");
        }
    }
}
