//! The rules: what the evidence means under the law. One file each; a rule reads [`Evidence`] and
//! nothing else.

pub(crate) mod common;

use crate::analysis::evidence::Evidence;
use crate::config::RuleLevel;
use crate::finding::{Finding, Level};
use crate::knowledge::law::Article;

/// What is known about a rule besides how it is checked.
#[derive(Debug)]
pub struct RuleMeta {
    /// Its id.
    pub id: &'static str,
    /// What it is about, in English.
    pub title: &'static str,
    /// The same in Chinese.
    pub title_zh: &'static str,
    /// How much a finding weighs at most.
    pub level: Level,
    /// The provisions behind it, the most telling first.
    pub articles: &'static [Article],
    /// The manual page in English, from the doc comment.
    pub manual: &'static str,
    /// The manual page in Chinese.
    pub manual_zh: &'static str,
    /// First version that has it.
    pub since: &'static str,
}

/// A rule.
pub trait Rule: Sync {
    /// What is known about it.
    fn meta(&self) -> &'static RuleMeta;
    /// Finds its violations.
    fn check(&self, evidence: &Evidence, out: &mut Vec<Finding>);
}

/// Declares a rule: its doc comment is its manual page.
macro_rules! rule {
    (
        $(#[doc = $doc:literal])+
        $name:ident {
            id: $id:literal,
            title: $title:literal,
            title_zh: $title_zh:literal,
            level: $level:ident,
            articles: [$($article:ident),+ $(,)?],
            since: $since:literal,
            manual_zh: $manual_zh:literal,
        }
        fn check($evidence:ident, $out:ident) $body:block
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub struct $name;

        impl $crate::rules::Rule for $name {
            fn meta(&self) -> &'static $crate::rules::RuleMeta {
                static META: $crate::rules::RuleMeta = $crate::rules::RuleMeta {
                    id: $id,
                    title: $title,
                    title_zh: $title_zh,
                    level: $crate::finding::Level::$level,
                    articles: &[$($crate::knowledge::law::$article),+],
                    manual: concat!($($doc, "\n"),+),
                    manual_zh: $manual_zh,
                    since: $since,
                };
                &META
            }

            fn check(
                &self,
                $evidence: &$crate::analysis::evidence::Evidence,
                $out: &mut Vec<$crate::finding::Finding>,
            ) $body
        }
    };
}

macro_rules! rules {
    ($($module:ident::$name:ident),+ $(,)?) => {
        $(pub mod $module;)+
        /// All rules, in the order of the contract.
        pub static RULES: &[&dyn Rule] = &[$(&$module::$name),+];
    };
}

rules! {
    missing_consent::MissingConsent,
    bundled_consent::BundledConsent,
    preselected_consent::PreselectedConsent,
    no_refusal_option::NoRefusalOption,
    no_consent_withdrawal::NoConsentWithdrawal,
    incomplete_notice::IncompleteNotice,
    dead_notice_link::DeadNoticeLink,
    sole_verification::SoleVerification,
    late_alternative::LateAlternative,
    coerced_verification::CoercedVerification,
    missing_age_gate::MissingAgeGate,
    wrong_age_threshold::WrongAgeThreshold,
    minor_without_guardian::MinorWithoutGuardian,
    face_upload::FaceUpload,
    cloud_face_sdk::CloudFaceSdk,
    cross_border_transfer::CrossBorderTransfer,
    cleartext_transport::CleartextTransport,
    unencrypted_storage::UnencryptedStorage,
    unbounded_retention::UnboundedRetention,
    erasure_gap::ErasureGap,
    face_data_in_logs::FaceDataInLogs,
    excess_attributes::ExcessAttributes,
    covert_capture::CovertCapture,
    hardcoded_face_credential::HardcodedFaceCredential,
    unauthenticated_face_endpoint::UnauthenticatedFaceEndpoint,
    private_space_capture::PrivateSpaceCapture,
    missing_signage::MissingSignage,
    inaccessible_capture::InaccessibleCapture,
    missing_impact_assessment::MissingImpactAssessment,
    missing_filing::MissingFiling,
    missing_minor_rules::MissingMinorRules,
    unused_suppression::UnusedSuppression,
}

/// Id of an inventory row, which is no rule.
pub const INVENTORY: &str = "face-capture";

/// The rule of an id.
pub fn by_id(id: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.meta().id == id)
}

/// Gives the ids of all rules to what asks for them.
pub fn with_ids<T>(ask: impl FnOnce(&[&str]) -> T) -> T {
    let ids: Vec<&str> = RULES.iter().map(|rule| rule.meta().id).collect();
    ask(&ids)
}

/// Checks every rule; findings come in the order of their places, with the levels that the project gives them.
pub fn check_all(evidence: &Evidence) -> Vec<Finding> {
    check(RULES.iter().copied(), evidence)
}

/// Checks one rule, in the same way.
pub fn check_one(id: &str, evidence: &Evidence) -> Vec<Finding> {
    check(by_id(id).into_iter(), evidence)
}

fn check(rules: impl Iterator<Item = &'static dyn Rule>, evidence: &Evidence) -> Vec<Finding> {
    let mut out = Vec::new();
    for rule in rules {
        rule.check(evidence, &mut out);
    }
    out.retain_mut(|finding| match evidence.config.of(finding.loc.file).keys.rules.get(finding.rule) {
        None => true,
        Some(RuleLevel::Off) => false,
        Some(level) => {
            let level = match level {
                RuleLevel::Error => Level::Error,
                RuleLevel::Warning => Level::Warning,
                RuleLevel::Off | RuleLevel::Note => Level::Note,
            };
            let usual = by_id(finding.rule).map_or(Level::Error, |rule| rule.meta().level);
            // What weighs less here for a reason of its own does not come to weigh more.
            finding.level = if finding.level == usual { level } else { level.min(finding.level) };
            true
        }
    });
    out.sort_by(|a, b| (a.loc, a.rule, &a.message).cmp(&(b.loc, b.rule, &b.message)));
    out.dedup();
    out
}
