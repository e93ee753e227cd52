//! Suppressions that hide nothing, or that cannot be honoured: what the project says about its own findings.

use crate::input::day::Day;
use crate::input::span::Loc;

/// A suppression with a flaw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuppressionFact {
    /// The comment.
    pub loc: Loc,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// Why a suppression does not do what it is there for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is nothing that it hides, of these rules.
    Unused(Vec<String>),
    /// It names a rule that there is not, and perhaps means another.
    Unknown(String, Option<&'static str>),
    /// It does not say why.
    NoReason,
    /// Its last day was this one.
    Past(Day),
    /// Its last day is no day.
    NoDay(String),
    /// It is not in the form of a suppression.
    Unreadable,
}
