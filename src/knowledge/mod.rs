//! What newsrooms and sites vary, as tables: one row each, apart from the code that reads it.

pub(crate) mod credits;
pub(crate) mod furniture;
pub(crate) mod languages;
pub(crate) mod speech;
pub(crate) mod speech_weights;
pub(crate) mod templates;
