//! Repairs in SARIF: the region that goes, and what takes its place.

use serde::Serialize;

use super::{Artifact, Message, Writer, sentence};
use crate::finding::Finding;
use crate::fix::{MAX_FIXES, propose};
use crate::input::span::{FileId, Span};

/// A repair.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    description: Message,
    artifact_changes: Vec<Change>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    artifact_location: Artifact,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Deleted,
    #[serde(skip_serializing_if = "Option::is_none")]
    inserted_content: Option<Message>,
}

/// A region that may span lines.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Deleted {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

impl Writer<'_, '_> {
    pub(super) fn fixes(&mut self, finding: &Finding) -> Vec<Row> {
        let tongue = self.subject.tongue;
        if self.fixed >= MAX_FIXES {
            return Vec::new();
        }
        let Some(fix) = propose(self.subject.map, self.subject.evidence, finding) else { return Vec::new() };
        self.fixed += 1;
        let Some(deleted_region) = self.deleted(fix.file, fix.edit.span) else { return Vec::new() };
        let inserted_content = (!fix.edit.text.is_empty()).then_some(Message { text: fix.edit.text });
        vec![Row {
            description: Message { text: sentence(&tongue.say(&fix.say), tongue) },
            artifact_changes: vec![Change {
                artifact_location: Artifact { uri: self.uri(fix.file) },
                replacements: vec![Replacement { deleted_region, inserted_content }],
            }],
        }]
    }

    fn deleted(&self, file: FileId, span: Span) -> Option<Deleted> {
        let text = self.subject.map.text(file)?;
        let place = |at: u32| {
            let line = text.line_index(at);
            let before = text.text.get(text.line_range(line).start..at as usize)?;
            Some((line + 1, before.encode_utf16().count() + 1))
        };
        let ((start_line, start_column), (end_line, end_column)) = (place(span.start)?, place(span.end)?);
        Some(Deleted { start_line, start_column, end_line, end_column })
    }
}
