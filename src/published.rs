//! published = YYYY "-" MM [ "-" DD ]
//!
//! schema.org calls it `datePublished`.

use crate::{Error, ErrorKind, Span};
use chrono::{Datelike, Days, Months, NaiveDate};
use core::{fmt, str::FromStr};

/// The day, or only the month, on which a page was published.
///
/// ```
/// use tearsheet::Published;
/// let month: Published = "2023-06".parse().unwrap();
/// assert_eq!(month.last_day().to_string(), "2023-06-30");
/// assert_eq!(month.to_string(), "2023-06");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Published {
    /// Of a month, its first day.
    first: NaiveDate,
    month_only: bool,
}

impl Published {
    /// A page of a known day.
    ///
    /// ```
    /// let day = chrono::NaiveDate::from_ymd_opt(2023, 11, 7).unwrap();
    /// assert_eq!(tearsheet::Published::day(day).to_string(), "2023-11-07");
    /// ```
    pub const fn day(date: NaiveDate) -> Self {
        Self { first: date, month_only: false }
    }

    /// A page of which only the month is known; `None` for a month that no calendar has.
    ///
    /// ```
    /// use tearsheet::Published;
    /// assert_eq!(Published::month(2023, 6), "2023-06".parse().ok());
    /// assert_eq!(Published::month(2023, 13), None);
    /// ```
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Some(Self { first: NaiveDate::from_ymd_opt(year, month, 1)?, month_only: true })
    }

    /// Whether only the month is known.
    ///
    /// ```
    /// let published: tearsheet::Published = "2023-06".parse()?;
    /// assert!(published.is_month());
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub const fn is_month(self) -> bool {
        self.month_only
    }

    /// Whether it is this day, or the month of it.
    pub(crate) fn holds(self, day: NaiveDate) -> bool {
        if self.month_only { self.first == day.with_day(1).unwrap_or(day) } else { self.first == day }
    }

    /// The day, or the last day of the month: the day that dates without a year are counted from.
    ///
    /// ```
    /// let published: tearsheet::Published = "2024-02".parse()?;
    /// assert_eq!(published.last_day().to_string(), "2024-02-29");
    /// # Ok::<(), tearsheet::Error>(())
    /// ```
    pub fn last_day(self) -> NaiveDate {
        if !self.month_only {
            return self.first;
        }
        let next = self.first.checked_add_months(Months::new(1));
        next.and_then(|day| day.checked_sub_days(Days::new(1))).unwrap_or(self.first)
    }
}

impl From<NaiveDate> for Published {
    fn from(date: NaiveDate) -> Self {
        Self::day(date)
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        write!(f, "{year:04}-{month:02}")?;
        if self.month_only { Ok(()) } else { write!(f, "-{:02}", self.first.day()) }
    }
}

impl FromStr for Published {
    type Err = Error;

    /// Reads `2023-11-01` or `2023-06`.
    ///
    /// ```
    /// let error = "1 Nov 2023".parse::<tearsheet::Published>().unwrap_err();
    /// assert_eq!(error.to_string(), "not a date at byte 0: expected a date such as 2023-11-01, or a month such as 2023-06");
    /// ```
    fn from_str(text: &str) -> Result<Self, Error> {
        let wanted = "a date such as 2023-11-01, or a month such as 2023-06";
        let error = Error::new(ErrorKind::BadDate, Span::new(0, text.len()), wanted);
        match written(text) {
            Some((published, "")) => Ok(published),
            _ => Err(error),
        }
    }
}

/// A date at the start of `text`, and what follows it.
pub(crate) fn written(text: &str) -> Option<(Published, &str)> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    if let Some((day, rest)) = rest.strip_prefix('-').and_then(|rest| digits(rest, 2)) {
        let date = NaiveDate::from_ymd_opt(year as i32, month, day)?;
        return Some((Published::day(date), rest));
    }
    Some((Published::month(year as i32, month)?, rest))
}

/// Exactly `count` digits.
fn digits(text: &str, count: usize) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(count)?;
    let all = digits.bytes().all(|b| b.is_ascii_digit()) && !rest.starts_with(|c: char| c.is_ascii_digit());
    Some((digits.parse().ok().filter(|_| all)?, rest))
}

#[cfg(feature = "serde")]
mod serialised {
    use super::Published;
    use alloc::borrow::Cow;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    impl Serialize for Published {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    impl<'de> Deserialize<'de> for Published {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = Cow::<'de, str>::deserialize(deserializer)?;
            text.parse().map_err(serde::de::Error::custom)
        }
    }
}
