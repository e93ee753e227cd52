//! One file to its meaning, language by language. No tree-sitter or syn type leaves this module.

pub mod dump;
pub mod ir;
pub mod lang;
pub mod lower;
mod markup;
pub mod parse;
pub mod roles;
pub mod scrub;
pub mod xml;
