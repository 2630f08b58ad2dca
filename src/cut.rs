//! cut = "..." | "…" | "[…]" | "(...)" | …        at the end of a text that was cut off

use crate::scan;

/// Signs that a text was cut off; of two that fit, the longer one is meant.
static SIGNS: &[&str] = &["[...]", "(...)", "[…]", "(…)", "....", "...", "..", "…"];

/// A text without a sign that is as long as this and ends in a small letter was cut in mid-sentence.
const LONG: usize = 100;

/// The sign that closes a text which was cut off.
///
/// > "… a crate of spoons and the ..." has `...`, "… the red one, since it […]" has `[…]`.
pub(crate) fn sign(text: &str) -> Option<&str> {
    // Nearly every text ends in a stop or a letter: one look at two bytes tells.
    let ends = matches!(text.as_bytes(), [.., b']' | b')' | 0xA6] | [.., b'.', b'.']);
    let sign = ends.then(|| SIGNS.iter().find(|sign| text.ends_with(**sign))).flatten()?;
    Some(&text[text.len() - sign.len()..])
}

/// The sign that `text` begins with.
pub(crate) fn leading(text: &str) -> Option<&'static str> {
    SIGNS.iter().copied().find(|sign| text.starts_with(sign))
}

/// Whether a text breaks off in the middle of a long sentence, without a sign. A word by itself behind the last
/// stop is no sentence: cards set the outlet's name there.
pub(crate) fn is_bare(text: &str) -> bool {
    let alone = || text.rsplit_once(' ').is_some_and(|(before, _)| before.ends_with(['.', '!', '?', '”', '"']));
    text.len() > LONG && scan::trim_end(text).ends_with(char::is_lowercase) && !alone()
}

#[cfg(test)]
mod tests {
    use super::{is_bare, sign};

    #[test]
    fn every_sign_of_a_cut() {
        for (text, wanted) in [
            ("a crate of spoons...", "..."),
            ("a crate of spoons ...", "..."),
            ("a crate of spoons....", "...."),
            ("the groom, according to..", ".."),
            ("a crate of sp…", "…"),
            ("a crate of spoons …", "…"),
            ("a crate of spoons […]", "[…]"),
            ("a crate of spoons [...]", "[...]"),
            ("a crate of spoons (...)", "(...)"),
        ] {
            assert_eq!(sign(text), Some(wanted), "{text}");
        }
        for text in ["A crate of spoons.", "spoons (and forks)", "", "."] {
            assert_eq!(sign(text), None, "{text}");
        }
    }

    #[test]
    fn a_cut_without_a_sign() {
        let long = "Eleven entrants had already weighed their tails when the horn went, and the committee blamed the forecast for confus";
        assert!(is_bare(long));
        assert!(!is_bare(&format!("{long}ion. marlowpost")));
        assert!(!is_bare("Mechanic calls it wrong"));
    }
}
