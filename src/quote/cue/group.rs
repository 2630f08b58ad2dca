//! group = { helping word } verb

use crate::knowledge::speech::Role;
use crate::quote::words::Token;

/// The helping words before a verb.
pub(super) struct Group {
    /// Its first token.
    pub(super) start: usize,
    pub(super) passive: bool,
    pub(super) infinitive: bool,
    /// Whether a helping verb stands there.
    pub(super) helped: bool,
}

/// `has also been`, `would not`, `to`
#[inline]
pub(super) fn verb_group(tokens: &[Token], at: usize) -> Group {
    let group = Group { start: at, passive: false, infinitive: false, helped: false };
    // Of three verbs two have none.
    if may_help(tokens[at - 1]) { helpers(tokens, group) } else { group }
}

#[inline(never)]
fn helpers(tokens: &[Token], verb: Group) -> Group {
    let mut group = verb;
    while let Some(role) = tokens[group.start - 1].role {
        match role {
            Role::Be => (group.passive, group.helped) = (true, true),
            Role::Have | Role::Modal => group.helped = true,
            // `The family said`: its ending makes no adverb of a noun.
            Role::Adverb if tokens[group.start - 2].is(Role::Article) => break,
            // `Ella lo niega`, `s’est félicitée`: whoever does it to oneself has it done by nobody.
            Role::Object => group.passive = false,
            Role::Adverb | Role::Negation => {}
            Role::Time
                if matches!(
                    tokens[group.start - 2].role,
                    Some(Role::Preposition | Role::On | Role::Article | Role::Determiner)
                ) =>
            {
                group.start -= 1
            }
            Role::Time if group.start > 2 && !tokens[group.start - 2].is(Role::Tie) => {}
            Role::To if !group.helped => {
                group.infinitive = true;
                group.start -= 1;
                break;
            }
            _ => break,
        }
        group.start -= 1;
    }
    group
}

fn may_help(token: Token) -> bool {
    let role = token.role.unwrap_or(Role::That);
    matches!(
        role,
        Role::Be | Role::Have | Role::Modal | Role::Adverb | Role::Negation | Role::Object | Role::Time | Role::To
    )
}
