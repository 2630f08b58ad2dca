//! furniture = a line that pages of every kind carry and that is no story

use crate::PartKind;
use crate::knowledge::furniture::{LINES, OPENINGS};

/// The longest line that the table of whole lines holds.
const LONGEST: usize = 80;

/// What kind of furniture `line` is, if any.
///
/// > "ALSO READ: Otter blamed, then cleared"
pub(crate) fn furniture(line: &str) -> Option<PartKind> {
    let opening = || OPENINGS.iter().find(|(opening, _)| line.starts_with(opening));
    let whole = || LINES.iter().find(|(whole, _)| whole.eq_ignore_ascii_case(line));
    let first = line.as_bytes().first()?.to_ascii_lowercase();
    if !matches!(first, b'a' | b'-' | b'i' | b'l' | b'm' | b'p' | b'r' | b's' | b't' | b'w') {
        return None;
    }
    let row = if line.len() <= LONGEST { whole().or_else(opening) } else { opening() };
    row.filter(|_| line.len() <= 200).map(|&(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::{LINES, OPENINGS, furniture};

    #[test]
    fn every_row_is_reached() {
        for (line, kind) in LINES {
            assert_eq!(furniture(line), Some(*kind), "{line}");
        }
        for (opening, kind) in OPENINGS {
            assert_eq!(furniture(&format!("{opening}Otter blamed")), Some(*kind), "{opening}");
        }
        assert_eq!(furniture("Advertisement is a trade."), None);
        assert_eq!(furniture("Read more books, she said."), None);
    }
}
