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
