//! The form of the files under `queries/sdk/`, as they are written there.

use serde::Deserialize;

use super::{FaceRole, Region, Sends};

/// One SDK file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SdkFile {
    pub(super) id: String,
    pub(super) vendor: String,
    pub(super) name: String,
    pub(super) region: Region,
    pub(super) docs: String,
    pub(super) lang: Vec<String>,
    pub(super) needles: Vec<String>,
    #[serde(default)]
    pub(super) seek: Vec<SeekRow>,
    #[serde(default)]
    pub(super) api: Vec<ApiRow>,
    #[serde(default)]
    pub(super) data: Vec<DataRow>,
    #[serde(default)]
    pub(super) store: Vec<StoreRow>,
    #[serde(default)]
    pub(super) credential: Vec<CredentialRow>,
    #[serde(default)]
    pub(super) attribute: Vec<AttributeRow>,
}

/// Needles for some of the languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeekRow {
    pub(super) lang: Vec<String>,
    pub(super) needles: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ApiRow {
    pub(super) id: String,
    #[serde(default)]
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) new: Vec<String>,
    #[serde(default)]
    pub(super) extends: Vec<String>,
    #[serde(default)]
    pub(super) launch: Vec<String>,
    #[serde(default)]
    pub(super) url: Vec<String>,
    #[serde(default, rename = "override")]
    pub(super) overrides: Vec<String>,
    #[serde(default)]
    pub(super) intent: Vec<String>,
    #[serde(default)]
    pub(super) contract: Vec<String>,
    #[serde(default)]
    pub(super) native: Vec<String>,
    #[serde(default)]
    pub(super) pictures: Vec<String>,
    pub(super) role: Option<FaceRole>,
    pub(super) gate: Option<String>,
    #[serde(default)]
    pub(super) setup: bool,
    #[serde(default)]
    pub(super) generic: bool,
    #[serde(default)]
    pub(super) stream: bool,
    #[serde(default)]
    pub(super) names: bool,
    #[serde(default)]
    pub(super) picks: bool,
    #[serde(default)]
    pub(super) lang: Vec<String>,
    pub(super) when: Option<String>,
    pub(super) near: Option<String>,
    pub(super) option: Option<String>,
    pub(super) posts: Option<String>,
    #[serde(default)]
    pub(super) takes: Vec<usize>,
    #[serde(default)]
    pub(super) gives: Vec<String>,
    #[serde(default)]
    pub(super) told: Vec<String>,
    #[serde(default)]
    pub(super) params: Vec<usize>,
    pub(super) returns: Option<String>,
    #[serde(default)]
    pub(super) sends: Sends,
    pub(super) biometric: Option<String>,
    pub(super) evidence: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DataRow {
    #[serde(default)]
    pub(super) member: Vec<String>,
    pub(super) callback: Option<String>,
    #[serde(default)]
    pub(super) params: Vec<usize>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoreRow {
    pub(super) call: Vec<String>,
    #[serde(default)]
    #[allow(dead_code, reason = "for readers of the file")]
    pub(super) note: Option<String>,
}

/// Where a call is given a secret of the app at the vendor.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CredentialRow {
    #[serde(default)]
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) new: Vec<String>,
    #[serde(default)]
    pub(super) args: Vec<usize>,
    #[serde(default)]
    pub(super) label: Vec<String>,
    #[serde(default)]
    pub(super) shared: bool,
    #[allow(dead_code, reason = "for readers of the file")]
    pub(super) evidence: String,
}

/// How attributes of a person are asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AttributeRow {
    #[serde(default)]
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) option: Vec<String>,
    #[serde(default)]
    pub(super) flag: Vec<String>,
    #[serde(default)]
    pub(super) all: Vec<String>,
    #[allow(dead_code, reason = "for readers of the file")]
    pub(super) evidence: String,
}
