//! Small words that tell a headline from a sentence, and capitals that stand alone.
//!
//! All tables are sorted, for binary search.

/// Words that open sentences: articles, pronouns, prepositions, conjunctions, numbers.
pub(crate) static OPENERS: Words<{ OPENERS_ROWS.len() }> = Words::new(OPENERS_ROWS);

const OPENERS_ROWS: &[&str] = &[
    "A", "About", "According", "Across", "After", "Against", "Ahead", "All", "Almost", "Along", "Already", "Also",
    "Although", "Amid", "Among", "An", "And", "Another", "Any", "Anyone", "Around", "As", "At", "Au", "Aux",
    "Because", "Before", "Being", "Between", "Both", "But", "By", "Cette", "Dalam", "Dans", "Das", "Der", "Des",
    "Despite", "Die", "Due", "During", "Each", "Ein", "Eine", "En", "Et", "Even", "Every", "Few", "Five", "For",
    "Four", "From", "Given", "Had", "Has", "Have", "Having", "He", "Her", "Here", "His", "How", "However", "I",
    "If", "In", "Instead", "Is", "It", "Its", "Just", "Like", "Many", "Meanwhile", "More", "Most", "Much", "My",
    "Near", "Nearly", "Neither", "Never", "Nine", "No", "Nobody", "Not", "Nothing", "Now", "On", "Once", "One",
    "Only", "Or", "Our", "Out", "Over", "Pada", "Seven", "Several", "She", "Since", "Six", "So", "Some", "Someone",
    "Still", "Such", "Sur", "Than", "Thanks", "That", "The", "Their", "Then", "There", "These", "They", "This",
    "Those", "Though", "Three", "Through", "To", "Too", "Two", "Un", "Una", "Under", "Une", "Unlike", "Until", "Up",
    "Upon", "Was", "We", "Were", "What", "Whatever", "When", "Where", "Whether", "Which", "While", "Who", "Why",
    "Will", "With", "Within", "Without", "Yes", "Yet", "You", "Your",
];

/// Words that often open sentences and may stand inside names too.
pub(crate) static COMMON_OPENERS: Words<{ COMMON_OPENERS_ROWS.len() }> = Words::new(COMMON_OPENERS_ROWS);

const COMMON_OPENERS_ROWS: &[&str] = &[
    "Acting", "Al", "Be", "De", "Di", "Do", "Don", "El", "Es", "Everyone", "First", "Following", "Former", "Get",
    "Hundreds", "Il", "Im", "Inside", "Investors", "La", "Las", "Last", "Le", "Les", "Lo", "Los", "Members",
    "Millions", "New", "News", "Next", "Officials", "Para", "People", "Per", "Police", "Researchers", "Residents",
    "Scientists", "Second", "Shares", "Stocks", "Tens", "Thousands", "Thursday", "Today", "Women", "Workers",
    "Yesterday",
];

/// Words that headlines leave out and sentences need.
pub(crate) static SENTENCE_WORDS: Words<{ SENTENCE_WORDS_ROWS.len() }> = Words::new(SENTENCE_WORDS_ROWS);

const SENTENCE_WORDS_ROWS: &[&str] = &[
    "a", "an", "and", "are", "been", "had", "has", "have", "he", "his", "is", "it", "its", "said", "she", "that",
    "the", "their", "they", "was", "were", "which", "who", "will", "would",
];

/// Words that no title ends in.
pub(crate) static UNENDING: Words<{ UNENDING_ROWS.len() }> = Words::new(UNENDING_ROWS);

const UNENDING_ROWS: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "his", "into", "its", "of", "or", "our", "than",
    "that", "the", "their", "to", "was", "were", "which", "with", "your",
];

/// Short forms in capitals that titles end in or snippets open with.
pub(crate) static ACRONYMS: Words<{ ACRONYMS_ROWS.len() }> = Words::new(ACRONYMS_ROWS);

const ACRONYMS_ROWS: &[&str] = &[
    "AI", "AIDS", "AMD", "ANC", "AOL", "APEC", "ASEAN", "BBC", "BHP", "BJP", "BMW", "BP", "BSE", "CBC", "CBS", "CD",
    "CDC", "CEO", "CFO", "CIA", "CNN", "COVID", "DA", "DAP", "DC", "DNA", "DUI", "DVD", "ECB", "EFF", "EPA", "EU",
    "FA", "FBI", "FCC", "FDA", "FIFA", "FT", "GDP", "GE", "GM", "GOP", "GP", "GST", "HIV", "HP", "HSBC", "IAEA",
    "IBM", "ICC", "ICE", "IMF", "IOC", "IPL", "IPO", "IRA", "IRS", "IT", "ITV", "JPMC", "KKR", "LA", "LGBTQ",
    "LIVE", "LNG", "MCA", "MGM", "MLB", "MLS", "MP", "MPS", "MS", "NASA", "NATO", "NBA", "NBC", "NCAA", "NEC",
    "NFL", "NGO", "NHL", "NHS", "NSA", "NSW", "NYC", "NYSE", "NZ", "OECD", "OK", "OPEC", "PC", "PGA", "PM", "PR",
    "QB", "RBI", "RCMP", "RM", "SA", "SABC", "SEC", "SNP", "SUV", "TV", "UAE", "UBS", "UCL", "UFC", "UFO", "UK",
    "UMNO", "UN", "UNICEF", "US", "USA", "VAR", "VP", "WHO", "WSJ", "WTO", "WW", "XP", "YTD",
];

/// Cities that stand alone in datelines, as house styles list them.
pub(crate) static DATELINE_PLACES: &[&str] = &[
    "ABUJA", "AMSTERDAM", "ANKARA", "ASTANA", "ATHENS", "ATLANTA", "AUCKLAND", "BAGHDAD", "BALTIMORE", "BANGKOK",
    "BARCELONA", "BEIJING", "BEIRUT", "BENGALURU", "BERLIN", "BOSTON", "BRASILIA", "BRUSSELS", "BUDAPEST",
    "BUENOS AIRES", "CAIRO", "CALGARY", "CANBERRA", "CAPE TOWN", "CARACAS", "CHICAGO", "CINCINNATI", "CLEVELAND",
    "COLOMBO", "COPENHAGEN", "DAKAR", "DALLAS", "DAMASCUS", "DENVER", "DETROIT", "DHAKA", "DUBAI", "DUBLIN",
    "DURBAN", "EDINBURGH", "EDMONTON", "FRANKFURT", "GAZA", "GENEVA", "GEORGE TOWN", "HANOI", "HARARE", "HAVANA",
    "HELSINKI", "HONG KONG", "HONOLULU", "HOUSTON", "INDIANAPOLIS", "IPOH", "ISLAMABAD", "ISTANBUL", "JAKARTA",
    "JERUSALEM", "JOHANNESBURG", "JOHOR BARU", "KABUL", "KANSAS CITY", "KARACHI", "KATHMANDU", "KHARTOUM",
    "KOTA BARU", "KOTA KINABALU", "KUALA LUMPUR", "KUALA TERENGGANU", "KUCHING", "KUWAIT CITY", "KYIV", "LAGOS",
    "LAHORE", "LAS VEGAS", "LIMA", "LISBON", "LONDON", "LOS ANGELES", "MADRID", "MANILA", "MELBOURNE",
    "MEXICO CITY", "MIAMI", "MILAN", "MILWAUKEE", "MINNEAPOLIS", "MONTREAL", "MOSCOW", "MUMBAI", "MUNICH",
    "NAIROBI", "NEW DELHI", "NEW ORLEANS", "NEW YORK", "OKLAHOMA CITY", "OSLO", "OTTAWA", "PARIS", "PERTH",
    "PHILADELPHIA", "PHOENIX", "PITTSBURGH", "PRAGUE", "PRETORIA", "PUTRAJAYA", "QUEBEC CITY", "RIO DE JANEIRO",
    "RIYADH", "ROME", "SACRAMENTO", "SALT LAKE CITY", "SAN ANTONIO", "SAN DIEGO", "SAN FRANCISCO", "SAN JOSE",
    "SANTIAGO", "SAO PAULO", "SEATTLE", "SEOUL", "SHAH ALAM", "SHANGHAI", "SINGAPORE", "SOFIA", "ST LOUIS",
    "STOCKHOLM", "SYDNEY", "TAIPEI", "TALLINN", "TEHRAN", "TEL AVIV", "TOKYO", "TORONTO", "TUNIS", "UNITED NATIONS",
    "VANCOUVER", "VATICAN CITY", "VIENNA", "VILNIUS", "WARSAW", "WASHINGTON", "WELLINGTON", "WINNIPEG", "ZURICH",
];

/// A sorted table of words of at most sixteen bytes, kept as numbers so that a look-up compares no strings.
#[derive(Debug)]
pub(crate) struct Words<const N: usize>([u128; N]);

impl<const N: usize> Words<N> {
    pub(crate) const fn new(rows: &[&str]) -> Self {
        let mut numbers = [0; N];
        let mut row = 0;
        while row < N {
            numbers[row] = number(rows[row].as_bytes());
            assert!(rows[row].len() <= 16 && (row == 0 || numbers[row - 1] < numbers[row]), "short words, sorted");
            row += 1;
        }
        Self(numbers)
    }

    /// Whether `word` is a row.
    pub(crate) fn holds(&self, word: &str) -> bool {
        word.len() <= 16 && self.0.binary_search(&number(word.as_bytes())).is_ok()
    }
}

/// The first sixteen bytes as one number, in alphabetical order.
const fn number(word: &[u8]) -> u128 {
    let mut number = 0;
    let mut at = 0;
    while at < 16 && at < word.len() {
        number |= (word[at] as u128) << (8 * (15 - at));
        at += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(DATELINE_PLACES.is_sorted());
    }
}
