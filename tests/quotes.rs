//! Direct quotes and who said them, one kind of attribution a test. All people, places and news are invented.

use tearsheet::{DiagnosticKind, MentionKind, Quote, QuoteKind};

/// Quotes as `words | speaker | cue`, a carried speaker with `+`, no speaker and no cue as `-`.
fn lines(text: &str) -> Vec<String> {
    tearsheet::quotes(text).map(|quote| line(&quote)).collect()
}

fn line(quote: &Quote<&str>) -> String {
    let speaker = match &quote.speaker {
        Some(speaker) if speaker.carried => format!("+{}", speaker.text),
        Some(speaker) => speaker.text.to_owned(),
        None => "-".to_owned(),
    };
    format!("{} | {speaker} | {}", quote.text, quote.cue.map_or("-", |cue| cue.text))
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(lines(text), expected, "in {text:?}");
}

mod attribution {
    use super::*;

    #[test]
    fn after_the_quote() {
        check("“The lock gate is stuck,” Oduya said on Friday.", &["The lock gate is stuck, | Oduya | said"]);
        check("\"The lock gate is stuck,\" she told reporters.", &["The lock gate is stuck, | she | told"]);
    }

    #[test]
    fn inverted() {
        check(
            "“Nobody rang the bell,” said the harbour master.",
            &["Nobody rang the bell, | the harbour master | said"],
        );
    }

    #[test]
    fn inverted_with_an_appositive() {
        check(
            "“We counted them twice,” said Ines Calloway, a warden at the Brackwater reserve.",
            &["We counted them twice, | Ines Calloway, a warden at the Brackwater reserve | said"],
        );
    }

    #[test]
    fn before_the_quote() {
        check("Oduya said: “The gate will hold.”", &["The gate will hold. | Oduya | said"]);
        check(
            "Mayor Rhea Oduya warned, “The gate will not hold.”",
            &["The gate will not hold. | Mayor Rhea Oduya | warned"],
        );
    }

    #[test]
    fn in_the_paragraph_before() {
        check(
            "After the vote she added:\n\n“We will repair the gate before the spring tide comes in.”",
            &["We will repair the gate before the spring tide comes in. | she | added"],
        );
    }

    /// A quote that is a paragraph of its own is by whoever told something in the one before.
    #[test]
    fn alone_behind_what_was_told() {
        let words = "We will repair the gate before the spring tide comes in.";
        for (told, given) in [
            ("Oduya defended the cost of the lock.", "Oduya | -"),
            ("The mayor defended the cost of the lock.", "The mayor | -"),
            ("The lock is old, Oduya said. It has leaked for years.", "Oduya | -"),
            // A story of no speech, and a speaker who is not named.
            ("The lock was built in 1902.", "- | -"),
            ("Critics attacked the plan.", "- | -"),
        ] {
            check(&format!("{told}\n\n“{words}”"), &[&format!("{words} | {given}")]);
        }
        // A title, a sign, and a quote that somebody else signs.
        check("Oduya praised the lock.\n\n“Old Gate”", &["Old Gate | - | -"]);
        let signed = format!("Oduya praised the lock.\n\n“{words}”\n\n— Rhea Calloway");
        check(&signed, &[&format!("{words} | Rhea Calloway | —")]);
    }

    #[test]
    fn alone_behind_a_quote_of_the_same_speaker() {
        let first = "“The lock is old,” Oduya told the board.";
        check(
            &format!("{first}\n\n“It was old when my father kept it.”"),
            &["The lock is old, | Oduya | told", "It was old when my father kept it. | +Oduya | -"],
        );
        // As a heading is short, so few words say nothing.
        check(
            &format!("{first}\n\n“Pretty cold there.”"),
            &["The lock is old, | Oduya | told", "Pretty cold there. | - | -"],
        );
    }

    #[test]
    fn around_the_quote() {
        check(
            "“If the gate holds,” Oduya said, “we will all sleep better.”",
            &["If the gate holds, | Oduya | said", "we will all sleep better. | +Oduya | -"],
        );
    }

    #[test]
    fn carried_on_in_the_paragraph() {
        check(
            "“The gate is old,” Oduya said. “It was built for barges.”“Barges are gone.”",
            &[
                "The gate is old, | Oduya | said",
                "It was built for barges. | +Oduya | -",
                "Barges are gone. | +Oduya | -",
            ],
        );
    }

    #[test]
    fn carried_on_over_paragraphs() {
        let text = "“The gate is old,” Oduya said. “It was built for barges.\n\n“Now there are none.”";
        check(
            text,
            &[
                "The gate is old, | Oduya | said",
                "It was built for barges. | +Oduya | -",
                "Now there are none. | +Oduya | -",
            ],
        );
        let quotes: Vec<_> = tearsheet::quotes(text).collect();
        assert_eq!(quotes.iter().map(|q| q.continues).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(quotes.iter().map(|q| q.closed).collect::<Vec<_>>(), [true, false, true]);
        assert_eq!(quotes.iter().map(|q| q.paragraph).collect::<Vec<_>>(), [0, 0, 1]);
    }

    #[test]
    fn fragments_within_a_sentence() {
        check(
            "The skipper said the gate was “rotten from top to bottom” and should go.",
            &["rotten from top to bottom | The skipper | said"],
        );
        check(
            "Oduya called the plan “reckless,” “late” and “far too expensive for a town of our size.”",
            &[
                "reckless, | Oduya | called",
                "late | +Oduya | -",
                "far too expensive for a town of our size. | +Oduya | -",
            ],
        );
    }

    #[test]
    fn according_to_a_source() {
        check(
            "The gate is “beyond any repair,” according to the harbour board.",
            &["beyond any repair, | the harbour board | according to"],
        );
        check(
            "According to Calloway, the reserve is “quieter than it has ever been.”",
            &["quieter than it has ever been. | Calloway | According to"],
        );
    }

    #[test]
    fn according_to_him() {
        check("According to him, “the keeper never came.”", &["the keeper never came. | him | According to"]);
        check("The lock was “always shut,” according to her.", &["always shut, | her | according to"]);
    }

    #[test]
    fn whoever_was_quoted_as_saying() {
        check(
            "“It must end,” the governor was quoted by his press secretary, Nan Roe, as saying.",
            &["It must end, | the governor | quoted"],
        );
        check(
            "One peer quoted his old tutor as saying that “a museum is a promise.”",
            &["a museum is a promise. | his old tutor | saying"],
        );
    }

    #[test]
    fn whoever_a_thing_was_described_by() {
        check(
            "The bill, described by its critics as “a removal van”, was talked out.",
            &["a removal van | its critics | described"],
        );
    }

    #[test]
    fn a_participle_apposed_to_the_speaker() {
        check(
            "The panel, headed by Justice Ada Onuoha, held that the vote was “a mockery of the ballot”.",
            &["a mockery of the ballot | The panel, headed by Justice Ada Onuoha | held"],
        );
        check(
            "Opening the case at Calder Crown Court, Rhea Marsh, prosecuting, said it was “a feud over a fence”.",
            &["a feud over a fence | Rhea Marsh, prosecuting | said"],
        );
    }

    #[test]
    fn a_dash_or_a_colon() {
        check(
            "“A lock gate is a promise made of oak.” — Ines Calloway",
            &["A lock gate is a promise made of oak. | Ines Calloway | —"],
        );
        check(
            "Calloway: “A lock gate is a promise made of oak.”",
            &["A lock gate is a promise made of oak. | Calloway | :"],
        );
        check(
            "“A lock gate is a promise made of oak.”\n\n— Ines Calloway",
            &["A lock gate is a promise made of oak. | Ines Calloway | —"],
        );
    }

    #[test]
    fn written_words() {
        check(
            "“The barges are coming back,” Oduya tweeted on Sunday.",
            &["The barges are coming back, | Oduya | tweeted"],
        );
        check(
            "“We regret the delay to the gate,” the board said in a statement.",
            &["We regret the delay to the gate, | the board | said"],
        );
    }

    #[test]
    fn appositives_and_relative_clauses_before_the_cue() {
        check(
            "“It groans at night,” Tam Birk, a retired lock keeper from Netherby, said.",
            &["It groans at night, | Tam Birk, a retired lock keeper from Netherby | said"],
        );
        check(
            "Tam Birk, who kept the lock for thirty years, said: “It groans at night.”",
            &["It groans at night. | Tam Birk, who kept the lock for thirty years | said"],
        );
    }

    #[test]
    fn a_short_form_can_end_a_sentence() {
        check(
            "The tram was lost near Calder, B.C. The minister called it “a mystery to all of us.”",
            &["a mystery to all of us. | The minister | called"],
        );
        check(
            "“The gate is stuck,” Oduya said at 9 p.m. “We will mend it by noon.”",
            &["The gate is stuck, | Oduya | said", "We will mend it by noon. | +Oduya | -"],
        );
        check("Mr. Oduya said “the gate” was stuck.", &["the gate | Mr. Oduya | said"]);
    }

    #[test]
    fn adverbs_before_the_verb_are_no_subjects() {
        check("The mayor therefore called it “a lesson.”", &["a lesson. | The mayor | called"]);
        check("She likewise called it “a lesson.”", &["a lesson. | She | called"]);
    }

    #[test]
    fn other_verbs() {
        check("Oduya branded the board “a club of sleepy men”.", &["a club of sleepy men | Oduya | branded"]);
        check(
            "Oduya pledged to build “a gate that lasts a century”.",
            &["a gate that lasts a century | Oduya | pledged"],
        );
    }

    #[test]
    fn a_participle_takes_the_subject_of_its_sentence() {
        check(
            "Oduya defended the budget, saying that “oak does not grow on paper.”",
            &["oak does not grow on paper. | Oduya | saying"],
        );
    }

    #[test]
    fn what_may_be_a_verb_opens_a_job_behind_a_verb_of_saying() {
        for job in ["lead developer", "fire chief", "state Rep.", "state police spokesman", "claim handler"] {
            let text = format!("“It leaks at the seams,” said {job} Tam Birk.");
            check(&text, &[&format!("It leaks at the seams, | {job} Tam Birk | said")]);
        }
        check(
            "State Police Commissioner Tam Birk said: “It leaks at the seams.”",
            &["It leaks at the seams. | State Police Commissioner Tam Birk | said"],
        );
    }

    #[test]
    fn what_may_be_a_verb_is_a_noun_behind_an_article() {
        check(
            "The state Commissioner for Locks, Mrs. Ines Calloway, left, saying “the gate is shut”.",
            &["the gate is shut | The state Commissioner for Locks, Mrs. Ines Calloway | saying"],
        );
        check("The lead counsel, Tam Birk, said “it leaks”.", &["it leaks | The lead counsel, Tam Birk | said"]);
        check("“It leaks at the seams,” the report said.", &["It leaks at the seams, | the report | said"]);
        check("“It leaks at the seams,” a harbour report said.", &["It leaks at the seams, | a harbour report | said"]);
        check("“It leaks at the seams,” the family said.", &["It leaks at the seams, | the family | said"]);
    }

    #[test]
    fn a_plural_goes_on_with_what_it_is_tied_to() {
        for subject in
            ["Lawyers for the yard", "Officials at the lock", "Doctors at the hospital", "Friends of the family"]
        {
            let text = format!("{subject} called the gate “old and rotten.”");
            check(&text, &[&format!("old and rotten. | {subject} | called")]);
        }
        check(
            "Lawyers for Marsh Barges Inc., which owns the yard, said the gate was “old and rotten.”",
            &["old and rotten. | Lawyers for Marsh Barges Inc., which owns the yard | said"],
        );
    }

    #[test]
    fn somebodys_phrase_is_theirs() {
        check("The board called it what Oduya described as “a frank talk”.", &["a frank talk | Oduya | described"]);
        check("Skippers agreed on what officials said was “a fair toll”.", &["a fair toll | officials | said"]);
    }

    #[test]
    fn an_adverb_between_commas_is_no_part_of_the_speaker() {
        check("Director Tam Birk, however, said: “We sail on.”", &["We sail on. | Director Tam Birk | said"]);
        check("The mayor, meanwhile, said: “We sail on.”", &["We sail on. | The mayor | said"]);
        check("“We sail on,” said the mayor, too.", &["We sail on, | the mayor | said"]);
    }

    #[test]
    fn a_sentence_that_is_closed_nowhere_is_by_whoever_spoke_before_it() {
        check(
            "The lock is shut, said Tam Birk, spokesman for the lock board. ’’The detour adds two long days. We ask you to wait.",
            &["The detour adds two long days. We ask you to wait. | Tam Birk, spokesman for the lock board | said"],
        );
        check(
            "Lock chief Ines Calloway says tugs are on call.’’Last time we pulled out a barge and two boats. All swam.",
            &["Last time we pulled out a barge and two boats. All swam. | Lock chief Ines Calloway | says"],
        );
    }

    #[test]
    fn a_short_form_in_brackets_ends_no_sentence() {
        check(
            "Tam Birk, who worked for Sen. Rhea Oduya (R-Tenn.), one of the architects, called it “a gate.”",
            &["a gate. | Tam Birk, who worked for Sen. Rhea Oduya (R-Tenn.), one of the architects | called"],
        );
    }

    #[test]
    fn short_forms_within_a_surname() {
        check("“We sail on,” Lt. Col. Tam Sto. Birko said.", &["We sail on, | Lt. Col. Tam Sto. Birko | said"]);
        check("“We sail on,” Mayor Ines Sta. Rhea said.", &["We sail on, | Mayor Ines Sta. Rhea | said"]);
    }

    #[test]
    fn a_speaker_goes_on_with_a_relative_clause() {
        check("“I paid,” said Tam Birk, whose barge sank here.", &["I paid, | Tam Birk, whose barge sank here | said"]);
        check(
            "“I paid,” said a man from the Lock Guild (LG), which sank here.",
            &["I paid, | a man from the Lock Guild (LG), which sank here | said"],
        );
    }

    #[test]
    fn nobody_says_what_something_is_called() {
        check("A so-called “lock tax” has been raised, skippers said.", &["lock tax | - | -"]);
        check("Skippers said the barge, nicknamed “The Old Duck,” will sail on.", &["The Old Duck, | - | -"]);
        check("Skippers said the barge, known as “The Old Duck,” will sail on.", &["The Old Duck, | - | -"]);
        check("The mayor, Tam Birk, called “The Old Duck” a wreck.", &["The Old Duck | The mayor, Tam Birk | called"]);
    }

    #[test]
    fn nobody_says_what_a_thing_is_called() {
        check("He showed a film called “Low Water” to the board.", &["Low Water | - | -"]);
    }

    #[test]
    fn nobody_says_a_title_or_a_nickname() {
        check("The town sang “The Barge Song” at noon.", &["The Barge Song | - | -"]);
        check("They met Tam “Oak” Birk at the lock.", &["Oak | - | -"]);
    }
}

mod marks {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tearsheet::quotes(text).map(|quote| quote.text).collect()
    }

    #[test]
    fn all_shapes() {
        for text in [
            "“The gate holds,” she said.",
            "\"The gate holds,\" she said.",
            "''The gate holds,'' she said.",
            "’’The gate holds,’’ she said.",
            "“The gate holds,\" she said.",
            "\"The gate holds,” she said.",
            "„The gate holds,“ she said.",
            "«The gate holds,» she said.",
            "»The gate holds,« she said.",
            "« The gate holds, » she said.",
            "‹The gate holds,› she said.",
            "「The gate holds,」 she said.",
            "『The gate holds,』 she said.",
            "‘The gate holds,’ she said.",
            "'The gate holds,' she said.",
        ] {
            assert_eq!(words(text), ["The gate holds,"], "in {text}");
        }
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert!(
            words("The voters’ gate isn't the mayors' gate, it’s rock ’n’ roll from the ’90s and the '80s.").is_empty()
        );
        assert_eq!(words("‘The voters’ gate isn’t ours,’ she said."), ["The voters’ gate isn’t ours,"]);
    }

    #[test]
    fn a_quote_within_a_quote_is_not_listed() {
        assert_eq!(words("“He said ‘no’ to me,” she said."), ["He said ‘no’ to me,"]);
        assert_eq!(words("“He said “no” to me,” she said."), ["He said “no” to me,"]);
        assert_eq!(words("‘He said “no” to me,’ she said."), ["He said “no” to me,"]);
    }

    #[test]
    fn touching_quotes() {
        assert_eq!(words("“It holds.”“For now.”"), ["It holds.", "For now."]);
        assert_eq!(words("\"It holds,\" he said.\"They know.\""), ["It holds,", "They know."]);
    }

    #[test]
    fn attributes_and_inches_are_no_quotes() {
        assert!(words("<tweet id=\"4711\"> the gate").is_empty());
        assert!(words("A 6\" pipe and a 4\" pipe").is_empty());
    }

    #[test]
    fn marks_around_nothing_quote_nothing() {
        for text in ["“”", "“ ”", "“ \"", "\"\u{a0}\"", "« »", "“"] {
            assert_eq!(words(text), Vec::<&str>::new(), "{text:?}");
        }
        assert_eq!(words("“ ” said nobody. “It is dry,” she said."), ["It is dry,"]);
    }

    /// The first quote never closes and the second, which is another's, runs on into the third.
    #[test]
    fn a_quote_that_nothing_continues_gets_no_speaker_from_afar() {
        let text = "“The gate is stuck.\n\nA note read “the lock is old.\n\n“It will hold,” Oduya said.";
        let page = tearsheet::parse(text);
        let speakers: Vec<_> = page.article.quotes.iter().map(|q| q.speaker.as_ref().map(|s| s.text)).collect();
        assert_eq!(speakers, [None, Some("Oduya"), Some("Oduya")]);
    }

    #[test]
    fn one_stray_mark_spoils_nothing() {
        let text = "The gate” is old. “It holds,” she said.\n\n\"It holds, he said.\n\n\"It does,\" she said.";
        assert_eq!(words(text), ["It holds,", "It holds, he said.", "It does,"]);
    }

    #[test]
    fn unclosed_quotes_end_with_their_paragraph_or_at_glue() {
        let page = tearsheet::parse(
            "BRACKWATER, May 3 — The gate was closed on Tuesday.\n\n“We have also started to oil it.According to a joint \
             statement, barges may pass.\n\n“It never closed at all, she said.\n\nThe barges left.",
        );
        let quotes: Vec<_> = page.article.quotes.iter().map(|q| (q.text, q.closed)).collect();
        assert_eq!(quotes, [("We have also started to oil it.", false), ("It never closed at all, she said.", false)]);
        let kinds: Vec<_> = page.diagnostics.iter().map(|d| d.kind).collect();
        assert_eq!(kinds, [DiagnosticKind::QuoteCutAtGlue, DiagnosticKind::UnclosedQuote]);
    }

    #[test]
    fn spans_are_of_the_text() {
        let text = "Oduya said: “The gate will hold.” « Oui », said ‘Tam’ Birk. \"x";
        for quote in tearsheet::quotes(text) {
            assert_eq!(&text[quote.span.range()], quote.text);
            if let Some(speaker) = quote.speaker {
                assert_eq!(&text[speaker.span.range()], speaker.text);
            }
            if let Some(cue) = quote.cue {
                assert_eq!(&text[cue.span.range()], cue.text);
            }
        }
    }

    #[test]
    fn no_marks_no_quotes() {
        assert_eq!(tearsheet::quotes("The gate is closed.\n\nIt isn’t the voters' gate.").count(), 0);
        assert_eq!(tearsheet::quotes("").count(), 0);
    }
}

mod speakers {
    use super::*;

    fn first(text: &str) -> (MentionKind, Option<&str>) {
        let speaker = tearsheet::quotes(text).next().unwrap().speaker.unwrap();
        (speaker.kind, speaker.refers_to.map(|whole| whole.text))
    }

    #[test]
    fn kinds_of_mention() {
        assert_eq!(first("“It holds,” Oduya said.").0, MentionKind::Name);
        assert_eq!(first("“It holds,” he said.").0, MentionKind::Pronoun);
        assert_eq!(first("“It holds,” a lock keeper said.").0, MentionKind::Description);
    }

    #[test]
    fn a_surname_refers_to_the_full_name() {
        let text = "Harbour Minister Rhea Oduya opened the lock.\n\n“It holds,” Oduya said.";
        assert_eq!(first(text), (MentionKind::Name, Some("Harbour Minister Rhea Oduya")));
        assert_eq!(first("“It holds,” Oduya said. Rhea Oduya left."), (MentionKind::Name, None));
    }

    #[test]
    fn two_people_of_one_name_leave_it_open() {
        let text = "Rhea Oduya met Samuel Oduya at the lock.\n\n“It holds,” Oduya said.";
        assert_eq!(first(text), (MentionKind::Name, None));
    }

    #[test]
    fn a_pronoun_refers_to_the_only_person_before_it() {
        let text = "The lock is old. Oduya opened it at noon. “It holds,” she said.";
        assert_eq!(first(text), (MentionKind::Pronoun, Some("Oduya")));
        let text = "The skipper, Captain Tam Birk, had refused to sail. “It holds,” he said.";
        assert_eq!(first(text), (MentionKind::Pronoun, Some("Captain Tam Birk")));
        let text = "Similarly, the chairman, Chief Tam Birk, refused to sail. “It holds,” he said.";
        assert_eq!(first(text), (MentionKind::Pronoun, Some("Chief Tam Birk")));
        let text = "Tam Birk hinted that Oduya was late.\n\nOduya complained. Birk laughed. “It holds,” she said.";
        assert_eq!(first(text), (MentionKind::Pronoun, None));
    }
}

mod kinds {
    use super::*;

    fn kinds(text: &str) -> Vec<QuoteKind> {
        tearsheet::quotes(text).map(|quote| quote.kind).collect()
    }

    #[test]
    fn speech_fragments_and_mentions() {
        assert_eq!(kinds("“The gate will hold,” Oduya said."), [QuoteKind::Direct]);
        assert_eq!(kinds("Oduya said the gate was “solid as a rock”."), [QuoteKind::Partial]);
        assert_eq!(kinds("The town sang “The Barge Song” at noon."), [QuoteKind::Mention]);
        assert_eq!(kinds("Skippers said the barge, nicknamed “Duck of the Long Lock,” sank."), [QuoteKind::Mention]);
    }

    #[test]
    fn a_short_form_may_end_the_sentence_before() {
        let text = "“It holds,” said Tam Birk Jr. “But when it creaks, you know it.”";
        assert_eq!(kinds(text), [QuoteKind::Direct, QuoteKind::Direct]);
    }

    #[test]
    fn a_sentence_that_began_without_marks_ends_in_a_fragment() {
        assert_eq!(kinds("The heron, she added, “had the right of way.”"), [QuoteKind::Partial]);
        assert_eq!(kinds("“The heron,” she added, “had the right of way.”"), [QuoteKind::Direct, QuoteKind::Direct]);
    }

    #[test]
    fn what_somebody_was_told_is_speech() {
        assert_eq!(kinds("Barges had been told to “wait and not to hoot” there."), [QuoteKind::Partial]);
    }
}

mod languages {
    use super::*;

    #[test]
    fn german() {
        check(
            "„Das Tor hält nicht mehr“, sagte der Schleusenwärter Jost Hinrichs am Montag und ging.",
            &["Das Tor hält nicht mehr | der Schleusenwärter Jost Hinrichs | sagte"],
        );
        check(
            "Hinrichs betonte am Abend vor der Tür: „Die Fähre bleibt.“",
            &["Die Fähre bleibt. | Hinrichs | betonte"],
        );
        check(
            "Der Plan ist da. „Das ist nicht das Ende“, erklärte Bürgermeisterin Maren Tiede.",
            &["Das ist nicht das Ende | Bürgermeisterin Maren Tiede | erklärte"],
        );
    }

    #[test]
    fn french() {
        check(
            "« Nous avons réparé le pont et les quais », a déclaré la maire Odile Vernier.",
            &["Nous avons réparé le pont et les quais | la maire Odile Vernier | déclaré"],
        );
        check(
            "Le pont est dans le bourg. « Il tiendra pour les fêtes », a-t-il ajouté.",
            &["Il tiendra pour les fêtes | il | ajouté"],
        );
        check("Selon le préfet, le pont est « solide comme un bœuf ».", &["solide comme un bœuf | le préfet | Selon"]);
    }

    #[test]
    fn spanish() {
        check(
            "«El puente no se cae», dijo la alcaldesa Rosario Almeida.",
            &["El puente no se cae | la alcaldesa Rosario Almeida | dijo"],
        );
        check(
            "El ingeniero Tomás Quiroga aseguró: «La obra está lista para el verano».",
            &["La obra está lista para el verano | El ingeniero Tomás Quiroga | aseguró"],
        );
        check(
            "«Fue un milagro que no se cae», según la directora.",
            &["Fue un milagro que no se cae | la directora | según"],
        );
    }

    #[test]
    fn italian() {
        check(
            "«Il ponte è sicuro», ha detto il sindaco Nerio Galvani.",
            &["Il ponte è sicuro | il sindaco Nerio Galvani | detto"],
        );
        check(
            "Galvani ha aggiunto: «La gente non ha più paura di passare».",
            &["La gente non ha più paura di passare | Galvani | aggiunto"],
        );
        check("«Non è la fine del ponte», secondo la prefetta.", &["Non è la fine del ponte | la prefetta | secondo"]);
    }

    #[test]
    fn portuguese() {
        check(
            "“A ponte não vai cair”, disse o prefeito Valdir Nogueira no cais da cidade.",
            &["A ponte não vai cair | o prefeito Valdir Nogueira | disse"],
        );
        check(
            "A ministra Eliana Prado garantiu que a obra da ponte é “uma promessa para os filhos”.",
            &["uma promessa para os filhos | A ministra Eliana Prado | garantiu"],
        );
        check(
            "Segundo o engenheiro, a obra da ponte não está “nem no começo”.",
            &["nem no começo | o engenheiro | Segundo"],
        );
    }

    #[test]
    fn a_verb_without_its_subject() {
        check(
            "La alcaldesa Rosario Almeida no quiso esperar a los de la obra. «El puente no se cae», añadió.",
            &["El puente no se cae | La alcaldesa Rosario Almeida | añadió"],
        );
        check(
            "Il sindaco Nerio Galvani non è del paese. «Il ponte non cade», ha ribadito.",
            &["Il ponte non cade | Il sindaco Nerio Galvani | ribadito"],
        );
        check(
            "O prefeito Valdir Nogueira esteve no cais da cidade. “A ponte não cai”, garantiu.",
            &["A ponte não cai | O prefeito Valdir Nogueira | garantiu"],
        );
        check(
            "El capataz llegó tarde. Las obras de la presa, añadió el ingeniero Quiroga, son «una vergüenza para el valle».",
            &["una vergüenza para el valle | el ingeniero Quiroga | añadió"],
        );
        // In English a verb has its subject.
        check("Mayor Rosa Almeida was not there. “The bridge holds,” added.", &["The bridge holds, | - | -"]);
    }

    #[test]
    fn words_between_a_verb_and_its_subject() {
        check(
            "«El puente no se cae», le respondió la alcaldesa Rosario Almeida.",
            &["El puente no se cae | la alcaldesa Rosario Almeida | respondió"],
        );
        check(
            "«El puente no se cae», dijo ayer a la prensa la alcaldesa de la villa.",
            &["El puente no se cae | la alcaldesa de la villa | dijo"],
        );
        check(
            "« Le pont est dans un état pitoyable », s’est étonnée la maire Odile Vernier.",
            &["Le pont est dans un état pitoyable | la maire Odile Vernier | étonnée"],
        );
        check(
            "„Das Tor ist nicht auf dem Plan“, erinnerte sich Hinrichs.",
            &["Das Tor ist nicht auf dem Plan | Hinrichs | erinnerte"],
        );
    }

    #[test]
    fn short_words_run_into_the_next() {
        check(
            "« Le pont est dans un état pitoyable », déplore l’avocate Odile Vernier.",
            &["Le pont est dans un état pitoyable | l’avocate Odile Vernier | déplore"],
        );
        check(
            "«Non è la fine della storia», ha detto l'avvocato Nerio Galvani.",
            &["Non è la fine della storia | l'avvocato Nerio Galvani | detto"],
        );
        check(
            "Selon l’institut, le pont est dans un état « digne d’un musée ».",
            &["digne d’un musée | l’institut | Selon"],
        );
    }

    #[test]
    fn a_source_is_no_longer_than_its_name() {
        check(
            "Según la capitanía del puerto, las obras de la presa se paran «el año que viene».",
            &["el año que viene | la capitanía del puerto | Según"],
        );
        check(
            "According to her, the debt dates back to the year when she lent a friend “a little money.”",
            &["a little money. | her | According to"],
        );
    }

    #[test]
    fn what_the_people_call_something_is_named() {
        check("El puente, conocido como «el Viejo», no se cae con los años.", &["el Viejo | - | -"]);
        check("Le pont, surnommé « la Vieille », est dans un état pitoyable.", &["la Vieille | - | -"]);
    }

    #[test]
    fn malay() {
        check(
            "\"Kami akan membuka jambatan itu esok dan tidak lama lagi,\" kata Datuk Hamdan Yusri.",
            &["Kami akan membuka jambatan itu esok dan tidak lama lagi, | Datuk Hamdan Yusri | kata"],
        );
        check(
            "\"Orang ramai tidak perlu bimbang dengan ini,\" katanya.",
            &["Orang ramai tidak perlu bimbang dengan ini, | nya | kata"],
        );
        check("Beliau berkata, \"kerja itu siap dengan baik\".", &["kerja itu siap dengan baik | Beliau | berkata"]);
    }

    #[test]
    fn indonesian() {
        check(
            "\"Jembatan itu sudah aman dan tidak goyang,\" ujar Gubernur Satrio Wibawa.",
            &["Jembatan itu sudah aman dan tidak goyang, | Gubernur Satrio Wibawa | ujar"],
        );
        check("\"Kami tidak menunggu dengan ini,\" tuturnya.", &["Kami tidak menunggu dengan ini, | nya | tutur"]);
        check(
            "Dia mengatakan, \"ini lebih baik dari yang lama\".",
            &["ini lebih baik dari yang lama | Dia | mengatakan"],
        );
    }
}

mod newsroom_grammar {
    use super::*;

    #[test]
    fn nouns_that_look_like_verbs() {
        check("A press release said the bridge was “as good as new”.", &["as good as new | A press release | said"]);
        check("State media said the bridge was “as good as new”.", &["as good as new | State media | said"]);
        check("His family said the bridge was “as good as new”.", &["as good as new | His family | said"]);
        check("A close ally said the bridge was “as good as new”.", &["as good as new | A close ally | said"]);
        check("Judges said the bridge was “as good as new”.", &["as good as new | Judges | said"]);
    }

    #[test]
    fn the_name_after_what_somebody_is() {
        check("“It holds,” said the mayor, Mary Poole.", &["It holds, | the mayor, Mary Poole | said"]);
        check("“It holds,” said their aunt, Mary Poole-Hill.", &["It holds, | their aunt, Mary Poole-Hill | said"]);
    }

    #[test]
    fn a_source_ends_where_a_clause_follows() {
        check(
            "According to a log, the keeper told sailors he “lost the key.”",
            &["lost the key. | a log | According to"],
        );
    }

    #[test]
    fn what_a_job_is_for() {
        for speaker in [
            "The adviser to the Premier on Ports, Ada Obi",
            "The ambassador to Sark, Rolf Hale",
            "His adviser on energy, John Smith",
            "A source close to the harbour board",
            "The Minister of State for Ports, Ada Obi",
        ] {
            let comma = if speaker.contains(',') { "," } else { "" };
            let expected = format!("as good as new | {speaker} | said");
            check(&format!("{speaker}{comma} said the bridge was “as good as new”."), &[&expected]);
        }
        check("“It holds,” said the minister to reporters.", &["It holds, | the minister | said"]);
    }

    #[test]
    fn dotted_ranks() {
        for speaker in ["Const. Mark Hill", "Insp. Mark Hill", "Det. Sgt. Mark Hill", "Maj. Gen. Mark Hill"] {
            let expected = format!("It holds, | {speaker} | said");
            check(&format!("“It holds,” said {speaker}."), &[&expected]);
        }
    }

    #[test]
    fn short_forms_in_brackets_stand_before_a_name() {
        let speaker = "The chairman of the Sark Labour Congress (SLC), Joe Hale";
        let expected = format!("as good as new | {speaker} | said");
        check(&format!("{speaker}, said the bridge was “as good as new”."), &[&expected]);
    }

    #[test]
    fn what_somebody_called_it() {
        check("They offered 5%, which the union called “an insult”.", &["an insult | the union | called"]);
        check("They offered 5%, which she called “an insult”.", &["an insult | she | called"]);
    }
}

mod limits {
    /// Quotes of hostile pages come in linear time: ten times the page must not take a hundred times as long.
    #[test]
    fn a_hundred_thousand_marks() {
        for unit in ["“a ", "\"a ", "“a,” he said. ", "“a.Aa ", "‘a ", "“a.Bb «c „d ", "''a'' ", "“a” Ann, the b, "]
        {
            let text = unit.repeat(100_000);
            let start = std::time::Instant::now();
            let _ = tearsheet::quotes(&text).count();
            assert!(start.elapsed().as_secs() < 20, "{unit:?} took {:?}", start.elapsed());
        }
    }

    #[test]
    fn odd_input_does_no_harm() {
        for text in [
            "“",
            "”",
            "\"",
            "''",
            "'''",
            "''''",
            "’’",
            "“ ”",
            "“”",
            "«»",
            "=\"",
            "“—",
            "—“",
            "“a”:",
            "according “a”",
            "“a” according",
            "said “a",
            "“a” said b (c)",
            "“a” said",
            "by “a” by",
            "…“a”…",
        ] {
            for other in ["", " ", "\n\n“b” said", "é", "said: ", "’s", "\u{a0}"] {
                for whole in [format!("{text}{other}"), format!("{other}{text}"), format!("{text}{other}{text}")] {
                    for quote in tearsheet::quotes(&whole) {
                        assert_eq!(&whole[quote.span.range()], quote.text);
                    }
                }
            }
        }
    }
}
