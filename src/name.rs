//! name = word { " " word }
//!
//! A person's or an office's name at the start of a text, up to where the next sentence is glued to it.

use crate::knowledge::inner_capitals::{PARTICLES, SURNAME_STEMS};

/// The most words of a name.
const WORDS: usize = 5;

/// Where the name at the start of `text` ends; `None` if there is none.
///
/// > "Noor O’LearyThe mayor" ends behind `O’Leary`; "van Wyk, left" behind `Wyk`.
pub(crate) fn end(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut end = None;
    for _ in 0..WORDS {
        let rest = &text[at..];
        let word = word(rest);
        let whole = &rest[..word.len];
        if whole.starts_with(char::is_uppercase) {
            end = Some(at + word.len);
        } else if !PARTICLES.contains(&whole) {
            break;
        }
        let next = &rest[word.len..];
        if word.glued || !next.starts_with(' ') {
            break;
        }
        at += word.len + 1;
    }
    end
}

/// Whether `text` is a person's name and nothing else: two words at least.
pub(crate) fn is_person(text: &str) -> bool {
    end(text) == Some(text.len()) && text.contains(' ')
}

/// The length of a word, and whether another is glued to it.
struct Word {
    len: usize,
    glued: bool,
}

/// word = { letter | "-" | "’" | "." after an initial }
fn word(text: &str) -> Word {
    let mut before = None;
    let mut hyphen = 0;
    for (at, c) in text.char_indices() {
        let initial = c == '.' && (at <= 2 || text.as_bytes()[at - 2] == b'.');
        let inside = c.is_alphabetic() || matches!(c, '-' | '’' | '\'') || initial;
        if !inside {
            return Word { len: trim_mark(&text[..at]), glued: false };
        }
        let switches = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        if switches && !SURNAME_STEMS.contains(&text[hyphen..at].trim_start_matches('-')) {
            return Word { len: at, glued: true };
        }
        if c == '-' {
            hyphen = at;
        }
        before = Some(c);
    }
    Word { len: trim_mark(text), glued: false }
}

/// A word's length without an apostrophe or hyphen at its end.
fn trim_mark(word: &str) -> usize {
    word.trim_end_matches(['-', '’', '\'']).len()
}

#[cfg(test)]
mod tests {
    use super::{end, is_person};

    #[test]
    fn names_end_where_the_next_sentence_is_glued() {
        for (text, name) in [
            ("Noor O’LearyThe mayor", "Noor O’Leary"),
            ("Owen MacLeodHOUSTON —", "Owen MacLeod"),
            ("Amelia van Wyk", "Amelia van Wyk"),
            ("Kwame DeVriesPolice", "Kwame DeVries"),
            ("J. R. Stiles, left", "J. R. Stiles"),
            ("K.S. Oduya", "K.S. Oduya"),
            ("Rhea O’Donnell-McRae“We", "Rhea O’Donnell-McRae"),
        ] {
            assert_eq!(end(text).map(|end| &text[..end]), Some(name));
        }
        assert_eq!(end("JÉ.É. Roe").map(|end| &"JÉ.É. Roe"[..end]), Some("JÉ"));
        assert_eq!(end("the mayor"), None);
        assert_eq!(end(""), None);
    }

    #[test]
    fn persons_have_two_names() {
        assert!(["Jo Roe", "J. R. Stiles", "Amelia van Wyk", "JO ROE"].into_iter().all(is_person));
        assert!(["Roe", "Jo Roe, left", "Jo Roe said", "Jo RoeThe mayor", ""].into_iter().all(|text| !is_person(text)));
    }
}
