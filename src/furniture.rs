//! furniture = a line that pages of every kind carry and that is no story

use crate::PartKind;
use crate::knowledge::furniture::{LINES, OPENED, OPENINGS, WHOLE};

/// The longest line that names another story.
const LONGEST: usize = 200;

/// What kind of furniture `line` is, if any.
///
/// > "ALSO READ: Otter blamed, then cleared"
pub(crate) fn furniture(line: &str) -> Option<PartKind> {
    if line.len() > LONGEST {
        return None;
    }
    let whole = WHOLE.row(line).map(|row| LINES[row].1);
    whole.or_else(|| OPENED.row(line).map(|row| OPENINGS[row].1))
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
