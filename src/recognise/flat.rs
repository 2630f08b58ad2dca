//! Which lines of templates stand in a page whose line ends were turned into spaces? No line is left to match, so their words
//! are looked for anywhere.

use crate::TemplateFrom;
use crate::knowledge::templates;
use crate::scan;
use crate::template::{Line, Template, gives_away};

/// How many bytes of a template's words have to stand in a page without lines to give it away.
const SURE: usize = 20;

/// How much of a page is searched for all words before the next part is: a page of 64 MB comes from memory once, and not
/// once for each line of every template.
const WINDOW: usize = 1 << 15;

/// A line that gives its template away wherever its words stand.
pub(super) struct Sure<'t> {
    pub(super) template: &'t Template<'t>,
    pub(super) how: TemplateFrom,
    /// Its number among the template's lines.
    pub(super) line: usize,
    row: &'t Line<'t>,
}

/// Hands those lines of the caller's templates, and of the table's, to `each` whose first and last words both stand in `page`.
pub(super) fn each_standing<'t>(page: &str, given: &'t [Template<'t>], mut each: impl FnMut(Sure<'t>)) {
    let longest = sure_lines(given).map(|sure| sure.row.pattern.opening().len().max(sure.row.pattern.closing().len()));
    let overlap = longest.max().unwrap_or(0);
    // Most pages of one line are a story's text and nothing else.
    let longer = |window| sure_lines(given).any(|sure| sure.row.pattern.find_longer(window).is_some());
    if !windows(page, overlap).any(longer) {
        return;
    }
    // No more are looked for at once than an array holds: the sections of a page allocate nothing.
    for first in (0..sure_lines(given).count()).step_by(ROWS) {
        let lines = || sure_lines(given).skip(first).take(ROWS);
        let mut stand = [(false, false); ROWS];
        for window in windows(page, overlap) {
            for (sure, (opening, closing)) in lines().zip(&mut stand) {
                *opening = *opening || sure.row.pattern.find_opening(window).is_some();
                *closing = *closing || *opening && sure.row.pattern.find_closing(window).is_some();
            }
        }
        lines().zip(stand).filter(|&(_, stand)| stand == (true, true)).for_each(|(sure, _)| each(sure));
    }
}

/// The page in parts, each with so much of the next that no words are cut.
fn windows(page: &str, overlap: usize) -> impl Iterator<Item = &str> {
    let mut rest = Some(page);
    core::iter::from_fn(move || {
        let text = rest?;
        let window = &text[..scan::floor(text, WINDOW + overlap)];
        rest = (window.len() < text.len()).then(|| &text[scan::floor(text, WINDOW)..]);
        Some(window)
    })
}

fn sure_lines<'t>(given: &'t [Template<'t>]) -> impl Iterator<Item = Sure<'t>> {
    let of_given = given.iter().flat_map(|template| {
        let lines = template.all_lines().iter().enumerate().filter(|(_, row)| is_sure(row));
        lines.map(move |(line, row)| Sure { template, how: TemplateFrom::Given, line, row })
    });
    let (rows, count) = &TABLE;
    let of_table = rows[..*count].iter().map(|&(template, line)| {
        let (template, line) = (&templates::ALL[usize::from(template)], usize::from(line));
        Sure { template, how: TemplateFrom::Known, line, row: &template.all_lines()[line] }
    });
    of_given.chain(of_table)
}

const fn is_sure(row: &Line<'_>) -> bool {
    gives_away(row.role) && row.pattern.opening().len() + row.pattern.closing().len() >= SURE
}

/// The most such lines of the table.
const ROWS: usize = 32;

/// Where they stand, and how many there are: a template's place in the table, and the line's in the template. To look through
/// all the table's lines for them takes longer than to look for their words in a page.
static TABLE: ([(u8, u8); ROWS], usize) = {
    let (mut rows, mut count, mut template) = ([(0, 0); ROWS], 0, 0);
    while template < templates::ALL.len() {
        let lines = templates::ALL[template].table_lines();
        let mut line = 0;
        while line < lines.len() {
            if is_sure(&lines[line]) {
                rows[count] = (template as u8, line as u8);
                count += 1;
            }
            line += 1;
        }
        template += 1;
    }
    (rows, count)
};

#[cfg(test)]
mod tests {
    use super::{ROWS, WINDOW, each_standing};
    use crate::{LineRole, Template};
    use alloc::{format, string::String, vec::Vec};

    fn standing(page: &str, given: &[Template<'_>]) -> Vec<String> {
        let mut names = Vec::new();
        each_standing(page, given, |sure| names.push(sure.template.name().into()));
        names
    }

    #[test]
    fn words_are_found_wherever_a_window_ends() {
        let words = "Browse latest View live";
        let found = |before: usize, words: &str| {
            let page = format!("{}{words}{}", "é".repeat(before / 2), "é".repeat(WINDOW));
            standing(&page, &[])
        };
        for end in [WINDOW, 2 * WINDOW] {
            for before in end - 200..end + 10 {
                assert_eq!(found(before, words), ["rssing"], "at {before}");
            }
        }
        assert!(found(WINDOW, &words[1..]).is_empty());
    }

    #[test]
    fn both_ends_of_a_line_may_stand_in_windows_of_their_own() {
        let page = format!("Here is a summary of current {} News.", "é".repeat(WINDOW));
        assert_eq!(standing(&page, &[]), ["wire-digest"]);
        assert!(standing(&page.replace(" News.", ""), &[]).is_empty());
    }

    #[test]
    fn any_number_of_templates_may_be_given() {
        let headings: Vec<String> = (0..2 * ROWS).map(|nth| format!("All of number {nth:04} here")).collect();
        let template = |heading| Template::new(heading, &[(LineRole::Heading, heading)]).unwrap();
        let given: Vec<_> = headings.iter().map(|heading| template(heading.as_str())).collect();
        assert_eq!(standing("It rained. All of number 0063 here It was late.", &given), ["All of number 0063 here"]);
    }
}
