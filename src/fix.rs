//! Repairs: the change of source text that makes a finding go away, where it is mechanical and safe.
//!
//! A repair is proposed only when what it changes is fully understood: one literal, one attribute, one
//! statement without effects. Everything else is left to people.

mod address;
mod age;
mod apply;
mod form;
mod log;
mod refusal;
mod replace;
mod settle;
mod state;
mod write;

use std::path::Path;
use std::sync::Arc;

use crate::analysis::evidence::Evidence;
use crate::finding::{Finding, Say};
use crate::input::harm::harmful;
use crate::input::source::{SourceMap, SourceText};
use crate::input::span::{FileId, Loc, Span};
use crate::syntax::lang::Lang;
use crate::syntax::parse::{parse_named, stem};

pub use apply::{applied, combine};
use form::Form;
pub(crate) use replace::{abandon, replace_file};
pub use settle::{Settled, settle};
pub use write::{Unwritten, write};

/// Larger files are not repaired: a repair is tried by parsing its file again, and code that people write
/// is smaller.
const MAX_BYTES: usize = 256 * 1024;
/// Repairs beyond these are not looked for in one run; the next run finds more.
pub(crate) const MAX_FIXES: usize = 200;

/// A change of one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty where text is only added.
    pub span: Span,
    /// What takes its place.
    pub text: String,
}

/// A repair of one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The file it changes.
    pub file: FileId,
    /// The change.
    pub edit: Edit,
    /// What it does.
    pub say: Say,
}

/// The repair of a finding, when there is a safe one.
pub fn propose(map: &SourceMap, evidence: &Evidence, finding: &Finding) -> Option<Fix> {
    let mut fix = match finding.rule {
        "preselected-consent" => state::unchecked(map, finding),
        "no-refusal-option" => refusal::offered(map, evidence, finding),
        "wrong-age-threshold" => age::raised(map, evidence, finding),
        "cleartext-transport" => address::encrypted(map, evidence, finding),
        "face-data-in-logs" => log::dropped(map, evidence, finding),
        _ => None,
    }?;
    if map.text(fix.file).is_some_and(|text| text.text.contains("\r\n")) {
        fix.edit.text = fix.edit.text.replace('\n', "\r\n");
    }
    // What cannot be seen is not written anew.
    let seen = fix.edit.text.chars().all(|c| matches!(c, '\n' | '\r' | '\t') || !harmful(c));
    (seen && still_parses(map, &fix)).then_some(fix)
}

/// A file with its form.
struct Source {
    text: Arc<SourceText>,
    /// The language; nothing for a resource.
    lang: Option<Lang>,
    form: Form,
}

impl Source {
    fn read(map: &SourceMap, file: FileId) -> Option<Self> {
        let text = map.text(file).filter(|text| text.text.len() <= MAX_BYTES)?;
        let path = &map.file(file).path;
        let lang = Lang::of(path);
        let form = match lang {
            Some(lang) => Form::new(parse_named(file, &text.text, lang, stem(path)).ok()?),
            None => Form::default(),
        };
        Some(Self { text, lang, form })
    }

    fn slice(&self, span: Span) -> &str {
        self.text.slice(span)
    }
}

/// True when a repair makes no syntax error that was not there.
fn still_parses(map: &SourceMap, fix: &Fix) -> bool {
    let Some(text) = map.text(fix.file) else { return false };
    let Some(changed) = applied(&text.text, std::slice::from_ref(&fix.edit)) else { return false };
    damage(&map.file(fix.file).path, &changed) <= damage(&map.file(fix.file).path, &text.text)
}

/// How much of a text is not understood.
pub fn damage(path: &Path, text: &str) -> u32 {
    match Lang::of(path) {
        Some(lang) => parse_named(FileId::default(), text, lang, stem(path)).map_or(u32::MAX, |unit| {
            if unit.coverage.timed_out { u32::MAX } else { unit.coverage.error_bytes }
        }),
        None if crate::syntax::xml::read_covered(text).1 == crate::syntax::xml::Coverage::Whole => 0,
        None => 1,
    }
}

/// A repair that replaces a part of the file of a place.
fn replace(loc: Loc, span: Span, text: impl Into<String>, say: Say) -> Fix {
    Fix { file: loc.file, edit: Edit { span, text: text.into() }, say }
}
