//! Exit codes.

/// Nothing at or above the level asked for.
pub const CLEAN: u8 = 0;
/// Findings.
pub const FINDINGS: u8 = 1;
/// The run could not be made.
pub const FAILED: u8 = 2;
