//! What outlets' names are made of.

use super::headline_words::Words;

/// Small words inside a name.
pub(crate) static JOINERS: &[&str] = &["&", "and", "de", "del", "der", "di", "do", "e", "el", "for", "in", "la", "le", "of", "on", "the", "und", "y"];

/// Words that a name ends in.
pub(crate) static LAST_WORDS: Words<{ LAST_WORDS_ROWS.len() }> = Words::new(LAST_WORDS_ROWS);

const LAST_WORDS_ROWS: &[&str] = &[
    "Advertiser", "Advocate", "Age", "Agency", "Argus", "Broadcasting", "Business", "Chronicle", "Citizen",
    "Courier", "Daily", "Digest", "Dispatch", "Echo", "Examiner", "Express", "Gazette", "Globe", "Guardian",
    "Herald", "Independent", "Insider", "Insight", "Journal", "Live", "Mail", "Mercury", "Mirror", "Monitor",
    "Nation", "News", "Newspaper", "Newspapers", "Observer", "Online", "Outlook", "Post", "Press", "Radio",
    "Record", "Register", "Reporter", "Review", "Sentinel", "Standard", "Star", "Sun", "TV", "Telegraph",
    "Television", "Times", "Today", "Tribune", "Trust", "Voice", "Weekly", "World",
];

/// Words that a name begins with.
pub(crate) static FIRST_WORDS: Words<{ FIRST_WORDS_ROWS.len() }> = Words::new(FIRST_WORDS_ROWS);

const FIRST_WORDS_ROWS: &[&str] = &[
    "ABC", "BBC", "CBC", "CBS", "CNN", "CTV", "Daily", "NBC", "SABC", "SBS", "Sky", "The",
];

/// What a name that is an address ends in, without its first dot.
pub(crate) static DOMAINS: &[&str] = &[
    "au", "biz", "ca", "co", "com", "de", "eu", "fr", "id", "ie", "in", "info", "io", "it", "ke", "my", "net", "news", "ng",
    "nz", "org", "ph", "pk", "sg", "tv", "uk", "us", "za",
];

/// Names whose end the letters do not show: in capitals, or with an inner capital. Sorted.
pub(crate) static KNOWN: &[&str] = &[
    "1News", "6abc", "7NEWS", "9News", "9to5Mac", "ABC", "ABS-CBN", "ABS-CBN News", "AFP", "ANTARA", "AP",
    "AccuWeather", "AllAfrica", "AsiaOne", "BBC", "BERNAMA", "BirminghamLive", "BreakingNews", "BristolLive",
    "BusinessLIVE", "BusinessMirror", "BusinessWorld", "BuzzFeed", "CBC", "CBS", "CGTN", "CNA", "CNET", "CNN",
    "CTV", "ChannelNewsAsia", "ChronicleLive", "CoinDesk", "CornwallLive", "DAWN", "DAWN.COM", "DW", "DevonLive",
    "DigitalSpy", "DispatchLIVE", "ESPN", "ESPNcricinfo", "EWN", "EssexLive", "FMT", "FiveThirtyEight",
    "FourFourTwo", "GMA", "GOAL", "GQ", "GhanaWeb", "GiveMeSport", "GloucestershireLive", "HeraldLIVE", "HuffPost",
    "HuffPost UK", "HullLive", "IGN", "INQUIRER", "INQUIRER.net", "IOL", "ITV", "KTLA", "KentLive", "LADbible",
    "LancsLive", "MailOnline", "ManilaBulletin", "MarketWatch", "McClatchy DC", "ModernGhana", "MyJoyOnline",
    "MyLondon", "NBC", "NDTV", "NME", "NPR", "NewsHub", "NewstalkZB", "PBS", "PCMag", "POLITICO", "PUNCH",
    "PhilStar", "RFI", "RNZ", "RTE", "RTÉ", "RadioTimes", "SABC", "SBS", "SCMP", "STV", "ScreenRant", "SoraNews24",
    "SowetanLIVE", "SportsJOE", "SunSport", "SunStar", "THISDAYLIVE", "TMZ", "TODAYonline", "TRT", "TechCrunch",
    "TeessideLive", "ThePrint", "TimesLIVE", "USA TODAY", "VentureBeat", "VnExpress", "VnExpress International",
    "WSJ", "WalesOnline", "YorkshireLive", "ZDNet", "eNCA", "eTurboNews", "iNews", "talkSPORT",
];
