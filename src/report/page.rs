//! The report for people who answer for an app: article by article how it stands, every flow as a picture, who receives
//! faces, what could not be seen; and drafts of the impact assessment and of the filing. One tree of text, two forms.

mod articles;
mod attest;
mod doc;
mod draft;
mod duties;
mod exempt;
mod filing;
mod flows;
mod html;
mod inventory;
mod markdown;
mod pia;
mod unseen;
mod verdict;
mod words;

use std::path::PathBuf;

pub use self::attest::attested;
use self::doc::{Document, Inline, Line, said};
pub(super) use self::html::{MAIN, MAIN_END};
use self::verdict::{Case, Decided, decide};
use super::{Subject, Tongue, clean};
use crate::finding::Say;
use crate::input::span::Loc;
use crate::suppress::Suppressed;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The report.
    Report,
    /// A draft of the impact assessment, in Chinese.
    Assessment,
    /// A draft of the filing facts, in Chinese.
    Filing,
}

/// Its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One HTML file that needs nothing else.
    Html,
    /// Markdown.
    Markdown,
}

/// What people say of an app that its code cannot show, with where they say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attested {
    /// The duty it is about: `notice`, `consent`, `guardian`, …
    pub duty: &'static str,
    /// What is said.
    pub text: Say,
    /// A provision, document or number it rests on; empty where none is named.
    pub citation: String,
    /// Where it stands.
    pub loc: Option<Loc>,
    /// It answers the duty, for all places that it is about; else it only adds to what is known.
    pub whole: bool,
}

/// What a page is made from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'r> {
    /// Facts, findings and notes.
    pub subject: &'r Subject<'r>,
    /// What people attested.
    pub attested: &'r [Attested],
    /// What is suppressed; of it the report shows what the law does not apply to.
    pub suppressed: &'r [Suppressed],
    /// The name of the project.
    pub name: &'r str,
    /// The date to print, as it was given.
    pub date: Option<&'r str>,
    /// The analysis failed.
    pub failed: bool,
    /// Files that were parsed.
    pub parsed: usize,
}

/// The page as text.
pub fn render(input: &Input<'_>, kind: Kind, form: Form) -> String {
    // Drafts go to an authority that reads Chinese.
    let chinese = Subject { tongue: Tongue::Zh, ..*input.subject };
    let draft = Input { subject: &chinese, ..*input };
    let document = match kind {
        Kind::Report => Page::new(input).report(),
        Kind::Assessment => pia::document(&Page::new(&draft)),
        Kind::Filing => filing::document(&Page::new(&draft)),
    };
    match form {
        Form::Html => html::render(&document),
        Form::Markdown => markdown::render(&document),
    }
}

/// What the parts of a page share.
struct Page<'r> {
    input: &'r Input<'r>,
    tongue: Tongue,
    case: Case<'r>,
    decided: Vec<Decided<'r>>,
}

impl<'r> Page<'r> {
    fn new(input: &'r Input<'r>) -> Self {
        let subject = input.subject;
        let case = Case::new(subject.evidence, subject.notes, input.failed);
        let decided = decide(&case, subject.findings, input.attested);
        Self { input, tongue: subject.tongue, case, decided }
    }

    fn subject(&self) -> &'r Subject<'r> {
        self.input.subject
    }

    fn pick(&self, en: &'static str, zh: &'static str) -> &'static str {
        self.tongue.pick(en, zh)
    }

    /// A sentence, its names told apart.
    fn say(&self, say: &Say) -> Line {
        said(&self.tongue.say(say))
    }

    /// A file and line: below the only path that was asked for, or with the path it is below.
    fn place(&self, loc: Loc) -> Inline {
        let (line, _) = self.subject().map.line_col(loc);
        Inline::Place(format!("{}:{line}", self.file(loc)))
    }

    fn file(&self, loc: Loc) -> String {
        if self.subject().roots.len() == 1 {
            clean(&self.subject().map.file(loc.file).name)
        } else {
            self.subject().shown_name(loc)
        }
    }

    /// The line of code at a place, unless a secret stands in it.
    fn source_line(&self, loc: Loc) -> Option<String> {
        let map = self.subject().map;
        let text = map.text(loc.file)?;
        let index = text.line_index(loc.span.start);
        let secret = |at: Loc| at.file == loc.file && text.line_index(at.span.start) == index;
        if self.subject().evidence.credentials.iter().any(|fact| secret(fact.loc)) {
            return None;
        }
        let line = text.text.get(text.line_range(index))?.trim();
        let mut short: String = line.chars().take(MAX_SOURCE).collect();
        if line.chars().count() > MAX_SOURCE {
            short.push('…');
        }
        Some(short.replace('\t', " ")).filter(|line| !line.is_empty())
    }

    fn report(&self) -> Document {
        let mut blocks = self.summary();
        blocks.extend(self.articles());
        blocks.extend(self.exempt());
        blocks.extend(self.flows());
        blocks.extend(self.inventory());
        blocks.extend(self.unseen());
        Document {
            lang: self.pick("en", "zh-CN"),
            title: format!(
                "{}{}",
                self.pick("Face recognition report: ", "人脸识别检查报告："),
                self.input.name
            ),
            about: self.about(),
            parts: vec![
                ("summary", self.pick("Summary", "概览").to_owned()),
                ("articles", self.pick("Article by article", "逐条情况").to_owned()),
                ("flows", self.pick("Flows", "处理流程").to_owned()),
                ("inventory", self.pick("SDKs and recipients", "SDK 与接收方").to_owned()),
                ("unseen", self.pick("Not seen", "未能查看的内容").to_owned()),
            ],
            blocks,
            foot: self.foot(),
        }
    }
}

/// Longer lines of code are cut.
const MAX_SOURCE: usize = 160;

/// The name of a project by the paths that were asked for; `here` is the current directory.
pub fn project_name(roots: &[PathBuf]) -> String {
    let names: Vec<String> = roots
        .iter()
        .map(|root| {
            let whole = root.canonicalize().unwrap_or_else(|_| root.clone());
            whole
                .file_name()
                .map_or_else(|| root.to_string_lossy(), |name| name.to_string_lossy())
                .into_owned()
        })
        .collect();
    names.join(", ")
}
