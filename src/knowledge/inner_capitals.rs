//! Names that hold a capital after a small letter, so that `McAllister` and `YouTube` are not read as two parts.
//!
//! Tables that are searched by halves are sorted, as a test holds. A name that is missing costs little: the other evidence mostly outweighs one capital.

use crate::lookup::{LetterPairs, ShortWords};
use crate::lookup::{Sieve, first_letters, first_two};

/// What stands before the inner capital of people and places: `McAllister`, `LeBlanc`, `KwaZulu`, `O’Hara`.
static STEMS: ShortWords<{ STEMS_ROWS.len() }> = ShortWords::new(STEMS_ROWS);

const STEMS_ROWS: &[&str] = &[
    "Al", "Ap", "Bin", "D", "Da", "De", "DeLa", "Del", "Den", "Der", "Des", "Di", "Do", "Du", "El", "Fitz", "Ha", "Ja",
    "Kwa", "L", "La", "Las", "Le", "Les", "Lo", "Ma", "Mac", "Mc", "Mhic", "N", "Ni", "Nic", "O", "Sa", "Sha", "St",
    "Ta", "Te", "Um", "Van", "Ver", "Vom", "Von", "e", "i",
];

/// Beginnings of surnames behind which a second capital belongs to the name: `McRae`, `O’Leary`, `DeVries`. For
/// photographers' names, to which a sentence may be glued, so that family names as short as `Ma` and `Do` are none.
pub(crate) static SURNAME_STEMS: &[&str] =
    &["Mc", "Mac", "O’", "O'", "D’", "D'", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Ó", "Kwa", "Al"];

/// Words inside a name that have no capital.
pub(crate) static PARTICLES: &[&str] =
    &["van", "von", "de", "da", "del", "der", "bin", "binti", "al", "el", "la", "le", "dos", "ten"];

/// Products and firms that begin with a small letter: the joint stands before it.
pub(crate) static SMALL: &[&str] = &[
    "eBay",
    "eThekwini",
    "iBook",
    "iChat",
    "iCloud",
    "iMac",
    "iMessage",
    "iOS",
    "iPad",
    "iPhone",
    "iPod",
    "iRobot",
    "iTunes",
    "iWantTFC",
    "mRNA",
    "macOS",
    "watchOS",
];

/// Whole names with an inner capital.
pub(crate) static NAMES: &[&str] = &[
    "ActBlue",
    "AdSense",
    "AdWords",
    "AirAsia",
    "AirPods",
    "AirTran",
    "AliExpress",
    "AltaVista",
    "AmEx",
    "ArcelorMittal",
    "AstraZeneca",
    "BancGroup",
    "BellSouth",
    "BioNTech",
    "BitTorrent",
    "BlackBerry",
    "BlackRock",
    "BlueScope",
    "BoJack",
    "BoSox",
    "BreakingNews",
    "BuzzFeed",
    "ByteDance",
    "CapitaLand",
    "CarMax",
    "ChannelNewsAsia",
    "ChatGPT",
    "ChevronTexaco",
    "ClickUp",
    "CoinDesk",
    "ConAgra",
    "ConocoPhillips",
    "CrowdStrike",
    "DaimlerChrysler",
    "DeepMind",
    "DeepSeek",
    "DirecTV",
    "DoCoMo",
    "DoorDash",
    "DoubleClick",
    "DreamWorks",
    "DuPont",
    "EastEnders",
    "EasyJet",
    "EgyptAir",
    "EuroMillions",
    "ExxonMobil",
    "FaceTime",
    "FedEx",
    "FiveThirtyEight",
    "FleetBoston",
    "FuboTV",
    "GameStop",
    "GeoNews",
    "GitHub",
    "GlaxoSmithKline",
    "GoDaddy",
    "GoFundMe",
    "GoTo",
    "GrubHub",
    "HarperCollins",
    "HealthDay",
    "HelloFresh",
    "HuffPost",
    "InfoWorld",
    "InterContinental",
    "JavaScript",
    "JetBlue",
    "JobKeeper",
    "JobSeeker",
    "JonBenet",
    "KiwiRail",
    "KiwiSaver",
    "LeBron",
    "LegCo",
    "LinkedIn",
    "LiveScience",
    "LoJack",
    "ManilaBulletin",
    "MasterCard",
    "MasterChef",
    "McDonald",
    "MetLife",
    "MetroStars",
    "MoneyGram",
    "MoveOn",
    "MySpace",
    "NatWest",
    "NetJets",
    "NewsHour",
    "NextEra",
    "OneDrive",
    "OnePlus",
    "OpenAI",
    "OpenOffice",
    "OutKast",
    "PalmOne",
    "PayPal",
    "PeopleSoft",
    "PepsiCo",
    "PlayStation",
    "PolitiFact",
    "PowerPoint",
    "PricewaterhouseCoopers",
    "QuickBooks",
    "RadioShack",
    "RadioTimes",
    "RealNetworks",
    "ReliefWeb",
    "ResearchGate",
    "SaskPower",
    "SaskTel",
    "ScoMo",
    "SeaWorld",
    "ServiceNow",
    "SharePoint",
    "SkyTrain",
    "SkyWest",
    "SmartNews",
    "SnapChat",
    "SoftBank",
    "SoundCloud",
    "SowetanLIVE",
    "SpaceShipOne",
    "SpaceX",
    "SpiceJet",
    "StanChart",
    "StarCraft",
    "StarHub",
    "SunTrust",
    "SuperSport",
    "SuperUtah",
    "TasNetworks",
    "TechCrunch",
    "TeliaSonera",
    "ThinkPad",
    "ThyssenKrupp",
    "TiVo",
    "TikTok",
    "TimesLIVE",
    "TotalEnergies",
    "TransCanada",
    "TransLink",
    "TripAdvisor",
    "TruthSocial",
    "TurboTax",
    "UiTM",
    "UltraTech",
    "UnionPay",
    "UnitedHealth",
    "VeriSign",
    "VietJet",
    "ViewPoint",
    "VoIP",
    "WarnerMedia",
    "WeChat",
    "WePay",
    "WeWork",
    "WebMD",
    "WestJet",
    "WestPac",
    "WhatsApp",
    "WiFi",
    "WikiLeaks",
    "WordPress",
    "WorldCom",
    "YouGov",
    "YouTube",
    "YouTuber",
    "ZipRecruiter",
];

/// Whether `stem` is what stands before the inner capital of a name.
pub(crate) fn is_stem(stem: &str) -> bool {
    STEMS.holds(stem)
}

/// Whether a name of the table begins `token` and runs on past byte `inside` of it.
pub(crate) fn is_name(token: &str, inside: usize) -> bool {
    // Most words end here, and need no search.
    if !FIRST_LETTERS.may_hold(first_letters(token.as_bytes())) {
        return false;
    }
    let Some(head) = token.as_bytes().first_chunk() else { return false };
    let head = u32::from_be_bytes(*head);
    let first = HEADS.partition_point(|&row| row < head);
    let same = HEADS[first..].iter().take_while(|&&row| row == head).count();
    NAMES[first..first + same].iter().any(|name| name.len() > inside && token.starts_with(name))
}

static FIRST_LETTERS: Sieve = Sieve::of_first_letters(NAMES);

/// `false` where no name has the small letter that `text` begins with, and the capital and the letter behind it.
#[inline]
pub(crate) fn may_meet_in_name(text: &[u8]) -> bool {
    static INNER_LETTERS: Sieve = Sieve::of_inner_letters(NAMES);
    INNER_LETTERS.may_hold(first_letters(text)) | INNER_LETTERS.may_hold(first_two(text))
}

/// Whether `token` begins with a name that is spelt with a small first letter.
pub(crate) fn is_small_name(token: &str) -> bool {
    let head = first_two(token.as_bytes());
    let alike = SMALL.iter().filter(|name| first_two(name.as_bytes()) == head);
    let mut rests = alike.filter_map(|name| token.strip_prefix(name));
    rests.any(|rest| !rest.starts_with(|c: char| c.is_lowercase() && c != 's'))
}

/// `false` where the two letters at `at` begin no such name: half of all words end in a small letter that a row begins with.
#[inline]
pub(crate) fn may_be_small_name(text: &[u8], at: usize) -> bool {
    matches!(text.get(at..at + 2), Some(&[first, second])
        if SMALL_HEADS.holds(first.to_ascii_uppercase(), second.to_ascii_uppercase()))
}

/// The first two letters of the small names, in whatever case.
static SMALL_HEADS: LetterPairs = LetterPairs::first(SMALL);

/// The first four bytes of each name, as numbers in the names' order.
static HEADS: [u32; NAMES.len()] = {
    let mut heads = [0; NAMES.len()];
    let mut row = 0;
    while row < NAMES.len() {
        let name = NAMES[row].as_bytes();
        heads[row] = u32::from_be_bytes([name[0], name[1], name[2], name[3]]);
        row += 1;
    }
    heads
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        for rows in [SMALL, NAMES] {
            assert!(rows.is_sorted(), "{:?}", rows.windows(2).find(|pair| pair[0] > pair[1]));
        }
    }

    #[test]
    fn a_name_is_found_at_the_start_of_a_token() {
        assert!(is_name("YouTubers", 3));
        assert!(is_name("YouTuber", 3));
        assert!(!is_name("YouTubeThe", 7), "past its end the next part begins");
        assert!(!is_name("YourTown", 4));
        assert!(is_small_name("iPhones") && may_be_small_name(b"salesiPhones", 5));
        assert!(may_meet_in_name(b"uTuber") && may_meet_in_name(b"eX") && may_meet_in_name(b"eXs"));
        assert!(!may_meet_in_name(b"zQu"));
        assert!(is_stem("Mc") && !is_stem("Mq"));
    }
}
