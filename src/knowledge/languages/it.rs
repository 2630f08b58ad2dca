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
    endings: &[("ò", Role::OtherVerb), ("arono", Role::OtherVerb), ("mente", Role::Adverb)],
    elides: true,
    drops_subjects: true,
    clitics: "",
    common: "il lo la le di che per non un una è con del della dei delle sono gli nel nella da dal si ha al alla anche più",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (
        Role::Verb(Strength::Say, Form::Past),
        "così detto disse dice dicono diceva dire dichiarato dichiara dichiarò spiegato spiega spiegò affermato \
         afferma affermò dichiarava dichiarano spiegava affermava",
    ),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "aggiunto aggiunge aggiunse scritto scrive sottolineato sottolinea raccontato racconta risposto risponde \
         commentato commenta precisato precisa ribadito ribadisce concluso conclude osservato osserva ricordato \
         ricorda assicurato assicura ammesso ammette avvertito avverte chiesto chiede annunciato annuncia \
         promesso promette sostenuto sostiene rilanciato rilancia twittato sbottato sbotta scherzato scherza \
         ironizzato ironizza tuonato tuona replicato replica ribattuto ribatte esclamato esclama confessato \
         confessa confidato confida denunciato denuncia lamentato lamenta ammonito ammonisce proseguito prosegue \
         continuato continua evidenziato evidenzia rimarcato rimarca specificato specifica riferito riferisce \
         rivelato rivela garantito garantisce sorriso sorride ride sbuffa sbuffato sussurrato sussurra gridato \
         grida urlato urla attaccato attacca accusato accusa incalzato incalza chiosato chiosa riassunto \
         riassume scandito scandisce giura giurato esordito esordisce riconosciuto riconosce domandato domanda \
         aggiungono spiegano affermano sostengono sottolineava sottolineano raccontava raccontano commentava \
         commentano precisava precisano osservava osservano ricordava ricordano assicurava assicurano annunciava \
         annunciano rilanciava rilanciano twittava twittano sbottava sbottano scherzava scherzano ironizzava \
         ironizzano tuonava tuonano replicava replicano esclamava esclamano confessava confessano confidava \
         confidano denunciava denunciano lamentava lamentano continuava continuano evidenziava evidenziano \
         rimarcava rimarcano specificava specificano rivelava rivelano sbuffava sbuffano sussurrava sussurrano \
         gridava gridano urlava urlano attaccava attaccano accusava accusano incalzava incalzano chiosava \
         chiosano giurava giurano domandava domandano scrivono chiedono rispondono",
    ),
    (
        Role::Verb(Strength::Reports, Form::Past),
        "riferiscono parlano invitato invita invocato esorta esortato ordinato ordina chiesta lodato loda \
         elogiato criticato critica difeso difende negato nega smentito smentisce parlato parla pensa crede \
         ritiene ritengono considera auspicato auspica ringraziato ringrazia bocciato boccia liquidato liquida \
         scritta letto legge invitava invitano invocava invocano esortava esortano ordinava ordinano lodava \
         lodano elogiava elogiano criticava criticano negava negano parlava auspicava auspicano ringraziava \
         ringraziano bocciava bocciano liquidava liquidano",
    ),
    (
        Role::Verb(Strength::Names, Form::Past),
        "definito definisce definì bollato bolla descritto descrive etichettato bollava bollano etichettava \
         etichettano",
    ),
    (
        Role::Naming,
        "soprannominato soprannominata chiamato chiamata chiamano ribattezzato ribattezzata detto-il intitolato \
         intitolata cosiddetto cosiddetta",
    ),
    (Role::Be, "è sono era erano fu furono essere stato stata stati"),
    (Role::Have, "ha hanno aveva avevano ho"),
    (Role::Modal, "può deve vuole va potrebbe"),
    (Role::Negation, "non mai"),
    (Role::Personal, "lui lei egli ella"),
    (Role::OtherSubject, "loro noi io essi"),
    (Role::Object, "gli ci mi si s m c"),
    (Role::That, "che ch"),
    (Role::Subordinator, "se perché quando come dove mentre anche"),
    (Role::And, "e ed o ma"),
    (Role::Article, "il lo la i le l un uno una"),
    (Role::Determiner, "questo questa questi queste molti alcuni alcune tutti tutte"),
    (Role::Possessive, "suo sua suoi sue nostro nostra mio mia"),
    (Role::Of, "di del della dei degli delle dello dell d"),
    (Role::To, "a al alla ai agli all"),
    (Role::By, "da dal dalla dai dall"),
    (
        Role::Preposition,
        "per in nel nella nell sull con su sul sulla tra fra contro senza dopo prima durante davanti vicino \
         presso lungo oltre verso nei nelle negli",
    ),
    (Role::Adverb, "poi allora qui ora ancora già inoltre molto sempre"),
    (
        Role::Time,
        "lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani gennaio febbraio marzo aprile \
         maggio giugno luglio agosto settembre ottobre novembre dicembre settimana mese anno",
    ),
    (
        Role::Title,
        "sig dott presidente ministro ministra sindaco sindaca premier cancelliere senatore senatrice onorevole",
    ),
    (
        Role::Person,
        "portavoce autore autrice scrittore scrittrice attore attrice medico guardia procuratore procuratrice pm \
         gip giudice avvocati madre padre figlio figlia fratello sorella moglie marito donna uomo ragazzo \
         ragazza giocatore attaccante portiere capitano tecnico difensore candidato candidata testimone \
         testimoni fonti residente residenti cittadino commerciante titolare dipendente analista economista \
         storico biologo regista consigliere consigliera assessore assessora segretario segretaria vicesindaco \
         dirigente comandante proprietario proprietaria direttore direttrice responsabile avvocato avvocata \
         esperto esperta ricercatore ricercatrice professore professoressa allenatore capo",
    ),
    (Role::Utterance, "nota messaggi post comunicato dichiarazione lettera discorso parole messaggio"),
    (Role::According, "secondo stando"),
];
