//! What lets stored data expire.

use serde::Deserialize;

use super::Set;

/// How a store is told to keep something for a time only.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expiry {
    /// Storing calls that always take a time.
    pub calls: Set,
    /// Words among the arguments of a storing call before a time.
    pub words: Set,
    /// Options of a storing call, an index or a schema that give a time.
    pub options: Set,
    /// Calls that make an index, which may remove what is old.
    pub index: Set,
}
