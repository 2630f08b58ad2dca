//! stamp = " date " published " "
//!
//! Not a site's own: dumps put it in front of pages of every kind, and on many they do not. It can be a
//! day off, and some give the month only.

use crate::Published;
use crate::error::{Parsed, expected};
use crate::published;
use nom::Parser;
use nom::bytes::complete::tag;

/// stamp = " date " published ( " " | end )
///
/// > " date 2023-11-07 Lumerian Prime Minister …"
///
/// The value is `None` where the word is there and the date is broken: `" date 2023-13-45 "`.
pub(crate) fn stamp(page: &str) -> Parsed<'_, Option<Published>> {
    let (rest, token) = words(page)?;
    let published = published::written(token).filter(|(_, rest)| rest.is_empty());
    Ok((rest, published.map(|(published, _)| published)))
}

/// The same without reading the date: it is not asked for where a stamp only has to be passed over.
pub(crate) fn words(page: &str) -> Parsed<'_, &str> {
    let (rest, _) = tag(" date ").parse_complete(page)?;
    let digits = rest.bytes().take_while(|b| b.is_ascii_digit() || *b == b'-').count();
    let (token, behind) = rest.split_at(digits);
    if token.is_empty() || !matches!(behind.as_bytes(), [] | [b' ' | b'\n' | b'\r', ..]) {
        return expected(rest, "a date such as 2023-11-01");
    }
    Ok((behind.strip_prefix(' ').unwrap_or(behind), token))
}

#[cfg(test)]
mod tests {
    use super::stamp;

    #[test]
    fn reads_days_and_months() {
        let read = |text| stamp(text).map(|(rest, date)| (rest, date.map(|d: crate::Published| d.to_string())));
        assert_eq!(read(" date 2023-11-07 The mayor"), Ok(("The mayor", Some("2023-11-07".into()))));
        assert_eq!(read(" date 2023-06 The mayor"), Ok(("The mayor", Some("2023-06".into()))));
        assert_eq!(read(" date 2023-13-45 The mayor"), Ok(("The mayor", None)));
        assert_eq!(read(" date 2023-11-07"), Ok(("", Some("2023-11-07".into()))));
        assert!(read(" date palms line the road").is_err());
        assert!(read("date 2023-11-07 ").is_err());
    }
}
