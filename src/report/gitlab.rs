//! Reports that GitLab reads: code quality and SAST.

use serde::Serialize;
use serde_json::json;

use super::fingerprint::Print;
use super::places::Places;
use super::text::markdown;
use super::{Extra, Subject, Tongue, manual};
use crate::finding::{Finding, Level};
use crate::knowledge::law::MEASURES_URL;
use crate::rules::by_id;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: IssuePlace,
}

#[derive(Serialize)]
struct IssuePlace {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// A code quality report: every finding has a fingerprint of its own, or GitLab shows the first one only.
pub fn quality(subject: &Subject<'_>, extra: &Extra<'_>) -> String {
    let places = Places::new(subject.roots);
    let known = extra.prints;
    let issues: Vec<Issue> = subject
        .findings
        .iter()
        .enumerate()
        .map(|(index, finding)| {
            let loc = extra.place(index, finding);
            Issue {
                description: format!("{}: {}", finding.rule, subject.tongue.say(&finding.message)),
                check_name: finding.rule,
                fingerprint: known[index].v1.clone(),
                severity: match finding.level {
                    Level::Error => "critical",
                    Level::Warning => "major",
                    Level::Note => "minor",
                },
                location: IssuePlace {
                    path: places.shown(subject.map, loc.file),
                    lines: Lines { begin: subject.map.line_col(loc).0 },
                },
            }
        })
        .collect();
    pretty(&issues)
}

/// The version of GitLab's schema that the SAST report is written by.
const SCHEMA: &str = "15.0.7";

/// A SAST report.
pub fn sast(subject: &Subject<'_>, extra: &Extra<'_>) -> String {
    let places = Places::new(subject.roots);
    let known = extra.prints;
    let vulnerabilities: Vec<serde_json::Value> = subject
        .findings
        .iter()
        .enumerate()
        .map(|(index, finding)| vulnerability(subject, extra, &places, index, finding, &known[index]))
        .collect();
    let version = env!("CARGO_PKG_VERSION");
    let vendor = json!({ "name": "facelint" });
    let tool = json!({
        "id": "facelint", "name": "facelint", "version": version, "vendor": vendor, "url": MEASURES_URL,
    });
    pretty(&json!({
        "version": SCHEMA,
        "scan": {
            "analyzer": tool,
            "scanner": tool,
            "type": "sast",
            "start_time": extra.time,
            "end_time": extra.time,
            "status": if extra.failed { "failure" } else { "success" },
        },
        "vulnerabilities": vulnerabilities,
    }))
}

fn vulnerability(
    subject: &Subject<'_>,
    extra: &Extra<'_>,
    places: &Places,
    index: usize,
    finding: &Finding,
    print: &Print,
) -> serde_json::Value {
    let tongue = subject.tongue;
    let loc = extra.place(index, finding);
    let (line, _) = subject.map.line_col(loc);
    let meta = by_id(finding.rule).map(crate::rules::Rule::meta);
    let name = meta.map_or(finding.rule, |meta| tongue.pick(meta.title, meta.title_zh));
    let mut description = tongue.say(&finding.message);
    for (step, label) in finding.flow.iter().enumerate() {
        let place =
            format!("{}:{}", places.shown(subject.map, label.loc.file), subject.map.line_col(label.loc).0);
        let colon = tongue.pick(": ", "：");
        description.push_str(&format!("\n{}. {place}{colon}{}", step + 1, tongue.say(&label.text)));
    }
    if let Some(meta) = meta {
        description.push_str(&format!("\n\n{}", manual::summary(meta, tongue)));
    }
    let mut identifiers =
        vec![json!({ "type": "facelint_rule", "name": finding.rule, "value": finding.rule })];
    identifiers.push(json!({
        "type": "cwe", "name": "CWE-359", "value": "359",
        "url": "https://cwe.mitre.org/data/definitions/359.html",
    }));
    for article in meta.map(|meta| meta.articles).unwrap_or_default() {
        let cite = match tongue {
            Tongue::En => article.cite,
            Tongue::Zh => article.cite_zh,
        };
        identifiers
            .push(json!({ "type": "facelint_law", "name": cite, "value": article.id, "url": MEASURES_URL }));
    }
    json!({
        "id": uuid(&print.v1),
        "name": cut(name, 255),
        "description": cut(&lines(&description), 1 << 20),
        "severity": match finding.level {
            Level::Error => "High",
            Level::Warning => "Medium",
            Level::Note => "Low",
        },
        "solution": cut(&tongue.say(&finding.help), 7000),
        "location": {
            "file": places.shown(subject.map, loc.file),
            "start_line": line,
            "end_line": line,
        },
        "identifiers": identifiers,
    })
}

/// A text up to the number of characters that the schema allows.
fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// A text of several lines as Markdown, which is what GitLab reads descriptions as.
fn lines(text: &str) -> String {
    text.split('\n').map(markdown).collect::<Vec<_>>().join("\n")
}

/// A fingerprint in the form of a UUID.
fn uuid(hex: &str) -> String {
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
