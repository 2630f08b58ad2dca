//! What speaks for and against a joint at a point, as a set of observations that can be weighed.

/// One observation at a point. Its weight stands in the row of the same name.
///
/// `Left…` is seen on what ends there, `Right…` on what begins there, `Title…` and the rest of the third group on all that
/// stands before, `Name…` on an outlet's name that ends there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Evidence {
    /// No other point stands before it.
    FirstPoint,
    /// Another point stands before it with no blank between: `WalesOnline|The`.
    SecondInWord,
    /// A capital: `IBM|The`.
    LeftCapital,
    LeftDigit,
    LeftBracket,
    LeftStop,
    LeftDots,
    LeftQuote,
    LeftOther,
    /// A stop after a short word with a capital: `F.C.`.
    LeftAbbreviation,
    /// A row of the table of short forms in capitals.
    LeftAcronym,
    /// A long word in capitals among small letters: the end of a dateline, not of a title.
    LeftShout,
    /// What begins a name with an inner capital: `Mc`, `De`, `O’`.
    LeftStem,
    /// One or two letters.
    LeftShortWord,
    /// A capital with small letters behind it.
    RightWord,
    /// A word of one letter: `A`.
    RightSingleLetter,
    RightCapitals,
    RightInnerCapital,
    /// Two capitals, then a small letter: the second begins the word, the first ends another.
    RightTwoCapitals,
    RightDigit,
    RightQuote,
    RightBracket,
    /// A word that opens sentences: `The`, `After`.
    RightOpener,
    /// A dateline's city, or a short form in capitals.
    RightPlace,
    /// A dateline or agency in capitals: `NEW YORK - `.
    RightLeadCapitals,
    /// A lead-in with small letters: `Sea News - `.
    RightLeadName,
    /// The word is followed by neither blank nor apostrophe: `One.com`.
    RightWordEndsAtOnce,
    /// The word that both sides make stands elsewhere too: it is one word.
    AcrossRecurs,
    /// The word on the left stands in the rest by itself.
    LeftRecurs,
    /// The word on the right stands before by itself.
    RightRecurs,
    /// The right begins with the title's first word, or with more of its opening.
    RepeatsFirstWord,
    RepeatsOpening,
    /// The agency that ends the title in brackets begins the right.
    AgencyTwice,
    TitleTiny,
    TitleShort,
    TitleLongish,
    TitleLong,
    TitleHuge,
    TitleOneWord,
    /// A sentence has ended before.
    SentenceBefore,
    DashBefore,
    /// A dateline's dash stands before.
    LeadBefore,
    /// Two or three words that headlines leave out, or four and more.
    SentenceWords2,
    SentenceWords4,
    /// The first words all have capitals, later ones have not: headline style is over.
    StyleBreaks,
    /// An earlier separator has a name behind it.
    SeparatorBefore,
    NameKnown,
    /// It ends or begins as outlets' names do.
    NameTypical,
    NameLong,
    NameDomain,
    NameDotted,
    /// A known name with an inner capital: `YouTube`.
    RightName,
    /// A word with an inner capital that stands in the rest again.
    RightNameRecurs,
}

/// The observations made at one point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u128);

impl Marks {
    pub(super) fn add(&mut self, evidence: Evidence) {
        self.0 |= 1 << evidence as u8;
    }

    pub(super) fn add_if(&mut self, seen: bool, evidence: Evidence) {
        self.0 |= u128::from(seen) << evidence as u8;
    }

    /// The sum of their weights.
    pub(super) fn sum(self, weights: &[(Evidence, i16)]) -> i32 {
        let mut left = self.0;
        let mut sum = 0;
        while left != 0 {
            sum += weights.get(left.trailing_zeros() as usize).map_or(0, |row| i32::from(row.1));
            left &= left - 1;
        }
        sum
    }

    #[cfg(test)]
    pub(super) fn bits(self) -> u128 {
        self.0
    }
}
