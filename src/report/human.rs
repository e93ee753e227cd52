//! The form for people at a terminal: source, the numbered steps of the path, the law, the repair.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use codespan_reporting::diagnostic::{Diagnostic, Label, LabelStyle, Severity};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{Config, DisplayStyle, Styles, StylesWriter, emit_to_write_style, termcolor};
use rustc_hash::{FxHashMap, FxHashSet};

use super::text::{clean_in_place, percent, without_commands};
use super::{Subject, Tongue, clean, detail, manual};
use crate::analysis::evidence::SiteFact;
use crate::analysis::site::Confidence;
use crate::finding::{self, Finding, Level};
use crate::input::cache::Count;
use crate::input::clock::Stage;
use crate::input::notes::{Note, NoteKind};
use crate::input::source::SourceText;
use crate::input::span::{FileId, Loc, boundary};
use crate::knowledge::catalog::FaceRole;
use crate::program::demand::Explored;
use crate::rules::by_id;
use crate::syntax::lang::Lang;

/// How much to show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// With colours.
    pub color: bool,
    /// File names are links, for terminals that have them.
    pub links: bool,
    /// The first finding of a rule says why the rule is there.
    pub explain: bool,
}

/// A path with more steps than this, or through more files, is a list instead of labels in the source.
const INLINE_STEPS: usize = 8;
const INLINE_FILES: usize = 3;
/// A label underlines no more than this of its line.
const LABEL_WIDTH: usize = 60;
/// Of a longer line only the part around its labels is shown.
const LINE_WIDTH: usize = 160;

/// Sites and findings as text.
pub fn render(subject: &Subject<'_>, style: Style) -> String {
    let mut out = inventory(subject).into_bytes();
    // The worst about a place comes first.
    let mut findings: Vec<&Finding> = subject.findings.iter().collect();
    findings.sort_by_key(|finding| (finding.loc, Reverse(finding.level)));
    let mut above: Option<&Finding> = None;
    let mut explained: FxHashSet<&str> = FxHashSet::default();
    for finding in findings {
        let told = above.is_some_and(|above| above.loc == finding.loc && above.flow == finding.flow);
        let mut shown = diagnostic(subject, finding, told);
        if style.explain
            && explained.insert(finding.rule)
            && let Some(rule) = by_id(finding.rule)
        {
            let why = manual::why(rule.meta(), subject.tongue);
            shown.notes.push(format!("{}{why}", subject.tongue.pick("why: ", "为什么：")));
        }
        emit(&mut out, subject, shown, style);
        above = Some(finding);
    }
    without_commands(&String::from_utf8(out).unwrap_or_default())
}

fn emit(out: &mut Vec<u8>, subject: &Subject<'_>, mut diagnostic: Diagnostic<FileId>, style: Style) {
    let mut files =
        Shown { subject, links: style.links, windows: FxHashMap::default(), texts: RefCell::default() };
    files.fit(&mut diagnostic.labels);
    let config = Config { display_style: DisplayStyle::Rich, ..Config::default() };
    // Writing to memory fails for no reason that could be reported.
    let _ = if style.color {
        let styles = Styles::default();
        let mut writer = StylesWriter::new(termcolor::Ansi::new(out), &styles);
        emit_to_write_style(&mut writer, &config, &files, &diagnostic)
    } else {
        let styles = Styles::no_color();
        let mut writer = StylesWriter::new(termcolor::NoColor::new(out), &styles);
        emit_to_write_style(&mut writer, &config, &files, &diagnostic)
    };
}

fn severity(level: Level) -> Severity {
    match level {
        Level::Error => Severity::Error,
        Level::Warning => Severity::Warning,
        Level::Note => Severity::Note,
    }
}

/// A finding; `told` when the one above has the same path.
fn diagnostic(subject: &Subject<'_>, finding: &Finding, told: bool) -> Diagnostic<FileId> {
    let tongue = subject.tongue;
    let mut labels = vec![label(finding.loc, LabelStyle::Primary, String::new())];
    let mut notes = Vec::new();
    let files: FxHashSet<FileId> = finding.flow.iter().map(|step| step.loc.file).collect();
    if told && finding.flow.len() > 1 {
        notes.push(tongue.pick("path: the one above", "路径：同上").to_owned());
    } else if finding.flow.len() > INLINE_STEPS || files.len() > INLINE_FILES {
        notes.push(path_list(subject, &finding.flow));
    } else {
        for (index, step) in finding.flow.iter().enumerate() {
            let text = format!("{}. {}", index + 1, tongue.say(&step.text));
            if step.loc == finding.loc && labels[0].message.is_empty() {
                labels[0].message = if finding.flow.len() == 1 { tongue.say(&step.text) } else { text };
            } else {
                labels.push(label(step.loc, LabelStyle::Secondary, text));
            }
        }
    }
    for other in &finding.related {
        labels.push(label(other.loc, LabelStyle::Secondary, tongue.say(&other.text)));
    }
    notes.extend(law(finding, tongue));
    notes.push(format!("{}{}", tongue.pick("help: ", "建议："), tongue.say(&finding.help)));
    if finding.confidence != Confidence::High {
        notes.push(format!(
            "{}{}",
            tongue.pick("confidence: ", "置信度："),
            sureness(finding.confidence, tongue)
        ));
    }
    Diagnostic::new(severity(finding.level))
        .with_code(finding.rule)
        .with_message(tongue.say(&finding.message))
        .with_labels(labels)
        .with_notes(notes)
}

/// The provision that weighs most, and the names of the others.
fn law(finding: &Finding, tongue: Tongue) -> Option<String> {
    let articles = by_id(finding.rule)?.meta().articles;
    let (first, others) = articles.split_first()?;
    let others: Vec<&str> = others.iter().map(|article| tongue.pick(article.cite, article.cite_zh)).collect();
    let others = match (others.is_empty(), tongue) {
        (true, _) => String::new(),
        (false, Tongue::En) => format!(" ({})", others.join(", ")),
        (false, Tongue::Zh) => format!("（{}）", others.join("、")),
    };
    Some(match tongue {
        Tongue::En => format!("law: {}{others}: {}", first.cite, first.summary),
        Tongue::Zh => format!("依据：{}{others}：{}", first.cite_zh, first.summary_zh),
    })
}

fn sureness(confidence: Confidence, tongue: Tongue) -> &'static str {
    match confidence {
        Confidence::High => tongue.pick("high", "高"),
        Confidence::Medium => tongue.pick("medium", "中"),
        Confidence::Low => tongue.pick("low", "低"),
    }
}

/// A long path: a line for each step with its place, what happens there and the code that does it.
fn path_list(subject: &Subject<'_>, flow: &[finding::Label]) -> String {
    let tongue = subject.tongue;
    let mut list = tongue.pick("path:", "路径：").to_owned();
    for (index, step) in flow.iter().enumerate() {
        let text = subject.map.text(step.loc.file);
        let code = text.as_ref().map_or("", |text| &text.text[label_range(text, step.loc)]);
        let code = code.split('(').next().unwrap_or_default().trim_end();
        list.push_str(&format!(
            "\n{:>3}. {}: {}{}{}",
            index + 1,
            place(subject, step.loc),
            tongue.say(&step.text),
            if code.is_empty() { "" } else { tongue.pick(": ", "：") },
            clean(code)
        ));
    }
    list
}

fn place(subject: &Subject<'_>, loc: Loc) -> String {
    let (line, column) = subject.map.line_col(loc);
    format!("{}:{line}:{column}", subject.shown_name(loc))
}

/// One line for each site.
fn inventory(subject: &Subject<'_>) -> String {
    subject.sites.iter().map(|site| site_line(subject, site)).collect()
}

fn site_line(subject: &Subject<'_>, site: &SiteFact) -> String {
    let tongue = subject.tongue;
    let mut line = format!(
        "{}: {:<13} {}  [{}]",
        place(subject, site.loc),
        site.role.name(),
        clean(&site.title),
        clean(&format!("{}, {}", site.sdk.name, site.sdk.vendor))
    );
    if let Some(why) = &site.evidence {
        line.push_str(&format!("{}“{}”", tongue.pick(", by ", "，依据"), clean(why)));
    }
    if !site.live {
        line.push_str(tongue.pick(", nothing reaches it", "，无任何路径到达"));
    }
    line.push('\n');
    line
}

fn label(loc: Loc, style: LabelStyle, message: String) -> Label<FileId> {
    Label::new(style, loc.file, loc.span.range()).with_message(message)
}

/// What a label underlines: the part on the first line, and of a long call its name only.
fn label_range(text: &SourceText, loc: Loc) -> Range<usize> {
    let line = text.line_range(text.line_index(loc.span.start));
    let start = (loc.span.start as usize).min(line.end);
    let end = (loc.span.end as usize).clamp(start, line.end);
    let code = text.text.get(start..end).unwrap_or_default();
    if code.len() <= LABEL_WIDTH {
        return start..end;
    }
    let name = code.find('(').filter(|at| (1..=LABEL_WIDTH).contains(at));
    start..start + name.unwrap_or_else(|| boundary(code, LABEL_WIDTH))
}

/// One line that sums up a check.
pub fn summary(subject: &Subject<'_>) -> String {
    let count = |level: Level| subject.findings.iter().filter(|finding| finding.level == level).count();
    let (errors, warnings, notes) = (count(Level::Error), count(Level::Warning), count(Level::Note));
    let sites = sites_in_files(subject, subject.evidence.sites.len());
    let sites = format!("{sites}{}", unreached(subject));
    match subject.tongue {
        Tongue::En => format!(
            "{}, {}, {}; {sites}",
            plural(errors, "error"),
            plural(warnings, "warning"),
            plural(notes, "note"),
        ),
        Tongue::Zh => format!("{errors} 个错误，{warnings} 个警告，{notes} 个提示；{sites}"),
    }
}

/// Sites that no rule says anything about because nothing leads to them: silence is no approval.
fn unreached(subject: &Subject<'_>) -> String {
    let judged = |role| !matches!(role, FaceRole::Erase | FaceRole::PlatformAuth);
    let count = subject.evidence.sites.iter().filter(|site| !site.live && judged(site.role)).count();
    match (count, subject.tongue) {
        (0, _) => String::new(),
        (_, Tongue::En) => format!("; {count} that nothing reaches, see `facelint inventory`"),
        (_, Tongue::Zh) => format!("；其中 {count} 处没有任何路径到达，见 `facelint inventory`"),
    }
}

/// One line that sums up an inventory.
pub fn inventory_summary(subject: &Subject<'_>) -> String {
    sites_in_files(subject, subject.sites.len())
}

fn sites_in_files(subject: &Subject<'_>, sites: usize) -> String {
    let files = subject.map.len();
    let has_code = subject.map.ids().any(|id| Lang::of(&subject.map.file(id).path).is_some());
    if !has_code {
        // A run that looked at nothing must not read like one that found nothing.
        let extensions = Lang::extensions().join(", ");
        return match subject.tongue {
            Tongue::En => {
                format!("nothing was checked, no source file here is one of {extensions}{}", unseen(subject))
            }
            Tongue::Zh => format!("未检查任何内容，此处没有 {extensions} 源文件{}", unseen(subject)),
        };
    }
    match subject.tongue {
        Tongue::En => {
            format!("{} in {}{}", plural(sites, "face site"), plural(files, "file"), unseen(subject))
        }
        Tongue::Zh => format!("{files} 个文件中有 {sites} 处人脸处理点{}", unseen(subject)),
    }
}

/// One line that says how much was parsed.
pub fn explored(subject: &Subject<'_>, explored: Explored) -> String {
    let Explored { rounds, files, .. } = explored;
    let all = subject.map.len();
    match subject.tongue {
        Tongue::En => format!("parsed {files} of {} in {}\n", plural(all, "file"), plural(rounds, "round")),
        Tongue::Zh => format!("共 {all} 个文件，分 {rounds} 轮解析了其中 {files} 个\n"),
    }
}

/// Where the time of the run went, a line for each stage.
pub fn timings(subject: &Subject<'_>) -> String {
    let spent = |stage: Stage| subject.map.clock.spent(stage);
    let line = |(en, zh), spent: Duration| {
        format!("{:>9.1} ms  {}\n", spent.as_secs_f64() * 1000.0, subject.tongue.pick(en, zh))
    };
    let stages: String = Stage::ALL.into_iter().map(|stage| line(stage.name(), spent(stage))).collect();
    stages + &line(("all", "合计"), Stage::ALL.into_iter().map(spent).sum()) + &remembered(subject)
}

/// How much of it was remembered from earlier runs.
fn remembered(subject: &Subject<'_>) -> String {
    let Some(cache) = subject.map.cache() else { return String::new() };
    let names = [("files", "文件"), ("names", "名称"), ("modules", "模块"), ("units", "语法单元")];
    let parts = names
        .into_iter()
        .zip(cache.counts())
        .map(|((en, zh), Count { known, asked })| format!("{} {known}/{asked}", subject.tongue.pick(en, zh)));
    let parts: Vec<String> = parts.collect();
    match subject.tongue {
        Tongue::En => format!("from the cache: {}\n", parts.join(", ")),
        Tongue::Zh => format!("取自缓存：{}\n", parts.join("，")),
    }
}

fn unseen(subject: &Subject<'_>) -> String {
    let count = subject.notes.iter().filter(|note| note.kind != NoteKind::Decoded).count();
    match (count, subject.tongue) {
        (0, _) => String::new(),
        (_, Tongue::En) => format!("; {count} not seen whole"),
        (_, Tongue::Zh) => format!("；{count} 处未能完整读取"),
    }
}

fn plural(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// What could not be seen, one line each, what is lost before what was only read in another way; at
/// most `limit` of them.
pub fn notes(subject: &Subject<'_>, limit: usize) -> String {
    let tongue = subject.tongue;
    let mut notes: Vec<&Note> = subject.notes.iter().collect();
    notes.sort_by_key(|note| note.kind == NoteKind::Decoded);
    let mut out = String::new();
    for note in notes.iter().take(limit) {
        out.push_str(&note_line(subject, note));
    }
    if notes.len() > limit {
        let more = notes.len() - limit;
        out.push_str(&match tongue {
            Tongue::En => format!("note: {more} more like these, -v lists them\n"),
            Tongue::Zh => format!("提示：另有 {more} 条，-v 全部列出\n"),
        });
    }
    out
}

/// A kind of note in words.
pub(super) fn note_words(kind: NoteKind, tongue: Tongue) -> &'static str {
    match kind {
        NoteKind::Unreadable => tongue.pick("cannot be read", "无法读取"),
        NoteKind::TooLarge => tongue.pick("too large, left out", "文件过大，已跳过"),
        NoteKind::Binary => tongue.pick("not text, left out", "不是文本，已跳过"),
        NoteKind::Decoded => tongue.pick("not UTF-8", "非 UTF-8 编码"),
        NoteKind::Undecodable => {
            tongue.pick("not valid text, checked as far as it is", "含无效字符，其余部分已检查")
        }
        NoteKind::PartlyParsed => tongue.pick("only partly understood", "仅部分解析"),
        NoteKind::TimedOut => tongue.pick("took too long to parse, left out", "解析超时，已跳过"),
        NoteKind::TooDeep => {
            tongue.pick("nested too deeply, checked down to the limit", "嵌套过深，仅检查到上限")
        }
        NoteKind::BrokenLink => tongue.pick("broken link", "失效的链接"),
        NoteKind::Internal => tongue.pick("internal error, left out", "内部错误，已跳过"),
        NoteKind::NotFollowed => tongue.pick("not followed", "未继续跟踪"),
    }
}

fn note_line(subject: &Subject<'_>, note: &Note) -> String {
    let tongue = subject.tongue;
    let what = note_words(note.kind, tongue);
    let detail = detail::words(note, tongue)
        .map(|detail| format!("{}{detail}{}", tongue.pick(" (", "（"), tongue.pick(")", "）")))
        .unwrap_or_default();
    let name = if note.path.is_empty() { String::new() } else { format!("{}: ", subject.shown_note(note)) };
    format!("{}{name}{what}{detail}\n", tongue.pick("note: ", "提示："))
}

/// The files of one diagnostic, made safe to print.
struct Shown<'f> {
    subject: &'f Subject<'f>,
    links: bool,
    /// The parts of long lines that are shown.
    windows: FxHashMap<(FileId, usize), Range<usize>>,
    texts: RefCell<FxHashMap<FileId, Arc<str>>>,
}

impl Shown<'_> {
    fn text(&self, id: FileId) -> Result<Arc<SourceText>, Error> {
        self.subject.map.text(id).ok_or(Error::FileMissing)
    }

    /// Narrows labels to what they underline, and long lines to what surrounds the labels.
    fn fit(&mut self, labels: &mut [Label<FileId>]) {
        for label in labels.iter_mut() {
            let Some(text) = self.subject.map.text(label.file_id) else { continue };
            let span = crate::input::span::Span::new(label.range.start as u32, label.range.end as u32);
            label.range = label_range(&text, Loc::new(label.file_id, span));
            let line = text.line_index(label.range.start as u32);
            let whole = text.line_range(line);
            if whole.len() > LINE_WIDTH {
                let window = self.windows.entry((label.file_id, line)).or_insert_with(|| label.range.clone());
                *window = window.start.min(label.range.start)..window.end.max(label.range.end);
            }
        }
        for (&(file, line), window) in &mut self.windows {
            let Some(text) = self.subject.map.text(file) else { continue };
            *window = window_around(&text, line, window);
        }
        for label in labels {
            let Some(text) = self.subject.map.text(label.file_id) else { continue };
            let line = text.line_index(label.range.start as u32);
            if let Some(window) = self.windows.get(&(label.file_id, line)) {
                let end = label.range.end.min(window.end);
                label.range = label.range.start.min(end)..end;
            }
        }
    }
}

/// A name that leads to its file (OSC 8). Everything in the address that is not plain is escaped, so that
/// nothing in a file's name ends the link.
fn linked(name: &str, path: &Path) -> String {
    let Ok(path) = std::path::absolute(path) else { return name.to_owned() };
    let address = percent(&path.to_string_lossy(), "");
    format!("\u{1b}]8;;file://{address}\u{1b}\\{name}\u{1b}]8;;\u{1b}\\")
}

/// The part of a long line that holds `labels` and a little before and after them.
fn window_around(text: &SourceText, line: usize, labels: &Range<usize>) -> Range<usize> {
    let whole = text.line_range(line);
    let start = boundary(&text.text, labels.start.saturating_sub(LINE_WIDTH / 4).max(whole.start));
    let end = (labels.end + LINE_WIDTH / 4).clamp(start, start + 2 * LINE_WIDTH).min(whole.end);
    start..boundary(&text.text, end)
}

impl<'a> Files<'a> for Shown<'_> {
    type FileId = FileId;
    type Name = String;
    type Source = Arc<str>;

    fn name(&'a self, id: FileId) -> Result<String, Error> {
        let name = self.subject.shown_name(Loc { file: id, ..Loc::default() });
        Ok(if self.links { linked(&name, &self.subject.map.file(id).path) } else { name })
    }

    fn source(&'a self, id: FileId) -> Result<Arc<str>, Error> {
        let text = self.text(id)?;
        let mut texts = self.texts.borrow_mut();
        Ok(Arc::clone(texts.entry(id).or_insert_with(|| clean_in_place(&text.text).into())))
    }

    fn line_index(&'a self, id: FileId, at: usize) -> Result<usize, Error> {
        Ok(self.text(id)?.line_index(at as u32))
    }

    fn line_range(&'a self, id: FileId, line: usize) -> Result<Range<usize>, Error> {
        let text = self.text(id)?;
        if line >= text.line_count() {
            return Err(Error::LineTooLarge { given: line, max: text.line_count().saturating_sub(1) });
        }
        if let Some(window) = self.windows.get(&(id, line)) {
            return Ok(window.clone());
        }
        let whole = text.line_range(line);
        Ok(whole.start..boundary(&text.text, whole.end.min(whole.start + LINE_WIDTH)))
    }

    fn column_number(&'a self, id: FileId, line: usize, at: usize) -> Result<usize, Error> {
        let text = self.text(id)?;
        let before = text.text.get(text.line_range(line).start..at).unwrap_or_default();
        Ok(before.chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_file_ends_a_link() {
        let link = linked("evil?", Path::new("/a/\u{1b}\\;\u{7}人.kt"));
        assert_eq!(link, "\u{1b}]8;;file:///a/%1B%5C%3B%07%E4%BA%BA.kt\u{1b}\\evil?\u{1b}]8;;\u{1b}\\");
    }
}
