//! Findings: what rules say, in both languages.

use std::fmt;

use serde::Serialize;

use crate::analysis::site::Confidence;
use crate::input::span::Loc;

pub use crate::input::say::Say;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Should be changed.
    Warning,
    /// Must be changed.
    Error,
}

impl Level {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A place with what it has to do with a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub loc: Loc,
    /// What is there.
    pub text: Say,
}

impl Label {
    /// A label.
    pub fn new(loc: Loc, text: Say) -> Self {
        Self { loc, text }
    }
}

/// Something that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// How much it weighs here.
    pub level: Level,
    /// How sure it is.
    pub confidence: Confidence,
    /// The place reported.
    pub loc: Loc,
    /// What is wrong.
    pub message: Say,
    /// What would satisfy the rule.
    pub help: Say,
    /// Other places that share the verdict, or explain it.
    pub related: Vec<Label>,
    /// The path, entry or source first; empty where there is none.
    pub flow: Vec<Label>,
    /// Further facts for machines.
    pub facts: Vec<(&'static str, String)>,
}
