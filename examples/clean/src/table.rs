//! The table: what the rules do to the pages as they are, and to the same pages cleaned.

use crate::rules::Reason;
use crate::tally::{Outcome, Side, Tally};
use std::fmt::{self, Write};

const LABEL: usize = 34;
const COLUMN: usize = 23;

/// Writes what was counted.
pub(crate) fn table(tally: &Tally) -> String {
    let mut table = String::new();
    write(&mut table, tally).expect("a string takes all");
    table
}

fn write(out: &mut String, tally: &Tally) -> fmt::Result {
    let sides = [&tally.as_it_is, &tally.cleaned];
    writeln!(out, "{:LABEL$}{:>COLUMN$}{:>COLUMN$}", "", "as they are", "after tearsheet")?;
    row(out, "pages", [tally.pages; 2].map(count))?;
    row(out, "characters", sides.map(|side| count(side.characters)))?;
    row(out, "  of them quoted speech", [tally.speech; 2].map(count))?;
    outcome(out, "FineWeb", tally, sides.map(|side| (side, &side.fineweb)))?;
    outcome(out, "C4", tally, sides.map(|side| (side, &side.c4)))
}

fn outcome(out: &mut String, name: &str, tally: &Tally, sides: [(&Side, &Outcome); 2]) -> fmt::Result {
    let all = |side: &Side| side.characters;
    row(out, &format!("{name} keeps pages"), sides.map(|(_, kept)| of(kept.pages, tally.pages)))?;
    row(out, "  characters", sides.map(|(side, kept)| of(kept.characters, all(side))))?;
    row(out, "  quoted speech", sides.map(|(_, kept)| of(kept.speech, tally.speech)))?;
    row(out, &format!("{name} drops pages"), sides.map(|(_, kept)| count(tally.pages - kept.pages)))?;
    let mut reasons: Vec<_> = sides.iter().flat_map(|(_, kept)| kept.dropped.keys()).collect();
    reasons.sort();
    reasons.dedup();
    for reason in reasons {
        let dropped = sides.map(|(_, kept)| count(kept.dropped.get(reason).copied().unwrap_or(0)));
        row(out, &format!("  for {}", reason.label()), dropped)?;
        if *reason == Reason::RepeatedLines {
            row(out, "    of 0.1 and more, as on paper", sides.map(|(side, _)| count(side.dropped_by_paper)))?;
        }
    }
    Ok(())
}

fn row(out: &mut String, label: &str, [before, after]: [String; 2]) -> fmt::Result {
    writeln!(out, "{label:LABEL$}{before:>COLUMN$}{after:>COLUMN$}")
}

/// With its share.
fn of(part: u64, whole: u64) -> String {
    let share = if whole == 0 { "–".into() } else { format!("{:.1} %", 100.0 * part as f64 / whole as f64) };
    format!("{} {share:>8}", count(part))
}

/// In groups of three.
pub(crate) fn count(number: u64) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).expect("digits are ASCII"));
    groups.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(count), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(of(1, 8), "1   12.5 %");
        assert_eq!(of(0, 0), "0        –");
    }
}
