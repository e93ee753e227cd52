//! A plain JSON form for scripts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Subject, clean};
use crate::finding::Label;
use crate::input::span::Loc;

#[derive(Serialize)]
struct Report {
    tool: &'static str,
    version: &'static str,
    findings: Vec<FindingRow>,
    sites: Vec<SiteRow>,
    notes: Vec<NoteRow>,
}

#[derive(Serialize)]
struct FindingRow {
    rule: &'static str,
    level: &'static str,
    confidence: &'static str,
    #[serde(flatten)]
    place: Place,
    message: String,
    help: String,
    related: Vec<Step>,
    path: Vec<Step>,
    facts: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct SiteRow {
    api: String,
    role: &'static str,
    sdk: String,
    vendor: String,
    component: String,
    reachable: bool,
    confidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct NoteRow {
    kind: &'static str,
    /// Empty when the note is about the whole run.
    file: String,
    detail: String,
}

#[derive(Serialize)]
struct Step {
    #[serde(flatten)]
    place: Place,
    text: String,
}

#[derive(Serialize)]
struct Place {
    file: String,
    line: usize,
    column: usize,
}

/// The report as text.
pub fn render(subject: &Subject<'_>) -> String {
    let tongue = subject.tongue;
    let place = |loc: Loc| {
        let (line, column) = subject.map.line_col(loc);
        Place { file: subject.shown_name(loc), line, column }
    };
    let step = |label: &Label| Step { place: place(label.loc), text: tongue.say(&label.text) };
    let report = Report {
        tool: "facelint",
        version: env!("CARGO_PKG_VERSION"),
        findings: subject
            .findings
            .iter()
            .map(|finding| FindingRow {
                rule: finding.rule,
                level: finding.level.name(),
                confidence: finding.confidence.name(),
                place: place(finding.loc),
                message: tongue.say(&finding.message),
                help: tongue.say(&finding.help),
                related: finding.related.iter().map(step).collect(),
                path: finding.flow.iter().map(step).collect(),
                facts: finding.facts.iter().map(|(key, value)| (*key, clean(value))).collect(),
            })
            .collect(),
        sites: subject
            .evidence
            .sites
            .iter()
            .map(|site| SiteRow {
                api: clean(&site.title),
                role: site.role.name(),
                sdk: clean(&site.sdk.id),
                vendor: clean(&site.sdk.vendor),
                component: clean(&subject.evidence.components[site.component].name),
                reachable: site.live,
                confidence: site.confidence.name(),
                evidence: site.evidence.as_deref().map(clean),
                place: place(site.loc),
            })
            .collect(),
        notes: subject
            .notes
            .iter()
            .map(|note| NoteRow {
                kind: note.kind.name(),
                file: if note.path.is_empty() { String::new() } else { subject.shown_note(note) },
                detail: clean(&note.detail),
            })
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}
