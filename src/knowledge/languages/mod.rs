//! One file a language: its calendar words, and its words of speech.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;
pub(crate) mod id;
pub(crate) mod it;
pub(crate) mod ms;
pub(crate) mod nl;
pub(crate) mod pt;
pub(crate) mod ru;
pub(crate) mod tr;

use super::speech::{Role, Words};
use crate::lookup::{self, Key, Letters, places};
use crate::scan;

/// What one language says.
#[derive(Debug)]
pub(crate) struct Language {
    /// Months and weekdays, for datelines.
    pub(crate) calendar: Calendar,
    /// Cues, pronouns, titles, for quotes.
    pub(crate) speech: Speech,
}

/// Words of the calendar.
#[derive(Debug)]
pub(crate) struct Calendar {
    /// Every spelling of a month that datelines have, with its number. Case and a full stop behind it do not count.
    pub(crate) months: &'static [(&'static str, u8)],
    /// Every spelling of a weekday.
    pub(crate) weekdays: &'static [&'static str],
}

/// Words of reported speech.
#[derive(Debug)]
pub(crate) struct Speech {
    /// What the words around a quotation do.
    pub(crate) words: Words,
    /// Whether verbs are listed by their base form, with `-s`, `-ed` and `-ing` to be taken off.
    pub(crate) inflects: bool,
    /// What words do that are not listed, by how they end.
    pub(crate) endings: &'static [(&'static str, Role)],
    /// Whether a short word runs into the next with an apostrophe: `l’avocat`, `dell’accusa`.
    pub(crate) elides: bool,
    /// Whether a verb may stand without its subject, which is that of the sentence before: `«…», añadió.`
    pub(crate) drops_subjects: bool,
    /// Subjects written on to the end of a verb: `a-t-il`, `katanya`.
    pub(crate) clitics: &'static str,
    /// Frequent words by which a text is known to be in this language.
    pub(crate) common: &'static str,
}

impl Speech {
    /// Of a language whose datelines are known and whose speech is not yet.
    pub(crate) const NONE: Self = Self {
        words: Words::new(&[], &places::<Role, 1>(&[])),
        inflects: false,
        endings: &[],
        elides: false,
        drops_subjects: false,
        clitics: "",
        common: "",
    };
}

/// Every language there is.
pub(crate) static ALL: &[&Language] = &[
    &en::ENGLISH,
    &de::GERMAN,
    &fr::FRENCH,
    &es::SPANISH,
    &it::ITALIAN,
    &ms::MALAY,
    &id::INDONESIAN,
    &pt::PORTUGUESE,
    &nl::DUTCH,
    &ru::RUSSIAN,
    &tr::TURKISH,
];

/// The language of a text by its most frequent words: counts what `words` hold of each, English where none leads.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Guess {
    counts: Counts,
}

/// A count for each language, as many bytes of one number, so that a word is counted for all of them at once.
type Counts = u64;

impl Guess {
    /// Counts in the first words of `text`. No more than eight texts may be read: a count is a byte.
    pub(crate) fn read(&mut self, text: &str) {
        const ENOUGH: u32 = 30;
        let (text, mut at, mut read) = (text.as_bytes(), 0, 0);
        while read < ENOUGH && at < text.len() && !self.is_plainly_english() {
            let letters = Letters::beginning(&text[at..]).filter(|letters| (letters.behind as u8).is_ascii());
            let (key, length) = match letters {
                Some(letters) => (letters.key, letters.length),
                None => any_word(&text[at..]),
            };
            // Neither is a branch: whether a word is long, or frequent, is the toss of a coin.
            let counts = matches!(length, 2..=9);
            read += u32::from(counts);
            self.counts += COUNTS[WORDS.index(key)] * Counts::from(counts & WORDS.holds(key));
            at += length + 1;
        }
    }

    /// Whether English has five words and no other language two: most texts are read no further.
    #[inline]
    fn is_plainly_english(&self) -> bool {
        const OTHERS_HAVE_TWO: Counts = u64::from_le_bytes([0, !1, !1, !1, !1, !1, !1, !1]);
        (self.counts as u8 >= 5) & (self.counts & OTHERS_HAVE_TWO == 0)
    }

    /// How many words of the language that leads have been counted.
    pub(crate) fn most(&self) -> u16 {
        self.counts.to_le_bytes().map(u16::from).into_iter().fold(0, u16::max)
    }

    /// The language that leads.
    pub(crate) fn language(&self) -> &'static Language {
        let most = self.most();
        let best = self.counts.to_le_bytes().into_iter().position(|count| u16::from(count) == most);
        ALL[best.unwrap_or(0)]
    }
}

/// The key and the length of the word of any alphabet that `text` begins with.
#[inline(never)]
fn any_word(text: &[u8]) -> (Key, usize) {
    let mut length = scan::letters_beginning(text);
    while text.get(length).is_some_and(|byte| !byte.is_ascii()) {
        length += 1;
        length += scan::letters_beginning(&text[length..]);
    }
    (Key::opening(text, length), length)
}

/// The frequent words of every language.
const FREQUENT: &[lookup::Row<()>] = &[
    ((), en::ENGLISH.speech.common),
    ((), de::GERMAN.speech.common),
    ((), fr::FRENCH.speech.common),
    ((), es::SPANISH.speech.common),
    ((), it::ITALIAN.speech.common),
    ((), ms::MALAY.speech.common),
    ((), id::INDONESIAN.speech.common),
    ((), pt::PORTUGUESE.speech.common),
];

const FREQUENT_WORDS: usize = 256;

static WORDS: lookup::Words<()> = lookup::Words::new(FREQUENT, &places::<_, FREQUENT_WORDS>(FREQUENT));

/// For which languages the word at each place counts.
static COUNTS: [Counts; FREQUENT_WORDS] = {
    let (mut counts, mut language) = ([0; FREQUENT_WORDS], 0);
    while language < FREQUENT.len() {
        let mut rest = FREQUENT[language].1.as_bytes();
        while !rest.is_empty() {
            let length = first_word(rest);
            counts[WORDS.index(Key::opening(rest, length))] += 1 << (8 * language);
            rest = rest.split_at(if length < rest.len() { length + 1 } else { length }).1;
        }
        language += 1;
    }
    counts
};

const fn first_word(text: &[u8]) -> usize {
    let mut length = 0;
    while length < text.len() && text[length] != b' ' {
        length += 1;
    }
    length
}
