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
    endings: &[("ó", Role::OtherVerb), ("aron", Role::OtherVerb), ("ieron", Role::OtherVerb), ("mente", Role::Adverb)],
    elides: false,
    drops_subjects: true,
    clitics: "",
    common: "el la los las que una un para de del en con por se no es su al lo como más fue sus le ya",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (
        Role::Verb(Strength::Say, Form::Past),
        "dijo dice dicho dijeron dicen decía decir afirmó afirma afirmaron afirman afirmado aseguró asegura \
         aseguraron aseguran asegurado explicó explica explicaron explicado señaló señala señalaron señalan \
         señalado afirmaba aseguraba explicaba señalaba",
    ),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "añadió añade agregó agrega declaró declara indicó indica manifestó manifiesta destacó destaca subrayó \
         subraya advirtió advierte escribió escribe contó cuenta respondió responde insistió insiste sostuvo \
         sostiene expresó expresa reconoció reconoce recordó recuerda lamentó lamenta apuntó apunta comentó \
         comenta precisó precisa concluyó concluye preguntó pregunta prometió promete anunció anuncia denunció \
         denuncia criticó critica exclamó exclama relató relata puntualizó puntualiza tuiteó zanjó zanja bromeó \
         bromea ironizó ironiza sentenció sentencia matizó matiza replicó replica contestó contesta reiteró \
         reitera recalcó recalca remarcó remarca aclaró aclara apostilló apostilla admitió admite confesó \
         confiesa opinó opina alertó alerta avisó avisa detalló detalla argumentó argumenta alegó alega \
         prosiguió prosigue espetó espeta gritó grita protestó protesta quejó queja reflexionó reflexiona \
         resumió resume añadieron añaden indicaron advirtieron informó informa informaron reveló revela \
         denunciaron escribieron declararon manifestaron declarado escrito añadido advertido reconocido añadía \
         agregaron agregado agregaba declaraba indicado indicaba manifestado manifestaba destacaron destacado \
         destacaba subrayaron subrayado subrayaba advirtido advirtía escribía contaron contado contaba \
         respondieron respondido respondía insistieron insistido insistía expresaron expresado expresaba \
         reconocieron reconocía recordaron recordado recordaba lamentaron lamentado lamentaba apuntaron apuntado \
         apuntaba comentaron comentado comentaba precisaron precisado precisaba concluyeron concluido concluía \
         preguntaron preguntado preguntaba prometieron prometido prometía anunciaron anunciado anunciaba \
         denunciado denunciaba criticaron criticado criticaba exclamaron exclamado exclamaba relataron relatado \
         relataba puntualizaron puntualizado puntualizaba tuitearon tuiteado tuiteaba zanjaron zanjado zanjaba \
         bromearon bromeado bromeaba ironizaron ironizado ironizaba sentenciaron sentenciado sentenciaba \
         matizaron matizado matizaba replicaron replicado replicaba contestaron contestado contestaba reiteraron \
         reiterado reiteraba recalcaron recalcado recalcaba remarcaron remarcado remarcaba aclararon aclarado \
         aclaraba apostillaron apostillado apostillaba admitieron admitido admitía confesaron confesado \
         confesaba opinaron opinado opinaba alertaron alertado alertaba avisaron avisado avisaba detallaron \
         detallado detallaba argumentaron argumentado argumentaba alegaron alegado alegaba prosiguieron \
         proseguido proseguía espetaron espetado espetaba gritaron gritado gritaba protestaron protestado \
         protestaba quejaron quejado quejaba reflexionaron reflexionado reflexionaba resumieron resumido resumía \
         informado informaba revelaron revelado revelaba disparó dispara lanzó",
    ),
    (
        Role::Verb(Strength::Reports, Form::Past),
        "pidió pide pidieron piden exigió exige reclamó reclama ordenó ordena justificó justifica defendió \
         defiende celebró celebra agradeció agradece aplaudió rechazó rechaza negó niega sugirió sugiere auguró \
         augura cuestionó cuestiona aconsejó recomendó recomienda urgió instó insta animó continuó continúa \
         coincidió coincide enfatizó enfatiza soltó suelta presumió rió ríe jactó terció consideró considera \
         consideran cree creen opinan habló habla hablaron hablan pedido pedía exigieron exigido exigía \
         reclamaron reclamado reclamaba ordenaron ordenado ordenaba justificaron justificado justificaba \
         defendieron defendido defendía celebraron celebrado celebraba agradecieron agradecido agradecía \
         aplaudieron aplaudido aplaudía rechazaron rechazado rechazaba negaron negado negaba sugirieron sugirido \
         sugiría auguraron augurado auguraba cuestionaron cuestionado cuestionaba aconsejaron aconsejado \
         aconsejaba recomendaron recomendado recomendaba urgieron urgido urgía instaron instado instaba animaron \
         animado animaba continuaron continuado continuaba coincidieron coincidido coincidía enfatizaron \
         enfatizado enfatizaba soltaron soltado soltaba presumieron presumido presumía rieron reído reía \
         jactaron jactado jactaba terciaron terciado terciaba consideraron considerado consideraba hablado \
         hablaba",
    ),
    (
        Role::Verb(Strength::Names, Form::Past),
        "llamó llama calificó califica tachó tacha describió describe definió define atribuyó atribuye acusó \
         acusa llamaron llamaba calificaron calificado calificaba tacharon tachado tachaba describieron \
         describido describía definieron definido definía atribuyeron atribuido atribuía acusaron acusado \
         acusaba",
    ),
    (
        Role::Naming,
        "apodado apodada apodan llamado llamada llamados conocido conocida bautizado bautizada denominado \
         denominada titulado titulada llaman",
    ),
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
    (Role::Article, "el la los las un una"),
    (Role::Determiner, "unos unas este esta estos estas varios varias algunos algunas muchos todos todas"),
    (Role::Possessive, "su sus mi mis nuestro nuestra nuestros"),
    (Role::Of, "de del"),
    (Role::To, "a al"),
    (Role::By, "por"),
    (Role::Preposition, "en para con sin sobre tras ante bajo contra entre desde hasta hacia durante"),
    (Role::Adverb, "también antes tarde luego después entonces aquí ahora todavía ya además así muy siempre"),
    (
        Role::Time,
        "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana enero febrero marzo abril mayo \
         junio julio agosto septiembre octubre noviembre diciembre semana mes año",
    ),
    (
        Role::Title,
        "sr sra dr dra sargento comisario capitán coronel general consejero consejera concejal concejala \
         diputado diputada vicepresidente vicepresidenta secretario secretaria juez jueza rey reina papa \
         presidente presidenta ministro ministra alcalde alcaldesa canciller gobernador gobernadora senador \
         senadora don doña",
    ),
    (
        Role::Person,
        "portavoz autor autora escritor escritora actor actriz médico médica guardia policía fiscal dueño dueña \
         propietario propietaria empleado empleada testigo madre padre hijo hija hermano hermana esposa marido \
         viuda mujer hombre joven jugador jugadora delantero portero técnico capitana dirigente líder candidato \
         candidata funcionario funcionaria fuente fuentes vecinos comerciante trabajador trabajadora analista \
         economista historiador historiadora biólogo bióloga editor editora director directora responsable \
         abogado abogada experto experta investigador investigadora profesor profesora entrenador entrenadora \
         vecino vecina jefe jefa",
    ),
    (Role::Utterance, "comunicado declaración carta discurso palabras mensaje nota informe auto"),
    (Role::According, "según acuerdo"),
];
