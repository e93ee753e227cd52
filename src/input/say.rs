//! What is said to people, in both languages.

use serde::Serialize;

/// A sentence in English and in Simplified Chinese.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Say {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh: String,
}

impl Say {
    /// The two sentences.
    pub fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Self { en: en.into(), zh: zh.into() }
    }
}
