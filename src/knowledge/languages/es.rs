use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static SPANISH: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("enero", 1),
        ("ene", 1),
        ("febrero", 2),
        ("feb", 2),
        ("marzo", 3),
        ("mar", 3),
        ("abril", 4),
        ("abr", 4),
        ("mayo", 5),
        ("may", 5),
        ("junio", 6),
        ("jun", 6),
        ("julio", 7),
        ("jul", 7),
        ("agosto", 8),
        ("ago", 8),
        ("septiembre", 9),
        ("setiembre", 9),
        ("sept", 9),
        ("sep", 9),
        ("octubre", 10),
        ("oct", 10),
        ("noviembre", 11),
        ("nov", 11),
        ("diciembre", 12),
        ("dic", 12),
    ],
    weekdays: &["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 1024>(WORDS)),
    inflects: false,
    clitics: "",
    common: "el los las que una para del con por se no es su al",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (
        Role::Verb(Strength::Say, Form::Past),
        "dijo dice dicho decía afirmó afirma aseguró asegura explicó explica señaló señala",
    ),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "añadió añade agregó agrega declaró declara indicó indica manifestó manifiesta destacó destaca \
         subrayó subraya advirtió advierte escribió escribe contó cuenta respondió responde insistió \
         insiste sostuvo sostiene expresó expresa reconoció reconoce recordó recuerda lamentó lamenta \
         apuntó apunta comentó comenta precisó precisa concluyó concluye preguntó pregunta prometió \
         promete anunció anuncia denunció denuncia criticó critica exclamó relató puntualizó tuiteó",
    ),
    (Role::Verb(Strength::Names, Form::Past), "llamó llama calificó califica tachó describió"),
    (Role::Be, "es son era eran fue fueron está están ser sido"),
    (Role::Have, "ha han había habían"),
    (Role::Modal, "puede podría debe va van quiere"),
    (Role::Negation, "no nunca"),
    (Role::Personal, "él ella"),
    (Role::OtherSubject, "ellos ellas nosotros yo usted ustedes"),
    (Role::Object, "le les lo me nos se"),
    (Role::Who, "quien quienes"),
    (Role::That, "que"),
    (Role::Subordinator, "si porque cuando como donde aunque mientras cual"),
    (Role::And, "y e o pero sino"),
    (
        Role::Determiner,
        "el la los las un una unos unas este esta estos estas varios varias algunos algunas muchos todos \
         todas",
    ),
    (Role::Possessive, "su sus mi mis nuestro nuestra nuestros"),
    (Role::Of, "de del"),
    (Role::Tie, "para en"),
    (Role::To, "a al"),
    (Role::By, "por"),
    (Role::Preposition, "con sin sobre tras ante bajo contra entre desde hasta hacia durante"),
    (Role::Adverb, "también luego después entonces aquí ahora todavía ya además así muy siempre"),
    (
        Role::Time,
        "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana enero febrero marzo abril \
         mayo junio julio agosto septiembre octubre noviembre diciembre semana mes año",
    ),
    (
        Role::Title,
        "sr sra dr dra presidente presidenta ministro ministra alcalde alcaldesa canciller gobernador \
         gobernadora senador senadora don doña",
    ),
    (
        Role::Person,
        "portavoz director directora responsable abogado abogada experto experta investigador \
         investigadora profesor profesora entrenador entrenadora vecino vecina jefe jefa",
    ),
    (Role::Utterance, "comunicado declaración carta discurso palabras mensaje"),
    (Role::According, "según"),
];
