//! Reports: the only place where text for people and machines is put together.

pub(crate) mod detail;
pub mod fault;
pub mod fingerprint;
pub mod followed;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
mod line_hash;
pub mod manual;
pub mod merge;
pub mod page;
pub mod places;
pub mod sarif;
pub mod statistics;
mod taxonomy;
mod text;

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::analysis::evidence::{Evidence, SiteFact};
use crate::finding::{Finding, Level, Say};
use crate::input::discover::display_name;
use crate::input::notes::Note;
use crate::input::source::SourceMap;
use crate::input::span::Loc;
use crate::suppress::Suppressed;
use fingerprint::Print;

pub use text::{clean, printable};
pub(crate) use text::{percent, without_commands};

/// The language of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tongue {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

impl Tongue {
    /// The language of a locale, such as `zh_CN.UTF-8` or `en-GB`.
    pub fn of_locale(tag: &str) -> Self {
        let chinese = tag.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("zh"));
        if chinese { Self::Zh } else { Self::En }
    }

    /// The sentence in this language, made safe to print.
    pub fn say(self, say: &Say) -> String {
        clean(match self {
            Self::En => &say.en,
            Self::Zh => &say.zh,
        })
    }

    /// The name of a level.
    pub fn level(self, level: Level) -> &'static str {
        match (self, level) {
            (Self::En, level) => level.name(),
            (Self::Zh, Level::Error) => "错误",
            (Self::Zh, Level::Warning) => "警告",
            (Self::Zh, Level::Note) => "提示",
        }
    }

    /// One of two fixed words.
    pub fn pick(self, en: &'static str, zh: &'static str) -> &'static str {
        match self {
            Self::En => en,
            Self::Zh => zh,
        }
    }
}

/// What a report is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'r> {
    /// Files and their text.
    pub map: &'r SourceMap,
    /// The facts.
    pub evidence: &'r Evidence,
    /// Findings to show; empty for an inventory.
    pub findings: &'r [Finding],
    /// Sites to show; empty for a check.
    pub sites: &'r [SiteFact],
    /// What could not be seen.
    pub notes: &'r [Note],
    /// The paths that were asked for.
    pub roots: &'r [PathBuf],
    /// The language.
    pub tongue: Tongue,
}

/// What some forms of a report say besides: how findings are recognised again, what is suppressed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extra<'r> {
    /// Fingerprints of the findings, one for each.
    pub prints: &'r [Print],
    /// Where a change caused a finding that stands elsewhere, one for each finding or none at all.
    pub shown_at: &'r [Option<Loc>],
    /// What the project suppresses.
    pub suppressed: &'r [Suppressed],
    /// Fingerprints of those.
    pub suppressed_prints: &'r [Print],
    /// Write down suppressed results as well, marked as such.
    pub keep_suppressed: bool,
    /// Tells several runs over one commit apart.
    pub category: Option<&'r str>,
    /// From which level on a finding fails the run.
    pub fails_from: Option<Level>,
    /// The analysis failed and said nothing.
    pub failed: bool,
    /// The time of the run, in the one form that asks for it: `2027-01-31T12:00:00`.
    pub time: &'r str,
}

impl Extra<'_> {
    /// The place at which a review shows a finding.
    fn place(&self, index: usize, finding: &Finding) -> Loc {
        self.shown_at.get(index).copied().flatten().unwrap_or(finding.loc)
    }
}

impl Subject<'_> {
    /// A file as a terminal shows it: below the path that was asked for.
    pub fn shown_name(&self, loc: Loc) -> String {
        let file = self.map.file(loc.file);
        self.below_root(file.root, &file.name)
    }

    /// The file or directory of a note, in the same way.
    pub fn shown_note(&self, note: &Note) -> String {
        self.below_root(self.root_of(note), &note.path)
    }

    fn below_root(&self, root: usize, name: &str) -> String {
        let root = self.roots.get(root).map(PathBuf::as_path).unwrap_or(Path::new("."));
        clean(&join(&display_name(root), name))
    }

    /// The root a note's path is below; where it was not said, that of a file of this name.
    fn root_of(&self, note: &Note) -> usize {
        let file = || self.map.ids().map(|id| self.map.file(id)).find(|file| file.name == note.path);
        note.root.or_else(|| file().map(|file| file.root)).unwrap_or_default()
    }
}

/// A name below a root; a root that is the file itself, or the current directory, adds nothing. A name above the root,
/// of a configuration, takes off what it leaves.
fn join(root: &str, name: &str) -> String {
    let (mut root, mut name) = (root.trim_end_matches('/'), name);
    while let Some(rest) = name.strip_prefix("../") {
        let (above, last) = root.rsplit_once('/').unwrap_or(("", root));
        if matches!(last, "" | "." | "..") {
            break;
        }
        (root, name) = (above, rest);
    }
    if root.is_empty() || root == "." {
        return name.to_owned();
    }
    let is_file = root.strip_suffix(name).is_some_and(|dir| dir.is_empty() || dir.ends_with('/'));
    if is_file { root.to_owned() } else { format!("{root}/{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_below_their_root() {
        for (root, name, shown) in [
            (".", "a.kt", "a.kt"),
            ("app", "a.kt", "app/a.kt"),
            ("app/a.kt", "a.kt", "app/a.kt"),
            ("apps/bank", "../../facelint.toml", "facelint.toml"),
            ("apps/bank/A.java", "../facelint.toml", "apps/bank/facelint.toml"),
            (".", "../facelint.toml", "../facelint.toml"),
            ("app", "../../facelint.toml", "../facelint.toml"),
            ("..", "../facelint.toml", "../../facelint.toml"),
        ] {
            assert_eq!(join(root, name), shown);
        }
    }
}
