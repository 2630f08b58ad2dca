use super::{Calendar, Language, Speech};
use crate::knowledge::speech::{Form, Role, Row, Strength, Words};
use crate::lookup::places;

pub(crate) static INDONESIAN: Language = Language { calendar: CALENDAR, speech: SPEECH };

const CALENDAR: Calendar = Calendar {
    months: &[
        ("Januari", 1),
        ("Jan", 1),
        ("Februari", 2),
        ("Feb", 2),
        ("Maret", 3),
        ("Mar", 3),
        ("April", 4),
        ("Apr", 4),
        ("Mei", 5),
        ("Juni", 6),
        ("Jun", 6),
        ("Juli", 7),
        ("Jul", 7),
        ("Agustus", 8),
        ("Agu", 8),
        ("Agt", 8),
        ("September", 9),
        ("Sep", 9),
        ("Oktober", 10),
        ("Okt", 10),
        ("November", 11),
        ("Nov", 11),
        ("Desember", 12),
        ("Des", 12),
    ],
    weekdays: &["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
};

const SPEECH: Speech = Speech {
    words: Words::new(WORDS, &places::<_, 1024>(WORDS)),
    inflects: false,
    endings: &[],
    elides: false,
    drops_subjects: false,
    clitics: "nya",
    common: "dan yang di ini itu tidak dengan untuk pada ia bahwa karena kepada dari ujar",
};

/// Every form that news uses; a word's first row counts.
const WORDS: &[Row] = &[
    (Role::Verb(Strength::Say, Form::Past), "kata ujar tutur ungkap jelas tegas"),
    (
        Role::Verb(Strength::Speaks, Form::Past),
        "berkata mengatakan menambahkan imbuh tambah papar terang sebut menegaskan menjelaskan menuturkan \
         mengungkapkan menulis bertanya menjawab mengakui menyatakan mengklaim lanjut tandas pungkas ucap jawab \
         cerita kenang keluh sambung beber katanya seru mendakwa memberitahu dakwa akui luah ulas mendedahkan \
         menggesa menafikan menjelas memaklumkan celetuk protes teriak cetus menceritakan mengeluhkan \
         mengingatkan mengimbau meminta menilai memastikan membantah mengaku menyampaikan mengutuk mengecam \
         memperingatkan mencuit menyesalkan membenarkan menyebutkan menambah canda tulis soal pesan kongsi \
         ujarnya menyokong mengesahkan berharap berseloroh menyeru pinta hujah berhujah memohon harap",
    ),
    (
        Role::Verb(Strength::Names, Form::Past),
        "menyebut menyifatkan menjuluki menamai menuding menyifat memanggil menggelar menuduh",
    ),
    (Role::Naming, "berjuluk bertajuk berjudul dijuluki disebut bernama istilah"),
    (Role::Be, "adalah ialah merupakan"),
    (Role::Have, "telah sudah"),
    (Role::Modal, "akan bisa dapat harus perlu ingin"),
    (Role::Negation, "tidak bukan belum"),
    (Role::Personal, "ia dia beliau nya"),
    (Role::OtherSubject, "mereka kami kita saya"),
    (Role::Who, "yang"),
    (Role::That, "bahwa"),
    (Role::Subordinator, "jika karena ketika saat meskipun kalau"),
    (Role::And, "dan atau tetapi tapi"),
    (Role::Determiner, "seorang para semua beberapa banyak setiap sang"),
    (Role::Tie, "dari"),
    (Role::To, "kepada ke"),
    (Role::By, "oleh"),
    (Role::Preposition, "di bagi dengan untuk pada dalam setelah sebelum antara tanpa usai seusai selepas"),
    (Role::Adverb, "juga lagi pula kemudian lalu"),
    (
        Role::Time,
        "senin selasa rabu kamis jumat sabtu minggu hari kemarin besok pekan bulan tahun januari februari maret \
         april mei juni juli agustus september oktober november desember",
    ),
    (Role::Title, "pak bu dr prof menteri presiden gubernur bupati wali ketua direktur wakil kepala jenderal"),
    (
        Role::Person,
        "kapolres kapolda kapolsek dandim camat lurah kades dosen guru dokter pelatih pemain kapten kiper ibu \
         bapak istri suami anak pedagang petani nelayan sopir peneliti ekonom aktivis anggota humas kasat \
         koordinator juru bicara jubir pakar warga pengacara korban saksi pengamat bapa isteri doktor jurulatih \
         peniaga pekerja pemandu penyelidik penganalisis ahli adun komander jurucakap pengarah pengerusi \
         penduduk peguam mangsa",
    ),
    (Role::Utterance, "keterangan pernyataan surat pidato"),
    (Role::According, "menurut"),
];
