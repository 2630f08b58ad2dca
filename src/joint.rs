//! joint = the place where a title ends and its snippet begins, with nothing between
//!
//! `visit to KazakhstanThe region has`, `move laudedLAHAD DATU: The`.

/// Where the snippet begins in a title glued to it, or `None` where no joint can be seen.
pub(crate) fn find(glued: &str) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in glued.char_indices() {
        if (before.is_lowercase() || matches!(before, '.' | '?' | '!' | ')' | '’')) && c.is_uppercase() {
            return Some(at);
        }
        before = c;
    }
    None
}

/// title separator outlet + snippet: the three parts, or `None` where no outlet stands between title and snippet.
pub(crate) fn outlet(glued: &str) -> Option<(&str, &str, &str)> {
    let mut found = None;
    for separator in [" | ", " – ", " - "] {
        for (at, _) in glued.match_indices(separator) {
            let rest = &glued[at + separator.len()..];
            let Some(end) = crate::name::end(rest) else { continue };
            if rest[end..].starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"')) {
                found = Some((&glued[..at], &rest[..end], &rest[end..]));
            }
        }
    }
    found
}
