//! How newsrooms build a dateline: one row a style, with a specimen of it and a near miss.
//!
//! The first row that fits wins. Specimens and near misses are checked by a test that walks the table.

use crate::separator::Separator::{self, Bar, Bracket, Colon, Dash, Stop, StopDash, TightDash};

/// One part of a dateline, in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A place in capitals: `PORT CALDER`.
    Capitals,
    /// A place in capitals of which the style says nothing but its place: a kicker or a body's initials is none.
    BareCapitals,
    /// The same, and no country: in front of a colon that is the story's topic.
    City,
    /// A place in capitals or not.
    Place,
    /// A place in one or two words, not in capitals, of which the style says nothing else.
    Town,
    /// More than one place: `Ulm/Gera`.
    Places,
    /// A state or a country in its closed list.
    Region,
    /// Whatever stands behind the place, if anything does.
    MaybeRegion,
    Date,
    /// A date with its month's day or year.
    FullDate,
    /// The same in brackets.
    BracketedDate,
    /// Any name in brackets.
    Bracketed,
    /// A known agency, or an outlet that signs as one does, in brackets.
    Agency,
    /// Between slashes: `/TASS/`.
    Slashed,
    /// An agency without brackets.
    BareAgency,
    /// The separator that stands inside.
    Inner(Separator),
}

/// What has to follow the separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    Anything,
    /// A capital, a figure, a quotation mark or the end of the line: no sentence goes on across the dash.
    Sentence,
    /// The same, and enough of it for prose: a headline is short and has no full stop.
    Prose,
}

/// One row.
#[derive(Debug)]
pub(crate) struct HouseStyle {
    /// Its stable name, which goes to `Dateline::rule`.
    pub(crate) rule: &'static str,
    pub(crate) parts: &'static [Part],
    /// Its separators; none at all where the list is empty.
    pub(crate) ends: &'static [Separator],
    pub(crate) then: Then,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test that walks the table"))]
    pub(crate) specimen: &'static str,
    /// The specimen's place, region, agency and date as written, empty where there is none.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test that walks the table"))]
    pub(crate) fields: [&'static str; 4],
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test that walks the table"))]
    pub(crate) near_miss: &'static str,
}

const DASHES: &[Separator] = &[Dash, TightDash];
const MARKS: &[Separator] = &[Dash, TightDash, StopDash, Colon, Bar];
const ALL: &[Separator] = &[Dash, TightDash, StopDash, Colon, Bar, Stop];

use Part::*;

pub(crate) static TABLE: &[HouseStyle] = &[
    // Reuters, UPI, Xinhua, Yonhap, Bernama, EFE, ANI, KUNA.
    HouseStyle {
        rule: "place-date-agency-dash",
        parts: &[Place, MaybeRegion, Date, Bracketed],
        ends: ALL,
        then: Then::Anything,
        specimen: "PORT CALDER, Nov 7 (Reuters) - The ferry is back.",
        fields: ["PORT CALDER", "", "Reuters", "Nov 7"],
        near_miss: "PORT CALDER, Nov 7 (the last day) saw the ferry.",
    },
    // TASS; PR Newswire.
    HouseStyle {
        rule: "place-date-agency-slash",
        parts: &[Place, MaybeRegion, Date, Slashed],
        ends: &[Stop, StopDash, Dash, TightDash],
        then: Then::Anything,
        specimen: "OMSK, July 12. /TASS/. The ferry is back.",
        fields: ["OMSK", "", "TASS", "July 12"],
        near_miss: "OMSK, July 12/13: the ferry is back.",
    },
    // PTI, IANS; Europa Press; French agencies in print.
    HouseStyle {
        rule: "place-date-agency",
        parts: &[Place, MaybeRegion, Date, Agency],
        ends: &[],
        then: Then::Sentence,
        specimen: "Marlow, Nov 7 (PTI) The ferry is back.",
        fields: ["Marlow", "", "PTI", "Nov 7"],
        near_miss: "Marlow, Nov 7 (PTI) and the ferry is back.",
    },
    // SPA, IRNA; AAP without a comma; old Reuter.
    HouseStyle {
        rule: "place-date-bare-agency-dash",
        parts: &[Place, MaybeRegion, Date, BareAgency],
        ends: ALL,
        then: Then::Anything,
        specimen: "SYDNEY March 22 AAP - The ferry is back.",
        fields: ["SYDNEY", "", "AAP", "March 22"],
        near_miss: "SYDNEY March 22 AAPT offered a ferry.",
    },
    // RIA Novosti.
    HouseStyle {
        rule: "place-date-dash-agency-stop",
        parts: &[Capitals, MaybeRegion, Date, Inner(Dash), BareAgency],
        ends: &[Stop],
        then: Then::Sentence,
        specimen: "ОМСК, 16 авг - РИА Новости. Паром снова ходит.",
        fields: ["ОМСК", "", "РИА Новости", "16 авг"],
        near_miss: "ОМСК, 16 авг РИА Новостей нет.",
    },
    // Reuters reprinted, old Reuters, Malay Mail, papers of the Gulf.
    HouseStyle {
        rule: "place-date-dash",
        parts: &[Place, MaybeRegion, Date],
        ends: &[Dash, TightDash, StopDash, Colon],
        then: Then::Anything,
        specimen: "SYRACUSE, N.Y., Nov 7 — The ferry is back.",
        fields: ["SYRACUSE", "N.Y.", "", "Nov 7"],
        near_miss: "SYRACUSE, N.Y., Nov 7 was cold.",
    },
    // The Borneo Post and its sisters.
    HouseStyle {
        rule: "place-bracketed-date-colon",
        parts: &[BareCapitals, MaybeRegion, BracketedDate],
        ends: &[Colon],
        then: Then::Sentence,
        specimen: "PORT CALDER (Nov 7): The ferry is back.",
        fields: ["PORT CALDER", "", "", "Nov 7"],
        near_miss: "PORT CALDER (Nov 7) - The ferry is back.",
    },
    HouseStyle {
        rule: "place-date-stop",
        parts: &[Place, MaybeRegion, FullDate],
        ends: &[Stop],
        then: Then::Prose,
        specimen: "Port Calder, 7. November 2031. The ferry is back on its old line, and the town is glad of it, as it said on Friday.",
        fields: ["Port Calder", "", "", "7. November 2031"],
        near_miss: "Port Calder, 7. November 2031. Heute",
    },
    // Press offices.
    HouseStyle {
        rule: "place-dash-date",
        parts: &[Place, MaybeRegion, Inner(Dash), FullDate],
        ends: &[Dash, TightDash, Stop, StopDash],
        then: Then::Sentence,
        specimen: "Ulm - Januar 2031. Die neue Halle ist offen.",
        fields: ["Ulm", "", "", "Januar 2031"],
        near_miss: "Ulm - Januar war kalt.",
    },
    // AP, CNN, Kyodo, AFP in capitals; any signature in brackets behind capitals.
    HouseStyle {
        rule: "place-agency-dash",
        parts: &[Capitals, MaybeRegion, Bracketed],
        ends: ALL,
        then: Then::Sentence,
        specimen: "NUKUS, Uzbekistan (AP) — The ferry is back.",
        fields: ["NUKUS", "Uzbekistan", "AP", ""],
        near_miss: "NUKUS, Uzbekistan (AP) and the ferry.",
    },
    // dpa, AFP, KNA.
    HouseStyle {
        rule: "town-agency-dash",
        parts: &[Place, MaybeRegion, Agency],
        ends: ALL,
        then: Then::Anything,
        specimen: "Bonn (dpa) - Die Halle ist offen.",
        fields: ["Bonn", "", "dpa", ""],
        near_miss: "Jo Roe (35) - Die Halle ist offen.",
    },
    HouseStyle {
        rule: "place-agency",
        parts: &[Place, MaybeRegion, Agency],
        ends: &[],
        then: Then::Sentence,
        specimen: "London (CNN)The ferry is back.",
        fields: ["London", "", "CNN", ""],
        near_miss: "London (CNN) and the ferry.",
    },
    // CNN Indonesia, Kompas, taz.
    HouseStyle {
        rule: "place-bare-agency-dash",
        parts: &[Place, MaybeRegion, BareAgency],
        ends: &[Dash, TightDash, StopDash, Bar],
        then: Then::Anything,
        specimen: "Jakarta, CNN Indonesia -- Feri itu kembali.",
        fields: ["Jakarta", "", "CNN Indonesia", ""],
        near_miss: "Jakarta, CNN Indonesia kembali.",
    },
    // Xinhua as some papers set it.
    HouseStyle {
        rule: "place-bar-agency-bar",
        parts: &[Place, Inner(Bar), BareAgency],
        ends: &[Bar],
        then: Then::Anything,
        specimen: "OSLO | Xinhua | The ferry is back.",
        fields: ["OSLO", "", "Xinhua", ""],
        near_miss: "OSLO | Xinhua says the ferry is back.",
    },
    // Kazinform.
    HouseStyle {
        rule: "place-stop-agency-dash",
        parts: &[Capitals, Inner(Stop), BareAgency],
        ends: MARKS,
        then: Then::Anything,
        specimen: "ASTANA. KAZINFORM – The ferry is back.",
        fields: ["ASTANA", "", "KAZINFORM", ""],
        near_miss: "ASTANA. KAZINFORM",
    },
    // ANSA.
    HouseStyle {
        rule: "agency-dash-place-date-dash",
        parts: &[Agency, Inner(Dash), Place, MaybeRegion, Date],
        ends: &[Dash, TightDash],
        then: Then::Anything,
        specimen: "(ANSA) - BARI, 22 MAR - Il ponte apre.",
        fields: ["BARI", "", "ANSA", "22 MAR"],
        near_miss: "(ANSA) BARI, 22 MAR e dopo.",
    },
    HouseStyle {
        rule: "agency-dash-place-dash",
        parts: &[Agency, Inner(Dash), Capitals, MaybeRegion],
        ends: &[Dash, TightDash],
        then: Then::Sentence,
        specimen: "(ANSA) - BARI - Il ponte apre.",
        fields: ["BARI", "", "ANSA", ""],
        near_miss: "(ANSA) BARI - il ponte apre.",
    },
    // Aggregators of feeds name the feed in front.
    HouseStyle {
        rule: "feed-dash-place-agency-dash",
        parts: &[BareAgency, Inner(Dash), Place, MaybeRegion, Agency],
        ends: DASHES,
        then: Then::Sentence,
        specimen: "Canadian Press - MARLOW, Ont. (CP) - The ferry is back.",
        fields: ["MARLOW", "Ont.", "CP", ""],
        near_miss: "Canadian Press - MARLOW, Ont. (CP) and the ferry.",
    },
    HouseStyle {
        rule: "feed-dash-place-dash",
        parts: &[BareAgency, Inner(Dash), Capitals, MaybeRegion],
        ends: DASHES,
        then: Then::Sentence,
        specimen: "calderpost.com - MARLOW, Ont. -- The ferry is back.",
        fields: ["MARLOW", "Ont.", "calderpost.com", ""],
        near_miss: "calderpost.com - MARLOW, Ont. was cold.",
    },
    // Bloomberg; Reuters without a place.
    HouseStyle {
        rule: "agency-dash",
        parts: &[Agency],
        ends: MARKS,
        then: Then::Anything,
        specimen: "(Bloomberg) -- The ferry is back.",
        fields: ["", "", "Bloomberg", ""],
        near_miss: "(Continued) -- The ferry is back.",
    },
    HouseStyle {
        rule: "agency",
        parts: &[Agency],
        ends: &[],
        then: Then::Sentence,
        specimen: "(CNN)The ferry is back.",
        fields: ["", "", "CNN", ""],
        near_miss: "(CNN) and the ferry.",
    },
    // Feeds of AP, AFP and Reuters.
    HouseStyle {
        rule: "bare-agency-dash",
        parts: &[BareAgency],
        ends: DASHES,
        then: Then::Prose,
        specimen: "AFP - The ferry is back on its old line, said the mayor.",
        fields: ["", "", "AFP", ""],
        near_miss: "AFP - an agency - said so.",
    },
    // UPI, Reuters, Xinhua.
    HouseStyle {
        rule: "date-agency-dash",
        parts: &[Date, Bracketed],
        ends: ALL,
        then: Then::Anything,
        specimen: "Nov. 8 (UPI) -- The ferry is back.",
        fields: ["", "", "UPI", "Nov. 8"],
        near_miss: "Nov. 8 (Monday) -- The ferry is back.",
    },
    // Calendars and diaries of agencies.
    HouseStyle {
        rule: "date-dash",
        parts: &[FullDate],
        ends: DASHES,
        then: Then::Prose,
        specimen: "10 September 2031 -- The ferry is back on its old line, said the mayor.",
        fields: ["", "", "", "10 September 2031"],
        near_miss: "10 September 2031 - Ferry back",
    },
    // Press services with the day in front.
    HouseStyle {
        rule: "date-bar-place-agency-dash",
        parts: &[FullDate, Inner(Bar), Place, Bracketed],
        ends: DASHES,
        then: Then::Anything,
        specimen: "05.12.2031 | Ulm/Gera (iwx-dienst) - Die Halle ist offen.",
        fields: ["Ulm/Gera", "", "iwx-dienst", "05.12.2031"],
        near_miss: "05.12.2031 | Ulm",
    },
    // Papers in capitals: Malay Mail, CP, American papers.
    HouseStyle {
        rule: "place-dash",
        parts: &[BareCapitals, MaybeRegion],
        ends: DASHES,
        then: Then::Sentence,
        specimen: "MARLOW, Ont. — The ferry is back.",
        fields: ["MARLOW", "Ont.", "", ""],
        near_miss: "NATO — the alliance — said so.",
    },
    // Papers of Spain and Latin America.
    HouseStyle {
        rule: "place-stop-dash",
        parts: &[BareCapitals, MaybeRegion],
        ends: &[StopDash],
        then: Then::Sentence,
        specimen: "PORT CALDER.- The ferry is back on its old line.",
        fields: ["PORT CALDER", "", "", ""],
        near_miss: "PORT CALDER.- and the ferry is back on its old line.",
    },
    // Asian and German papers.
    HouseStyle {
        rule: "place-colon",
        parts: &[City, MaybeRegion],
        ends: &[Colon],
        then: Then::Prose,
        specimen: "LAHAD CALDER: The ferry is back on its old line, said the mayor.",
        fields: ["LAHAD CALDER", "", "", ""],
        near_miss: "SPRINGBOKS: Coach names squad",
    },
    // German local papers.
    HouseStyle {
        rule: "place-stop",
        parts: &[BareCapitals],
        ends: &[Stop],
        then: Then::Prose,
        specimen: "KALDERN. Die Halle ist offen, und der Ort freut sich, wie es am Freitag hieß.",
        fields: ["KALDERN", "", "", ""],
        near_miss: "KALDERN. Heute",
    },
    HouseStyle {
        rule: "town-region-dash",
        parts: &[Place, Region],
        ends: &[Dash, TightDash],
        then: Then::Sentence,
        specimen: "Marlow, NY – The ferry is back.",
        fields: ["Marlow", "NY", "", ""],
        near_miss: "Marlow, Mayor – The ferry is back.",
    },
    HouseStyle {
        rule: "towns-dash",
        parts: &[Places],
        ends: &[Dash, Stop],
        then: Then::Prose,
        specimen: "Ulm/Gera - Die Hallen sind offen, und die Orte freuen sich, hieß es am Freitag.",
        fields: ["Ulm/Gera", "", "", ""],
        near_miss: "Ulm/Gera - zwei Orte - freuen sich.",
    },
    HouseStyle {
        rule: "town-dash",
        parts: &[Town],
        ends: &[Dash],
        then: Then::Prose,
        specimen: "Ulm - Die Halle ist offen, und der Ort freut sich, wie es am Freitag hieß.",
        fields: ["Ulm", "", "", ""],
        near_miss: "Trump — the president — said so.",
    },
    // Local radio in western Iowa.
    HouseStyle {
        rule: "town-in-brackets",
        parts: &[Town, MaybeRegion],
        ends: &[Bracket],
        then: Then::Prose,
        specimen: "(Port Calder) The ferry is back on its old line, said the mayor.",
        fields: ["Port Calder", "", "", ""],
        near_miss: "(Watch) The ferry is back on its old line, said the mayor.",
    },
    // Xinhua in Chinese.
    HouseStyle {
        rule: "chinese-agency-place-date-signal",
        parts: &[BareAgency, Place, Date],
        ends: &[],
        then: Then::Anything,
        specimen: "新华社海口4月24日电 渡轮恢复通航。",
        fields: ["海口", "", "新华社", "4月24日"],
        near_miss: "新华社海口4月24日说",
    },
    HouseStyle {
        rule: "chinese-agency-date-signal",
        parts: &[BareAgency, Date],
        ends: &[],
        then: Then::Anything,
        specimen: "某某中文站 10月14日报道",
        fields: ["", "", "某某中文站", "10月14日"],
        near_miss: "某某中文站 10月14日",
    },
];
