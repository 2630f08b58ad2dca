//! Two texts line by line: what both have, what only one has.

use std::fmt::Write;

/// How many lines both have are shown around a difference.
const AROUND: usize = 2;

/// `- ` before lines that only `wanted` has, `+ ` before those that only `found` has; empty if they are equal.
pub(crate) fn lines(wanted: &str, found: &str) -> String {
    let (wanted, found): (Vec<_>, Vec<_>) = (wanted.lines().collect(), found.lines().collect());
    let script = script(&wanted, &found);
    let near = |at: usize| {
        let around = at.saturating_sub(AROUND)..(at + AROUND + 1).min(script.len());
        script[around].iter().any(|(mark, _)| *mark != ' ')
    };
    let mut shown = String::new();
    let mut passed_over = false;
    for (at, (mark, line)) in script.iter().enumerate() {
        if !near(at) {
            passed_over = true;
            continue;
        }
        if core::mem::take(&mut passed_over) {
            shown.push_str("  …\n");
        }
        writeln!(shown, "{mark} {line}").expect("strings take everything");
    }
    shown
}

/// The shortest way from one to the other, by the longest common subsequence.
fn script<'a>(wanted: &[&'a str], found: &[&'a str]) -> Vec<(char, &'a str)> {
    let mut common = vec![vec![0u32; found.len() + 1]; wanted.len() + 1];
    for (i, left) in wanted.iter().enumerate().rev() {
        for (j, right) in found.iter().enumerate().rev() {
            common[i][j] =
                if left == right { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut script = Vec::new();
    while i < wanted.len() || j < found.len() {
        if i < wanted.len() && j < found.len() && wanted[i] == found[j] {
            script.push((' ', wanted[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == found.len() || (i < wanted.len() && common[i + 1][j] >= common[i][j + 1]) {
            script.push(('-', wanted[i]));
            i += 1;
        } else {
            script.push(('+', found[j]));
            j += 1;
        }
    }
    script
}
