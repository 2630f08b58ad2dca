//! Pages of any length: a beginning, and one piece again and again.

/// A page that can be made as long as one likes.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) page: fn(usize) -> String,
}

macro_rules! shapes {
    ($($name:literal: $head:expr, $piece:expr;)*) => {
        &[$(Shape { name: $name, page: |size| page($head, $piece, size) }),*]
    };
}

/// One row each; ordinary pages first.
pub(crate) const SHAPES: &[Shape] = shapes! {
    "ordinary": STORY, PARAGRAPHS;
    "ordinary-straight": "", "\"We have two boats and no crew,\" Dagny Holt said on Monday. The council meets again.\n\n";
    "ordinary-one-line": "", "The council met on Monday. “We have two boats,” Dagny Holt said. Nobody answered. ";
    "ordinary-crlf": "", "The council met on Monday.\r\n\r\n“We have two boats,” Dagny Holt said.\r\n\r\n";
    "arrow-list": HEADED, ARROW_ITEM;
    "plain-list": HEADED, "Ferry to sail on Sundays | Tarn HeraldThe ferry will sail on Sundays too, the bo…\nRead more »\n";
    "card-list": HEADED, "Ferry to sail on SundaysThe ferry will sail on Sundays.\nSource: tarnherald - 🏆 1. / 71 Read more »\n\n";
    "list-without-heading": "", ARROW_ITEM;
    "list-cut": HEADED, "TARNHERALD: Ferry to sail on SundaysThe ferry will sail on Sundays too\n\n";
    "list-flat": FLAT, "TARNHERALD: Ferry to sail on SundaysThe ferry will sail too. Source: tarnherald | Read more ⮕ ";
    "list-one-line": HEADED, "TARNHERALD: Ferry to sail on SundaysThe ferry will sail too. Source: tarnherald | Read more ⮕ ";
    "markers-alone": HEADED, "Read more »\n";
    "markers-glued": HEADED, "Read more »";
    "sources-alone": HEADED, "Source: tarnherald | Read more ⮕\n\n";
    "headings": "", "SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.\n";
    "headings-and-items": "", "SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.\n\nTARN: Ferry sailsIt sails.\n\nSource: tarn | Read more ⮕\n\n";
    "editions": "", "Merrow Latest News, Merrow Headlines\n";
    "bullets": "", "  • 📰 The Veld Courier\n";
    "stamps": "", " date 2024-03-12 ";
    "read-more-on": "", "READ MORE ON: ferry harbour\n";
    "appeared-first": "", "The post Ferry sails appeared first on Tarn Herald.\n";
    "repeated-lines": "", "Ferry to sail on Sundays\n\nThe ferry will sail.\n\nShare this page\n\n";
    "anchors": "", "$";
    "anchor-words": "", "$HEADLINE ${0} {title} ";
    "quotes-unclosed": "", "“We have two boats, Dagny Holt said.\n";
    "quotes-unclosed-one-line": "", "“We have two boats, Dagny Holt said. ";
    "quotes-open-at-glue": "", "“We have two boats.According to the council, it is so. ";
    "quotes-straight-odd": "", "\"We have \"two\" boats. ";
    "quotes-nested": "", "“‘\"«„";
    "quotes-nested-words": "", "“He said ‘she said \"we left»";
    "quotes-empty": "", "“”";
    "quotes-glued": "", "“Two boats.”“No crew.”";
    "quotes-continued": "", "“We have two boats.\n\n";
    "quotes-carried": "“We sail,” Dagny Holt said. ", "“We have two boats.” ";
    "marks-opening": "", "“";
    "marks-closing": "", "”";
    "marks-straight": "", "\"";
    "marks-single": "", "‘’";
    "marks-straight-single": "", "'";
    "guillemets": "", "« » ";
    "apostrophes": "", "the boats’ crews’ oars’ ends ";
    "said": "", "said ";
    "said-without-subjects": "El alcalde de la villa no es el que se espera para el lunes. «Sí», dijo. ", "«No se va», añadió. ";
    "elisions": "Le maire est dans la ville, et les gens ne sont pas là pour une fête. « Oui », dit-il. ", "l’d’";
    "clitics": "Le maire est dans la ville, et les gens ne sont pas là pour une fête. « Oui », dit-il. ", "« Oui », a-t-il dit. ";
    "said-names": "", "Dagny Holt said ";
    "said-pronouns": "", "“So,” she said, he said. ";
    "according": "", "according to ";
    "names": "", "Dagny Amalia Holt ";
    "names-with-particles": "", "Holt van der Bosch bin Adam de la ";
    "names-initials": "", "D. A. J. Holt ";
    "descriptions": "", "“So,” the chief spokesman of the board of the ";
    "capitals": "", "PORT CALDER ";
    "capitals-without-space": "", "CALDER";
    "capitals-glued": "", "FerryTarnHarbour";
    "capitals-lines": "", "PORT CALDER\n";
    "small-glued": "", "ferry sails.Tarn waits.";
    "titles-glued": "", "Ferry to sail on SundaysThe ferry will sail on Sundays too ";
    "inner-capitals": "", "McAllerton MacTavish eThekwini YouTube ";
    "no-space": "", "a";
    "no-space-multibyte": "", "ä";
    "cjk": "", "新聞記事";
    "emoji": "", "🏆";
    "combining": "", "e\u{301}";
    "spaces": "", " ";
    "spaces-no-break": "", "\u{a0}";
    "spaces-zero-width": "", "\u{200b}";
    "spaces-then-word": "", "                                                              a";
    "byte-order-marks": "", "\u{feff}";
    "tabs": "", "\t";
    "newlines": "", "\n";
    "newlines-and-spaces": "", " \n\u{a0}\n";
    "carriage-returns": "", "\r";
    "carriage-returns-words": "", "boats\r";
    "nul": "", "\0";
    "dashes": "", "—";
    "dashes-spaced": "", "— ";
    "dashes-words": "", "boats — ";
    "hyphens": "", "-";
    "bars": "", "Ferry | ";
    "colons": "", ":";
    "labels": "", "TARN: ";
    "slashes": "", "CALDER/";
    "commas": "", "CALDER, ";
    "stops": "", ".";
    "stops-spaced": "", ". ";
    "ellipses": "", "…";
    "brackets-open": "", "(";
    "brackets-closed": "", ")";
    "brackets-words": "", "(Northwire ";
    "brackets-square": "", "[…";
    "braces": "", "{";
    "datelines": "", "PORT CALDER, March 12 (Northwire) — The ferry is back. ";
    "datelines-lines": "", "PORT CALDER, March 12 (Northwire) — The ferry is back.\n\n";
    "datelines-unfinished": "", "PORT CALDER, March 12 ";
    "dates": "", "March 12, 2024 ";
    "digits": "", "1";
    "credits": "", "The pier. — Northwire pic";
    "credits-lines": "", "The pier of Port Calder, March 12, 2024. — Northwire pic\n\n";
    "credits-brackets": "", "The pier (Photo by Jo Roe / NW) ";
    "photo": "", "Photo: ";
    "via": "", "via ";
    "by": "", "By Jo Roe\n\n";
    "watermarks": "", "The ferry is back. headtopics.com\n\n";
    "watermarks-glued": "", "headtopics.com";
    "advertisements": "", "ADVERTISEMENT";
    "advertisements-lines": "", "ADVERTISEMENT\n\n";
    "sign-offs": "", "(Reporting by Jo Roe; editing by Ines Farrow)\n\n";
    "sign-offs-one-line": "", "(Reporting by Jo Roe; editing by Ines Farrow) ";
    "abbreviations": "", "St. Mr. Nov. p.m. U.S. ";
    "short-lines": "", "a\n";
    "short-lines-distinct-length": "", "a\naa\naaa\naaaa\naaaaa\naaaaaa\n";
    "numbered": "", "1. Ferry sails\n2. Pier opens\n";
};

const STORY: &str = " date 2024-03-12 The new ferry pier of Port Calder, March 12, 2024. — Northwire picPORT CALDER, March 12 — The ferry is back, the first since the storm.\n\n";

const PARAGRAPHS: &str = "The islands ship a third of the mainland’s early potatoes and hope to send cut flowers as well. After a \
walk along the quay, the council’s chairman spoke of “a second spring”.\n\n“We have two boats and no crew,” harbour \
master Dagny Holt told reporters on Monday. “That will change before the autumn.”\n\nThe council meets again on Tuesday, \
Holt added.The bridge stays closed until then.\n\n";

const HEADED: &str = " date 2024-03-12 The ferry is back.\n\nMerrow Latest News, Merrow Headlines\n\nSIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources.\n\n";

/// The same with its line ends lost.
const FLAT: &str = " date 2024-03-12 The ferry is back. Merrow Latest News, Merrow Headlines SIMILAR NEWS:You can also read news stories similar to this one that we have collected from other news sources. ";

const ARROW_ITEM: &str = "TARNHERALD: Ferry to sail on SundaysThe ferry will sail on Sundays too, the board said.\n\nSource: tarnherald | Read more ⮕\n\n";

/// `head`, then `piece` until there are about `size` bytes.
fn page(head: &str, piece: &str, size: usize) -> String {
    let repeats = size.saturating_sub(head.len()).div_ceil(piece.len()).max(1);
    [head, &piece.repeat(repeats)].concat()
}
