//! What the run could not see. Notes go to stderr in summary and to SARIF as tool notifications;
//! a note never stops the run.

/// Why something was not, or not wholly, seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// The operating system refused to list or read it.
    Unreadable,
    /// Over the size cap.
    TooLarge,
    /// Not text, in spite of its extension.
    Binary,
    /// Decoded from another encoding than UTF-8.
    Decoded,
    /// Bytes that are valid in no encoding tried were replaced.
    Undecodable,
    /// Some of it did not parse; the rest was checked.
    PartlyParsed,
    /// Parsing ran into the deadline.
    TimedOut,
    /// Nested more deeply than the analysis follows.
    TooDeep,
    /// A symbolic link that leads nowhere or round in a circle.
    BrokenLink,
    /// The analysis hit an internal error in this file and left it out.
    Internal,
    /// Callers or callees beyond the budget were not followed.
    NotFollowed,
}

impl NoteKind {
    /// The name in reports for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too-large",
            Self::Binary => "binary",
            Self::Decoded => "decoded",
            Self::Undecodable => "undecodable",
            Self::PartlyParsed => "partly-parsed",
            Self::TimedOut => "timed-out",
            Self::TooDeep => "too-deep",
            Self::BrokenLink => "broken-link",
            Self::Internal => "internal",
            Self::NotFollowed => "not-followed",
        }
    }
}

/// One thing the run could not see.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The file or directory as shown to the user, empty when the note is about the whole run.
    pub path: String,
    /// What kind of gap it is.
    pub kind: NoteKind,
    /// Detail in plain words, English.
    pub detail: String,
    /// Index of the root that `path` is below, where it is known.
    pub root: Option<usize>,
}

impl Note {
    /// A note about `path`.
    pub fn new(path: impl Into<String>, kind: NoteKind, detail: impl Into<String>) -> Self {
        Self { path: path.into(), kind, detail: detail.into(), root: None }
    }

    /// The same note with the root its path is below.
    pub fn below(mut self, root: usize) -> Self {
        self.root = Some(root);
        self
    }
}

/// Why the operating system refused, in words that are the same everywhere where there are such.
pub(crate) fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "no such file or directory".to_owned(),
        std::io::ErrorKind::InvalidInput => error.to_string(),
        kind => match kind.to_string() {
            kind if kind.starts_with("uncategorized") => error.to_string(),
            kind => kind,
        },
    }
}
