//! The keys of `facelint.toml`. The JSON Schema in `docs/` is made from these types, and the checks of a file walk
//! that schema: a key is described here and nowhere else.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};

use crate::input::day::Day;

/// What a project says about itself, and how facelint is to treat it. Every key is optional; what is not said needs
/// attestation.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Keys {
    /// The schema of this file, for editors.
    #[serde(rename = "$schema", skip_serializing)]
    pub schema: String,
    /// Files further up are not looked at.
    pub root: bool,
    /// Paths to leave out, in the form of `.gitignore`, relative to the directory of this file.
    pub exclude: Vec<String>,
    /// The biometric traits that take part.
    pub biometrics: Vec<Trait>,
    /// Levels of rules by their ids.
    pub rules: BTreeMap<String, RuleLevel>,
    /// The project as a whole.
    pub project: Project,
    /// Who decides why and how faces are processed.
    pub processor: Processor,
    /// What the Measures do not apply to.
    pub exemptions: Exemptions,
    /// What faces are processed for.
    pub purpose: Vec<Purpose>,
    /// What people are told beforehand.
    pub notice: Notice,
    /// How people are asked.
    pub consent: Consent,
    /// Minors under 14.
    pub minors: Minors,
    /// Ways besides the face.
    pub alternative: Vec<Alternative>,
    /// Whether faces leave the device.
    pub transfer: Transfer,
    /// Who else receives faces.
    pub third_party: Vec<ThirdParty>,
    /// How long faces are kept.
    pub retention: Vec<Retention>,
    /// The personal information protection impact assessment.
    pub pia: Pia,
    /// The filing with the cyberspace authority.
    pub filing: Filing,
    /// Where devices stand.
    pub deployment: Vec<Deployment>,
    /// How faces are protected.
    pub security: Security,
    /// What is erased on request.
    pub erasure: Erasure,
    /// Days off and working days by year, where the shipped calendar does not know them or is wrong.
    pub calendar: BTreeMap<String, Year>,
    /// Face APIs of the project, in the form of `queries/sdk/`.
    #[schemars(schema_with = "rows_schema")]
    pub sdk: Vec<toml::Table>,
    /// How the project moves data, asks people and erases, in the form of `queries/model/`.
    #[schemars(schema_with = "rows_schema")]
    pub model: Vec<toml::Table>,
}

/// A biometric trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(extend("enum" = ["face", "fingerprint", "voice", "voiceprint", "palm", "iris", "gait", "ear", "gene"]))]
#[allow(missing_docs, reason = "the names say it")]
pub enum Trait {
    Face,
    Fingerprint,
    #[serde(alias = "voiceprint")]
    Voice,
    Palm,
    Iris,
    Gait,
    Ear,
    Gene,
}

/// The level of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum RuleLevel {
    Off,
    Note,
    Warning,
    Error,
}

/// The project as a whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Project {
    /// Where it is used. With `other` the Measures do not apply (Art. 2): findings are kept apart as exempt.
    pub region: Place,
    /// Why faces may be processed.
    pub legal_basis: LegalBasis,
    /// The provision, where the basis is not consent.
    pub legal_basis_citation: String,
    /// The service cannot be given without the face (PIPL 16). Reports show it with the reasons; no rule is silent for it.
    pub necessary_for_service: bool,
    /// Why not.
    pub necessary_reasons: String,
}

/// Where a project is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Place {
    #[default]
    CnMainland,
    Other,
}

/// Why faces may be processed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum LegalBasis {
    #[default]
    Consent,
    Contract,
    Hr,
    StatutoryDuty,
    Emergency,
    PublicSafety,
    StateRequirement,
}

/// Who decides why and how faces are processed.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Processor {
    /// The name.
    pub name: String,
    /// How to reach it.
    pub contact: String,
    /// How to reach who is responsible for personal information.
    pub dpo_contact: String,
}

/// What the Measures do not apply to.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Exemptions {
    /// Research and development of face recognition, or training of its algorithms, is done in `rnd_paths` (Measures 2).
    pub rnd: bool,
    /// Where that is done, in the form of `.gitignore`, relative to the directory of this file. Findings there are kept
    /// apart as exempt, unless their way begins in other code: what ships is no research.
    pub rnd_paths: Vec<String>,
    /// Personal or household affairs of a natural person (PIPL 72): findings are kept apart as exempt.
    pub household: bool,
}

/// What faces are processed for.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Purpose {
    /// A name to refer to.
    pub id: String,
    /// What it is.
    pub description: String,
    /// Why the face is necessary for it.
    pub necessity: String,
    /// Why faces may be processed for it.
    pub legal_basis: LegalBasis,
}

/// What people are told beforehand.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Notice {
    /// The file with the text.
    pub path: String,
    /// Where it is published.
    pub url: String,
    /// Its version.
    pub version: String,
}

/// How people are asked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Consent {
    /// Screens, dialogs and functions that ask for a separate consent to face processing.
    pub surfaces: Vec<String>,
    /// The version of the text.
    pub version: String,
    /// Where consents are recorded; shown in reports.
    pub evidence_store: EvidenceStore,
    /// Another repository that asks.
    pub external_repo: String,
}

/// Where consents are recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum EvidenceStore {
    Server,
    Device,
    #[default]
    None,
}

/// Minors under 14.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Minors {
    /// Whether they are served.
    pub serves_under_14: Answer,
    /// The file, or the address, of the processing rules for them.
    pub rules_path: String,
    /// How the guardian consents.
    pub guardian_method: String,
}

/// Yes, no, or nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Answer {
    Yes,
    No,
    #[default]
    Unknown,
}

/// A way besides the face.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Alternative {
    /// The id of the purpose that it serves as well.
    pub for_purpose: String,
    /// What it is.
    pub method: String,
    /// It is offered by a person or a desk, outside the software; an answer where a text of the app tells of it.
    pub offline: bool,
    /// The key of the text that tells of it.
    pub ui_text_key: String,
}

/// Whether faces leave the device.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Transfer {
    /// How far they go.
    pub mode: TransferMode,
    /// What allows it (Measures 8). It does not allow the export: that is `export_mechanism` of a `third_party`.
    pub basis: TransferBasis,
    /// The law or administrative regulation.
    pub citation: String,
    /// Who receives them.
    pub receivers: Vec<String>,
}

/// How far faces go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum TransferMode {
    DeviceOnly,
    Lan,
    Internet,
    #[default]
    #[serde(rename = "")]
    Unsaid,
}

/// What allows a transfer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum TransferBasis {
    SeparateConsent,
    Law,
    #[default]
    #[serde(rename = "")]
    Unsaid,
}

/// Who else receives faces.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ThirdParty {
    /// The name.
    pub name: String,
    /// In what role.
    pub role: Role,
    /// The contract.
    pub contract: String,
    /// What allows the export, where it is outside mainland China.
    pub export_mechanism: ExportMechanism,
    /// Since when.
    #[serde(deserialize_with = "day")]
    #[schemars(schema_with = "day_schema")]
    pub since: Option<Day>,
}

/// In what role somebody receives faces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Role {
    #[default]
    Entrusted,
    Independent,
    Joint,
}

/// What allows an export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ExportMechanism {
    #[default]
    None,
    SecurityAssessment,
    StandardContract,
    Certification,
    Exempt,
}

/// How long something is kept.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// What.
    pub data: String,
    /// For how many days.
    #[schemars(range(min = 0, max = 36500))]
    pub period_days: Option<u32>,
    /// From when on.
    pub trigger: String,
    /// Why so long.
    pub basis: String,
    /// The law or administrative regulation that asks for longer.
    pub law_citation: String,
}

/// The personal information protection impact assessment.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Pia {
    /// The file.
    pub path: String,
    /// The number of the document, where it is kept elsewhere.
    pub document_id: String,
    /// Its checksum.
    #[schemars(regex(pattern = r"^([0-9a-fA-F]{64})?$"))]
    pub sha256: String,
    /// When it was made.
    #[serde(deserialize_with = "day")]
    #[schemars(schema_with = "day_schema")]
    pub date: Option<Day>,
    /// When it was last looked at.
    #[serde(deserialize_with = "day")]
    #[schemars(schema_with = "day_schema")]
    pub reviewed: Option<Day>,
    /// For how many years it is kept.
    #[schemars(range(min = 0, max = 100))]
    pub keep_years: Option<u32>,
    /// Where the processing is recorded; shown in reports and drafts.
    pub records_path: String,
    /// Vendors that were assessed; when given, one that is not among them was added later.
    pub vendors: Vec<String>,
    /// What makes it be made again; shown in reports and drafts.
    pub triggers: Vec<String>,
}

/// The filing with the cyberspace authority.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Filing {
    /// Of how many persons face information is stored, all scenarios together.
    pub stored_persons: u64,
    /// When they were counted.
    #[serde(deserialize_with = "day")]
    #[schemars(schema_with = "day_schema")]
    pub counted_on: Option<Day>,
    /// When 100,000 were reached.
    #[serde(deserialize_with = "day")]
    #[schemars(schema_with = "day_schema")]
    pub reached_on: Option<Day>,
    /// How far it is.
    pub status: FilingStatus,
    /// With whom; shown in reports and drafts.
    pub authority: String,
    /// Its number.
    pub number: String,
    /// Its receipt.
    pub receipt: String,
    /// When it was submitted.
    #[serde(deserialize_with = "day")]
    #[schemars(schema_with = "day_schema")]
    pub submitted_on: Option<Day>,
}

/// How far a filing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum FilingStatus {
    NotRequired,
    Pending,
    Filed,
    Cancelled,
    #[default]
    #[serde(rename = "")]
    Unsaid,
}

/// Where devices stand.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Deployment {
    /// The kind of place: mall, station, school_gate, hotel_lobby and so on.
    pub place_type: String,
    /// The public may enter; by the kind of place where it is not said.
    pub public: Option<bool>,
    /// Why public safety needs it.
    pub public_safety_necessity: String,
    /// The area that is captured.
    pub capture_area: String,
    /// A conspicuous sign stands there.
    pub signage: bool,
    /// A picture of it; shown in reports.
    pub signage_photo: String,
}

/// How faces are protected.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Security {
    /// The level of the multi-level protection scheme, shown in reports and drafts; 0 where there is none.
    #[schemars(range(min = 0, max = 5))]
    pub mlps_level: u8,
    /// How access is recorded.
    pub audit: String,
    /// How intruders are noticed.
    pub intrusion_detection: String,
    /// How keys are kept.
    pub key_management: String,
}

/// What is erased on request or when an account is cancelled; shown in reports.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Erasure {
    /// What: template, image, vendor, backup.
    pub covers: Vec<String>,
    /// Within how many days.
    #[schemars(range(min = 0, max = 3650))]
    pub max_days: Option<u32>,
}

/// The days of a year that the State Council arranges.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Year {
    /// Days off.
    #[serde(deserialize_with = "days")]
    #[schemars(schema_with = "days_schema")]
    pub off: Vec<Day>,
    /// Saturdays and Sundays that are worked.
    #[serde(deserialize_with = "days")]
    #[schemars(schema_with = "days_schema")]
    pub working: Vec<Day>,
}

/// What a day looks like; the empty text says nothing.
pub(super) const DAY: &str = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$";

fn day_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": DAY })
}

fn days_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": { "type": "string", "pattern": DAY } })
}

/// A day. Dates of TOML have become texts by now.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    Day::parse(&text).map(Some).ok_or_else(|| serde::de::Error::custom(format!("{text} is no day")))
}

fn days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Day>, D::Error> {
    let texts: Vec<String> = Vec::deserialize(deserializer)?;
    let read =
        |text: &String| Day::parse(text).ok_or_else(|| serde::de::Error::custom(format!("{text} is no day")));
    texts.iter().map(read).collect()
}

impl Trait {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Face,
        Self::Fingerprint,
        Self::Voice,
        Self::Palm,
        Self::Iris,
        Self::Gait,
        Self::Ear,
        Self::Gene,
    ];

    /// The name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Face => "face",
            Self::Fingerprint => "fingerprint",
            Self::Voice => "voice",
            Self::Palm => "palm",
            Self::Iris => "iris",
            Self::Gait => "gait",
            Self::Ear => "ear",
            Self::Gene => "gene",
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match toml::Value::deserialize(deserializer)? {
            toml::Value::Boolean(true) => Ok(Self::Yes),
            toml::Value::Boolean(false) => Ok(Self::No),
            toml::Value::String(text) if text == "yes" => Ok(Self::Yes),
            toml::Value::String(text) if text == "no" => Ok(Self::No),
            toml::Value::String(text) if text == "unknown" => Ok(Self::Unknown),
            _ => Err(serde::de::Error::custom("yes, no or unknown")),
        }
    }
}

impl JsonSchema for Answer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "Yes, no, or nobody knows.", "enum": ["yes", "no", "unknown", true, false] })
    }
}

fn rows_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": { "type": "object" } })
}

/// The JSON Schema of the file.
pub fn schema() -> serde_json::Value {
    let generator = schemars::generate::SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<Keys>().to_value();
    without_defaults(&mut schema);
    if let Some(table) = schema.as_object_mut() {
        table.insert("title".to_owned(), "facelint.toml".into());
    }
    schema
}

/// What is not said is not said: an editor that filled in defaults would say it.
fn without_defaults(schema: &mut serde_json::Value) {
    match schema {
        serde_json::Value::Object(table) => {
            // A key of the file could be called so: properties are tables of schemas, and none of these is a default.
            table.remove("default");
            table.values_mut().for_each(without_defaults);
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(without_defaults),
        _ => {}
    }
}
