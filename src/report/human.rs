//! The form for people at a terminal: source, the numbered steps of the path, the law, the repair.

use std::ops::Range;
use std::sync::Arc;

use codespan_reporting::diagnostic::{Diagnostic, Label, LabelStyle, Severity};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{Config, DisplayStyle, Styles, StylesWriter, emit_to_write_style, termcolor};

use super::text::clean_in_place;
use super::{Subject, clean};
use crate::analysis::evidence::SiteFact;
use crate::finding::{Finding, Level};
use crate::input::notes::NoteKind;
use crate::input::source::{SourceMap, SourceText};
use crate::input::span::{FileId, Loc};
use crate::rules::by_id;

/// How much to show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// With colours.
    pub color: bool,
    /// With notes about what could not be seen.
    pub verbose: bool,
}

/// Findings and sites as text; the last line sums up.
pub fn render(subject: &Subject<'_>, style: Style) -> String {
    let mut out = Vec::new();
    let files = Shown { subject };
    for site in subject.sites {
        emit(&mut out, &files, &site_diagnostic(subject, site), style);
    }
    for finding in subject.findings {
        emit(&mut out, &files, &diagnostic(subject, finding), style);
    }
    String::from_utf8(out).unwrap_or_default()
}

fn emit(out: &mut Vec<u8>, files: &Shown<'_>, diagnostic: &Diagnostic<FileId>, style: Style) {
    let config = Config { display_style: DisplayStyle::Rich, ..Config::default() };
    let styles = if style.color { Styles::default() } else { Styles::no_color() };
    // Writing to memory fails for no reason that could be reported.
    let _ = if style.color {
        emit_to_write_style(
            &mut StylesWriter::new(termcolor::Ansi::new(out), &styles),
            &config,
            files,
            diagnostic,
        )
    } else {
        emit_to_write_style(
            &mut StylesWriter::new(termcolor::NoColor::new(out), &styles),
            &config,
            files,
            diagnostic,
        )
    };
}

fn severity(level: Level) -> Severity {
    match level {
        Level::Error => Severity::Error,
        Level::Warning => Severity::Warning,
        Level::Note => Severity::Note,
    }
}

fn diagnostic(subject: &Subject<'_>, finding: &Finding) -> Diagnostic<FileId> {
    let tongue = subject.tongue;
    let mut labels = vec![label(subject.map, finding.loc, LabelStyle::Primary, String::new())];
    let steps: Vec<_> = finding.flow.iter().filter(|step| step.loc != finding.loc).collect();
    for (index, step) in steps.iter().enumerate() {
        labels.push(label(
            subject.map,
            step.loc,
            LabelStyle::Secondary,
            format!("{}. {}", index + 1, tongue.say(&step.text)),
        ));
    }
    if let Some(last) = finding.flow.iter().find(|step| step.loc == finding.loc) {
        let number = if steps.is_empty() { String::new() } else { format!("{}. ", steps.len() + 1) };
        labels[0].message = format!("{number}{}", tongue.say(&last.text));
    }
    for other in &finding.related {
        labels.push(label(subject.map, other.loc, LabelStyle::Secondary, tongue.say(&other.text)));
    }
    let mut notes = Vec::new();
    if let Some(rule) = by_id(finding.rule) {
        for article in rule.meta().articles.iter().take(1) {
            notes.push(format!(
                "{}{}{}{}",
                tongue.pick("law: ", "依据："),
                tongue.pick(article.cite, article.cite_zh),
                tongue.pick(": ", "："),
                tongue.pick(article.summary, article.summary_zh)
            ));
        }
    }
    notes.push(format!("{}{}", tongue.pick("help: ", "建议："), tongue.say(&finding.help)));
    if finding.confidence != crate::analysis::site::Confidence::High {
        notes.push(format!("{}{}", tongue.pick("confidence: ", "置信度："), finding.confidence.name()));
    }
    Diagnostic::new(severity(finding.level))
        .with_code(finding.rule)
        .with_message(tongue.say(&finding.message))
        .with_labels(labels)
        .with_notes(notes)
}

fn site_diagnostic(subject: &Subject<'_>, site: &SiteFact) -> Diagnostic<FileId> {
    let tongue = subject.tongue;
    let mut notes = vec![format!("{}{} ({})", tongue.pick("sdk: ", "SDK："), site.sdk.name, site.sdk.vendor)];
    if let Some(why) = &site.evidence {
        notes.push(format!("{}“{}”", tongue.pick("a face site because of ", "判定依据："), clean(why)));
    }
    if !site.live {
        notes.push(tongue.pick("nothing in the project reaches it", "项目内无任何路径到达").to_owned());
    }
    Diagnostic::note()
        .with_code(site.role.name())
        .with_message(clean(&site.title))
        .with_labels(vec![label(subject.map, site.loc, LabelStyle::Primary, String::new())])
        .with_notes(notes)
}

/// A label on the first line of a place.
fn label(map: &SourceMap, loc: Loc, style: LabelStyle, message: String) -> Label<FileId> {
    let mut range = loc.span.range();
    if let Some(text) = map.text(loc.file) {
        let line = text.line_range(text.line_index(loc.span.start));
        range.end = range.end.min(line.end.max(range.start));
    }
    Label::new(style, loc.file, range).with_message(message)
}

/// One line that sums up a check.
pub fn summary(subject: &Subject<'_>, files: usize) -> String {
    let tongue = subject.tongue;
    let count = |level: Level| subject.findings.iter().filter(|finding| finding.level == level).count();
    let (errors, warnings, notes) = (count(Level::Error), count(Level::Warning), count(Level::Note));
    let sites = subject.evidence.sites.len();
    match tongue {
        super::Tongue::En => format!(
            "{}, {}, {}; {} in {}{}",
            plural(errors, "error"),
            plural(warnings, "warning"),
            plural(notes, "note"),
            plural(sites, "face site"),
            plural(files, "file"),
            unseen(subject)
        ),
        super::Tongue::Zh => {
            format!(
                "{errors} 个错误，{warnings} 个警告，{notes} 个提示；{files} 个文件中有 {sites} 处人脸处理点{}",
                unseen(subject)
            )
        }
    }
}

/// One line that sums up an inventory.
pub fn inventory_summary(subject: &Subject<'_>, files: usize) -> String {
    match subject.tongue {
        super::Tongue::En => {
            format!(
                "{} in {}{}",
                plural(subject.sites.len(), "face site"),
                plural(files, "file"),
                unseen(subject)
            )
        }
        super::Tongue::Zh => {
            format!("{files} 个文件中有 {} 处人脸处理点{}", subject.sites.len(), unseen(subject))
        }
    }
}

fn unseen(subject: &Subject<'_>) -> String {
    let count = subject.notes.iter().filter(|note| note.kind != NoteKind::Decoded).count();
    if count == 0 {
        return String::new();
    }
    match subject.tongue {
        super::Tongue::En => format!("; {count} not seen whole, -v lists them"),
        super::Tongue::Zh => format!("；{count} 个未能完整读取，-v 列出"),
    }
}

fn plural(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// What could not be seen, one line each.
pub fn notes(subject: &Subject<'_>) -> String {
    let tongue = subject.tongue;
    subject
        .notes
        .iter()
        .map(|note| {
            let what = match note.kind {
                NoteKind::Unreadable => tongue.pick("cannot be read", "无法读取"),
                NoteKind::TooLarge => tongue.pick("too large, left out", "文件过大，已跳过"),
                NoteKind::Binary => tongue.pick("not text, left out", "不是文本，已跳过"),
                NoteKind::Decoded => tongue.pick("not UTF-8", "非 UTF-8 编码"),
                NoteKind::Undecodable => tongue.pick("not valid text", "含无效字符"),
                NoteKind::PartlyParsed => tongue.pick("only partly understood", "仅部分解析"),
                NoteKind::TimedOut => tongue.pick("took too long, left out", "解析超时，已跳过"),
                NoteKind::TooDeep => tongue.pick("nested too deeply", "嵌套过深"),
                NoteKind::BrokenLink => tongue.pick("broken link", "失效的链接"),
                NoteKind::Internal => tongue.pick("internal error, left out", "内部错误，已跳过"),
                NoteKind::NotFollowed => tongue.pick("not followed", "未继续跟踪"),
            };
            let name = if note.path.is_empty() { String::new() } else { format!("{}: ", clean(&note.path)) };
            format!("{}{name}{what} ({})\n", tongue.pick("note: ", "提示："), clean(&note.detail))
        })
        .collect()
}

/// The files of a report, made safe to print.
struct Shown<'f> {
    subject: &'f Subject<'f>,
}

/// A source text with harmful characters replaced.
struct Safe(String);

impl AsRef<str> for Safe {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Shown<'_> {
    fn text(&self, id: FileId) -> Result<Arc<SourceText>, Error> {
        self.subject.map.text(id).ok_or(Error::FileMissing)
    }
}

impl<'a> Files<'a> for Shown<'_> {
    type FileId = FileId;
    type Name = String;
    type Source = Safe;

    fn name(&'a self, id: FileId) -> Result<String, Error> {
        Ok(self.subject.shown_name(Loc { file: id, ..Loc::default() }))
    }

    fn source(&'a self, id: FileId) -> Result<Safe, Error> {
        Ok(Safe(clean_in_place(&self.text(id)?.text)))
    }

    fn line_index(&'a self, id: FileId, at: usize) -> Result<usize, Error> {
        Ok(self.text(id)?.line_index(at as u32))
    }

    fn line_range(&'a self, id: FileId, line: usize) -> Result<Range<usize>, Error> {
        let text = self.text(id)?;
        if line >= text.line_count() {
            return Err(Error::LineTooLarge { given: line, max: text.line_count().saturating_sub(1) });
        }
        Ok(text.line_range(line))
    }
}
