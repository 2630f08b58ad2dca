use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static GERMAN: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("Januar", 1),
        ("Jänner", 1),
        ("Jan", 1),
        ("Februar", 2),
        ("Feber", 2),
        ("Feb", 2),
        ("März", 3),
        ("Mär", 3),
        ("Mrz", 3),
        ("April", 4),
        ("Apr", 4),
        ("Mai", 5),
        ("Juni", 6),
        ("Jun", 6),
        ("Juli", 7),
        ("Jul", 7),
        ("August", 8),
        ("Aug", 8),
        ("September", 9),
        ("Sept", 9),
        ("Sep", 9),
        ("Oktober", 10),
        ("Okt", 10),
        ("November", 11),
        ("Nov", 11),
        ("Dezember", 12),
        ("Dez", 12),
    ],
    weekdays: &["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 1024>(WORDS)),
    inflects: false,
    endings: &[],
    elides: false,
    drops_subjects: false,
    clitics: "",
    common: "der die und das den von mit nicht dem des ist im zu für ein eine einen sich auf auch er sie wir wie",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (
        Role::Verb(Strength::Say, Form::Past),
        "sagte sagten sagt sagen gesagt meinte meint erklärte erklärt erklärten so",
    ),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "verriet verrät riefen betonte betont ergänzte ergänzt fügte schrieb schreibt erzählte berichtete \
         berichtet mahnte warnte warnt forderte fordert kritisierte kritisiert versprach antwortete fragte rief \
         lobte bekräftigte versicherte teilte twitterte räumte kündigte resümierte resümiert sprach spricht hieß \
         heißt kommentierte kommentiert betonten ergänzten schrieben erzählt erzählten berichteten mahnt warnten \
         verspricht antwortet fragt ruft lobt versichert räumt kündigt bekräftigt klagte klagt scherzte scherzt \
         witzelte jubelte jubelt schimpfte schimpft seufzte seufzt urteilte urteilt bilanzierte bilanziert \
         entgegnete entgegnet erwiderte erwidert konterte kontert beteuerte beteuert gestand gesteht bekannte \
         bekennt erinnerte erinnert stellte unterstrich unterstreicht argumentierte argumentiert äußerte äußert \
         führte hielt hält prophezeite schwärmte schwärmt staunte beschwerte beschwert lachte lacht grinste \
         konstatierte konstatiert merkte merkt polterte wetterte verkündete verkündet befand empfahl empfiehlt \
         zitierte zitiert freute freut rechtfertigte erläuterte erläutert mitteilte mitgeteilt",
    ),
    (
        Role::Verb(Strength::Reports, Form::Past),
        "verlangte verlangt wies weist verteidigte verteidigt bestätigte bestätigt begründete begründet beklagte \
         beklagt bedauerte bedauert dankte dankt hofft hoffte glaubt glaubte denkt fand findet sieht sah nimmt \
         nahm gab gibt beantwortete riet rät appellierte appelliert bat bittet dementierte dementiert vermutet \
         vermutete verspottete wirft warf fürchtet äußern",
    ),
    (
        Role::Verb(Strength::Names, Form::Past),
        "nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten beschrieb beschreibt titulierte",
    ),
    (Role::Naming, "sogenannte sogenannten sogenannter genannt getauft getaufte betitelt namens"),
    (Role::Be, "ist sind war waren sei seien wird werden wurde wurden"),
    (Role::Have, "hat haben hatte hatten habe"),
    (Role::Modal, "will wollte kann könnte konnte muss musste soll sollte darf würde"),
    (Role::Negation, "nicht nie"),
    (Role::Personal, "er sie"),
    (Role::OtherSubject, "wir ich man"),
    (Role::It, "es"),
    (Role::Object, "ihn ihm ihnen uns mir mich dich sich"),
    (Role::Who, "welcher welche"),
    (Role::That, "dass"),
    (Role::Subordinator, "wenn weil ob als während nachdem bevor obwohl damit wie wo warum"),
    (Role::And, "und oder aber doch sondern"),
    (
        Role::Determiner,
        "der die das den dem des ein eine einen einem einer eines viele einige alle mehrere dieser diese dieses \
         jeder jede kein keine",
    ),
    (Role::Possessive, "sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere"),
    (Role::Of, "von vom"),
    (Role::Tie, "für aus bei beim an"),
    (Role::To, "zu zum zur"),
    (
        Role::Preposition,
        "auf im in am ins ans mit nach über unter vor gegen um durch ohne seit bis zwischen wegen trotz neben",
    ),
    (
        Role::Adverb,
        "auch dann dort hier jetzt nun noch schon nur sehr später gestern zuletzt außerdem weiter zudem hinzu",
    ),
    (
        Role::Time,
        "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend heute morgen woche monat jahr \
         januar februar märz april mai juni juli august september oktober november dezember",
    ),
    (
        Role::Title,
        "herr frau dr prof papst bischof general oberst kommissar kommissarin senator senatorin staatssekretär \
         staatssekretärin fraktionschef fraktionschefin parteichef parteichefin innenminister innenministerin \
         finanzminister finanzministerin verkehrsminister verkehrsministerin oberbürgermeister \
         oberbürgermeisterin präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister \
         bürgermeisterin ministerpräsident ministerpräsidentin außenminister außenministerin",
    ),
    (
        Role::Person,
        "sprecher sprecherin autor autorin anwalt anwältin richter richterin staatsanwalt staatsanwältin zeuge \
         zeugin mutter vater sohn tochter bruder schwester mann arzt ärztin landwirt landwirtin wirt wirtin \
         inhaber inhaberin besitzer besitzerin geschäftsführer geschäftsführerin spieler spielerin stürmer \
         torwart kapitän kandidat kandidatin abgeordnete abgeordneter gemeinderat stadtrat stadträtin landrat \
         landrätin einwohner einwohnerin anwohner anwohnerin ökonom ökonomin historiker historikerin meteorologe \
         meteorologin geologe biologe biologin feuerwehrmann einsatzleiter verteidiger verteidigerin \
         sprecherinnen schüler schülerin lehrer lehrerin direktor direktorin leiter leiterin chef chefin polizei \
         vorsitzende vorsitzender experte expertin forscher forscherin trainer nachbarin nachbar",
    ),
    (Role::Utterance, "angaben worten bericht protokoll erklärung mitteilung aussage worte wort brief rede"),
    (Role::According, "laut zufolge"),
];
