//! date = [ weekday ] ( month day | day month | month ) [ year ]
//!
//! > "Nov 1", "Sept. 29, 2031", "8th August, 2031", "4 de mayo", "05.12.2031", "11月1日", "Monday"

use crate::error::{Parsed, expected};
use crate::knowledge::languages;
use crate::lookup::{self, Names, Sieve, first_letters};
use crate::{Published, scan};
use chrono::{Datelike, Days, NaiveDate};

/// Where the year of a dateline's date comes from.
///
/// ```
/// use tearsheet::{Dateline, YearFrom};
/// let (dateline, _) = Dateline::parse("CALDER, Nov 7, 2023 — Trams run.")?;
/// assert_eq!(dateline.year, Some(YearFrom::Stated));
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum YearFrom {
    /// It is written there.
    Stated,
    /// It is the year that brings the date nearest to the page's date, at most a week after it.
    Completed,
}

/// A date as a newsroom writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written<'a> {
    pub(crate) text: &'a str,
    year: Option<u16>,
    month: Option<u16>,
    day: Day,
}

/// The day's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    /// None are there.
    Missing,
    /// Not a number: `2O` with the letter O.
    Damaged,
    Number(u16),
}

/// What a written date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A day of the calendar.
    Day(NaiveDate, YearFrom),
    /// A day or a year is missing, and nothing says which.
    Open,
    /// No calendar has it.
    Impossible,
}

impl Written<'_> {
    /// The day it means on a page published then.
    pub(crate) fn meaning(&self, published: Option<Published>) -> Meaning {
        let day = match self.day {
            Day::Number(day) => u32::from(day),
            Day::Damaged => return Meaning::Impossible,
            Day::Missing => return Meaning::Open,
        };
        let Some(month) = self.month.map(u32::from) else { return Meaning::Open };
        // A leap year has every day that any year has.
        if NaiveDate::from_ymd_opt(2000, month, day).is_none() {
            return Meaning::Impossible;
        }
        match (self.year, published) {
            (Some(year), _) => match NaiveDate::from_ymd_opt(year.into(), month, day) {
                Some(date) => Meaning::Day(date, YearFrom::Stated),
                None => Meaning::Impossible,
            },
            (None, Some(published)) => completed(month, day, published.last_day()),
            (None, None) => Meaning::Open,
        }
    }

    /// Whether it gives a day, its month and its year.
    pub(crate) fn states_day(&self) -> bool {
        self.month.is_some() && self.day != Day::Missing && self.year.is_some()
    }

    /// Whether it has a day or a year beside the month.
    pub(crate) fn is_full(&self) -> bool {
        self.month.is_some() && (self.day != Day::Missing || self.year.is_some())
    }
}

/// The latest such day that is at most a week after `published`: Dec 31 on a page of Jan 1 is last year's.
fn completed(month: u32, day: u32, published: NaiveDate) -> Meaning {
    let limit = published.checked_add_days(Days::new(7)).unwrap_or(published);
    // Nine years hold a Feb 29 even around 1900.
    let years = (0..=9).map(|back| limit.year() - back);
    let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    match days.into_iter().find(|&date| date <= limit) {
        Some(date) => Meaning::Day(date, YearFrom::Completed),
        None => Meaning::Impossible,
    }
}

/// date = [ weekday [ "," ] ] ( figures first | month first ) | weekday
pub(crate) fn date(text: &str) -> Parsed<'_, Written<'_>> {
    if is_no_date(text) { expected(text, "a month") } else { any_date(text) }
}

/// By itself, so that telling what is none stays short: three texts of four are told so.
#[inline(never)]
fn any_date(text: &str) -> Parsed<'_, Written<'_>> {
    if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return figures_first(text);
    }
    let (rest, word) = word(text)?;
    let month = match named(word) {
        Some(Named::Weekday) => return after_weekday(text, rest),
        Some(Named::Month(number)) => Some(u16::from(number)),
        None => misspelt_month(word, rest),
    };
    match month {
        Some(month) => month_first(text, month, rest),
        None => expected(text, "a month"),
    }
}

/// Whether the first word plainly is none of a date: it begins as no row of the calendar does, and no day stands behind it,
/// which would make a misspelt month of it.
///
/// Of a line that may begin with a dateline, three words are asked whether they are dates. This tells nearly all of them.
#[inline]
fn is_no_date(text: &str) -> bool {
    let letters = scan::few_letters_at(text);
    // What follows a word of one or two letters is no third letter of a row's.
    (letters > 0) & no_day_begins(&text.as_bytes()[letters..])
        && !FIRST_LETTERS.may_hold(lookup::small(first_letters(text.as_bytes())))
}

/// No row has less than three.
static FIRST_LETTERS: Sieve = Sieve::of_first_small_letters(&CALENDAR_WORDS);

/// Whether what stands behind a word is plainly no day; the letters O and l may be damaged figures.
#[inline]
fn no_day_begins(rest: &[u8]) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'0'..=b'9' | b'O' | b'l');
    match *rest {
        [] => true,
        [b' ', next, ..] | [next, ..] => plain(next),
    }
}

/// > "Monday, Nov 1"
fn after_weekday<'a>(text: &'a str, rest: &'a str) -> Parsed<'a, Written<'a>> {
    let behind = rest.strip_prefix('.').unwrap_or(rest);
    let behind = scan::trim_start(behind.strip_prefix(',').unwrap_or(behind));
    if let Ok((rest, date)) = date_without_weekday(behind) {
        return Ok((rest, Written { text: before(text, rest), ..date }));
    }
    Ok((rest, Written { text: before(text, rest), year: None, month: None, day: Day::Missing }))
}

fn date_without_weekday(text: &str) -> Parsed<'_, Written<'_>> {
    if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return figures_first(text);
    }
    let (rest, word) = word(text)?;
    let Some(month) = month(word) else { return expected(text, "a month") };
    month_first(text, month, rest)
}

/// month first = month [ "." ] [ " " day [ ordinal ] ] [ year ]
///
/// > "Sept. 29, 2031", "Nov 1", "Januar 2031"
fn month_first<'a>(text: &'a str, month: u16, rest: &'a str) -> Parsed<'a, Written<'a>> {
    let dotted = rest.strip_prefix('.').unwrap_or(rest);
    if let Some((year, rest)) = year(dotted) {
        return Ok((
            rest,
            Written { text: before(text, rest), year: Some(year), month: Some(month), day: Day::Missing },
        ));
    }
    let spaced = scan::trim_start(dotted);
    let (rest, day) = match day(spaced) {
        Some((day, rest)) => (rest, day),
        None => (rest, Day::Missing),
    };
    let (rest, year) = match year(rest) {
        Some((year, rest)) => (rest, Some(year)),
        None => (rest, None),
    };
    Ok((rest, Written { text: before(text, rest), year, month: Some(month), day }))
}

/// figures first = numeric | chinese | day [ ordinal ] [ "de" ] month [ "." ] [ year ]
///
/// > "05.12.2031", "11月1日", "8th August, 2031"
fn figures_first(text: &str) -> Parsed<'_, Written<'_>> {
    if let Some(found) = chinese(text).or_else(|| numeric(text)) {
        return Ok(found);
    }
    let Some((day, rest)) = day(text) else { return expected(text, "a day") };
    let rest = scan::trim_start(rest.strip_prefix('.').unwrap_or(rest));
    let rest = ["de ", "of ", "di "].iter().find_map(|link| rest.strip_prefix(link)).unwrap_or(rest);
    let (rest, word) = word(rest)?;
    let Some(month) = month(word) else { return expected(text, "a month") };
    // The stop of an abbreviation belongs to the date only where the year comes behind it.
    let (rest, year) = match year(rest.strip_prefix('.').unwrap_or(rest)) {
        Some((year, rest)) => (rest, Some(year)),
        None => (rest, None),
    };
    Ok((rest, Written { text: before(text, rest), year, month: Some(month), day }))
}

/// A day and nothing else, as some Spanish agencies put it: `TOLEDO, 28 (EUROPA PRESS)`.
pub(crate) fn bare_day(text: &str) -> Option<(Written<'_>, &str)> {
    let (figures, rest) = digits(text, 2)?;
    let written = Written { text: before(text, rest), year: None, month: None, day: Day::Number(figures) };
    (1..=31).contains(&figures).then_some((written, rest))
}

/// numeric = D "." M "." YYYY | D "/" M "/" YYYY | YYYY "-" MM "-" DD
fn numeric(text: &str) -> Option<(&str, Written<'_>)> {
    let (first, rest) = digits(text, 4)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let (second, rest) = digits(rest.strip_prefix(mark)?, 2)?;
    let (third, rest) = digits(rest.strip_prefix(mark)?, 4)?;
    let (year, day) = if first > 31 { (first, third) } else { (third, first) };
    let year = Some(year).filter(|year| (1900..2200).contains(year))?;
    let written = Written { text: before(text, rest), year: Some(year), month: Some(second), day: Day::Number(day) };
    Some((rest, written))
}

/// chinese = [ YYYY "年" ] M "月" D "日"
fn chinese(text: &str) -> Option<(&str, Written<'_>)> {
    let (figures, rest) = digits(text, 4)?;
    let (year, month, rest) = match rest.strip_prefix('年') {
        Some(rest) => {
            let (month, rest) = digits(rest, 2)?;
            (Some(figures), month, rest)
        }
        None => (None, figures, rest),
    };
    let (day, rest) = digits(rest.strip_prefix('月')?, 2)?;
    let rest = rest.strip_prefix('日')?;
    Some((rest, Written { text: before(text, rest), year, month: Some(month), day: Day::Number(day) }))
}

/// day = figures [ ordinal ]; letters that look like figures are kept as damaged
fn day(text: &str) -> Option<(Day, &str)> {
    let end = text.bytes().take(4).take_while(|b| matches!(b, b'0'..=b'9' | b'O' | b'l')).count();
    if end == 0 || end > 3 {
        return None;
    }
    let (figures, rest) = text.split_at(end);
    let rest = ["st", "nd", "rd", "th", "er", "º", "ª"].iter().find_map(|mark| rest.strip_prefix(mark)).unwrap_or(rest);
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    Some((figures.parse().map_or(Day::Damaged, Day::Number), rest))
}

/// year = [ "," ] " " [ "de " ] ( "19" | "20" ) digit digit
fn year(text: &str) -> Option<(u16, &str)> {
    let spaced = text.strip_prefix(',').unwrap_or(text);
    let figures = scan::trim_start(spaced);
    if figures.len() == text.len() {
        return None;
    }
    let figures = figures.strip_prefix("de ").unwrap_or(figures);
    let (year, rest) = digits(figures, 4)?;
    (1900..2100).contains(&year).then_some((year, rest)).filter(|_| !rest.starts_with(char::is_alphabetic))
}

/// One to `most` digits with no further digit behind them.
fn digits(text: &str, most: usize) -> Option<(u16, &str)> {
    let end = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    if end == 0 || end > most {
        return None;
    }
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// The letters at the start of `text`.
#[inline]
pub(crate) fn word(text: &str) -> Parsed<'_, &str> {
    let mut end = scan::letters_at(text);
    if text.as_bytes().get(end).is_some_and(|b| !b.is_ascii()) {
        end += letters_of_any_alphabet(&text[end..]);
    }
    if end == 0 {
        return expected(text, "a word");
    }
    Ok((&text[end..], &text[..end]))
}

#[inline(never)]
fn letters_of_any_alphabet(text: &str) -> usize {
    text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())
}

/// What a word of the calendar names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Month(u8),
    Weekday,
}

/// What `word` names in any language.
fn named(word: &str) -> Option<Named> {
    CALENDAR.row(word).map(|row| CALENDAR_ROWS[row].1)
}

/// The number of the month that `word` names in any language.
pub(crate) fn month(word: &str) -> Option<u16> {
    match named(word)? {
        Named::Month(number) => Some(u16::from(number)),
        Named::Weekday => None,
    }
}

static CALENDAR: Names<1024> = Names::new(&CALENDAR_WORDS);

static CALENDAR_WORDS: [&str; CALENDAR_ROWS.len()] = lookup::words(&CALENDAR_ROWS);

/// The months and weekdays of all languages.
static CALENDAR_ROWS: [(&str, Named); calendar_words()] = {
    let mut rows = [("", Named::Weekday); calendar_words()];
    let (mut language, mut row) = (0, 0);
    while language < languages::ALL.len() {
        let calendar = &languages::ALL[language].calendar;
        let mut at = 0;
        while at < calendar.months.len() {
            let (name, number) = calendar.months[at];
            rows[row] = (name, Named::Month(number));
            (row, at) = (row + 1, at + 1);
        }
        at = 0;
        while at < calendar.weekdays.len() {
            rows[row] = (calendar.weekdays[at], Named::Weekday);
            (row, at) = (row + 1, at + 1);
        }
        language += 1;
    }
    rows
};

const fn calendar_words() -> usize {
    let (mut count, mut language) = (0, 0);
    while language < languages::ALL.len() {
        let calendar = &languages::ALL[language].calendar;
        count += calendar.months.len() + calendar.weekdays.len();
        language += 1;
    }
    count
}

/// The month that `word` is but for one letter, if a day stands behind it: `Narch 2`.
fn misspelt_month(word: &str, rest: &str) -> Option<u16> {
    let dated = word.len() > 3 && !no_day_begins(rest.as_bytes()) && day(scan::trim_start(rest)).is_some();
    if !dated {
        return None;
    }
    let months = languages::en::ENGLISH.calendar.months;
    months.iter().find(|(name, _)| name.len() > 4 && one_slip(name, word)).map(|&(_, number)| u16::from(number))
}

/// Whether one letter wrong, missing, added or two swapped makes one word of the other.
fn one_slip(name: &str, word: &str) -> bool {
    let (name, word) = (name.as_bytes(), word.as_bytes());
    let (short, long) = if name.len() < word.len() { (name, word) } else { (word, name) };
    let head = short.iter().zip(long).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let tail = short[head..].iter().rev().zip(long.iter().rev()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let swapped = short.len() == long.len() && head + tail + 2 == long.len();
    let swapped = swapped && short[head] == long[head + 1] && short[head + 1] == long[head];
    head > 0 && long.len() <= head + tail + 1
        || swapped
        || (head == 0 && tail + 1 == long.len() && short.len() == long.len())
}

/// What stands in front of `rest`, which is the end of `text`.
pub(crate) fn before<'a>(text: &'a str, rest: &str) -> &'a str {
    &text[..text.len() - rest.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    /// What is read of `text`, and the day it means on a page of `published`.
    fn read(text: &str, published: &str) -> (&'static str, alloc::string::String, usize) {
        let (rest, written) = date(text).unwrap();
        let kind = |meaning| match meaning {
            Meaning::Day(day, YearFrom::Stated) => ("stated", day.to_string()),
            Meaning::Day(day, YearFrom::Completed) => ("completed", day.to_string()),
            Meaning::Open => ("open", "".to_string()),
            Meaning::Impossible => ("impossible", "".to_string()),
        };
        let (how, day) = kind(written.meaning(published.parse().ok()));
        (how, day, rest.len())
    }

    #[test]
    fn house_styles_of_dates() {
        for (text, how, day) in [
            ("Nov 1", "completed", "2031-11-01"),
            ("NOV. 1", "completed", "2031-11-01"),
            ("Sept. 29, 2030", "stated", "2030-09-29"),
            ("8th August, 2030", "stated", "2030-08-08"),
            ("2 March", "completed", "2031-03-02"),
            ("4. Mai", "completed", "2031-05-04"),
            ("10 juil 2030", "stated", "2030-07-10"),
            ("1er août", "completed", "2031-08-01"),
            ("4 de mayo de 2030", "stated", "2030-05-04"),
            ("01 AGO", "completed", "2031-08-01"),
            ("16 авг", "completed", "2031-08-16"),
            ("3 Kasım 2030", "stated", "2030-11-03"),
            ("13 Ogos", "completed", "2031-08-13"),
            ("05.12.2030", "stated", "2030-12-05"),
            ("2030-12-05", "stated", "2030-12-05"),
            ("11月1日", "completed", "2031-11-01"),
            ("2030年11月1日", "stated", "2030-11-01"),
            ("Monday, Nov 3", "completed", "2031-11-03"),
            ("Narch 2", "completed", "2031-03-02"),
            ("Marhc 2", "completed", "2031-03-02"),
            ("Monday", "open", ""),
            ("April", "open", ""),
            ("Januar 2030", "open", ""),
            ("Feb 30", "impossible", ""),
            ("Feb 29, 2031", "impossible", ""),
            ("March 187", "impossible", ""),
            ("March 2O", "impossible", ""),
        ] {
            assert_eq!(read(text, "2031-11-05"), (how, day.to_string(), 0), "{text}");
        }
    }

    #[test]
    fn the_year_that_brings_it_nearest() {
        for (text, published, day) in [
            ("Dec 31", "2032-01-01", "2031-12-31"),
            ("Jan 2", "2031-12-31", "2032-01-02"),
            ("Nov 12", "2031-11-05", "2031-11-12"),
            ("Nov 13", "2031-11-05", "2030-11-13"),
            ("Nov 30", "2031-11", "2031-11-30"),
            ("Dec 8", "2031-11", "2030-12-08"),
            ("Feb 29", "2031-03-05", "2028-02-29"),
        ] {
            assert_eq!(read(text, published).1, day, "{text} on {published}");
        }
        assert_eq!(read("Nov 1", "").0, "open");
    }

    #[test]
    fn no_spelling_names_two_things() {
        for language in languages::ALL {
            for (name, number) in language.calendar.months {
                assert_eq!(month(name), Some(u16::from(*number)), "{name}");
            }
            for name in language.calendar.weekdays {
                assert_eq!(named(name), Some(Named::Weekday), "{name}");
            }
        }
    }

    #[test]
    fn ordinary_words_are_no_dates() {
        for text in ["The 5", "Marcher 5 people", "2 million", "31 said", "7.4.1", "maybe 5"] {
            assert!(date(text).is_err(), "{text}");
        }
    }
}
