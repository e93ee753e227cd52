//! Visible texts with their places.

use crate::input::span::Loc;

/// A text as a person may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisibleText {
    /// The text.
    pub value: String,
    /// The locale of its file: empty for the default, `zh`, `en`, ...
    pub locale: String,
    /// Where it stands.
    pub loc: Loc,
}
