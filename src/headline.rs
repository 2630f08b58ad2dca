//! headline = a line in headline style
//!
//! Headlines have no full stop, and either capitals on their words (American style) or no articles and
//! auxiliaries (headlinese). A standfirst without its stop has neither.

use crate::caption::credit;
use crate::knowledge::headline_words::{AUXILIARIES, LEFT_OUT, TITLE_CASE};
use crate::knowledge::outlets::JOINERS;
use crate::scan;

/// The longest headline, in bytes.
const LONGEST: usize = 200;

/// A line of so few words and no stop is a headline, whatever its style.
const FEW_WORDS: usize = 16;

/// Whether `line`, the first of a page, is a headline rather than the story's first sentence.
///
/// > "Night libraries stay, vows culture minister"
pub(crate) fn reads_like_headline(line: &str) -> bool {
    let bare = line.trim_end_matches(['”', '"']);
    // A headline may trail off, and so does a text that was cut: then only capitals tell them apart.
    let trails_off = bare.ends_with('…') || bare.ends_with("...");
    if line.len() > LONGEST || bare.ends_with([':', ',']) || credit(line).is_some() {
        return false;
    }
    let has_stop = bare.ends_with('.') && !trails_off || has_inner_stop(line);
    let (mut words, mut capitals, mut small) = (0, 0, 0);
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        words += 1;
        capitals += usize::from(word.starts_with(|c: char| !c.is_lowercase()));
        small += usize::from(LEFT_OUT.has(word));
    }
    // In a title of two sentences more words have capitals than in a paragraph of names.
    let in_title_case = capitals * 10 >= words * if has_stop { 7 } else { 6 };
    let plain = !trails_off && !has_stop && (words <= FEW_WORDS || small * 6 <= words) && !has_full_verb(line);
    words >= 2 && (in_title_case || plain)
}

/// The town in front of a headline, and the headline.
///
/// > "Calder — Otter Cleared After Ten Days"
pub(crate) fn behind_town(line: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    const WORDS: usize = 3;
    let dash = scan::find_words(&line[..scan::floor(line, LONGEST)], " — ", 1)?;
    let (town, title) = (&line[..dash], &line[dash + " — ".len()..]);
    let named = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || "-’'.".contains(c))
    };
    let is_town = scan::spaced(town).count() <= WORDS && scan::spaced(town).all(named);
    (is_town && !line.ends_with('.') && reads_like_headline(title)).then_some((town, title))
}

/// Whether an article opens a line that has an auxiliary and a participle behind it: headlines leave both words out.
///
/// > "The council is promising new rules this fall", "A depot has been opened in Calder"
fn has_full_verb(line: &str) -> bool {
    let article = ["The ", "A ", "An "].iter().any(|article| line.starts_with(article));
    let is_one = |(verb, next): (&str, &str)| AUXILIARIES.contains(&verb) && (next == "been" || next.ends_with("ing"));
    article && scan::spaced(line).zip(scan::spaced(line).skip(1)).any(is_one)
}

/// The most words of an outlet's name.
const NAME_WORDS: usize = 6;

/// Whether `line`, set below a headline, is the outlet's name: a few words with capitals.
///
/// > "The Marlow Lantern", "Voice of Calder"
pub(crate) fn reads_like_outlet(line: &str) -> bool {
    let named = |word: &str| !word.starts_with(char::is_lowercase) || JOINERS.contains(&word);
    let is_open = line.ends_with(|c: char| c.is_alphanumeric() || c == ')');
    is_open && scan::spaced(line).take(NAME_WORDS + 1).count() <= NAME_WORDS && scan::spaced(line).all(named)
}

/// Whether a sentence ends inside `line`.
fn has_inner_stop(line: &str) -> bool {
    let mut from = 0;
    while let Some(at) = scan::find_words(&line[from..], ". ", 0).map(|at| from + at) {
        let word = line[..at].rsplit(' ').next().unwrap_or("");
        if word.len() > 4 && word.chars().all(char::is_lowercase) {
            return true;
        }
        from = at + 1;
    }
    false
}

/// Where the sentence begins in a line that is a title in title case and a sentence behind it.
///
/// > "Weir Gets New Handrail Anglers had asked for one since the spring."
pub(crate) fn promo_border(line: &str) -> Option<usize> {
    let (mut words, mut title_words, mut start) = (0, 0, None);
    let mut last = 0;
    for word in line.split(' ') {
        let at = last;
        last += word.len() + 1;
        let small = word.starts_with(char::is_lowercase);
        if small && word.len() > 3 {
            let border = start?;
            return (words >= 5 && title_words > 0).then_some(border);
        }
        // A title holds neither whole sentences nor speech.
        if word.ends_with(",”") || word.ends_with(",\"") || word.len() > 5 && word.ends_with('.') {
            return None;
        }
        if !small && words > 0 {
            // A sentence begins with an article in capitals; within a title in title case, that is small.
            title_words += usize::from(TITLE_CASE.get(word) == Some(word) || matches!(word, "The" | "A" | "An"));
            start = Some(at);
        }
        words += 1;
        if words > 24 {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{behind_town, promo_border, reads_like_headline, reads_like_outlet};

    #[test]
    fn headlines_and_standfirsts() {
        for line in [
            "Night libraries stay, vows culture minister",
            "Wardens hold 9 goats after chase through tax office",
            "The Mayor Who Would Not Clap for a Shed",
            "The Mayor Is Clapping for a Shed",
            "The mayor opens a depot",
            "The Mayor Who Would Not Clap If…",
            "A Town Bet Its Water on Lettuce. Now It Wants It Back.",
        ] {
            assert!(reads_like_headline(line), "{line}");
        }
        for line in [
            "Our corner got off lightly in the frost, but the allotments on the hill have lost every bean",
            "The depot opened.",
            "The mayor opens a depot…",
            "The council of Calder is promising new rules for short-term sheds this fall",
            "A depot has been opened in Calder",
            "He came early. Nobody saw him",
        ] {
            assert!(!reads_like_headline(line), "{line}");
        }
    }

    #[test]
    fn towns_in_front_of_headlines() {
        assert_eq!(behind_town("Port Calder — Otter Cleared"), Some(("Port Calder", "Otter Cleared")));
        for line in
            ["Otter Cleared", "The otter — it was cleared", "Calder — The otter was cleared.", "— Otter Cleared"]
        {
            assert_eq!(behind_town(line), None, "{line}");
        }
    }

    #[test]
    fn outlets_are_names() {
        for line in ["The Marlow Lantern", "Voice of Calder", "CALDER24"] {
            assert!(reads_like_outlet(line), "{line}");
        }
        for line in ["The depot opened.", "The depot opened", "By the river …"] {
            assert!(!reads_like_outlet(line), "{line}");
        }
    }

    #[test]
    fn promos_are_a_title_and_a_sentence() {
        let border = |line| promo_border(line).map(|at| &line[at..]);
        assert_eq!(border("Weir Gets New Handrail Anglers had asked for one."), Some("Anglers had asked for one."));
        let line = "Calder Water Board Seeks Loan for New Mains The board wants to borrow 40 crowns.";
        assert_eq!(border(line), Some("The board wants to borrow 40 crowns."));
        assert_eq!(border("“Like Calder. Or Saltmere,” Oduya said. “They are worse.”"), None);
        assert_eq!(border("The Orchard Insurance Pool (OIP) pays 90 crowns for a lost hive."), None);
        assert_eq!(border("Marchetti and Pell will both walk on Saturday."), None);
    }
}
