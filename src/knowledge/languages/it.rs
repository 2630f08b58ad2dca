use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static ITALIAN: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("gennaio", 1),
        ("gen", 1),
        ("febbraio", 2),
        ("feb", 2),
        ("marzo", 3),
        ("mar", 3),
        ("aprile", 4),
        ("apr", 4),
        ("maggio", 5),
        ("mag", 5),
        ("giugno", 6),
        ("giu", 6),
        ("luglio", 7),
        ("lug", 7),
        ("agosto", 8),
        ("ago", 8),
        ("settembre", 9),
        ("set", 9),
        ("ottobre", 10),
        ("ott", 10),
        ("novembre", 11),
        ("nov", 11),
        ("dicembre", 12),
        ("dic", 12),
    ],
    weekdays: &["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 1024>(WORDS)),
    inflects: false,
    clitics: "",
    common: "il di che la per non una è con del della sono gli nel",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (Role::Verb(Strength::Say, Form::Past), "detto disse dice dichiarato dichiara spiegato spiega affermato afferma"),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "aggiunto aggiunge aggiunse scritto scrive sottolineato sottolinea raccontato racconta risposto \
         risponde commentato commenta precisato precisa ribadito ribadisce concluso conclude osservato \
         osserva ricordato ricorda assicurato assicura ammesso ammette avvertito avverte chiesto chiede \
         annunciato annuncia promesso sostenuto sostiene rilanciato twittato",
    ),
    (Role::Verb(Strength::Names, Form::Past), "definito definisce chiamato chiama"),
    (Role::Be, "è sono era erano fu furono essere stato stata stati"),
    (Role::Have, "ha hanno aveva avevano ho"),
    (Role::Modal, "può deve vuole va potrebbe"),
    (Role::Negation, "non mai"),
    (Role::Personal, "lui lei egli ella"),
    (Role::OtherSubject, "loro noi io essi"),
    (Role::Object, "gli le lo ci mi si"),
    (Role::That, "che"),
    (Role::Subordinator, "se perché quando come dove mentre anche"),
    (Role::And, "e ed o ma"),
    (Role::Determiner, "il lo la i gli le l un uno una questo questa questi queste molti alcuni alcune tutti tutte"),
    (Role::Possessive, "suo sua suoi sue nostro nostra loro mio mia"),
    (Role::Of, "di del della dei degli delle dello dell"),
    (Role::Tie, "per in nel nella"),
    (Role::To, "a al alla ai agli"),
    (Role::By, "da dal dalla dai"),
    (Role::Preposition, "con su sul sulla tra fra contro senza dopo prima durante"),
    (Role::Adverb, "anche poi allora qui ora ancora già inoltre così molto sempre"),
    (
        Role::Time,
        "lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani gennaio febbraio marzo \
         aprile maggio giugno luglio agosto settembre ottobre novembre dicembre settimana mese anno",
    ),
    (
        Role::Title,
        "sig dott presidente ministro ministra sindaco sindaca premier cancelliere senatore senatrice \
         onorevole",
    ),
    (
        Role::Person,
        "portavoce direttore direttrice responsabile avvocato avvocata esperto esperta ricercatore \
         ricercatrice professore professoressa allenatore capo",
    ),
    (Role::Utterance, "comunicato dichiarazione lettera discorso parole messaggio"),
    (Role::According, "secondo"),
];
