//! What ends the checking of certificates and host names.

use serde::Deserialize;

use super::Set;

/// Names by which client libraries stop checking whom they talk to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Trust {
    /// Calls and properties that take another judge of certificates or host names.
    pub verifiers: Set,
    /// Properties that end the checks when they are set to `true`, and calls that do when they are given it.
    pub on: Set,
    /// Those that end them when they are set to `false`, also as options.
    pub off: Set,
    /// Types that check nothing.
    pub nothing: Set,
    /// Properties that hold a function which lets a certificate pass that was turned down, or the options of the
    /// whole process.
    pub hooks: Set,
    /// Types whose hooks hold for the whole process, and settings of it.
    pub everywhere: Set,
}
