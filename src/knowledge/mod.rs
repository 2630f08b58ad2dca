//! What newsrooms and sites vary, as tables: one row each, apart from the code that reads it.

pub(crate) mod abbreviations;
pub(crate) mod agencies;
pub(crate) mod credits;
pub(crate) mod furniture;
pub(crate) mod headline_words;
pub(crate) mod house_styles;
pub(crate) mod inner_capitals;
pub(crate) mod joint_weights;
pub(crate) mod kickers;
pub(crate) mod languages;
pub(crate) mod outlets;
pub(crate) mod posted;
pub(crate) mod regions;
pub(crate) mod speech;
pub(crate) mod speech_weights;
pub(crate) mod templates;
pub(crate) mod wire;
