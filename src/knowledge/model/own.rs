//! What a project says of its own code: what its functions and screens ask for, and which are other ways.

use serde::Deserialize;

use crate::knowledge::pattern::PatternMap;

/// What passing something of the project establishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateKind {
    /// A consent about face data and nothing else.
    SeparateConsent,
    /// A separate consent that names the sending of the data.
    UploadConsent,
    /// A consent to terms or a privacy policy.
    GeneralConsent,
    /// A check of the age.
    AgeCheck,
    /// A guardian's consent.
    GuardianConsent,
}

/// Functions, screens and states of the project that ask or were told.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GateRow {
    /// Their names, qualified as far as is needed.
    pub(super) call: Vec<String>,
    /// What passing them establishes.
    pub(super) kind: GateKind,
}

/// Functions and screens of the project that are other ways than the face.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AlternativeRow {
    /// Their names, qualified as far as is needed.
    pub(super) call: Vec<String>,
}

/// What a project says of its own code.
#[derive(Clone, Debug, Default)]
pub struct OwnCode {
    gates: PatternMap<GateKind>,
    alternatives: PatternMap<()>,
    said: bool,
}

impl OwnCode {
    /// Adds gates.
    pub fn add_gate(&mut self, name: &str, kind: GateKind) {
        self.said = true;
        self.gates.insert(name, kind);
    }

    /// Adds another way.
    pub fn add_alternative(&mut self, name: &str) {
        self.said = true;
        self.alternatives.insert(name, ());
    }

    /// Nothing is said: the usual case.
    pub fn is_empty(&self) -> bool {
        !self.said
    }

    /// The gate that a bare name is: of a state, a function, a type.
    pub fn gate_named(&self, name: &str) -> Option<GateKind> {
        self.gates.get(name).next().copied()
    }

    /// The gate that a call is, by its qualified names or as `receiver.name` stands in the code.
    pub fn gate<'n>(&self, names: impl Iterator<Item = &'n str>, written: &str) -> Option<GateKind> {
        find(&self.gates, names, written)
    }

    /// True for a call that is another way.
    pub fn is_alternative<'n>(&self, names: impl Iterator<Item = &'n str>, written: &str) -> bool {
        find(&self.alternatives, names, written).is_some()
    }
}

fn find<'n, T: Clone>(map: &PatternMap<T>, names: impl Iterator<Item = &'n str>, written: &str) -> Option<T> {
    let known = |name: &str| map.get(name).next().cloned();
    // `ask` says every `ask`; `FaceGate` says whatever is called on it, and its construction.
    let (owner, last) = written.rsplit_once('.').unwrap_or(("", written));
    let owner = owner.rsplit('.').next().unwrap_or_default();
    let mut names = names;
    let qualified = names.find_map(known);
    qualified
        .or_else(|| known(written))
        .or_else(|| known(last))
        .or_else(|| known(owner).filter(|_| !owner.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_qualified_as_they_are_said() {
        let mut own = OwnCode::default();
        assert!(own.is_empty());
        own.add_gate("cn.acme.FaceGate.ask", GateKind::SeparateConsent);
        own.add_gate("Ledger.mayScan", GateKind::UploadConsent);
        own.add_gate("FaceConsentDialog", GateKind::SeparateConsent);
        let none = || std::iter::empty();
        assert_eq!(
            own.gate(["cn.acme.FaceGate.ask"].into_iter(), "gate.ask"),
            Some(GateKind::SeparateConsent)
        );
        assert_eq!(own.gate(["cn.other.FaceGate.ask"].into_iter(), "gate.ask"), None);
        assert_eq!(own.gate(none(), "Ledger.mayScan"), Some(GateKind::UploadConsent));
        assert_eq!(own.gate(none(), "Other.mayScan"), None);
        assert_eq!(own.gate(none(), "FaceConsentDialog.show"), Some(GateKind::SeparateConsent));
        assert_eq!(own.gate(none(), "FaceConsentDialog"), Some(GateKind::SeparateConsent));
    }
}
