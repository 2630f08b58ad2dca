//! Words in capitals that head a line and are no place.

use crate::lookup::Names;
use crate::lookup::ShortWords;

/// Kickers, labels and bodies known by their initials. What stands in front of a colon, a bar or a dash and is one of
/// these is no place.
#[rustfmt::skip]
pub(crate) static WORDS: Names<512> = Names::new(&[
    "ADVERTISEMENT", "ALERT", "ALSO READ", "ANALYSIS", "ANNOUNCEMENT", "BREAKING", "BREAKING NEWS", "BRIEF",
    "BUSINESS", "BUT", "CAUTION", "COLUMN", "COMMENT", "COMMENTARY", "CONTINUED", "CORONAVIRUS", "CORRECTED", "CORRECTION", "COVID-19",
    "CRICKET", "DETAILS", "DEVELOPING", "DISCLAIMER", "DISCLOSURE", "EDITORIAL", "EXCLUSIVE", "EXPLAINED", "EXPLAINER",
    "FACT CHECK", "FACTBOX", "FEATURE", "FILE", "FILE PHOTO", "FIRST", "FLASH", "FOCUS", "FOOTBALL", "FREE", "GALLERY", "GOLF",
    "GRAPHIC", "HEADLINES", "HEALTH", "HIGHLIGHTS", "ICYMI", "IMPORTANT", "IN PICTURES", "INSIGHT", "INTERVIEW", "JUST IN",
    "KICKER", "LATEST", "LEAD", "LISTEN", "LIVE", "LIVE BLOG", "LIVE UPDATES", "LIVESTREAM", "MARKETS", "MORE", "MUST READ",
    "NEW", "NEWS", "NOTE", "NOTICE", "OBITUARY", "OFFER", "OPINION", "PARLIAMENT", "PHOTO", "PHOTOS", "PICTURES", "PODCAST", "POLITICS",
    "POLL", "PREVIEW", "PREVIOUSLY", "PROFILE", "QUESTION", "ANSWER", "QUIZ", "RATING", "READ", "READ MORE", "RECAP", "REFILE", "RELATED",
    "REPORT", "RESULTS", "REVIEW", "RUGBY", "SCORE", "SEE ALSO", "SHOCKING", "SLIDESHOW", "SPECIAL REPORT", "SPOILER ALERT", "SPORT", "SPORTS", "STATEMENT",
    "SUBSCRIBE", "SUMMARY", "TABLE", "TEXT", "TIMELINE", "TIP", "TIPS", "TOP STORIES", "TOPICS", "TRAVEL", "TRENDING", "UPDATE", "UPDATED",
    "UPDATES", "URGENT", "VIDEO", "VOTE", "WARNING", "WATCH", "WATCH LIVE", "WEATHER", "WINNERS", "WORLD", "YES", "NO",
    // Bodies and countries by their initials.
    "ASEAN", "BBC", "BRICS", "CDC", "CIA", "CNN", "DOJ", "ECB", "EPA", "EU", "FAA", "FBI", "FDA", "FIFA", "HIV", "IMF", "ISIS",
    "NASA", "NATO", "NBA", "NFL", "NHL", "MLB", "OPEC", "UEFA", "UK", "UN", "UNESCO", "UNICEF", "US", "USA", "WHO", "WTO",
    // Markets: the headings of price tables.
    "ALUMINIUM", "ALUMINUM", "CLOSE", "COCOA", "COFFEE", "COPPER", "CORN", "COTTON", "CRUDE", "FOREX", "FUTURES", "GAS", "GOLD", "GRADINGS",
    "LEAD", "NICKEL", "OATS", "OIL", "OPTIONS", "PLATINUM", "RICE", "RUBBER", "SHR", "SILVER", "SOYBEANS", "STOCKS", "SUGAR", "TIN",
    "TOTAL", "TOTALS", "TODAY", "VOLUME", "WHEAT", "ZINC",
]);

/// Words that no place has in its name: what holds one is a phrase in capitals.
pub(crate) static PHRASE_WORDS: ShortWords<{ PHRASE_WORDS_ROWS.len() }> = ShortWords::new(PHRASE_WORDS_ROWS);
static PHRASE_WORDS_ROWS: &[&str] =
    &["ARE", "AS", "BY", "FOR", "FROM", "IS", "NOT", "OUR", "TO", "WAS", "WITH", "YOUR"];

/// Countries, states and provinces that share their name with a city which datelines name.
#[rustfmt::skip]
pub(crate) static CITY_STATES: &[&str] = &[
    "Bahrain", "Bermuda", "Djibouti", "Georgia", "Gibraltar", "Guatemala", "Kuwait", "Luxembourg", "Macau", "Malta", "Mexico",
    "Monaco", "New Brunswick", "New York", "Panama", "Penang", "Quebec", "Singapore", "Victoria", "Washington",
];
