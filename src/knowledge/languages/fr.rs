use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static FRENCH: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("janvier", 1),
        ("janv", 1),
        ("février", 2),
        ("fév", 2),
        ("févr", 2),
        ("mars", 3),
        ("avril", 4),
        ("avr", 4),
        ("mai", 5),
        ("juin", 6),
        ("juillet", 7),
        ("juil", 7),
        ("août", 8),
        ("aout", 8),
        ("septembre", 9),
        ("sept", 9),
        ("octobre", 10),
        ("oct", 10),
        ("novembre", 11),
        ("nov", 11),
        ("décembre", 12),
        ("déc", 12),
    ],
    weekdays: &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 1024>(WORDS)),
    inflects: false,
    clitics: "-t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je",
    common: "le les des et une est dans pour que qui sur pas du au avec",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (
        Role::Verb(Strength::Say, Form::Past),
        "dit déclaré expliqué affirmé déclare explique affirme disait expliquait affirmait dira",
    ),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "ajouté ajoute ajoutait assuré assure souligné souligne précisé précise indiqué indique estimé \
         estime écrit confié confie lancé lance répondu répond raconté raconte martelé martèle regretté \
         regrette rappelé rappelle insisté insiste conclu conclut annoncé annonce reconnu reconnaît \
         poursuivi poursuit promis promet prévenu prévient commenté commente témoigne dénoncé dénonce \
         tweeté",
    ),
    (Role::Verb(Strength::Names, Form::Past), "qualifié qualifie appelé appelle nommé décrit"),
    (Role::Be, "est sont était étaient été être sera serait"),
    (Role::Have, "a ont avait avaient aura"),
    (Role::Modal, "va vont peut pouvait doit devait veut"),
    (Role::Negation, "ne pas jamais n"),
    (Role::Personal, "il elle lui"),
    (Role::OtherSubject, "ils elles on nous je vous"),
    (Role::It, "cela ça ce"),
    (Role::Object, "se me te"),
    (Role::Who, "qui"),
    (Role::That, "que"),
    (Role::Subordinator, "si parce quand lorsque comme où pourquoi comment puisque dont"),
    (Role::And, "et ou mais puis"),
    (Role::Determiner, "le la les l un une des ce cet cette ces plusieurs certains tous toutes quelques"),
    (Role::Possessive, "son sa ses leur leurs notre nos mon ma mes votre"),
    (Role::Of, "de du d des"),
    (Role::Tie, "pour chez dans en"),
    (Role::To, "à au aux"),
    (Role::By, "par"),
    (Role::Preposition, "sur avec sans sous après avant contre entre vers depuis pendant devant"),
    (Role::Adverb, "aussi ensuite alors ici encore également déjà plus très toujours notamment enfin"),
    (
        Role::Time,
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain janvier février mars avril mai \
         juin juillet août septembre octobre novembre décembre semaine mois année",
    ),
    (Role::Title, "m mme mr dr président présidente ministre maire chancelier chancelière général"),
    (
        Role::Person,
        "porte-parole directeur directrice responsable avocat avocate expert experte chercheur chercheuse \
         professeur entraîneur habitant habitante chef élu élue",
    ),
    (Role::Utterance, "communiqué déclaration lettre discours mots message"),
    (Role::According, "selon"),
];
