//! What the world knows: vendors' APIs, platform behaviour, vocabulary, law. Data in, typed rows out.

pub mod calendar;
pub mod catalog;
mod embedded;
pub mod family;
pub mod law;
pub(crate) mod mention;
pub mod model;
pub mod package;
pub mod pattern;
pub mod repair;
pub mod services;
pub mod words;
