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

/// Stack of a thread that works on code. Lowering and analysis recurse as deeply as code is nested, up to
/// their limits.
pub(crate) const STACK: usize = 64 * 1024 * 1024;
