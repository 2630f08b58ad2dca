//! The rules that C4 was cleaned with.
//!
//! Colin Raffel, Noam Shazeer and others, “Exploring the Limits of Transfer Learning with a Unified Text-to-Text
//! Transformer”, Journal of Machine Learning Research 21 (140), 2020, section 2.2. These are the figures of
//! `C4QualityFilter` of datatrove, after the paper's first version: lines of 3 words, pages of 5 sentences, and `'` an
//! end mark, too. The printed version has 5 words and 3 sentences. Cookie notices, overlong words and marks of
//! citations are in C4's code alone. The list of words that no page may hold is left out, as it is in datatrove.

use super::{Dropped, Reason, sentences};
use std::borrow::Cow;

/// Lines have at least so many words,
const WORDS: usize = 3;
/// none of more characters than this,
const WORD: usize = 1000;
/// and end in one of these; no curly mark is among them.
const ENDS: [char; 5] = ['.', '?', '!', '"', '\''];
const ELLIPSIS: &str = "...";
/// Pages have at least so many sentences when their other lines are gone.
const SENTENCES: usize = 5;

/// Lines that hold one of these are notices.
const NOTICES: [&str; 7] =
    ["javascript", "terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies"];

/// What C4 keeps of a page: some of its lines, or nothing.
pub(crate) fn c4(text: &str) -> Result<String, Dropped> {
    let mut kept = Vec::new();
    for line in text.split(ends_line).map(str::trim) {
        let line = without_citations(line);
        if !is_sentence(&line) {
            continue;
        }
        let lower = line.to_ascii_lowercase();
        if lower.contains("lorem ipsum") {
            return Err(Dropped { reason: Reason::LoremIpsum, measured: 1.0, limit: 0.0 });
        }
        if line.contains('{') {
            return Err(Dropped { reason: Reason::CurlyBracket, measured: 1.0, limit: 0.0 });
        }
        if !NOTICES.iter().any(|notice| lower.contains(notice)) {
            kept.push(line);
        }
    }
    let count = kept.iter().map(|line| sentences::count(line)).sum::<usize>();
    if count < SENTENCES {
        let (measured, limit) = (count as f64, SENTENCES as f64);
        return Err(Dropped { reason: Reason::FewSentences, measured, limit });
    }
    Ok(kept.join("\n").trim().into())
}

/// Whether a line looks like one of prose.
fn is_sentence(line: &str) -> bool {
    line.ends_with(ENDS)
        && !line.ends_with(ELLIPSIS)
        && line.split_whitespace().count() >= WORDS
        && line.split_whitespace().all(|word| word.len() <= WORD || word.chars().count() <= WORD)
}

/// What Python's `splitlines` splits at, which C4 uses.
fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Without `[1]`, `[]`, `[edit]` and `[citation needed]`.
fn without_citations(line: &str) -> Cow<'_, str> {
    if !line.contains('[') {
        return line.into();
    }
    let (mut without, mut rest) = (String::with_capacity(line.len()), line);
    while let Some((before, bracket)) = rest.split_once('[') {
        without += before;
        let cited = bracket.split_once(']').filter(|(inside, _)| is_citation(inside));
        rest = cited.map_or(bracket, |(_, after)| after);
        if cited.is_none() {
            without.push('[');
        }
    }
    (without + rest).into()
}

fn is_citation(inside: &str) -> bool {
    inside.chars().all(char::is_numeric) || ["edit", "citation needed"].contains(&inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: &str = "It rained on Monday. It rained on Tuesday. It hailed. It snowed. It cleared up.";

    /// What is kept of `line` on a page that has sentences enough.
    fn kept(line: &str) -> Option<String> {
        let text = c4(&format!("{FIVE}\n{line}")).expect("it has five sentences");
        text.strip_prefix(FIVE).expect("a good line stays").strip_prefix('\n').map(str::to_owned)
    }

    #[test]
    fn lines_end_in_a_mark() {
        for line in
            ["The ferry is back.", "Is the ferry back?", "Back it is!", "She said \"It is.\"", "She said 'It is'"]
        {
            assert_eq!(kept(line).as_deref(), Some(line));
        }
        for line in ["The ferry is back", "Who pays for the ferry...", "The ferry is back:"] {
            assert_eq!(kept(line), None, "{line}");
        }
    }

    #[test]
    fn a_curly_mark_is_no_end() {
        assert_eq!(kept("“That is how islanders say thank you.”"), None);
        assert!(kept("“That is how islanders say thank you,” Brandt said.").is_some());
    }

    #[test]
    fn lines_have_three_words() {
        assert_eq!(kept("Rain fell."), None);
        assert_eq!(kept("  Some rain fell.\r").as_deref(), Some("Some rain fell."));
    }

    #[test]
    fn words_have_a_thousand_characters_at_most() {
        assert!(kept(&format!("A line {}.", "å".repeat(999))).is_some());
        assert_eq!(kept(&format!("A line {}.", "å".repeat(1000))), None);
    }

    #[test]
    fn notices_go() {
        for line in ["Please enable JavaScript to read on.", "This site uses cookies.", "Read our Privacy Policy here."]
        {
            assert_eq!(kept(line), None, "{line}");
        }
    }

    #[test]
    fn citations_go() {
        assert_eq!(
            kept("The pier[1] fell[citation needed] in[12] 2019.[edit]").as_deref(),
            Some("The pier fell in 2019.")
        );
        assert_eq!(kept("He [the mayor] said [ so[1].").as_deref(), Some("He [the mayor] said [ so."));
    }

    #[test]
    fn some_pages_go_whole() {
        let reason = |text: String| c4(&text).map_err(|dropped| dropped.reason);
        assert_eq!(reason(format!("{FIVE}\nHere is Lorem ipsum dolor.")), Err(Reason::LoremIpsum));
        assert_eq!(reason(format!("{FIVE}\nif (rain) {{ stay(); in. }} it is.")), Err(Reason::CurlyBracket));
        assert_eq!(reason("It rained. It hailed. It snowed today. It stopped.".into()), Err(Reason::FewSentences));
        assert_eq!(reason(String::new()), Err(Reason::FewSentences));
    }

    /// A bracket on a line that goes anyway does no harm.
    #[test]
    fn only_what_would_stay_makes_a_page_go() {
        assert_eq!(c4(&format!("{FIVE}\nfn rain() {{")).as_deref(), Ok(FIVE));
    }
}
