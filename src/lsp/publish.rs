//! Findings as diagnostics.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::message::{Position, Range};
use super::worker::Checked;
use super::{Server, uri};
use crate::Outcome;
use crate::finding::{Finding, Label, Level};
use crate::input::span::{FileId, Loc};
use crate::knowledge::law::MEASURES_URL;
use crate::report::Tongue;

/// Further places of one diagnostic; more than this nobody reads in an editor.
const MAX_RELATED: usize = 50;

impl Server {
    /// Shows what a check found, unless something changed since.
    pub(super) fn show(&mut self, checked: Checked) {
        if checked.generation != self.generation {
            return;
        }
        let outcome = match &checked.outcome {
            Ok(outcome) => outcome,
            Err(error) => {
                let text = match self.tongue {
                    Tongue::En => &error.en,
                    Tongue::Zh => &error.zh,
                };
                let message = crate::report::printable(&format!("facelint: {text}"));
                return self.tell("window/logMessage", json!({ "type": 1, "message": message }));
            }
        };
        let mut files: BTreeMap<PathBuf, (String, Vec<Value>)> = BTreeMap::new();
        for finding in &outcome.findings {
            let path = uri::real(&outcome.map.file(finding.loc.file).path);
            let (_, rows) = files.entry(path).or_insert_with_key(|path| (self.uri(path), Vec::new()));
            rows.extend(self.diagnostic(outcome, finding));
        }
        for (path, name) in std::mem::take(&mut self.shown) {
            files.entry(path).or_insert((name, Vec::new()));
        }
        for (path, (name, rows)) in files {
            let mut params = json!({ "uri": name, "diagnostics": rows });
            if let Some(Some(version)) = checked.versions.get(&path) {
                params["version"] = json!(version);
            }
            if !rows.is_empty() {
                self.shown.insert(path, name);
            }
            self.tell("textDocument/publishDiagnostics", params);
        }
        self.last = Some(checked);
    }

    /// The name of a file in the editor: the one it was opened by, where it is open.
    pub(super) fn uri(&self, path: &Path) -> String {
        self.buffers.get(path).map_or_else(|| uri::of(path), |buffer| buffer.uri.clone())
    }

    pub(super) fn file_uri(&self, outcome: &Outcome, file: FileId) -> String {
        self.uri(&uri::real(&outcome.map.file(file).path))
    }

    /// A finding as a diagnostic.
    pub(super) fn diagnostic(&self, outcome: &Outcome, finding: &Finding) -> Option<Value> {
        let tongue = self.tongue;
        let help = format!("{}{}", tongue.pick("help: ", "建议："), tongue.say(&finding.help));
        let mut row = json!({
            "range": self.range(outcome, finding.loc)?,
            "severity": match finding.level { Level::Error => 1, Level::Warning => 2, Level::Note => 3 },
            "code": finding.rule,
            "codeDescription": { "href": MEASURES_URL },
            "source": "facelint",
            "message": format!("{}\n{help}", tongue.say(&finding.message)),
        });
        if self.related {
            let steps = finding.flow.iter().enumerate();
            let steps = steps.map(|(index, step)| self.related(outcome, step, &format!("{}. ", index + 1)));
            let others = finding.related.iter().map(|label| self.related(outcome, label, ""));
            let places: Vec<Value> = steps.chain(others).flatten().take(MAX_RELATED).collect();
            row["relatedInformation"] = Value::Array(places);
        }
        Some(row)
    }

    fn related(&self, outcome: &Outcome, label: &Label, before: &str) -> Option<Value> {
        let range = self.range(outcome, label.loc)?;
        let location = json!({ "uri": self.file_uri(outcome, label.loc.file), "range": range });
        Some(json!({ "location": location, "message": format!("{before}{}", self.tongue.say(&label.text)) }))
    }

    fn range(&self, outcome: &Outcome, loc: Loc) -> Option<Range> {
        Some(self.encoding.first_line(&*outcome.map.text(loc.file)?, loc.span))
    }

    /// Findings of a file whose ranges touch a range, as long as the file is the one that was checked.
    pub(super) fn findings_at<'c>(
        &self,
        checked: &'c Checked,
        path: &Path,
        (start, end): (Position, Position),
    ) -> Vec<(&'c Finding, Range)> {
        let Ok(outcome) = &checked.outcome else { return Vec::new() };
        let path = uri::real(path);
        let findings = outcome.findings.iter().filter(|finding| {
            let file = outcome.map.file(finding.loc.file);
            file.path.file_name() == path.file_name() && uri::real(&file.path) == path
        });
        findings
            .filter(|finding| self.is_current(outcome, finding.loc.file))
            .filter_map(|finding| Some((finding, self.range(outcome, finding.loc)?)))
            .filter(|(_, range)| range.start <= end && start <= range.end)
            .collect()
    }

    /// True when the buffer of a file holds what was checked; a file that is not open is left to the client.
    pub(super) fn is_current(&self, outcome: &Outcome, file: FileId) -> bool {
        let open = self.overlay.get(&outcome.map.file(file).path);
        open.is_none_or(|open| {
            outcome.map.text(file).is_some_and(|text| {
                text.text == open || text.text == crate::input::source::SourceText::new(open.to_owned()).text
            })
        })
    }
}
