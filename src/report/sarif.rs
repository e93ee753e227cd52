//! SARIF 2.1.0, in the part that code scanning reads.

mod fixes;
mod log;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use log::{
    Artifact, AutomationDetails, CodeFlow, Configuration, Descriptor, Driver, FlowLocation, Help, Invocation,
    Location, Log, Message, Notification, NotificationRow, Physical, Region, Row, RuleProperties, RuleRow,
    Run, Suppression, ThreadFlow, Tool,
};

use super::fingerprint::{Print, Prints};
use super::line_hash::line_hashes;
use super::places::Places;
use super::taxonomy::{self};
use super::{Extra, Subject, Tongue, clean, detail, human, manual};
use crate::analysis::evidence::SiteFact;
use crate::analysis::site::Confidence;
use crate::finding::{Finding, Label, Level, Say};
use crate::input::notes::{Note, NoteKind};
use crate::input::span::{FileId, Loc};
use crate::rules::{INVENTORY, RULES, RuleMeta};
use crate::suppress::Suppressed;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Related places that the message links to.
const MAX_LINKS: usize = 10;
/// What code scanning takes at most: results of a run, places of a result, steps of a flow.
const MAX_RESULTS: usize = 5000;
const MAX_PLACES: usize = 1000;
const MAX_STEPS: usize = 10_000;
/// Id of the notification that findings were left out.
const LEFT_OUT: &str = "left-out";
/// Tags of a rule that code scanning shows.
const MAX_TAGS: usize = 10;

/// Why a result is suppressed, with the provision where there is one.
fn justification(suppressed: &Suppressed, tongue: Tongue) -> String {
    let reason = tongue.say(&suppressed.reason);
    match (suppressed.exempt, tongue) {
        (None, _) => reason,
        (Some(article), Tongue::En) => format!("{reason} ({})", article.cite),
        (Some(article), Tongue::Zh) => format!("{reason}（{}）", article.cite_zh),
    }
}

/// The log as text, with what else is known of its results.
pub fn render(subject: &Subject<'_>, extra: &Extra<'_>) -> String {
    let mut writer = Writer::new(subject);
    let mut results: Vec<Row> = Vec::new();
    let places = Places::new(subject.roots);
    let mut of_sites = Prints::new(subject.map, &places);
    for site in subject.sites {
        results.push(writer.site(site, &mut of_sites));
    }
    let known = extra.prints;
    for index in worst(subject.findings) {
        let finding = &subject.findings[index];
        let mut row = match extra.shown_at.get(index).copied().flatten() {
            None => writer.finding(finding, &known[index]),
            Some(at) => writer.finding(&moved(finding, at), &known[index]),
        };
        // On all results or on none.
        row.suppressions = extra.keep_suppressed.then(Vec::new);
        results.push(row);
    }
    if extra.keep_suppressed {
        let left = MAX_RESULTS.saturating_sub(results.len());
        for (suppressed, print) in extra.suppressed.iter().zip(extra.suppressed_prints).take(left) {
            let mut row = writer.finding(&suppressed.finding, print);
            row.suppressions = Some(vec![Suppression {
                kind: if suppressed.exempt.is_some() { "external" } else { "inSource" },
                status: "accepted",
                justification: justification(suppressed, subject.tongue),
                location: writer.location(suppressed.at, false, None),
            }]);
            results.push(row);
        }
    }
    let left_out = subject.findings.len().saturating_sub(MAX_RESULTS);
    let category = clean(extra.category.unwrap_or("facelint"));
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: vec![Run {
            tool: Tool {
                driver: Driver {
                    name: "facelint",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: crate::knowledge::law::MEASURES_URL,
                    supported_taxonomies: taxonomy::supported(),
                    rules: rule_rows(subject.tongue, !subject.sites.is_empty()),
                    notifications: notification_rows(subject, left_out > 0),
                },
            },
            // What stands before the last slash is the category.
            automation_details: AutomationDetails { id: format!("{}/", category.trim_end_matches('/')) },
            invocations: vec![Invocation {
                execution_successful: !extra.failed,
                tool_execution_notifications: writer.notifications(left_out),
            }],
            column_kind: "utf16CodeUnits",
            taxonomies: taxonomy::taxonomies(subject.tongue),
            results,
        }],
    };
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

/// Indices of the findings that are written, in order: the worst where there are too many.
fn worst(findings: &[Finding]) -> Vec<usize> {
    let mut all: Vec<usize> = (0..findings.len()).collect();
    if all.len() > MAX_RESULTS {
        all.sort_by_key(|&index| (Reverse((findings[index].level, findings[index].confidence)), index));
        all.truncate(MAX_RESULTS);
        all.sort_unstable();
    }
    all
}

/// A finding that is shown where a change caused it; its own place is the first related one.
fn moved(finding: &Finding, at: Loc) -> Finding {
    let mut shown = finding.clone();
    let here = Say::new("what the change exposes", "因此处改动而失去保护的位置");
    shown.related.insert(0, Label::new(finding.loc, here));
    shown.loc = at;
    shown
}

/// Index of a rule in the list of the log; the inventory's row stands last.
fn rule_index(id: &str) -> usize {
    RULES.iter().position(|rule| rule.meta().id == id).unwrap_or(RULES.len())
}

fn rule_rows(tongue: Tongue, inventory: bool) -> Vec<RuleRow> {
    let mut rows: Vec<RuleRow> = RULES.iter().map(|rule| rule_row(rule.meta(), tongue)).collect();
    if inventory {
        let text = tongue.pick(
            "A place where a face is captured or processed. Rows of the inventory are not findings.",
            "采集或处理人脸的位置。清单条目不是问题。",
        );
        rows.push(RuleRow {
            id: INVENTORY,
            name: "FaceCapture".to_owned(),
            short_description: Message { text: tongue.pick("A face site.", "人脸处理点。").to_owned() },
            full_description: Message { text: text.to_owned() },
            help: Help { text: text.to_owned(), markdown: text.to_owned() },
            help_uri: crate::knowledge::law::MEASURES_URL,
            default_configuration: Configuration { level: "note" },
            relationships: Vec::new(),
            properties: RuleProperties {
                tags: vec!["privacy".to_owned(), "inventory".to_owned()],
                precision: "high",
                severity: "recommendation",
                security: "0.0",
            },
        });
    }
    rows
}

fn rule_row(meta: &'static RuleMeta, tongue: Tongue) -> RuleRow {
    let title = tongue.pick(meta.title, meta.title_zh);
    let mut short = title.to_owned();
    if let Some(first) = short.chars().next() {
        short.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    short.push_str(tongue.pick(".", "。"));
    let (severity, security) = match meta.level {
        Level::Error => ("error", "7.5"),
        Level::Warning => ("warning", "5.0"),
        Level::Note => ("recommendation", "2.0"),
    };
    let mut tags = vec!["security".to_owned(), "privacy".to_owned(), "external/cwe/cwe-359".to_owned()];
    tags.extend(meta.articles.iter().map(|article| article.id.to_owned()));
    tags.truncate(MAX_TAGS);
    RuleRow {
        id: meta.id,
        name: pascal(meta.id),
        full_description: Message { text: manual::summary(meta, tongue) },
        help: Help { text: manual::plain(meta, tongue), markdown: manual::markdown(meta, tongue) },
        help_uri: crate::knowledge::law::MEASURES_URL,
        short_description: Message { text: short },
        default_configuration: Configuration { level: meta.level.name() },
        relationships: taxonomy::relationships(meta.articles),
        properties: RuleProperties { tags, precision: "high", severity, security },
    }
}

fn pascal(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
        })
        .collect()
}

struct Writer<'w, 's> {
    subject: &'w Subject<'s>,
    places: Places,
    hashes: FxHashMap<FileId, Vec<String>>,
    /// Repairs so far.
    fixed: usize,
}

impl<'w, 's> Writer<'w, 's> {
    fn new(subject: &'w Subject<'s>) -> Self {
        Self { subject, places: Places::new(subject.roots), hashes: FxHashMap::default(), fixed: 0 }
    }

    fn site(&mut self, site: &SiteFact, prints: &mut Prints<'_>) -> Row {
        let tongue = self.subject.tongue;
        let evidence = self.subject.evidence;
        let mut message = Say::new(
            format!("{} ({}, {})", site.title, site.role, site.sdk.name),
            format!("{}（{}，{}）", site.title, site.role, site.sdk.name),
        );
        if let Some(why) = &site.evidence {
            message.en.push_str(&format!("; counts as a face site because of “{why}”"));
            message.zh.push_str(&format!("；因“{why}”判定为人脸处理点"));
        }
        if !site.live {
            message.en.push_str("; nothing reaches it");
            message.zh.push_str("；无任何路径到达");
        }
        let component = &evidence.components[site.component].name;
        let mut properties = BTreeMap::from([
            ("role", site.role.name().to_owned()),
            ("sdk", clean(&site.sdk.id)),
            ("vendor", clean(&site.sdk.vendor)),
            ("component", clean(component)),
            ("reachable", site.live.to_string()),
            ("confidence", site.confidence.name().to_owned()),
        ]);
        if let Some(why) = &site.evidence {
            properties.insert("evidence", clean(why));
        }
        Row {
            rule_id: INVENTORY,
            rule_index: rule_index(INVENTORY),
            level: "note",
            message: Message { text: sentence(&tongue.say(&message), tongue) },
            locations: vec![self.location(site.loc, true, None)],
            related_locations: Vec::new(),
            code_flows: Vec::new(),
            fixes: Vec::new(),
            partial_fingerprints: self.fingerprints(
                site.loc,
                &prints.next(INVENTORY, site.loc, &format!("{component}\0{}", site.title)),
            ),
            suppressions: None,
            rank: rank(site.confidence),
            properties,
        }
    }

    fn finding(&mut self, finding: &Finding, print: &Print) -> Row {
        let tongue = self.subject.tongue;
        let mut properties: BTreeMap<&'static str, String> =
            finding.facts.iter().map(|(key, value)| (*key, clean(value))).collect();
        properties.insert("confidence", finding.confidence.name().to_owned());
        properties.insert("help", tongue.say(&finding.help));
        let related = finding
            .related
            .iter()
            .take(MAX_PLACES - 1)
            .enumerate()
            .map(|(index, label)| self.labelled(label, Some(index + 1)))
            .collect();
        // The beginning and the end of a way that is too long.
        let cut = finding.flow.len().saturating_sub(MAX_STEPS);
        let flow: Vec<FlowLocation> = finding
            .flow
            .iter()
            .enumerate()
            .filter(|(index, _)| *index < MAX_STEPS / 2 || *index >= MAX_STEPS / 2 + cut)
            .map(|(index, label)| FlowLocation {
                location: self.labelled(label, None),
                execution_order: index + 1,
            })
            .collect();
        Row {
            rule_id: finding.rule,
            rule_index: rule_index(finding.rule),
            level: finding.level.name(),
            message: Message {
                text: format!(
                    "{}{}",
                    sentence(&tongue.say(&finding.message), tongue),
                    links(finding, tongue)
                ),
            },
            locations: vec![self.location(finding.loc, true, None)],
            related_locations: related,
            code_flows: if flow.is_empty() {
                Vec::new()
            } else {
                vec![CodeFlow { thread_flows: vec![ThreadFlow { locations: flow }] }]
            },
            fixes: self.fixes(finding),
            partial_fingerprints: self.fingerprints(finding.loc, print),
            suppressions: None,
            rank: rank(finding.confidence),
            properties,
        }
    }

    fn labelled(&self, label: &Label, id: Option<usize>) -> Location {
        let text = no_links(&self.subject.tongue.say(&label.text));
        Location { id, message: Some(Message { text }), ..self.location(label.loc, false, None) }
    }

    fn location(&self, loc: Loc, snippet: bool, id: Option<usize>) -> Location {
        Location {
            id,
            physical_location: Physical {
                artifact_location: Artifact { uri: self.uri(loc.file) },
                region: Some(self.region(loc, snippet)),
            },
            message: None,
        }
    }

    /// The part of a place that is on its first line: alerts whose lines are not all in a change are
    /// not shown with it.
    fn region(&self, loc: Loc, snippet: bool) -> Region {
        let Some(text) = self.subject.map.text(loc.file) else {
            return Region { start_line: 1, start_column: 1, end_line: 1, end_column: 1, snippet: None };
        };
        let line = text.line_index(loc.span.start);
        let range = text.line_range(line);
        let units = |to: u32| {
            let to = (to as usize).clamp(range.start, range.end);
            text.text.get(range.start..to).map_or(0, |part| part.encode_utf16().count()) + 1
        };
        let (start, end) = (units(loc.span.start), units(loc.span.end));
        let snippet = snippet.then(|| Message { text: clean(text.text.get(range).unwrap_or_default()) });
        Region {
            start_line: line + 1,
            start_column: start,
            end_line: line + 1,
            end_column: end.max(start + 1),
            snippet,
        }
    }

    fn uri(&self, file: FileId) -> String {
        self.places.uri(self.subject.map, file)
    }

    /// GitHub's line hash, and one of ours that does not depend on the line.
    fn fingerprints(&mut self, loc: Loc, print: &Print) -> BTreeMap<&'static str, String> {
        let mut prints = BTreeMap::new();
        if let Some(text) = self.subject.map.text(loc.file) {
            let line = text.line_index(loc.span.start);
            let hashes = self.hashes.entry(loc.file).or_insert_with(|| line_hashes(&text.text));
            if let Some(hash) = hashes.get(line) {
                prints.insert("primaryLocationLineHash", hash.clone());
            }
        }
        prints.insert("facelint/v1", print.v1.clone());
        prints
    }

    fn notifications(&self, left_out: usize) -> Vec<Notification> {
        let kinds = note_kinds(self.subject);
        let tongue = self.subject.tongue;
        let detail = |note: &Note| match tongue {
            Tongue::En => clean(&note.detail),
            Tongue::Zh => {
                detail::words(note, tongue).unwrap_or_else(|| human::note_words(note.kind, tongue).to_owned())
            }
        };
        let mut all: Vec<Notification> = self
            .subject
            .notes
            .iter()
            .map(|note| {
                let level = if note.kind == NoteKind::Decoded { "note" } else { "warning" };
                let index = kinds.iter().position(|kind| *kind == note.kind).unwrap_or_default();
                let descriptor = Descriptor { id: note.kind.name(), index };
                if note.path.is_empty() {
                    let message = Message { text: sentence(&detail(note), tongue) };
                    return Notification { descriptor, level, message, locations: Vec::new() };
                }
                let text = format!("{}: {}", clean(&note.path), detail(note));
                let uri = self.places.root_uri(self.subject.root_of(note), &note.path);
                Notification {
                    descriptor,
                    level,
                    message: Message { text: sentence(&text, tongue) },
                    locations: vec![Location {
                        id: None,
                        physical_location: Physical { artifact_location: Artifact { uri }, region: None },
                        message: None,
                    }],
                }
            })
            .collect();
        if left_out > 0 {
            let text = match self.subject.tongue {
                Tongue::En => format!(
                    "{left_out} findings that weigh less were left out: code scanning takes {MAX_RESULTS}."
                ),
                Tongue::Zh => {
                    format!("另有 {left_out} 条较轻的结果未写入：代码扫描最多接受 {MAX_RESULTS} 条。")
                }
            };
            all.push(Notification {
                descriptor: Descriptor { id: LEFT_OUT, index: kinds.len() },
                level: "warning",
                message: Message { text },
                locations: Vec::new(),
            });
        }
        all
    }
}

/// The kinds of the notes there are, in order.
fn note_kinds(subject: &Subject<'_>) -> Vec<NoteKind> {
    let mut kinds: Vec<NoteKind> = subject.notes.iter().map(|note| note.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn notification_rows(subject: &Subject<'_>, cut: bool) -> Vec<NotificationRow> {
    let tongue = subject.tongue;
    let row = |kind: NoteKind| {
        let words = sentence(human::note_words(kind, tongue), tongue);
        let help = match kind {
            NoteKind::Decoded => {
                tongue.pick("Nothing is lost; UTF-8 would be safer.", "内容完整；建议改用 UTF-8。")
            }
            _ => tongue.pick(
                "What was not seen was not checked: look at it yourself.",
                "未读取的部分未经检查，请自行查看。",
            ),
        };
        NotificationRow {
            id: kind.name(),
            name: pascal(kind.name()),
            short_description: Message { text: words.clone() },
            full_description: Message { text: words },
            help: Message { text: help.to_owned() },
        }
    };
    let mut rows: Vec<NotificationRow> = note_kinds(subject).into_iter().map(row).collect();
    if cut {
        let words = tongue.pick("Findings were left out.", "部分结果未写入。");
        let help = tongue.pick("Check parts of the project on their own.", "请分部分检查项目。");
        rows.push(NotificationRow {
            id: LEFT_OUT,
            name: pascal(LEFT_OUT),
            short_description: Message { text: words.to_owned() },
            full_description: Message { text: words.to_owned() },
            help: Message { text: help.to_owned() },
        });
    }
    rows
}

/// Confidence as a rank out of 100.
fn rank(confidence: Confidence) -> f64 {
    match confidence {
        Confidence::High => 90.0,
        Confidence::Medium => 60.0,
        Confidence::Low => 30.0,
    }
}

/// Links to the related places: code scanning shows only those that the message links to.
fn links(finding: &Finding, tongue: Tongue) -> String {
    let mut text = String::new();
    for (index, label) in finding.related.iter().enumerate().take(MAX_LINKS) {
        let words = tongue.say(&label.text).replace(['\\', '[', ']'], "");
        text.push_str(&match tongue {
            Tongue::En => format!(" See: [{words}]({}).", index + 1),
            Tongue::Zh => format!("参见：[{words}]({})。", index + 1),
        });
    }
    text
}

/// A text whose brackets and parentheses make no link: what stands in a project must not lead the
/// reader of a report away.
fn no_links(text: &str) -> String {
    text.replace("](", "] (")
}

/// A message as a sentence.
fn sentence(text: &str, tongue: Tongue) -> String {
    let mut text = no_links(text);
    if !text.ends_with(['.', '。']) {
        text.push_str(tongue.pick(".", "。"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_rules() {
        assert_eq!(pascal("missing-age-gate"), "MissingAgeGate");
        assert_eq!(rule_index("missing-consent"), 0);
        assert_eq!(rule_index(INVENTORY), RULES.len());
    }

    #[test]
    fn text_of_a_project_makes_no_link() {
        let text = "“[privacy policy](https://evil.example)” asks";
        assert_eq!(sentence(text, Tongue::En), "“[privacy policy] (https://evil.example)” asks.");
    }
}
