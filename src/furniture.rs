//! furniture = a line that pages of every kind carry and that is no story

use crate::PartKind;
use crate::knowledge::furniture::{ASIDE_LETTERS, LINES, OPENED, OPENINGS, WHOLE};
use crate::lookup::{first_letters, small};
use crate::posted::counts;
use crate::scan;

/// The longest line that names another story.
const LONGEST: usize = 300;

/// No line longer than this is known as a whole; all that is known of it is how it opens.
pub(crate) const LONGEST_KNOWN: usize = 120;

/// Whether `line` may be furniture, or what wires set around a story. Of ten paragraphs, nine are told here not to be.
pub(crate) fn may_be_aside(line: &str) -> bool {
    let bytes = line.as_bytes();
    (bytes.len() <= LONGEST_KNOWN)
        | matches!(bytes[0], b'(' | b'*')
        | ASIDE_LETTERS.may_hold(small(first_letters(bytes)))
}

/// What kind of furniture `line` is, if any.
///
/// > "ALSO READ: Otter blamed, then cleared"
pub(crate) fn furniture(line: &str) -> Option<PartKind> {
    if line.len() > LONGEST {
        return None;
    }
    if is_rule(line) || is_address(line) || is_trail(line) || counts(line) {
        return Some(PartKind::Furniture);
    }
    let whole = WHOLE.row(line).map(|row| LINES[row].1);
    whole.or_else(|| OPENED.row(line).map(|row| OPENINGS[row].1))
}

/// Whether `line` is drawn and not written: what parts the sections of a story.
///
/// > "___", "* * *", "###"
fn is_rule(line: &str) -> bool {
    const MARKS: [char; 11] = ['_', '*', '-', '=', '#', '~', '—', '–', '•', '·', '■'];
    // Nearly all lines begin with a letter, and one look tells.
    !line.as_bytes()[0].is_ascii_alphanumeric()
        && line.starts_with(MARKS)
        && line.chars().all(|c| MARKS.contains(&c) || matches!(c, ' ' | '.'))
}

/// Whether `line` is the trail of a site's sections down to the page.
///
/// > "Home  >  Counties  >  Environment", "News › Local › Harbour"
fn is_trail(line: &str) -> bool {
    const LONGEST: usize = 120;
    const LEAST: usize = 3;
    // The last bytes of the marks: nearly no line has one.
    const MARKS: [u8; 3] = [b'>', 0xBA, 0xBB];
    if line.len() > LONGEST || scan::find_any_last(line.as_bytes(), MARKS).is_none() || line.ends_with(['.', '!', '?'])
    {
        return false;
    }
    let parted = |mark: &str| {
        let sections = line.split(mark);
        sections.clone().count() >= LEAST
            && sections.map(scan::trim).all(|section| section.starts_with(char::is_alphanumeric))
    };
    [" > ", " › ", " » "].into_iter().any(parted)
}

/// A line with an address for mail in it, and no sentence.
///
/// > "jroe@calderpost.example", "Jo Roe, jroe@calderpost.example, 555-0142"
fn is_address(line: &str) -> bool {
    const LONGEST: usize = 100;
    let address = |word: &str| {
        let (name, host) = word.trim_end_matches(',').split_once('@').unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        !name.is_empty() && host.contains('.') && name.chars().chain(host.chars()).all(plain)
    };
    line.len() <= LONGEST && !line.ends_with(['.', '”', '"']) && line.contains('@') && scan::spaced(line).any(address)
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
        for rule in ["___", "* * *", "###", "—", "___."] {
            assert_eq!(furniture(rule), Some(crate::PartKind::Furniture), "{rule}");
        }
        assert_eq!(furniture("jroe@calderpost.example"), Some(crate::PartKind::Furniture));
        for trail in ["Home  >  Counties  >  Environment", "News › Local › Harbour", "Start » Region » Calder » Hafen"]
        {
            assert_eq!(furniture(trail), Some(crate::PartKind::Furniture), "{trail}");
        }
        for line in ["Trams > buses", "It was 3 > 2 > 1.", "« Oui » dit-elle »"] {
            assert_eq!(furniture(line), None, "{line}");
        }
        assert_eq!(furniture("@joroe"), None);
        assert_eq!(furniture("..."), None);
        assert_eq!(furniture("Advertisement is a trade."), None);
        assert_eq!(furniture("Read more books, she said."), None);
    }
}
