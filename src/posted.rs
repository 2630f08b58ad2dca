//! posted = ( "Published" | "Posted on" | … ) date [ time ] | date      a line above the story

use crate::date;
use crate::knowledge::furniture::POSTED;
use crate::scan;

/// The longest such line, in bytes.
const LONGEST: usize = 60;

/// The date that a line gives as the day on which the page was put up.
///
/// > "Published 12 March 2031", "Posted on: May 4, 2031 at 9:10 am", "Tuesday, 14 March 2031"
#[inline]
pub(crate) fn posted(line: &str) -> Option<&str> {
    if line.len() <= LONGEST { day_behind_lead(line) } else { None }
}

#[inline(never)]
fn day_behind_lead(line: &str) -> Option<&str> {
    let lead = POSTED.strip(line);
    let (behind, written) = date::date(scan::trim_start(lead.unwrap_or(line))).ok()?;
    if lead.is_none() && !behind.is_empty() {
        return None;
    }
    let is_time = behind.is_empty() || behind.contains(|c: char| c.is_ascii_digit());
    (is_time && written.states_day() && scan::spaced(behind).count() <= 4).then_some(written.text)
}

#[cfg(test)]
mod tests {
    use super::posted;
    use crate::knowledge::furniture::POSTINGS;

    #[test]
    fn every_lead_is_read() {
        for lead in POSTINGS {
            assert_eq!(posted(&format!("{lead}12 March 2031")), Some("12 March 2031"), "{lead}");
        }
    }

    #[test]
    fn with_a_time_behind_the_date() {
        assert_eq!(posted("Posted on: May 4, 2031 at 9:10 am"), Some("May 4, 2031"));
        assert_eq!(posted("Published 12 March 2031, 06:00 GMT"), Some("12 March 2031"));
    }

    #[test]
    fn a_date_by_itself() {
        assert_eq!(posted("Friday, 14 March 2031"), Some("Friday, 14 March 2031"));
    }

    #[test]
    fn no_prose() {
        for line in
            ["Published in March", "Published 12 March 2031 by the mayor of the town", "Posted on the door", "March 3"]
        {
            assert_eq!(posted(line), None, "{line}");
        }
    }
}
