//! What there is to read: positions, source text, the walk and the prefilter.

pub mod bundle;
pub mod cache;
pub mod changes;
pub mod clock;
pub mod day;
pub mod discover;
pub(crate) mod harm;
mod ignores;
pub mod notes;
pub mod overlay;
pub mod prefilter;
pub mod say;
pub mod shard;
pub mod sieve;
pub mod snapshot;
pub mod source;
pub mod span;
mod walk;
