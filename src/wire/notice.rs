//! notice = slug | tag | editor's note | advisory | point, a line each

use crate::knowledge::wire::{ADVISORIES, NOTICES, TAGS};

/// What kind of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// A desk's name for the story: `US-Space/`.
    Slug,
    /// The story was sent before: `CORRECTED`, `REFILE`.
    Tag,
    /// A word to editors or readers: `EDITOR'S NOTE:`.
    Note,
    /// What is new in this version: `(Adds quotes, paragraph 3)`.
    Advisory,
    /// A point of the summary above the story: `* Levy frozen for 90 days`.
    Point,
}

/// The longest point of a summary, in bytes.
const LONGEST_POINT: usize = 160;

/// notice = slug | tag | note | advisory | point
///
/// > "US-Space/", "CORRECTED", "* Levy frozen for 90 days", "EDITOR'S NOTE: The name was changed.", "(Adds quotes, paragraph 3)"
pub(crate) fn notice(line: &str) -> Option<Notice> {
    match line.as_bytes().first()? {
        b'(' => is_advisory(line).then_some(Notice::Advisory),
        b'*' | b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => {
            let bare = line.trim_start_matches(['*', ' ']);
            if is_note(bare) {
                return Some(Notice::Note);
            }
            if line.starts_with("* ") && bare.len() <= LONGEST_POINT {
                return Some(Notice::Point);
            }
            let tag = bare.trim_end_matches(['-', ' ', '/', ':']);
            if TAGS.get(tag) == Some(tag) {
                return Some(Notice::Tag);
            }
            is_slug(bare).then_some(Notice::Slug)
        }
        _ => None,
    }
}

/// advisory = "(" ( "Adds" | "Updates" | … ) words ")"
fn is_advisory(line: &str) -> bool {
    let Some(inner) = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else { return false };
    let first = inner.split([' ', ',', ':']).next().unwrap_or("");
    inner.len() < 240 && ADVISORIES.contains(&first)
}

fn is_note(line: &str) -> bool {
    NOTICES.row_in_any_case(line).is_some()
}

/// slug = word "-" word { "-" word } "/"
fn is_slug(line: &str) -> bool {
    let Some(name) = line.strip_suffix('/') else { return false };
    name.len() < 60 && name.contains('-') && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices() {
        assert_eq!(notice("US-Space/"), Some(Notice::Slug));
        assert_eq!(notice("CORRECTED"), Some(Notice::Tag));
        assert_eq!(notice("REFILE-"), Some(Notice::Tag));
        assert_eq!(notice("EDITOR'S NOTE: The name was changed."), Some(Notice::Note));
        assert_eq!(notice("(Adds quotes, paragraph 3)"), Some(Notice::Advisory));
        assert_eq!(notice("* Toll frozen for 90 days"), Some(Notice::Point));
        assert_eq!(notice("Correction: An earlier version was wrong."), Some(Notice::Note));
        assert_eq!(notice("(ATTN: ADDS minister's remarks)"), Some(Notice::Advisory));
        for line in ["CORRECTED the mistake", "(The ferry is back)", "The ferry", "and/or/"] {
            assert_eq!(notice(line), None, "{line}");
        }
    }
}
