//! The messages that are read, in the part that is used.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::uri;

/// A position as the protocol counts it: from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub(super) struct Position {
    pub(super) line: u32,
    pub(super) character: u32,
}

/// A range of positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(super) struct Range {
    pub(super) start: Position,
    pub(super) end: Position,
}

#[derive(Deserialize)]
pub(super) struct Folder {
    pub(super) uri: String,
}

/// What a client says first.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Initialize {
    #[serde(default)]
    root_path: Option<String>,
    #[serde(default)]
    root_uri: Option<String>,
    #[serde(default)]
    workspace_folders: Option<Vec<Folder>>,
    #[serde(default)]
    locale: Option<String>,
    #[serde(default)]
    initialization_options: Option<Value>,
    #[serde(default)]
    capabilities: Value,
}

impl Initialize {
    /// The folders that are open.
    pub(super) fn folders(&self) -> Vec<PathBuf> {
        if let Some(folders) = self.workspace_folders.as_ref().filter(|folders| !folders.is_empty()) {
            return folders.iter().filter_map(|folder| uri::path(&folder.uri)).collect();
        }
        let root = self.root_uri.as_deref().and_then(uri::path);
        root.or_else(|| self.root_path.as_ref().map(PathBuf::from)).into_iter().collect()
    }

    /// The language that was set for this server, or that of the editor.
    pub(super) fn locale(&self) -> Option<&str> {
        let set = self.initialization_options.as_ref().and_then(|options| options.get("lang")?.as_str());
        set.or(self.locale.as_deref()).filter(|tag| !tag.is_empty())
    }

    /// The ways to count columns that the client knows.
    pub(super) fn encodings(&self) -> Vec<&str> {
        let list = self.capabilities.pointer("/general/positionEncodings").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    pub(super) fn shows_related(&self) -> bool {
        self.can("/textDocument/publishDiagnostics/relatedInformation")
    }

    /// The client can be asked to watch files.
    pub(super) fn watches(&self) -> bool {
        self.can("/workspace/didChangeWatchedFiles/dynamicRegistration")
    }

    fn can(&self, what: &str) -> bool {
        self.capabilities.pointer(what).and_then(Value::as_bool).unwrap_or_default()
    }
}

#[derive(Deserialize)]
pub(super) struct Document {
    pub(super) uri: String,
    #[serde(default)]
    pub(super) version: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Opened {
    pub(super) uri: String,
    #[serde(default)]
    pub(super) version: Option<i64>,
    pub(super) text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DidOpen {
    pub(super) text_document: Opened,
}

#[derive(Deserialize)]
pub(super) struct Changed {
    pub(super) text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DidChange {
    pub(super) text_document: Document,
    pub(super) content_changes: Vec<Changed>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DidClose {
    pub(super) text_document: Document,
}

#[derive(Deserialize)]
pub(super) struct FolderEvent {
    #[serde(default)]
    pub(super) added: Vec<Folder>,
    #[serde(default)]
    pub(super) removed: Vec<Folder>,
}

#[derive(Deserialize)]
pub(super) struct ChangeFolders {
    pub(super) event: FolderEvent,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TextPosition {
    pub(super) text_document: Document,
    pub(super) position: Position,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CodeAction {
    pub(super) text_document: Document,
    pub(super) range: Range,
}
