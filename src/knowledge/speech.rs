//! What words do around a quotation.

use crate::lookup;

/// What a word does around a quotation. The roles that words in a name have stand first and last, and behind `According`
/// those that a capital takes nothing from, so that either is asked with one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A verb that reports.
    Verb(Strength, Form),
    /// Any other verb that is as good as never a noun.
    OtherVerb,
    /// `is`, `been`.
    Be,
    /// `has`, `had`.
    Have,
    /// `will`, `would`, `did`.
    Modal,
    /// `according`.
    According,
    /// `statement`, `tweet`, `claim`: holds words of somebody's.
    Utterance,
    /// `vs`, `No`, `Jan`: a stop after it ends nothing.
    Abbreviation,
    /// `Mr`, `Sen`, `President`: stands before a name.
    Title,
    /// `spokesman`, `director`: names a person by what they do.
    Person,
    /// `Monday`, `today`, `week`.
    Time,
    /// `they`, `we`, `I`.
    OtherSubject,
    /// `not`, `never`.
    Negation,
    /// `he`, `she`: a person.
    Personal,
    /// `it`.
    It,
    /// `him`, `them`.
    Object,
    /// `who`.
    Who,
    /// `which`, `whose`: more of the noun before it.
    Relative,
    /// `that`.
    That,
    /// `so-called`, `known` (as): a name follows, and no speech.
    Naming,
    /// `what`.
    What,
    /// `if`, `because`, `which`.
    Subordinator,
    /// `and`, `but`, `or`.
    And,
    /// `the`, `a`: a noun comes after it, and no verb.
    Article,
    /// `this`, `some`: may be a subject itself.
    Determiner,
    /// `his`, `their`.
    Possessive,
    /// `of`.
    Of,
    /// A preposition that ties a noun to the one before it: `for`, `at`, `from`.
    Tie,
    /// `to`.
    To,
    /// `by`.
    By,
    /// `on`.
    On,
    /// Any other preposition.
    Preposition,
    /// `also`, `later`.
    Adverb,
}

/// How surely a verb means that words follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    /// `said`.
    Say,
    /// `added`, `told`, `wrote`: speaks in nearly every place.
    Speaks,
    /// `called`, `branded`, `described`: takes its object first.
    Names,
    /// `pledged`, `blasted`: speaks in many.
    Reports,
    /// `began`, `showed`: speaks in some.
    Hints,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `call`.
    Base,
    /// `calls`.
    Third,
    /// `called`.
    Past,
    /// `calling`.
    Going,
}

/// Words that do the same, parted by single spaces.
pub(crate) type Row = lookup::Row<Role>;

/// What the words of a language do.
pub(crate) type Words = lookup::Words<Role>;
