//! Datelines as a caller reads them. All lines are invented.

use tearsheet::{Dateline, DiagnosticKind, Options, YearFrom};

/// What is read of `line`: place, region, agency, date, rule.
fn read(line: &str) -> [&str; 5] {
    let (found, rest) = Dateline::parse(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    assert_eq!(&line[found.span.range()], found.text, "{line}");
    assert!(line.ends_with(rest), "{line}");
    let or_none = |text: Option<_>| text.unwrap_or("");
    [or_none(found.place), or_none(found.region), or_none(found.agency), or_none(found.date_text), found.rule]
}

#[test]
fn separators_and_orders() {
    for (line, wanted) in [
        ("PORT CALDER, Nov 7 — The mayor spoke.", ["PORT CALDER", "", "", "Nov 7", "place-date-dash"]),
        (
            "PORT CALDER, Nov. 7, 2031 (AFP) - The mayor spoke.",
            ["PORT CALDER", "", "AFP", "Nov. 7, 2031", "place-date-agency-dash"],
        ),
        (
            "AJMIR, 8th August, 2031 (WAM) -- The mayor spoke.",
            ["AJMIR", "", "WAM", "8th August, 2031", "place-date-agency-dash"],
        ),
        (
            "Jubayl, February 20, 2031, SPA -- The mayor spoke.",
            ["Jubayl", "", "SPA", "February 20, 2031", "place-date-bare-agency-dash"],
        ),
        ("Cádor, 11 may (EFE).- El alcalde habló.", ["Cádor", "", "EFE", "11 may", "place-date-agency-dash"]),
        ("ОМСК, 12 июля. /ТАСС/. Мэр выступил.", ["ОМСК", "", "ТАСС", "12 июля", "place-date-agency-slash"]),
        (
            "CALDER, Mass., Nov. 7, 2031 /PRNewswire/ -- The mayor spoke.",
            ["CALDER", "Mass.", "PRNewswire", "Nov. 7, 2031", "place-date-agency-slash"],
        ),
        ("Nagar (India) (AFP) – The mayor spoke.", ["Nagar", "India", "AFP", "", "town-agency-dash"]),
        (
            "CALDER/PORT MARLOW (Reuters) - The mayor spoke.",
            ["CALDER/PORT MARLOW", "", "Reuters", "", "place-agency-dash"],
        ),
        ("Frankfurt/Main (dpa) - Der Rat tagt.", ["Frankfurt/Main", "", "dpa", "", "town-agency-dash"]),
        ("Gera (dpa/xyz) - Der Rat tagt.", ["Gera", "", "dpa/xyz", "", "town-agency-dash"]),
        ("KUALA CALDER, — The mayor spoke.", ["KUALA CALDER", "", "", "", "place-dash"]),
        ("CALDER _ The mayor spoke.", ["CALDER", "", "", "", "place-dash"]),
        ("CALDER― The mayor spoke.", ["CALDER", "", "", "", "place-dash"]),
        (
            "HOPE BAY, BRITISH COLUMBIA, CANADA — The mayor spoke.",
            ["HOPE BAY", "BRITISH COLUMBIA, CANADA", "", "", "place-dash"],
        ),
        ("RAF CALDER England - The mayor spoke.", ["RAF CALDER", "England", "", "", "place-dash"]),
        (
            "ST. ALDA, N.Y., Monday (AP) - The mayor spoke.",
            ["ST. ALDA", "N.Y.", "AP", "Monday", "place-date-agency-dash"],
        ),
        ("İZMARA, (DHA)- Başkan konuştu.", ["İZMARA", "", "DHA", "", "place-agency-dash"]),
        ("BERN taz | Der Rat tagt.", ["BERN", "", "taz", "", "place-bare-agency-dash"]),
        ("CALDER (Nov 2): The mayor spoke.", ["CALDER", "", "", "Nov 2", "place-bracketed-date-colon"]),
        ("KUALA CALDER (12 July): “No,” she said.", ["KUALA CALDER", "", "", "12 July", "place-bracketed-date-colon"]),
        ("RIYAN, 12 Nov: The mayor spoke.", ["RIYAN", "", "", "12 Nov", "place-date-dash"]),
        ("TOLEDA, 28 (EUROPA PRESS) El puente abre.", ["TOLEDA", "", "EUROPA PRESS", "28", "place-date-agency"]),
        ("DES CALDER, Iowa — The mayor spoke.", ["DES CALDER", "Iowa", "", "", "place-dash"]),
        (
            "ABOARD THE RESCUE SHIP CALDER HOPE — The mayor spoke.",
            ["ABOARD THE RESCUE SHIP CALDER HOPE", "", "", "", "place-dash"],
        ),
        (
            "Canadian Press - MARLOW, Ont. (CP) - The mayor spoke.",
            ["MARLOW", "Ont.", "CP", "", "feed-dash-place-agency-dash"],
        ),
        (
            "DAMBA, Sri Lanka : The mayor spoke of the ferry and of its line on Friday.",
            ["DAMBA", "Sri Lanka", "", "", "place-colon"],
        ),
        ("Marlow, Aug 19. (PTI):The mayor spoke.", ["Marlow", "", "PTI", "Aug 19", "place-date-agency-dash"]),
        ("OKLAHOMA PORT —", ["OKLAHOMA PORT", "", "", "", "place-dash"]),
        (
            "NEW BRUNSWICK: The mayor spoke of the ferry and of its line on Friday.",
            ["NEW BRUNSWICK", "", "", "", "place-colon"],
        ),
    ] {
        assert_eq!(read(line), wanted, "{line}");
    }
}

#[test]
fn lines_without_dateline() {
    for line in [
        "",
        "   ",
        "TEHRAN-based traders said the price had risen.",
        "NATO said on Friday that it had begun.",
        "NATO — the alliance — said on Friday that it had begun.",
        "Trump — the president — said on Friday that it had begun.",
        "PARLIAMENT | The bill was passed on Friday after a long debate, as its sponsors had hoped.",
        "WATCH: The mayor speaks to reporters about the ferry, its price and its line, on Friday.",
        "UPDATE: The mayor speaks to reporters about the ferry, its price and its line, on Friday.",
        "BREAKING: The mayor speaks to reporters about the ferry, its price and its line.",
        "SPRINGBOKS: Coach names squad",
        "KAZAKHSTAN: The ferry is back on its old line, said the mayor on Friday at the port.",
        "MEL B left the ferry.",
        "ONE of the ferries is back.",
        "I - said the mayor.",
        "READY TO SAIL: The ferry leaves for the first time since the great storm of last winter.",
        "CALDER RUBBER - APRIL 7",
        "TOTALS - OPEN HIGH LOW",
        "Leipzig: Hier tagt der Rat, und die Halle ist voll, wie es am Freitag hieß.",
        "Jo Roe (35) - the mayor - spoke.",
        "The mayor (left) said - and he was right - that it was over.",
        "On Nov 7 (Friday) the mayor spoke.",
        "Calder (Nov 7): The mayor spoke.",
        "CALDER (Nov 7) - The mayor spoke.",
        "CALDER (Friday): The mayor spoke.",
        "CALDER (Nov 7): at noon",
        "May (the mayor) spoke.",
        "7 - 5 was the score.",
        "12:30 — The mayor speaks.",
        "(Continued from page 1) The mayor",
        "“CALDER — it is”",
        "—",
        "(",
        "CALDER (",
        "CALDER, ",
    ] {
        let found = Dateline::parse(line);
        assert!(found.is_err(), "{line}: {found:?}");
    }
}

#[test]
fn what_was_expected_and_where() {
    for (line, message) in [
        ("The mayor spoke.", "no dateline at byte 4: expected a dash, a colon or an agency in brackets"),
        ("the mayor spoke.", "no dateline at byte 0: expected a place, an agency or a date"),
        ("PORT CALDER, Nov 7 was cold.", "no dateline at byte 19: expected a dash, a colon or an agency in brackets"),
        (
            "NATO — the alliance",
            "no dateline at byte 8: expected a place in front of the separator and a sentence behind it",
        ),
        ("(and so on", "no dateline at byte 0: expected a closing bracket"),
    ] {
        assert_eq!(Dateline::parse(line).unwrap_err().to_string(), message, "{line}");
    }
}

#[test]
fn the_year_comes_from_the_page() {
    let date = |line: &str, published: &str| {
        let options = Options::new().published(published.parse().unwrap());
        let page = options.parse(line);
        let found = page.article.dateline.expect("a dateline");
        (
            found.date.map(|date| date.to_string()),
            found.year,
            page.diagnostics.iter().map(|d| d.kind).collect::<Vec<_>>(),
        )
    };
    let day = |text: &str| Some(text.to_string());
    let line = "PORT CALDER, Dec 31 — The ferry is back on its line.";
    assert_eq!(date(line, "2031-01-01"), (day("2030-12-31"), Some(YearFrom::Completed), vec![]));
    assert_eq!(date(line, "2030-12"), (day("2030-12-31"), Some(YearFrom::Completed), vec![]));
    let line = "PORT CALDER, Dec 31, 2029 — The ferry is back on its line.";
    assert_eq!(date(line, "2031-01-01"), (day("2029-12-31"), Some(YearFrom::Stated), vec![]));
    let line = "PORT CALDER, Feb 30 — The ferry is back on its line.";
    assert_eq!(date(line, "2031-03-01"), (None, None, vec![DiagnosticKind::ImpossibleDate]));
    let (found, _) = Dateline::parse("PORT CALDER, Dec 31 — The ferry is back.").unwrap();
    assert_eq!((found.date_text, found.date, found.year), (Some("Dec 31"), None, None));
}

#[test]
fn behind_headline_deck_and_byline() {
    for (text, line) in [
        ("Ferry back\n\nMARLOW, Ont. — The ferry is back.", "MARLOW, Ont. —"),
        ("Ferry back\nThe boat returns after a year.\nBy Jo Roe\nMARLOW (AP) — The ferry is back.", "MARLOW (AP) —"),
        ("By Jo Roe MARLOW (Reuters) - The ferry is back.", "MARLOW (Reuters) -"),
        ("By JO B. ROE PORT MARLOW, Ont. (AP) -- The ferry is back.", "PORT MARLOW, Ont. (AP) --"),
        ("CALDER/PORT MARLOW (Reuters) - The ferry is back.", "CALDER/PORT MARLOW (Reuters) -"),
        ("By Jo Roe and Ana Poe Calder Press MARLOW, Ontario (AP) — The ferry is back.", "MARLOW, Ontario (AP) —"),
        ("Por Jo Roe    Cádor, 1 ene (EFE).- El alcalde habló.", "Cádor, 1 ene (EFE).-"),
        ("Jo ROE-Ana POE/MARLOWA, (DHA)- Başkan konuştu.", "MARLOWA, (DHA)-"),
    ] {
        let found = Dateline::find(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((found.text, &text[found.span.range()]), (line, line));
    }
    let speakers =
        "JO ROE: How did you find the ferry, and was it easy at all to bring it back here?\nANA POE: It was.";
    assert_eq!(Dateline::find(speakers), None);
    assert_eq!(Dateline::find("Ferry back\n\nThe ferry is back.\n\nIt is red."), None);
}

#[test]
fn every_prefix_of_a_dateline_is_harmless() {
    let line =
        "*PÖRT-ÇALDER/NEW İZMAR (Québec) [Canada], Sept. 29, 2031 (КНА/iz) – “Über ’n Fluß”, 新华社海口4月24日电";
    for (from, _) in line.char_indices() {
        for (to, _) in line[from..].char_indices() {
            let _ = Dateline::parse(&line[from..from + to]);
            let _ = Dateline::find(&line[from..from + to]);
        }
    }
}
