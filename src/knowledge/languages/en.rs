use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static ENGLISH: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("January", 1),
        ("Jan", 1),
        ("February", 2),
        ("Feb", 2),
        ("March", 3),
        ("Mar", 3),
        ("April", 4),
        ("Apr", 4),
        ("May", 5),
        ("June", 6),
        ("Jun", 6),
        ("July", 7),
        ("Jul", 7),
        ("August", 8),
        ("Aug", 8),
        ("September", 9),
        ("Sept", 9),
        ("Sep", 9),
        ("October", 10),
        ("Oct", 10),
        ("November", 11),
        ("Nov", 11),
        ("December", 12),
        ("Dec", 12),
    ],
    weekdays: &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Mon",
        "Tue",
        "Tues",
        "Wed",
        "Thu",
        "Thur",
        "Thurs",
        "Fri",
        "Sat",
        "Sun",
    ],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 2048>(WORDS)),
    inflects: true,
    endings: &[],
    elides: false,
    drops_subjects: false,
    clitics: "",
    common: "the of and to in that for was with his on is by from has",
};

/// Verbs are listed by their base form, with irregular forms in rows of their own; a word's first row counts.
const WORDS: &[Row] = &[
    (Role::Verb(Strength::Say, Form::Base), "say"),
    (Role::Verb(Strength::Say, Form::Past), "said"),
    (Role::Verb(Strength::Say, Form::Third), "says"),
    (Role::Verb(Strength::Say, Form::Going), "saying"),
    (Role::Verb(Strength::Speaks, Form::Past), "told wrote written retold overheard"),
    (Role::Verb(Strength::Names, Form::Past), "understood"),
    (
        Role::Verb(Strength::Reports, Form::Past),
        "thought swore sworn sang began went put spoken found spoke read shot hit meant drew cast taught pled foretold fought",
    ),
    (Role::Verb(Strength::Reports, Form::Third), "reads puts hits casts shoots"),
    (Role::Verb(Strength::Reports, Form::Going), "reading putting hitting casting"),
    (Role::Verb(Strength::Hints, Form::Past), "saw knew felt heard made gave took held kept led ran won left sought"),
    (
        Role::Verb(Strength::Speaks, Form::Base),
        "acknowledge add admit announce argue assert boast caution chant claim complain concede conclude \
         confirm contend continue counter declare elaborate exclaim explain insist interject joke lament muse \
         mutter note observe opine predict proclaim quip recount reiterate reply respond retort shout stress \
         suggest tell testify tweet warn whisper wonder write yell pledge vow assure promise quote ask post \
         recall",
    ),
    (
        Role::Verb(Strength::Names, Form::Base),
        "accuse brand call characterize characterise deem denounce deride describe dismiss dub label mock \
         portray refer slam cast blast decry depict ridicule criticize criticise condemn hail praise term \
         christen nickname rate title entitle compare liken",
    ),
    (
        Role::Verb(Strength::Reports, Form::Base),
        "advise affirm agree allege apologize apologise applaud assail bark beam beg bellow bemoan beseech bet \
         blame blog blurt brag bristle broadcast cheer chide chortle chuckle cite clarify coin commend confess \
         contradict crack credit cry deadpan demand demur disagree disclose divulge drawl echo editorialize \
         emphasize emphasise enthuse estimate exhort expound exult forecast fret fume gloat gripe grouse \
         grumble gush heckle hint imply inform inquire instruct interrupt intone jeer jest lambast lambaste \
         laud lecture maintain marvel moan mourn murmur notify object offer paraphrase plead point ponder shrug \
         pontificate pray preach profess pronounce propose protest quibble rail rant rave react reassure \
         rebuke recite reckon reflect rejoin relate relay remember reminisce repeat report reproach resume \
         retweet reveal roar savage scoff scold scream sigh skewer smear snap sneer snort sob specify \
         speculate spout stammer stipulate stutter summarize summarise surmise swear sympathize taunt tease \
         text theorize theorise thunder tout trumpet underline underscore upbraid urge utter vent venture \
         voice volunteer wail welcome whine yelp reaffirm rejoice enquire billed vilify bash caption disparage \
         laugh smile pose prophesy prod fault invoke champion advocate discuss recommend confide intimate boom \
         retaliate blare hiss growl snarl snipe refute deplore intervene concur pipe purr shriek mouth squeal \
         sniff charge allude recollect state remark answer defend feature adopt release publish express refuse \
         reference deliver comment",
    ),
    (
        Role::Verb(Strength::Hints, Form::Base),
        "begin believe feel find fire guess put show use warrant want argue announce list mention order play \
         plug seek signal sound speak sum talk weigh wish highlight indicate include identify insinuate \
         interpret issue mean present prove rebuff share stump appear arrive dedicate define demonize \
         downplay discover draw figure hope hurl imagine love regard remind chalk lash focus herald embrace \
         rip riff prefer mandate introduce command promote resist knock anticipate fixate project recognize \
         recognise recommend naming contemplate accept determine follow pass decide examine devote email \
         message endorse request reject deny worry challenge think reason question thank hit \
         pitch support go see view need turn keep start stand receive open lead press send rule oppose \
         fear expect cover know hear detail touch second consider sign like make plan vote attribute tag link \
         lie pen print spill dish suspect hold end respect render bear launch attack bill",
    ),
    (Role::According, "according"),
    (Role::Be, "is was were are be been being 's 're am isn wasn aren weren"),
    (Role::Have, "has have had having 've hasn hadn haven"),
    (
        Role::Modal,
        "will would can could should may might must did does do shall won wouldn couldn shouldn didn doesn don cannot",
    ),
    (Role::Negation, "not never n't nor"),
    (Role::Personal, "he she"),
    (Role::OtherSubject, "they we i you"),
    (Role::It, "it"),
    (Role::Object, "him them me us myself"),
    (Role::Who, "who whom"),
    (Role::Relative, "which whose"),
    (Role::That, "that"),
    (Role::Naming, "so-called known aka alias self-styled self-proclaimed"),
    (Role::What, "what"),
    (
        Role::Subordinator,
        "after before if because when while where whether how why since until although though unless than whenever wherever \
         whereas so as once lest whatever whoever",
    ),
    (Role::And, "and but or yet plus"),
    (Role::Article, "the a an every"),
    (
        Role::Determiner,
        "this these those some many several most all both each another any no one two three four five \
         six seven eight nine ten dozens hundreds thousands few other others half neither either certain various much more \
         such none",
    ),
    (Role::Possessive, "his her their its my our your"),
    (Role::Of, "of"),
    (Role::To, "to"),
    (Role::By, "by"),
    (Role::On, "on"),
    (Role::Tie, "for at from with in"),
    (
        Role::Preposition,
        "about against over under during through between among into onto upon toward towards \
         without within across behind beyond despite via amid amidst besides except near off out outside inside up down \
         around like per regarding concerning following including along alongside above below ago away back versus",
    ),
    (
        Role::Adverb,
        "also then later still now just again even too already earlier often soon thus however instead meanwhile \
         moreover furthermore nonetheless nevertheless perhaps maybe always further first second there here rather \
         simply once else therefore likewise hence thus similarly consequently additionally though indeed twice sometimes quickly reportedly famously afterward afterwards else \
         quite very well almost yet only aloud long \
         himself herself themselves itself",
    ),
    (
        Role::Time,
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year \
         night morning afternoon evening last next january february march april may june july august september october \
         november december time wed thurs tues mon fri sat sun weekend",
    ),
    (
        Role::Title,
        "mr mrs ms dr sen rep gov lt col gen capt sgt prof rev hon sir dame lord lady president senator representative \
         governor secretary minister chancellor mayor congressman congresswoman councillor justice judge chairman chairwoman \
         chairperson pastor reverend professor doctor king queen prince princess pope cardinal archbishop bishop imam rabbi \
         sheikh datuk tan tun tengku puan encik captain colonel general major sergeant lieutenant admiral commander officer \
         detective inspector superintendent constable sheriff commissioner ambassador premier taoiseach speaker leader \
         coach former prime vice deputy acting attorney chief mp rt smt shri alhaji hajiya engr barr adv cllr atty otunba oba brig maj cpl insp det supt cmdr adm pte ir",
    ),
    (
        Role::Person,
        "spokesman spokeswoman spokesperson director manager candidate strategist pollster columnist nominee editor executive \
         analyst expert economist professor scientist researcher author writer reporter journalist host anchor correspondent \
         lawyer attorney counsel prosecutor adviser advisor aide consultant official officials critic critics supporter supporters \
         activist activists lawmaker lawmakers farmer resident residents neighbour neighbor neighbours neighbors mother father son \
         daughter brother sister wife husband man woman voter voters student teacher owner founder co-founder head member \
         members chair candidate democrat republican democrats republicans source sources witness witnesses police user users \
         person people doctor nurse driver worker workers veteran fan fans co-author operative fellow partner friend \
         historian engineer captain coach player guild union group campaign company ministry department office agency firm \
         organisation organization board committee council court team party government editorial newspaper paper magazine \
         network website outlet publication family ally assembly elderly monopoly",
    ),
    (
        Role::Utterance,
        "statement statements claim claims comment comments words word message tweet tweets letter remark remarks phrase slogan headline \
         speech post question assertion quote suggestion promise pledge line answer reply response warning advice caption banner notice placard poster leaflet \
         sign title email memo interview motto mantra declaration argument argument op-ed book article",
    ),
    (
        Role::OtherVerb,
        "got came became brought bought built broke caught chose did fell flew forgot grew lost met paid rose \
         sent sold sat spent stood struck threw wore woke drove ate drank hid laid lay let set cut became get gets come comes \
         become becomes seem seems seemed goes gone done seen been taken given shown brings",
    ),
    (
        Role::Abbreviation,
        "mass mich calif conn ariz ala ark colo fla ga ill ind kan ky md minn miss mo mont neb nev okla ore pa penn tenn \
         tex va vt wash wis wyo del dak st jr sr vs etc inc corp co ltd no jan feb mar apr jun jul aug sept sep oct nov dec dept ave gop est ok sto sta const",
    ),
];
