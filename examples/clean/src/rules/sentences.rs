//! Where sentences end, to those who count them.

/// Marks that end a sentence: those of Unicode's property Sentence_Terminal in the scripts that newsrooms write most.
///
/// datatrove's list, which FineWeb looks at, has those of rarer scripts, too. It has neither `…` nor `”`.
pub(crate) fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '．' | '！' | '？' | '。' | '｡' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '፧')
}

/// How many sentences a line has: each ends with end marks, and what closes behind them, before a space or the end.
///
/// C4 asks NLTK and datatrove asks spaCy, which knows abbreviations; this counts `Mr. Roe` for two.
pub(crate) fn count(line: &str) -> usize {
    let (mut count, mut ended, mut begun) = (0, false, false);
    for c in line.chars() {
        if c.is_whitespace() {
            count += usize::from(ended);
            (ended, begun) = (false, begun && !ended);
        } else {
            ended = is_end(c) || ended && closes(c);
            begun = true;
        }
    }
    count + usize::from(begun)
}

fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn sentences_are_counted() {
        assert_eq!(count(""), 0);
        assert_eq!(count("no end"), 1);
        assert_eq!(count("It rained. It stopped."), 2);
        assert_eq!(count("It rained... It stopped?! “Yes.” (It had.) and"), 5);
        assert_eq!(count("It cost 1.50 crowns. "), 1);
        assert_eq!(count("Glued ends.Are none to a counter of spaces."), 1);
    }
}
