//! Visible texts with their places.

use super::{android, apple, web};
use crate::input::span::Loc;

/// Locales that are read: the default, Chinese, English.
pub(crate) fn is_read(locale: &str) -> bool {
    locale.is_empty() || locale.starts_with("zh") || locale.starts_with("en")
}

/// True for a file in which no text is looked for: one in a language that is not read, data of an app.
pub(crate) fn says_nothing(name: &str) -> bool {
    let dir = name.rsplit('/').nth(1).unwrap_or_default();
    dir.starts_with("values") && !android::wanted_locale(dir)
        || apple::is_other_language(name)
        || web::is_other_language(name)
        || web::is_mere_data(name)
}

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
