use super::{Outlets, find, may_meet, outlet, points, role, weigh};
use alloc::{format, string::String, vec::Vec};

/// `¦` marks the joint.
#[track_caller]
fn joint(marked: &str) {
    let (title, snippet) = marked.split_once('¦').expect("a marked joint");
    let glued = format!("{title}{snippet}");
    let found = find(&glued).map(|at| glued.split_at(at));
    assert_eq!(found, Some((title, snippet)));
}

#[test]
fn no_pair_of_bytes_that_meets_is_passed_over() {
    for (left, right) in (0..=255).flat_map(|left| (0..=255).map(move |right| (left, right))) {
        assert!(role(left) >> 4 & role(right) == 0 || may_meet(left, right), "{left:x} {right:x}");
    }
}

#[test]
fn a_capital_after_a_small_letter() {
    joint("Ferry service to Port Calder resumes after storm¦The first boat left the pier at dawn on Tuesday.");
    joint("Lantern fair draws record crowd¦Some 4,000 people walked the river path on Saturday night.");
    joint("Mayor opens tram depot¦Aldermen had argued over its colour for eleven years.");
    joint("Bäckerei wins bread prize in Zürich¦Über 300 Brote wurden verkostet.");
    joint("Élections municipales : la carte des résultats¦À Port-Calder, le maire sortant est réélu.");
}

#[test]
fn names_with_inner_capitals_stay_whole() {
    joint("Okonkwo-McAllerton wins Okeira chess open¦The schoolteacher beat nine masters.");
    joint("Keeper McBride retires¦He kept the Port Calder light for forty years.");
    joint("Ballad by O’Hanlon tops chart¦It has been played in every pub on the coast.");
    joint("Ballad by O'Hanlon tops chart¦It has been played in every pub on the coast.");
    joint("Choir’s YouTube concert raises funds for organ¦Viewers gave 12,000 crowns in one evening.");
    joint("KwaMbele bridge to close for repairs¦Motorists are to use the ferry until June.");
    joint("LeFevre, DeSantos share Delta poetry prize¦Both poets write about the tides.");
    joint("WhatsApp group finds lost goat¦McAllerton’s prize kid had wandered on to the ferry.");
    joint("PortCast app maps every leak in town¦PortCast was written by two plumbers in a week.");
}

#[test]
fn a_word_in_capitals_that_stands_twice_is_parted_in_its_middle() {
    joint("Smoother rides planned, says LTQ¦LTQ said the new trams begin running in March.");
    joint("All flights resume at KLCQ¦KLCQ says both of its runways are open again.");
    joint("Masks optional from May: MOQ¦MOQ advises the old to keep them on.");
}

#[test]
fn a_name_with_a_small_first_letter_opens_the_snippet() {
    joint("Port Calder shop queues around the block¦iPhone buyers had camped since Thursday.");
    joint("Cheaper tablets hurt sales¦iPad makers are cutting prices before the fair.");
}

#[test]
fn titles_end_in_marks_digits_and_capitals() {
    joint("Who stole the weathercock?¦Police in Port Calder are asking bakers for help.");
    joint("Crown slides to 1,150/$¦The crown fell for the third day on Tuesday.");
    joint("Crown slides to 1,150/£¦The crown fell for the third day on Tuesday.");
    joint("Rapper A$AP Roe sells sheds¦The rapper has ten more of them.");
    joint("Council approves second ferry (Update 2)¦The vote was 9 to 4 on Monday night.");
    joint("Calder Rovers 3, Okeira Athletic 2¦Ten men held on for the last half hour.");
    joint("Mill owners call tax plan ‘a tide against us’¦The minister has promised to listen.");
    joint("Baker: \"I sleep at noon\"¦Wren Ashby-Cole has not seen a sunrise from her bed since 1998.");
    joint("Harbour dues to rise by 4%¦The port authority said the new rates begin in March.");
    joint("Delta Mills sold for $1.3B¦The buyer is a pension fund from Port Calder.");
    joint("Goat herders want seat at the UN¦A delegation of nine leaves on Friday.");
    joint("Lighthouse lamp goes out!¦Sailors saw it before the keeper did.");
    joint("Keeper’s logbook found;¦Nobody in Port Calder can read his hand.");
    joint("Delta Mills says all is OK¦U.S. buyers are not so sure.");
    joint("D’Angelo’s new novel, part 3¦The keeper goes ashore and regrets it at once.");
    joint("What the keeper saw …¦He has written it all down in a small blue book.");
}

#[test]
fn datelines_and_agencies_open_the_snippet() {
    joint("Free ferry rides for pupils¦PORT CALDER: The teachers’ guild sent a cake to the captain.");
    joint("Okeira buries its oldest miller¦OKEIRA, Nov 7 — Bells rang for an hour.");
    joint("Delta exports rise again¦LONDON (Sea News) - Exports rose for a third month, the ministry said.");
    joint("Storm closes three harbours (SN)¦SN - A storm closed three harbours on Sunday.");
    joint("Mill dispute to go before the UN¦NEW YORK - Envoys had never heard of the mill.");
    joint("Envoy to return to UN¦GENEVA: The envoy packed two suitcases and a kite.");
}

#[test]
fn a_run_of_capitals_divides_behind_a_short_form() {
    joint("Ferry across the sound gets OK¦FARMERS had objected to it for a year.");
    joint("Delta minister to be next PM¦MILLERS cheered in the hall.");
}

#[test]
fn quotes_open_the_snippet() {
    joint("Miller defends his cat¦“She has never touched the flour,” he told the court.");
    joint("Miller defends his cat¦\"She has never touched the flour,\" he told the court.");
    joint("Monday is 'Market Day'¦The council has made it official.");
    joint("Court hears of a cat called 'Alderman'¦'She is innocent,' her owner said.");
}

#[test]
fn a_snippet_repeats_its_title() {
    joint("Swimmer circles island for a bet¦Swimmer circles island for a bet");
    joint("Delta Wind boss steps down¦Delta Wind boss Tamuno Stiles is to step down in May, the firm said.");
}

#[test]
fn nothing_is_found_where_nothing_meets() {
    for text in [
        "",
        "A",
        "port calder",
        "Port Calder ferry resumes",
        "Keeper McBride retires",
        "O’Hanlon sings",
        "日本語の見出し",
    ] {
        assert_eq!(find(text), None, "{text:?}");
    }
}

#[test]
fn any_text_is_survived() {
    let pieces = [
        "A", "a", "É", "é", "“", "”", "’", "'", "\"", " ", ".", "…", "1", "$", "(", ")", "\u{a0}", "🏆", "İ", "ß",
        "iP", " | ", " – ",
    ];
    let mut seed = 7_u32;
    for length in 0..400 {
        let mut text = String::new();
        for _ in 0..length % 60 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
        }
        assert!(find(&text).is_none_or(|at| at > 0 && at < text.len()), "{text:?}");
        if let Some(parts) = outlet(&text) {
            assert!(!parts.title.is_empty() && !parts.outlet.is_empty() && !parts.snippet.is_empty(), "{text:?}");
        }
    }
}

/// `¦` marks the joint; title and outlet are given with their separator between.
#[track_caller]
fn outlined(title: &str, separator: &str, name: &str, snippet: &str) {
    let line = format!("{title}{separator}{name}{snippet}");
    let parts = outlet(&line).map(|parts| (parts.title, parts.outlet, parts.snippet));
    assert_eq!(parts, Some((title, name, snippet)));
}

#[test]
fn an_outlet_stands_behind_the_title() {
    outlined("Lamps last to go", " | ", "The Marlow Lantern", "Farah said the lamps would go last.");
    outlined("Atlas thief returns volume", " – ", "Delta Trust", "The book was thirty-one years late.");
    outlined("Wind week put off", " - ", "Daily Jetty", "Eleven entrants had weighed their tails.");
    outlined("Kites impounded", " | ", "KITE.COM", "PORT CALDER: Seventeen kites hang in the mast.");
    outlined("Kites impounded", " | ", "Kitefliers.co.za", "Seventeen kites hang in the mast.");
    outlined("Goat swims to island", " | ", "CoastLIVE", "The goat was in good health, its owner said.");
    outlined("Goat swims to island", " – ", "Harbour24", "“She was not even tired,” its owner said.");
    outlined("Goat swims to island", " – ", "Voice of the Delta", "NEW YORK - The goat is not for sale.");
}

#[test]
fn titles_and_snippets_hold_dashes_of_their_own() {
    outlined("Meadow open again - Wardens", " – ", "Delta Trust", "The gate opened at noon.");
    outlined("Ferry | Live blog", " | ", "Sky Harbour", "LONDON (Sea News) - The ferry sailed at last.");
    outlined("Storm over (SN)", " - ", "Coast Herald", "SN - The storm is over - for now.");
}

#[test]
fn a_line_without_outlet_has_none() {
    for line in [
        "Meadow open again, wardens sayThe gate opened at noon.",
        "Meadow open again - wardens at the gate sayThe gate opened at noon.",
        "Wardens open meadowPORT CALDER - The gate opened at noon.",
        "",
        " | ",
        "A | B",
    ] {
        assert_eq!(outlet(line), None, "{line:?}");
    }
}

#[test]
fn a_list_names_its_outlets_or_does_not() {
    let with = [
        "Lamps last to go | The Marlow LanternFarah said the lamps would go last.",
        "Atlas thief returns – Delta TrustThe book was thirty-one years late.",
        "Wind week put off - Daily JettyEleven entrants had weighed their tails.",
    ];
    let without = [
        "Meadow open - WardensThe gate opened at noon.",
        "Swimmer circles islandHe ate two bananas on the way.",
        "Peat fire burns onFirefighters heard it boil.",
    ];
    let outlets = Outlets::of(with.into_iter());
    assert!(outlets.are_named());
    assert_eq!(outlets.in_line(with[0]), outlet(with[0]));
    assert!(!Outlets::of(without.into_iter()).are_named());
    assert!(!Outlets::of(core::iter::empty()).are_named());
}

#[test]
fn the_weights_stand_in_the_order_of_the_evidence() {
    use crate::knowledge::joint_weights::{OUTLET_WEIGHTS, TITLE_WEIGHTS};
    for table in [TITLE_WEIGHTS, OUTLET_WEIGHTS] {
        for (row, (evidence, _)) in table.iter().enumerate() {
            assert_eq!(*evidence as usize, row, "{evidence:?}");
        }
        assert_eq!(table.last().map(|row| row.0), Some(super::Evidence::RightNameRecurs), "no row is missing");
    }
}

/// Prints the evidence at every point of records, for `tests/tools/joint_weights.py` to learn from.
///
/// `RECORDS=titles.tsv cargo test --lib tell_points -- --ignored --nocapture`; a record is `id TAB title TAB snippet`,
/// or with an outlet `id TAB title TAB separator TAB outlet TAB snippet`.
#[test]
#[ignore = "a tool, not a test"]
fn tell_points() {
    extern crate std;
    let path = std::env::var("RECORDS").expect("RECORDS names a file");
    std::println!();
    for line in std::fs::read_to_string(path).expect("a readable file").lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let glued = fields[1..].concat();
        let right = glued.len() - fields[fields.len() - 1].len();
        std::print!("{}\t{right}", fields[0]);
        if fields.len() == 3 {
            let (points, count) = points(&glued);
            weigh(&glued, &points[..count], |at, marks| std::print!("\t{at}:{}", marks.bits()));
        } else {
            super::outlet::weigh(&glued, |name, marks| {
                let (title_end, end) = (usize::from(name.title_end), usize::from(name.end));
                let wrong_title = end == right && title_end != fields[1].len();
                std::print!("\t{}:{}", if wrong_title { 0 } else { end }, marks.bits());
            });
        }
        std::println!();
    }
}
