//! Parties that receive faces: whom a name in `facelint.toml` means.

use crate::analysis::evidence::Evidence;
use crate::config::keys::ExportMechanism;
use crate::input::span::Loc;

/// Words in names of companies and products that say nothing about whom.
const COMMON: &[&str] = &[
    "ai",
    "api",
    "co",
    "cloud",
    "company",
    "corp",
    "face",
    "facial",
    "id",
    "identity",
    "inc",
    "international",
    "liveness",
    "llc",
    "ltd",
    "online",
    "platform",
    "recognition",
    "sdk",
    "service",
    "services",
    "technologies",
    "technology",
    "verification",
    "verify",
    "web",
    "www",
    "com",
    "cn",
];

/// What makes one word of several.
fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() > 1);
    parts.filter(|part| !COMMON.contains(part)).map(str::to_owned).collect()
}

/// True when two names share a word that tells whom they mean.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let other = words(other);
    words(one).iter().any(|word| other.contains(word))
}

/// The project attests what allows the export to a recipient that goes by some names.
pub(crate) fn is_export_attested(evidence: &Evidence, loc: Loc, names: &[&str]) -> bool {
    evidence.config.of(loc.file).keys.third_party.iter().any(|party| {
        party.export_mechanism != ExportMechanism::None && names.iter().any(|name| is_same(&party.name, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_party_share_a_word() {
        assert!(is_same("Amazon Web Services", "amazon"));
        assert!(is_same("亚马逊 (Amazon)", "Amazon"));
        assert!(!is_same("Face Technologies Inc.", "Other Face Technologies"));
        assert!(!is_same("", "Amazon"));
    }
}
