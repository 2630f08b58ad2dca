//! Every kind of diagnostic and of error: a page or a call that provokes it, what it says, and where.

mod common;

use std::collections::BTreeSet;
use tearsheet::{Dateline, DiagnosticKind, Error, ErrorKind, LineRole, Options, Page, Published, Template};

/// Kinds that nothing provokes yet, and why.
static NOT_YET: &[(DiagnosticKind, &str)] = &[];

fn is_not_yet(kind: DiagnosticKind) -> bool {
    NOT_YET.iter().any(|(not_yet, _)| *not_yet == kind)
}

/// Every test of a diagnostic: its kind, the page, the words it points at, its sentence.
macro_rules! diagnostics {
    ($($name:ident: $kind:ident, $page:expr, $at:expr, $message:expr;)+) => {
        $(
            #[test]
            fn $name() {
                diagnoses(tearsheet::parse($page), $page, DiagnosticKind::$kind, $at, $message);
            }
        )+

        /// The kinds that have a test.
        static TESTED: &[DiagnosticKind] = &[$(DiagnosticKind::$kind),+];
    };
}

diagnostics! {
    a_quote_that_never_closes:
        UnclosedQuote,
        "The baker came late.\n\n“We have lost the key, said Odile Marsh.\n\nThe shop stayed shut.",
        "“",
        "quotation mark never closes; the quote ends with its paragraph";
    a_quote_cut_where_the_next_sentence_is_glued_on:
        QuoteCutAtGlue,
        "The baker came late. “We have lost the key.The shop stayed shut.",
        "“",
        "quotation mark never closes; the quote ends where the next sentence is glued on";
    a_day_that_no_month_has:
        ImpossibleDate,
        " date 2023-03-01 CORRAN, Feb 30 — The baker came late.",
        "Feb 30",
        "no calendar has this date; its text stays, the date is empty";
    a_leap_day_in_a_common_year:
        ImpossibleDate,
        " date 2023-03-01 CORRAN, Feb 29, 2023 — The baker came late.",
        "Feb 29, 2023",
        "no calendar has this date; its text stays, the date is empty";
    a_list_cut_in_the_middle:
        TruncatedList,
        concat!(
            "The baker came late.\n\n",
            "SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.\n\n",
            "CORRANPOST: Key found in doughThe baker had looked everywhere else.\n\nSource: corranpost | Read more ⮕\n\n",
            "MILLTIMES: Miller blamed, then",
        ),
        "MILLTIMES: Miller blamed, then",
        "the list ends in the middle of an item";
    a_label_that_is_not_its_source:
        LabelMismatch,
        concat!(
            "The baker came late.\n\n",
            "SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.\n\n",
            "CORRANPOST: Key found in doughThe baker had looked everywhere else.\n\nSource: milltimes | Read more ⮕\n",
        ),
        "CORRANPOST",
        "the item's label and its source line name different outlets";
    a_list_in_a_language_no_row_knows:
        InferredTemplate,
        "Tukang roti lewat.\n\nBERITA LAIN:Anda juga boleh membaca berita ini.\n\n\
         Kunci dijumpaiIa di dalam adunan.\nBaca lagi »\nKedai tutupPelanggan pulang.\nBaca lagi »\n",
        "BERITA LAIN:Anda juga boleh membaca berita ini.",
        "no known template; the list was recognised by the line its items repeat";
    a_stamp_that_the_page_contradicts:
        ContradictedDate,
        " date 2023-11-07 Bridge found under car park – Metro24\n\nPosted on Jun 3, 2016\n\nIt has three arches.",
        "Jun 3, 2016",
        "the page prints another date than its stamp has, or than was handed in";
    a_stamp_without_a_date:
        BadStamp,
        " date 2023-13-45 The baker came late.",
        "date 2023-13-45",
        "the dump's date stamp holds no date";
}

/// Exactly one diagnostic of that kind, with these words and this sentence; for a kind that is not there
/// yet, none.
#[track_caller]
fn diagnoses(page: Page<&str>, text: &str, kind: DiagnosticKind, at: &str, message: &str) {
    let found: Vec<_> = page.diagnostics.iter().filter(|diagnostic| diagnostic.kind == kind).collect();
    if is_not_yet(kind) {
        assert!(found.is_empty(), "{kind:?} is there now: take it out of NOT_YET");
        return;
    }
    let [diagnostic] = found[..] else { panic!("not one {kind:?}, but {:?}", page.diagnostics) };
    assert_eq!((diagnostic.span.slice(text), &*diagnostic.to_string()), (Some(at), message));
    assert_eq!(diagnostic.to_string(), kind.to_string());
}

#[test]
fn a_date_of_the_callers_that_the_page_contradicts() {
    let text = "Bridge found under car park – Metro24\n\nPosted on Jun 3, 2016\n\nThe bridge has three arches.";
    let page = Options::new().published("2023-11-07".parse().expect("a date")).parse(text);
    let message = "the page prints another date than its stamp has, or than was handed in";
    diagnoses(page, text, DiagnosticKind::ContradictedDate, "Jun 3, 2016", message);
}

#[test]
fn limits_that_were_reached() {
    let message = "a limit was reached here; what follows was not read in full";
    let text = "The baker came late.\n\nRelated Links\n\n1. Key found\n2. Oven cold\n3. Bread gone";
    let page = Options::new().max_bytes(20).parse(text);
    diagnoses(page, text, DiagnosticKind::LimitReached, &text[20..], message);
    let page = Options::new().max_items(1).parse(text);
    assert_eq!(page.related.len(), 1);
    diagnoses(page, text, DiagnosticKind::LimitReached, "2. Oven cold", message);
    let text = "“It is gone,” she said. “All of it.”";
    let page = Options::new().max_quotes(1).parse(text);
    assert_eq!(page.article.quotes.len(), 1);
    diagnoses(page, text, DiagnosticKind::LimitReached, "All of it.", message);
    let text = "“Say “it is gone” aloud,” she said. “All of it.”";
    let page = Options::new().max_depth(1).parse(text);
    assert_eq!(page.article.quotes.last().map(|quote| quote.text), Some("All of it."), "what follows is read");
    diagnoses(page, text, DiagnosticKind::LimitReached, &text[7..10], message);
}

#[test]
fn what_stays_within_limits_reaches_none() {
    let text = "“a “b “c “d” c” b” a,” she said.\n\nRelated Links\n\n1. Key found\n2. Oven cold";
    let limits = Options::new().max_bytes(text.len()).max_items(2).max_quotes(1).max_depth(4);
    let page = limits.parse(text);
    assert_eq!(page, tearsheet::parse(text));
    assert_eq!((page.related.len(), page.article.quotes.len(), page.diagnostics.len()), (2, 1, 0));
}

/// However little may be read, what is read is what would be read without limits.
#[test]
fn limits_leave_what_was_read() {
    for case in common::cases() {
        let whole = tearsheet::parse(&case.text);
        for limit in 0..4 {
            let page = Options::new().max_items(limit).max_quotes(limit).parse(&case.text);
            let (story, wanted) = (&page.article, &whole.article);
            assert_eq!((story.headline, &story.paragraphs), (wanted.headline, &wanted.paragraphs), "{}", case.name);
            assert!(page.related.iter().eq(whole.related.iter().take(limit)), "{}", case.name);
            let words = |page: &Page<&str>| page.article.quotes.iter().map(|q| q.span).take(limit).collect::<Vec<_>>();
            assert_eq!(words(&page), words(&whole), "{}", case.name);
            let passed = usize::from(whole.related.len() > limit) + usize::from(whole.article.quotes.len() > limit);
            let reported = page.diagnostics.iter().filter(|d| d.kind == DiagnosticKind::LimitReached).count();
            assert_eq!(reported, passed, "{}", case.name);
        }
    }
}

#[test]
fn every_kind_of_diagnostic_has_a_test() {
    for kind in DiagnosticKind::ALL {
        let tested = *kind == DiagnosticKind::LimitReached || TESTED.contains(kind) || is_not_yet(*kind);
        assert!(tested, "{kind:?}: no test provokes it, and NOT_YET does not say why");
    }
}

#[test]
fn sound_pages_have_no_diagnostics() {
    for text in [
        "",
        "\n",
        "The baker came late.",
        " date 2023-11-07 CORRAN, Nov 7 — The baker came late.\n\n“We have lost the key,” said Odile Marsh.\n",
    ] {
        assert_eq!(tearsheet::parse(text).diagnostics, [], "{text:?}");
    }
}

#[test]
fn names_and_sentences_of_kinds_differ() {
    let diagnostics = DiagnosticKind::ALL.iter().map(|kind| (kind.name(), kind.to_string()));
    let errors = ErrorKind::ALL.iter().map(|kind| (kind.name(), kind.to_string()));
    let (mut names, mut sentences) = (BTreeSet::new(), BTreeSet::new());
    for (name, sentence) in diagnostics.chain(errors) {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name}");
        assert!(!sentence.ends_with('.') && !sentence.starts_with(char::is_uppercase), "{sentence}");
        assert!(names.insert(name), "{name} twice");
        assert!(sentences.insert(sentence.clone()), "{sentence} twice");
    }
}

/// An error's kind, sentence, place and line.
#[track_caller]
fn fails<T: std::fmt::Debug>(
    result: Result<T, Error>,
    kind: ErrorKind,
    message: &str,
    at: (usize, usize),
    line: Option<usize>,
) {
    let error = result.expect_err("it fails");
    assert_eq!(error.to_string(), message);
    assert_eq!((error.kind(), (error.span().start(), error.span().end()), error.line()), (kind, at, line));
}

/// The kinds of error that the tests below provoke.
static FAILING: &[ErrorKind] = &[ErrorKind::NoDateline, ErrorKind::BadDate, ErrorKind::BadTemplate];

#[test]
fn every_kind_of_error_has_a_test() {
    for kind in ErrorKind::ALL {
        assert!(FAILING.contains(kind), "{kind:?}: no test provokes it");
    }
}

#[test]
fn a_line_without_a_dateline() {
    let fails = |line, message, at| fails(Dateline::parse(line), ErrorKind::NoDateline, message, (at, at), None);
    fails("", "no dateline at byte 0: expected a place, an agency or a date", 0);
    fails("the baker came late.", "no dateline at byte 0: expected a place, an agency or a date", 0);
    fails("CORRAN the baker came", "no dateline at byte 7: expected a dash, a colon or an agency in brackets", 7);
}

#[test]
fn a_date_in_another_form() {
    for text in ["7 Nov 2023", "2023", "2023-13", "2023-02-30", "2023-1-1", "2023-11-07T00:00", " 2023-11-07", ""] {
        let message = "not a date at byte 0: expected a date such as 2023-11-01, or a month such as 2023-06";
        fails(text.parse::<Published>(), ErrorKind::BadDate, message, (0, text.len()), None);
    }
}

#[test]
fn templates_that_cannot_work() {
    use LineRole::{Heading, Item, Sign, Watermark};
    let fails = |lines: &[(LineRole, &str)], message: &str, at: (usize, usize), line: usize| {
        fails(Template::new("mine", lines), ErrorKind::BadTemplate, message, at, Some(line));
    };
    let heading = (Heading, "Also in the Courier");
    fails(&[heading, (Item, "{title")], "bad template, line 2 at byte 0: expected a closing brace", (0, 6), 1);
    fails(
        &[heading, (Item, "Source: {sauce}")],
        "bad template, line 2 at byte 8: expected the name of a field",
        (8, 15),
        1,
    );
    fails(&[(Sign, "")], "bad template, line 1 at byte 0: expected a literal or a field", (0, 0), 0);
    fails(
        &[(Heading, "{title} and {title}")],
        "bad template, line 1 at byte 0: expected a literal at the beginning or the end of the line",
        (0, 19),
        0,
    );
    fails(
        &[heading, (Watermark, "courier.{word}")],
        "bad template, line 2 at byte 0: expected a literal at the end of the line",
        (0, 14),
        1,
    );
    fails(
        &[(Watermark, "courier.example")],
        "bad template, line 1 at byte 0: expected a line that gives the template away: a sign or a heading",
        (0, 0),
        0,
    );
    fails(
        &[heading, (Item, "Source: {source}")],
        "bad template, line 2 at byte 0: expected an item line with a title or a snippet",
        (0, 0),
        1,
    );
    fails(
        &[(Sign, "a{}b{}c{}d{}e{}f")],
        "bad template, line 1 at byte 15: expected at most ten literals and fields",
        (15, 16),
        0,
    );
}

#[test]
fn errors_are_errors() {
    let error: Box<dyn std::error::Error + Send + Sync> = Dateline::parse("The baker came late.").unwrap_err().into();
    assert!(error.source().is_none());
}
