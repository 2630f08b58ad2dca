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
    endings: &[("ment", Role::Adverb)],
    elides: true,
    drops_subjects: false,
    clitics: "-t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je",
    common: "le la les des et un une en est dans pour que qui sur pas de du au avec ce il elle par ne se aux",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (
        Role::Verb(Strength::Say, Form::Past),
        "dit déclaré expliqué affirmé déclare explique affirme disait expliquait affirmait dira disent déclarait \
         dire",
    ),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "ajouté ajoute ajoutait assuré assure souligné souligne précisé précise indiqué indique estimé estime \
         écrit confié confie lancé lance répondu répond raconté raconte martelé martèle regretté regrette \
         rappelé rappelle insisté insiste conclu conclut annoncé annonce reconnu reconnaît poursuivi poursuit \
         promis promet prévenu prévient commenté commente témoigne témoigné dénoncé dénonce tweeté tweete \
         félicitée réjouie indignée emportée exclamée agacée étonné étonne étonnée inquiété inquiète inquiétée \
         émerveille émerveillé émerveillée grincé grince exulté exulte savouré savoure asséné assène glissé \
         glisse soufflé souffle résumé résume reconnaissait plaisanté plaisante ironisé ironise tranché tranche \
         détaillé détaille analysé analyse soupiré soupire sourit souri rétorqué rétorque répliqué réplique \
         ajoutent estiment affirment expliquent assurent assurait estimait racontait répondait lâché lâche \
         nuancé nuance temporise temporisé tempête s’exclame exclame exclamé demandé demande interrogé interroge \
         jugé juge argué argue admis admet concédé concède averti avertit alerté alerte rassuré rassure réagi \
         réagit protesté proteste plaidé plaide constaté constate clamé clame crié crie observé observe \
         indiquait précisait soulignait confiait emporté emporte agacé agace indigné indigne félicité félicite \
         réjoui réjouit amusé amuse défendu défend justifié justifie pesté peste dits dites",
    ),
    (
        Role::Verb(Strength::Reports, Form::Past),
        "promettent parlent évoqué évoque évoquent réclamé réclame appelé exigé exige salué salue fustigé \
         fustige critiqué critique accusé dément démenti vanté vante déploré déplore décrit promettait espéré \
         espère pense pensé croit considère considéré conseille conseillé invité invite ordonné ordonne parlé \
         parle pointé pointe",
    ),
    (Role::Verb(Strength::Names, Form::Past), "qualifié qualifie appelle nommé décrivait traité traite"),
    (Role::Naming, "surnommé surnommée baptisé baptisée dit-on intitulé intitulée appelés dénommé dénommée"),
    (Role::Be, "est sont était étaient été être sera serait"),
    (Role::Have, "a ont avait avaient aura"),
    (Role::Modal, "va vont peut pouvait doit devait veut"),
    (Role::Negation, "ne pas jamais n"),
    (Role::Personal, "il elle lui"),
    (Role::OtherSubject, "ils elles on nous je vous j tu"),
    (Role::It, "cela ça c"),
    (Role::Object, "se me te s m t leur"),
    (Role::Who, "qui"),
    (Role::That, "que qu"),
    (Role::Subordinator, "si parce quand lorsque comme où pourquoi comment puisque dont"),
    (Role::And, "et ou mais puis"),
    (Role::Article, "le la les l un une"),
    (Role::Determiner, "des ce cet cette ces plusieurs certains tous toutes quelques"),
    (Role::Possessive, "son sa ses leurs notre nos mon ma mes votre"),
    (Role::Of, "de du d"),
    (Role::Tie, "pour chez"),
    (Role::To, "à au aux"),
    (Role::By, "par"),
    (
        Role::Preposition,
        "dans en sur avec sans sous après avant contre entre vers depuis pendant devant lors près dès malgré \
         parmi face grâce",
    ),
    (
        Role::Adverb,
        "toutefois cependant pourtant aussitôt volontiers d’abord aussi ensuite alors ici encore également déjà \
         plus très toujours notamment enfin",
    ),
    (
        Role::Time,
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain janvier février mars avril mai juin \
         juillet août septembre octobre novembre décembre semaine mois année matin soir midi",
    ),
    (
        Role::Title,
        "mme mr mlle dr pr sénateur sénatrice député députée préfet préfète procureur procureure roi reine pape \
         colonel capitaine commandant adjudant lieutenant premier première secrétaire président présidente \
         ministre maire chancelier chancelière général",
    ),
    (
        Role::Person,
        "porte-parole patron patronne auteur autrice écrivain témoin source sources policier policière gendarme \
         médecin infirmier infirmière pompier mère père fils fille frère sœur épouse mari femme homme joueur \
         joueuse attaquant gardien candidat candidate syndicat syndicaliste militant militante voisin voisine \
         riverain riveraine propriétaire salarié salariée commerçant commerçante analyste économiste historien \
         historienne romancier romancière sélectionneur adjoint adjointe directeur directrice responsable avocat \
         avocate expert experte chercheur chercheuse professeur entraîneur habitant habitante chef élu élue",
    ),
    (Role::Utterance, "rapport note communiqué déclaration lettre discours mots message"),
    (Role::According, "selon d’après d'après"),
];
