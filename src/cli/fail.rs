//! Why a command could not do what it was asked, in both languages.

use std::fmt::Display;
use std::io;

use crate::finding::Say;
use crate::report::{Tongue, clean, detail, fault};

/// Ends a command with a message in English and in Chinese.
macro_rules! fail {
    ($en:literal, $zh:literal) => {
        return Err($crate::cli::fail::Fail::new(format!($en), format!($zh)))
    };
}
pub(super) use fail;

/// What a command answers with.
pub(super) type Done<T = u8> = Result<T, Fail>;

/// Why it could not.
#[derive(Debug)]
pub(super) struct Fail {
    say: Say,
    /// It has several lines, and is safe to print as it is.
    lines: bool,
}

impl Fail {
    /// A sentence.
    pub(super) fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Self { say: Say::new(en, zh), lines: false }
    }

    /// Something that the operating system refused.
    pub(super) fn system(en: impl Display, zh: impl Display, why: &io::Error) -> Self {
        let why = detail::system(why);
        Self::new(format!("{en}: {}", why.en), format!("{zh}：{}", why.zh))
    }

    /// A file that cannot be written.
    pub(super) fn unwritten(path: &std::path::Path) -> impl Fn(io::Error) -> Self {
        let path = path.display();
        let (en, zh) = (format!("cannot write {path}"), format!("无法写入 {path}"));
        move |why| Self::system(&en, &zh, &why)
    }

    /// The same with more behind it.
    pub(super) fn with(mut self, en: &str, zh: &str) -> Self {
        self.say.en.push_str(en);
        self.say.zh.push_str(zh);
        self
    }

    /// As it is printed.
    pub(super) fn told(&self, tongue: Tongue) -> String {
        let text = match tongue {
            Tongue::En => &self.say.en,
            Tongue::Zh => &self.say.zh,
        };
        if self.lines { text.clone() } else { clean(text) }
    }
}

impl From<Say> for Fail {
    fn from(say: Say) -> Self {
        Self { say, lines: false }
    }
}

impl From<crate::Error> for Fail {
    fn from(error: crate::Error) -> Self {
        Self { say: fault::cannot_run(&error), lines: true }
    }
}
