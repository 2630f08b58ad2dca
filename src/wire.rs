//! What wires hang around a story: byline, notices above it, sign-off below it.

mod byline;
mod notice;
mod sign_off;

pub(crate) use byline::{behind_byline, byline, is_bare_byline};
pub(crate) use notice::{Notice, notice};
pub(crate) use sign_off::{agency_in_brackets, sign_off};
