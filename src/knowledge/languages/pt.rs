use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static PORTUGUESE: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("janeiro", 1),
        ("jan", 1),
        ("fevereiro", 2),
        ("fev", 2),
        ("março", 3),
        ("mar", 3),
        ("abril", 4),
        ("abr", 4),
        ("maio", 5),
        ("mai", 5),
        ("junho", 6),
        ("jun", 6),
        ("julho", 7),
        ("jul", 7),
        ("agosto", 8),
        ("ago", 8),
        ("setembro", 9),
        ("set", 9),
        ("outubro", 10),
        ("out", 10),
        ("novembro", 11),
        ("nov", 11),
        ("dezembro", 12),
        ("dez", 12),
    ],
    weekdays: &["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 1024>(WORDS)),
    inflects: false,
    endings: &[
        ("ou", Role::OtherVerb),
        ("eram", Role::OtherVerb),
        ("aram", Role::OtherVerb),
        ("iram", Role::OtherVerb),
        ("mente", Role::Adverb),
    ],
    elides: false,
    drops_subjects: true,
    clitics: "",
    common: "de que da do no um uma para os com não na se por mais dos das foi ao ele ela pelo pela são está",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (
        Role::Verb(Strength::Say, Form::Past),
        "disse diz disseram dizem dito dizia dizer afirmou afirma afirmaram afirmam afirmado explicou explica \
         explicaram declarou declara declararam afirmava explicado explicava declarado declarava",
    ),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "acrescentou acrescenta acrescentaram completou completa contou conta contaram comentou comenta concluiu \
         conclui garantiu garante garantiram destacou destaca ressaltou ressalta lembrou lembra salientou \
         salienta sublinhou sublinha frisou frisa realçou adiantou adianta referiu refere reforçou reforça \
         reiterou reitera respondeu responde perguntou pergunta questionou questiona rebateu rebate retrucou \
         retruca replicou ironizou ironiza brincou brinca desabafou desabafa lamentou lamenta criticou critica \
         denunciou denuncia alertou alerta advertiu adverte avisou avisa escreveu escreve escreveram relatou \
         relata resumiu resume argumentou argumenta alegou alega confessou confessa admitiu admite reconheceu \
         reconhece revelou revela assegurou assegura sustentou sustenta exclamou exclama gritou grita disparou \
         dispara observou observa ponderou pondera prosseguiu prossegue prometeu promete anunciou anuncia \
         informou informa esclareceu esclarece indicou indica apontou aponta comemorou comemora desafiou atirou \
         tuitou acrescentado acrescentava completaram completado completava contado contava comentaram comentado \
         comentava concluíram concluía garantia destacaram destacado destacava ressaltaram ressaltado ressaltava \
         lembraram lembrado lembrava salientaram salientado salientava sublinharam sublinhado sublinhava \
         frisaram frisado frisava realçaram realçado realçava adiantaram adiantado adiantava referiram referia \
         reforçaram reforçado reforçava reiteraram reiterado reiterava responderam respondia perguntaram \
         perguntado perguntava questionaram questionado questionava rebateram rebatia retrucaram retrucado \
         retrucava replicaram replicado replicava ironizaram ironizado ironizava brincaram brincado brincava \
         desabafaram desabafado desabafava lamentaram lamentado lamentava criticaram criticado criticava \
         denunciaram denunciado denunciava alertaram alertado alertava advertiram advertia avisaram avisado \
         avisava escrevia relataram relatado relatava resumiram resumia argumentaram argumentado argumentava \
         alegaram alegado alegava confessaram confessado confessava admitiram admitia reconheceram reconhecia \
         revelaram revelado revelava asseguraram assegurado assegurava sustentaram sustentado sustentava \
         exclamaram exclamado exclamava gritaram gritado gritava dispararam disparado disparava observaram \
         observado observava ponderaram ponderado ponderava prosseguiram prosseguia prometeram prometia \
         anunciaram anunciado anunciava informaram informado informava esclareceram esclarecia indicaram \
         indicado indicava apontaram apontado apontava comemoraram comemorado comemorava desafiaram desafiado \
         desafiava atiraram atirado atirava tuitaram tuitado tuitava reclamou reclama",
    ),
    (
        Role::Verb(Strength::Names, Form::Past),
        "chamou chama chamaram classificou classifica definiu define descreveu descreve acusou acusa chamava \
         classificaram classificado classificava definiram definia descreveram descrevia acusaram acusado \
         acusava",
    ),
    (
        Role::Verb(Strength::Reports, Form::Past),
        "reage reagem pediu pede pediram pedem exigiu exige defendeu defende elogiou elogia agradeceu agradece \
         negou nega recusou considerou considera consideram acredita acreditam acha avalia avaliou reagiu jurou \
         jura aconselhou recomendou sugeriu sugere continuou continua insistiu insiste falou fala falaram falam \
         riu ri apelou apela manifestou prevê previu atribuiu atribui mandou ordenou celebrou pedia exigiram \
         exigia defenderam defendia elogiaram elogiado elogiava agradeceram agradecia negaram negado negava \
         recusaram recusado recusava consideraram considerado considerava avaliaram avaliado avaliava reagiram \
         reagia juraram jurado jurava aconselharam aconselhado aconselhava recomendaram recomendado recomendava \
         sugeriram sugeria continuaram continuado continuava insistiram insistia falado falava riram ria \
         apelaram apelado apelava manifestaram manifestado manifestava previram previa atribuíram atribuía \
         mandaram mandado mandava ordenaram ordenado ordenava celebraram celebrado celebrava",
    ),
    (
        Role::Naming,
        "apelidado apelidada chamado chamada chamados conhecido conhecida batizado batizada intitulado \
         intitulada denominado denominada",
    ),
    (Role::Be, "é são era eram foi foram está estão ser sido estava"),
    (Role::Have, "tem têm tinha tinham há havia ter"),
    (Role::Modal, "pode podem poderia deve devem vai vão quer querem"),
    (Role::Negation, "não nunca jamais"),
    (Role::Personal, "ele ela"),
    (Role::OtherSubject, "eles elas nós eu você vocês"),
    (Role::Object, "lhe lhes me nos se jornalistas repórteres"),
    (Role::Who, "quem"),
    (Role::That, "que"),
    (Role::Subordinator, "porque quando como onde embora enquanto caso cujo cuja"),
    (Role::And, "e ou mas"),
    (Role::Article, "o a os as um uma"),
    (
        Role::Determiner,
        "uns umas este esta estes estas esse essa aquele aquela vários várias alguns algumas muitos todos todas \
         cada",
    ),
    (Role::Possessive, "seu sua seus suas meu minha nosso nossa"),
    (Role::Of, "de do da dos das d"),
    (Role::Tie, "para"),
    (Role::To, "ao à aos às"),
    (Role::By, "por pelo pela pelos pelas"),
    (Role::Preposition, "em no na nas num numa com sem sobre após ante contra entre desde até durante sob"),
    (Role::Adverb, "também depois então ainda já aqui agora hoje assim muito sempre aliás mais tarde ontem"),
    (
        Role::Time,
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta \
         sábado domingo amanhã janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro \
         dezembro semana mês ano manhã noite",
    ),
    (
        Role::Title,
        "sr sra dr dra senhor senhora presidente presidenta ministro ministra prefeito prefeita governador \
         governadora senador senadora deputado deputada vereador vereadora secretário secretária delegado \
         delegada juiz juíza general coronel capitão tenente comandante papa rei rainha dom dona",
    ),
    (
        Role::Person,
        "porta-voz diretor diretora director directora responsável advogado advogada especialista pesquisador \
         pesquisadora investigador investigadora professor professora técnico treinador treinadora jogador \
         jogadora atacante zagueiro goleiro avançado morador moradora moradores vizinho vizinha autarca \
         dirigente líder candidato candidata fonte fontes testemunha mãe pai filho filha irmão irmã esposa \
         marido viúva mulher homem jovem médico médica enfermeira engenheiro engenheira economista \
         economista-chefe historiador historiadora autor autora escritor escritora ator atriz proprietário \
         proprietária dono comerciante pescador agricultor aposentada aposentado trabalhador procurador \
         procuradora governante polícia bombeiro bombeiros",
    ),
    (Role::Utterance, "comunicado declaração nota carta discurso palavras mensagem relatório acórdão post"),
    (Role::According, "segundo conforme acordo"),
];
