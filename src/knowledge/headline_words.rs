//! Small words that tell a headline from a sentence, and capitals that stand alone.
//!
//! All tables are sorted, for binary search.

use crate::lookup::{Names, Sieve};
use crate::scan::eight;
use core::ops::Range;

/// Words that open sentences: articles, pronouns, prepositions, conjunctions, numbers.
pub(crate) static OPENERS: Words<{ OPENERS_ROWS.len() }> = Words::new(OPENERS_ROWS);

const OPENERS_ROWS: &[&str] = &[
    "A",
    "About",
    "According",
    "Across",
    "After",
    "Against",
    "Ahead",
    "All",
    "Almost",
    "Along",
    "Already",
    "Also",
    "Although",
    "Amid",
    "Among",
    "An",
    "And",
    "Another",
    "Any",
    "Anyone",
    "Around",
    "As",
    "At",
    "Au",
    "Aux",
    "Because",
    "Before",
    "Being",
    "Between",
    "Both",
    "But",
    "By",
    "Cette",
    "Dalam",
    "Dans",
    "Das",
    "Der",
    "Des",
    "Despite",
    "Die",
    "Due",
    "During",
    "Each",
    "Ein",
    "Eine",
    "En",
    "Et",
    "Even",
    "Every",
    "Few",
    "Five",
    "For",
    "Four",
    "From",
    "Given",
    "Had",
    "Has",
    "Have",
    "Having",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Instead",
    "Is",
    "It",
    "Its",
    "Just",
    "Like",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "Much",
    "My",
    "Near",
    "Nearly",
    "Neither",
    "Never",
    "Nine",
    "No",
    "Nobody",
    "Not",
    "Nothing",
    "Now",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Our",
    "Out",
    "Over",
    "Pada",
    "Seven",
    "Several",
    "She",
    "Since",
    "Six",
    "So",
    "Some",
    "Someone",
    "Still",
    "Such",
    "Sur",
    "Than",
    "Thanks",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Three",
    "Through",
    "To",
    "Too",
    "Two",
    "Un",
    "Una",
    "Under",
    "Une",
    "Unlike",
    "Until",
    "Up",
    "Upon",
    "Was",
    "We",
    "Were",
    "What",
    "Whatever",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "Will",
    "With",
    "Within",
    "Without",
    "Yes",
    "Yet",
    "You",
    "Your",
];

/// Words that often open sentences and may stand inside names too.
pub(crate) static COMMON_OPENERS: Words<{ COMMON_OPENERS_ROWS.len() }> = Words::new(COMMON_OPENERS_ROWS);

const COMMON_OPENERS_ROWS: &[&str] = &[
    "Acting",
    "Al",
    "Be",
    "De",
    "Di",
    "Do",
    "Don",
    "El",
    "Es",
    "Everyone",
    "First",
    "Following",
    "Former",
    "Get",
    "Hundreds",
    "Il",
    "Im",
    "Inside",
    "Investors",
    "La",
    "Las",
    "Last",
    "Le",
    "Les",
    "Lo",
    "Los",
    "Members",
    "Millions",
    "New",
    "News",
    "Next",
    "Officials",
    "Para",
    "People",
    "Per",
    "Police",
    "Researchers",
    "Residents",
    "Scientists",
    "Second",
    "Shares",
    "Stocks",
    "Tens",
    "Thousands",
    "Thursday",
    "Today",
    "Women",
    "Workers",
    "Yesterday",
];

/// Words that headlines leave out and sentences need.
pub(crate) static SENTENCE_WORDS: Words<{ SENTENCE_WORDS_ROWS.len() }> = Words::new(SENTENCE_WORDS_ROWS);

const SENTENCE_WORDS_ROWS: &[&str] = &[
    "a", "an", "and", "are", "been", "had", "has", "have", "he", "his", "is", "it", "its", "said", "she", "that",
    "the", "their", "they", "was", "were", "which", "who", "will", "would",
];

/// Short forms in capitals that titles end in or snippets open with.
pub(crate) static ACRONYMS: Words<{ ACRONYMS_ROWS.len() }> = Words::new(ACRONYMS_ROWS);

pub(crate) const ACRONYMS_ROWS: &[&str] = &[
    "AFL", "AI", "AIDS", "AIG", "AMD", "ANC", "AOL", "APC", "APEC", "ASEAN", "ATM", "BA", "BBC", "BHP", "BJP", "BMW",
    "BP", "BSE", "BT", "CBC", "CBI", "CBN", "CBS", "CCTV", "CD", "CDC", "CEO", "CFO", "CIA", "CNN", "COO", "COVID",
    "CTO", "DA", "DAP", "DC", "DHS", "DNA", "DOH", "DOJ", "DUI", "DUP", "DVD", "ECB", "EFCC", "EFF", "EPA", "EPF",
    "ESB", "EU", "EV", "FA", "FBI", "FCC", "FDA", "FIFA", "FT", "GAA", "GDP", "GE", "GM", "GOP", "GP", "GPS", "GPT",
    "GST", "HDB", "HDTV", "HIV", "HP", "HR", "HSBC", "HSE", "IAEA", "IBM", "ICC", "ICE", "IDF", "IEC", "IM", "IMF",
    "INEC", "IOC", "IPCC", "IPL", "IPO", "IRA", "IRS", "ISIS", "ISP", "IT", "ITV", "JFK", "JPMC", "KKR", "KO", "LA",
    "LGBT", "LGBTQ", "LIVE", "LNG", "LRT", "MACC", "MCA", "MGM", "MIT", "MLB", "MLS", "MP", "MPC", "MPS", "MRT", "MS",
    "MVP", "NASA", "NATO", "NBA", "NBC", "NCAA", "NDLEA", "NDP", "NEC", "NFL", "NGO", "NHL", "NHS", "NLC", "NNPC",
    "NRA", "NRL", "NSA", "NSC", "NSW", "NYC", "NYSE", "NZ", "ODI", "OECD", "OK", "OPEC", "OS", "PAP", "PAS", "PC",
    "PDP", "PGA", "PH", "PIC", "PKR", "PM", "PN", "PNP", "PR", "PRC", "PSG", "PSNI", "PTI", "QB", "RAF", "RBA", "RBI",
    "RBNZ", "RCMP", "RFID", "RM", "SA", "SABC", "SAPS", "SARS", "SDLP", "SEC", "SMS", "SNP", "SOE", "SPM", "SSC",
    "STI", "SUV", "TV", "UAE", "UBS", "UCL", "UFC", "UFO", "UK", "UMNO", "UN", "UNICEF", "US", "USA", "USB", "VAR",
    "VIP", "VP", "VW", "WBC", "WBO", "WHO", "WNBA", "WSJ", "WTO", "WW", "XP", "YTD",
];

/// Cities that stand alone in datelines, as house styles list them.
pub(crate) const DATELINE_PLACES: &[&str] = &[
    "ABUJA",
    "AMSTERDAM",
    "ANKARA",
    "ASTANA",
    "ATHENS",
    "ATLANTA",
    "AUCKLAND",
    "BAGHDAD",
    "BALTIMORE",
    "BANGKOK",
    "BARCELONA",
    "BEIJING",
    "BEIRUT",
    "BENGALURU",
    "BERLIN",
    "BOSTON",
    "BRASILIA",
    "BRUSSELS",
    "BUDAPEST",
    "BUENOS AIRES",
    "CAIRO",
    "CALGARY",
    "CANBERRA",
    "CAPE TOWN",
    "CARACAS",
    "CHICAGO",
    "CINCINNATI",
    "CLEVELAND",
    "COLOMBO",
    "COPENHAGEN",
    "DAKAR",
    "DALLAS",
    "DAMASCUS",
    "DENVER",
    "DETROIT",
    "DHAKA",
    "DUBAI",
    "DUBLIN",
    "DURBAN",
    "EDINBURGH",
    "EDMONTON",
    "FRANKFURT",
    "GAZA",
    "GENEVA",
    "GEORGE TOWN",
    "HANOI",
    "HARARE",
    "HAVANA",
    "HELSINKI",
    "HONG KONG",
    "HONOLULU",
    "HOUSTON",
    "INDIANAPOLIS",
    "IPOH",
    "ISLAMABAD",
    "ISTANBUL",
    "JAKARTA",
    "JERUSALEM",
    "JOHANNESBURG",
    "JOHOR BARU",
    "KABUL",
    "KANSAS CITY",
    "KARACHI",
    "KATHMANDU",
    "KHARTOUM",
    "KOTA BARU",
    "KOTA KINABALU",
    "KUALA LUMPUR",
    "KUALA TERENGGANU",
    "KUCHING",
    "KUWAIT CITY",
    "KYIV",
    "LAGOS",
    "LAHORE",
    "LAS VEGAS",
    "LIMA",
    "LISBON",
    "LONDON",
    "LOS ANGELES",
    "MADRID",
    "MANILA",
    "MELBOURNE",
    "MEXICO CITY",
    "MIAMI",
    "MILAN",
    "MILWAUKEE",
    "MINNEAPOLIS",
    "MONTREAL",
    "MOSCOW",
    "MUMBAI",
    "MUNICH",
    "NAIROBI",
    "NEW DELHI",
    "NEW ORLEANS",
    "NEW YORK",
    "OKLAHOMA CITY",
    "OSLO",
    "OTTAWA",
    "PARIS",
    "PERTH",
    "PHILADELPHIA",
    "PHOENIX",
    "PITTSBURGH",
    "PRAGUE",
    "PRETORIA",
    "PUTRAJAYA",
    "QUEBEC CITY",
    "RIO DE JANEIRO",
    "RIYADH",
    "ROME",
    "SACRAMENTO",
    "SALT LAKE CITY",
    "SAN ANTONIO",
    "SAN DIEGO",
    "SAN FRANCISCO",
    "SAN JOSE",
    "SANTIAGO",
    "SAO PAULO",
    "SEATTLE",
    "SEOUL",
    "SHAH ALAM",
    "SHANGHAI",
    "SINGAPORE",
    "SOFIA",
    "ST LOUIS",
    "STOCKHOLM",
    "SYDNEY",
    "TAIPEI",
    "TALLINN",
    "TEHRAN",
    "TEL AVIV",
    "TOKYO",
    "TORONTO",
    "TUNIS",
    "UNITED NATIONS",
    "VANCOUVER",
    "VATICAN CITY",
    "VIENNA",
    "VILNIUS",
    "WARSAW",
    "WASHINGTON",
    "WELLINGTON",
    "WINNIPEG",
    "ZURICH",
];

/// Words that a headline in small letters leaves out and a sentence cannot do without.
pub(crate) static LEFT_OUT: Names<64> = Names::new(&[
    "a", "an", "the", "our", "have", "has", "had", "was", "were", "is", "are", "been", "be", "their", "which", "who",
]);

/// Words that title case writes with a capital and prose without.
pub(crate) static TITLE_CASE: Names<256> = Names::new(&[
    "About", "After", "Again", "All", "Amid", "And", "Are", "As", "At", "Back", "Be", "Before", "Being", "But", "By",
    "Can", "Could", "Did", "Does", "Down", "For", "From", "Get", "Gets", "Has", "Have", "Her", "His", "How", "In",
    "Into", "Is", "It", "Its", "Just", "More", "Most", "Not", "Of", "Off", "On", "Or", "Out", "Over", "Says", "Should",
    "Than", "That", "Their", "They", "This", "To", "Up", "Was", "We", "Were", "What", "When", "Where", "Who", "Why",
    "Will", "With", "Would", "Your",
]);

/// Which rows of a sorted table begin with the same byte as a text: most look-ups end here.
#[derive(Debug)]
pub(crate) struct FirstBytes(
    /// For each byte, where its rows begin; they end where the next byte's begin.
    [u8; 257],
);

impl FirstBytes {
    pub(crate) const fn of(rows: &[&str]) -> Self {
        assert!(rows.len() < 256, "places are kept as bytes");
        let mut starts = [0; 257];
        let (mut byte, mut row) = (0, 0);
        while byte < 256 {
            starts[byte] = row as u8;
            while row < rows.len() && rows[row].as_bytes()[0] == byte as u8 {
                row += 1;
            }
            byte += 1;
        }
        assert!(row == rows.len(), "sorted");
        starts[256] = row as u8;
        Self(starts)
    }

    pub(crate) fn rows(&self, text: &[u8]) -> Range<usize> {
        let Some(&first) = text.first() else { return 0..0 };
        let byte = usize::from(first);
        usize::from(self.0[byte])..usize::from(self.0[byte + 1])
    }
}

/// The two letters that rows begin with, in capitals, one bit each: a text is tested before any row is read.
#[derive(Debug)]
pub(crate) struct LetterPairs([u32; 26]);

impl LetterPairs {
    /// Those that the rows begin with.
    pub(crate) const fn first(rows: &[&str]) -> Self {
        let mut pairs = Self([0; 26]);
        let mut row = 0;
        while row < rows.len() {
            let bytes = rows[row].as_bytes();
            pairs.add(bytes[0], bytes[1]);
            row += 1;
        }
        pairs
    }

    const fn add(&mut self, first: u8, second: u8) {
        let (first, second) = (first.to_ascii_uppercase(), second.to_ascii_uppercase());
        assert!(first.is_ascii_uppercase() && second.is_ascii_uppercase(), "rows of letters");
        self.0[(first - b'A') as usize] |= 1 << (second - b'A');
    }

    #[inline]
    pub(crate) fn holds(&self, first: u8, second: u8) -> bool {
        let (first, second) = (first.wrapping_sub(b'A'), second.wrapping_sub(b'A'));
        second < 26 && self.0.get(usize::from(first)).is_some_and(|letters| letters >> second & 1 != 0)
    }
}

/// A sorted table of words of at most sixteen bytes, kept as numbers so that a look-up compares no strings.
#[derive(Debug)]
pub(crate) struct Words<const N: usize> {
    numbers: [u128; N],
    first_bytes: FirstBytes,
    longest: usize,
    /// Of all the numbers: nearly every word that is none ends here.
    sieve: Sieve,
}

impl<const N: usize> Words<N> {
    pub(crate) const fn new(rows: &[&str]) -> Self {
        let mut words = Self { numbers: [0; N], first_bytes: FirstBytes::of(rows), longest: 0, sieve: Sieve::empty() };
        let mut row = 0;
        while row < N {
            let bytes = rows[row].as_bytes();
            words.numbers[row] = number(bytes);
            words.sieve = words.sieve.with(mixed(words.numbers[row]));
            assert!(bytes.len() <= 16, "short words");
            assert!(row == 0 || words.numbers[row - 1] < words.numbers[row], "sorted");
            if bytes.len() > words.longest {
                words.longest = bytes.len();
            }
            row += 1;
        }
        words
    }

    /// Whether `word` is a row.
    pub(crate) fn holds(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        if bytes.len() > self.longest {
            return false;
        }
        let (first, last) = bytes.split_at(bytes.len().min(8));
        let number = u128::from(eight(first).swap_bytes()) << 64 | u128::from(eight(last).swap_bytes());
        self.sieve.may_hold(mixed(number)) && self.numbers[self.first_bytes.rows(bytes)].binary_search(&number).is_ok()
    }
}

/// The number of a word, all of whose bytes count, as a shorter one.
const fn mixed(number: u128) -> u32 {
    let both = (number >> 64) as u64 ^ (number as u64).rotate_left(7);
    (both ^ both >> 27) as u32 ^ (both >> 40) as u32
}

/// The bytes of a short word as one number, in alphabetical order.
const fn number(word: &[u8]) -> u128 {
    let mut filled = [0; 16];
    let mut at = 0;
    while at < 16 && at < word.len() {
        filled[at] = word[at];
        at += 1;
    }
    u128::from_be_bytes(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(DATELINE_PLACES.is_sorted());
        let begins_another = DATELINE_PLACES.windows(2).find(|pair| pair[1].starts_with(pair[0]));
        assert_eq!(begins_another, None, "a city's name cannot be told from a longer one's");
    }

    #[test]
    fn the_indexes_tell_what_the_rows_hold() {
        let places = FirstBytes::of(DATELINE_PLACES);
        for place in DATELINE_PLACES {
            assert!(DATELINE_PLACES[places.rows(place.as_bytes())].contains(place), "{place}");
        }
        assert!(places.rows(b"alma").is_empty() && places.rows(b"").is_empty());
        for form in ACRONYMS_ROWS {
            assert!(ACRONYMS.holds(form), "{form}");
        }
        assert!(!ACRONYMS.holds("QQ") && !ACRONYMS.holds("") && !ACRONYMS.holds("UNICEFUNICEFUNICEF"));
        let pairs = LetterPairs::first(&["UNICEF", "UK"]);
        assert!(pairs.holds(b'U', b'N') && pairs.holds(b'U', b'K'));
        assert!(
            !pairs.holds(b'N', b'U') && !pairs.holds(b'u', b'n') && !pairs.holds(b'U', b'[') && !pairs.holds(0, 255)
        );
    }
}
