//! What an editor offers to do about a finding.

use serde_json::{Value, json};

use super::message::CodeAction;
use super::{Server, allow, uri};
use crate::Outcome;
use crate::finding::Finding;
use crate::fix::propose;
use crate::input::span::{FileId, Span};

impl Server {
    /// Repairs that are safe, and comments that allow.
    pub(super) fn actions(&self, asked: &CodeAction) -> Value {
        let (Some(path), Some(checked)) = (uri::path(&asked.text_document.uri), &self.last) else {
            return json!([]);
        };
        let Ok(outcome) = &checked.outcome else { return json!([]) };
        let found = self.findings_at(checked, &path, (asked.range.start, asked.range.end));
        let fixes = found.iter().filter_map(|(finding, _)| self.fix(outcome, finding));
        let allows = found.iter().filter_map(|(finding, _)| self.allow(outcome, finding));
        Value::Array(fixes.chain(allows).collect())
    }

    fn fix(&self, outcome: &Outcome, finding: &Finding) -> Option<Value> {
        let fix = propose(&outcome.map, &outcome.evidence, finding)?;
        if !self.is_current(outcome, fix.file) {
            return None;
        }
        let edit = self.edit(outcome, fix.file, fix.edit.span, &fix.edit.text)?;
        let mut action = self.action(outcome, finding, &self.tongue.say(&fix.say), &edit)?;
        action["isPreferred"] = json!(true);
        Some(action)
    }

    /// The comment has no reason yet: that is for the person to write.
    fn allow(&self, outcome: &Outcome, finding: &Finding) -> Option<Value> {
        let file = finding.loc.file;
        let text = outcome.map.text(file)?;
        let (at, comment) =
            allow::comment(&outcome.map.file(file).path, &text, finding.loc.span, finding.rule)?;
        let edit = self.edit(outcome, file, Span::new(at, at), &comment)?;
        let rule = finding.rule;
        let title = self
            .tongue
            .pick("Allow {} here (add the reason)", "在此允许 {}（须补充理由）")
            .replace("{}", rule);
        self.action(outcome, finding, &title, &edit)
    }

    fn edit(&self, outcome: &Outcome, file: FileId, span: Span, new: &str) -> Option<Value> {
        let range = self.encoding.range(&*outcome.map.text(file)?, span);
        let uri = self.file_uri(outcome, file);
        Some(json!({ "changes": { uri: [{ "range": range, "newText": new }] } }))
    }

    fn action(&self, outcome: &Outcome, finding: &Finding, title: &str, edit: &Value) -> Option<Value> {
        Some(json!({
            "title": title,
            "kind": "quickfix",
            "diagnostics": [self.diagnostic(outcome, finding)?],
            "edit": edit,
        }))
    }
}
