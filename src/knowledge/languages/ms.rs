use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static MALAY: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("Januari", 1),
        ("Jan", 1),
        ("Februari", 2),
        ("Feb", 2),
        ("Mac", 3),
        ("April", 4),
        ("Apr", 4),
        ("Mei", 5),
        ("Jun", 6),
        ("Julai", 7),
        ("Ogos", 8),
        ("Ogo", 8),
        ("September", 9),
        ("Sept", 9),
        ("Oktober", 10),
        ("Okt", 10),
        ("November", 11),
        ("Nov", 11),
        ("Disember", 12),
        ("Dis", 12),
    ],
    weekdays: &["Isnin", "Selasa", "Rabu", "Khamis", "Jumaat", "Sabtu", "Ahad"],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 1024>(WORDS)),
    inflects: false,
    endings: &[],
    elides: false,
    drops_subjects: false,
    clitics: "nya",
    common: "dan yang di ini itu tidak dengan untuk pada beliau bahawa kerana kepada daripada berkata",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (Role::Verb(Strength::Say, Form::Past), "kata berkata ujar jelas tegas tutur ungkap"),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "tambah menambah memberitahu menegaskan menjelaskan menulis bertanya menjawab mengakui mendakwa \
         menyatakan akui dakwa luah ulas tulis soal pesan mengatakan imbuh papar terang sebut menuturkan \
         mengungkapkan lanjut ucap jawab cerita kongsi seru keluh ujarnya mendedahkan menggesa meminta menjelas \
         memaklumkan mengingatkan menyifat menyokong menafikan mengesahkan berharap berseloroh menyeru menilai \
         menceritakan memastikan membantah menyampaikan menyebutkan kenang sambung menambahkan mengklaim tandas \
         pungkas beber katanya celetuk protes teriak cetus mengeluhkan mengimbau mengaku mengutuk mengecam \
         memperingatkan mencuit menyesalkan membenarkan canda pinta hujah berhujah memohon harap",
    ),
    (
        Role::Verb(Strength::Names, Form::Past),
        "menyifatkan menyebut memanggil menggelar menuduh menjuluki menamai menuding",
    ),
    (Role::Naming, "digelar bertajuk berjudul bernama dikenali dipanggil"),
    (Role::Be, "adalah ialah"),
    (Role::Have, "telah sudah"),
    (Role::Modal, "akan boleh mahu perlu dapat"),
    (Role::Negation, "tidak bukan belum"),
    (Role::Personal, "beliau dia nya"),
    (Role::OtherSubject, "mereka kami kita saya"),
    (Role::Who, "yang"),
    (Role::That, "bahawa"),
    (Role::Subordinator, "jika kerana apabila ketika semasa walaupun"),
    (Role::And, "dan atau tetapi"),
    (Role::Determiner, "seorang para semua beberapa ramai setiap"),
    (Role::Tie, "dari daripada"),
    (Role::To, "kepada ke"),
    (Role::By, "oleh"),
    (Role::Preposition, "di bagi dengan untuk pada dalam selepas sebelum antara tanpa usai"),
    (Role::Adverb, "juga lagi pula kemudian turut lalu"),
    (
        Role::Time,
        "isnin selasa rabu khamis jumaat sabtu ahad hari semalam esok minggu bulan tahun januari februari mac \
         april mei jun julai ogos september oktober november disember",
    ),
    (
        Role::Title,
        "datuk dato tan sri tun tengku puan encik dr prof menteri presiden pengarah ketua naib timbalan perdana",
    ),
    (
        Role::Person,
        "ibu bapa anak suami isteri guru doktor pemain jurulatih peniaga petani nelayan pekerja pemandu \
         penyelidik penganalisis aktivis ahli adun komander jurucakap pengerusi pakar penduduk peguam mangsa \
         saksi kapolres kapolda kapolsek dandim camat lurah kades dosen dokter pelatih kapten kiper bapak istri \
         pedagang sopir peneliti ekonom anggota humas kasat koordinator juru bicara jubir direktur warga \
         pengacara korban pengamat",
    ),
    (Role::Utterance, "kenyataan surat ucapan"),
    (Role::According, "menurut"),
];
