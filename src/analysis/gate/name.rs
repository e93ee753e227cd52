//! What the names of states, constants and callbacks say about agreement.

use crate::knowledge::words::{tokens, vocabulary};

use super::Bits;

/// Words of other subjects: agreeing to them is no consent to faces.
const OTHER: &[&str] = &[
    "camera",
    "location",
    "gps",
    "contact",
    "contacts",
    "notification",
    "notify",
    "push",
    "storage",
    "permission",
    "permissions",
    "sms",
    "phone",
    "microphone",
    "audio",
    "record",
    "cookie",
    "marketing",
    "newsletter",
    "update",
    "bluetooth",
    "calendar",
    "album",
    "gallery",
    "payment",
    "refund",
    "order",
    "friend",
    "group",
    "call",
    "license",
    "licence",
    "network",
    "wifi",
];

/// Words that make an identifier one of agreement.
const AGREE_TOKENS: &[&str] = &[
    "agree",
    "agreed",
    "agreement",
    "agreements",
    "consent",
    "consented",
    "consents",
    "accept",
    "accepted",
    "authorize",
    "authorized",
    "authorise",
    "authorised",
    "authorization",
    "privacy",
    "protocol",
    "policy",
    "terms",
    "tos",
    "eula",
    "xieyi",
    "tongyi",
    "shouquan",
];

/// Words of a state that is not the agreement: its end, its refusal, that it was asked for, that it is
/// asked for at all.
const NO_AGREEMENT: &[&str] = &[
    "withdrawn",
    "withdraw",
    "withdrawal",
    "revoked",
    "revoke",
    "denied",
    "declined",
    "refused",
    "refuse",
    "rejected",
    "reject",
    "disagree",
    "disagreed",
    "expired",
    "canceled",
    "cancelled",
    "dismissed",
    "shown",
    "displayed",
    "asked",
    "prompted",
    "required",
    "require",
    "requires",
    "show",
    "showing",
    "presented",
    "presenting",
];

/// Words of a state that is true as long as there is no agreement.
const LACKING: &[&str] = &[
    "not", "no", "un", "missing", "pending", "need", "needs", "needed", "without", "lacks", "should", "must",
];

/// What it says of an agreement that a state or predicate of some name is true, or false.
pub fn named_state(identifier: &str, holds: bool) -> Bits {
    let parts = tokens(identifier);
    let any = |words: &[&str]| parts.iter().any(|part| words.contains(&part.as_str()));
    if any(NO_AGREEMENT) || any(LACKING) == holds { Bits::NONE } else { named(identifier) }
}

/// What the name of a state or predicate says it is the agreement to.
pub fn named(identifier: &str) -> Bits {
    let words = vocabulary();
    let parts = tokens(identifier);
    let is_face = words.is_face_ident(identifier)
        || parts
            .iter()
            .any(|part| matches!(part.as_str(), "face" | "biometric" | "biometrics" | "bio" | "facial"));
    if words.guardian_ident.find(&parts).is_some() && agreeing(&parts) {
        return Bits::GUARDIAN.or(Bits::AGE).or(Bits::CONSENT);
    }
    if words.face_consent_ident.find(&parts).is_some() {
        return Bits::CONSENT.or(Bits::SEPARATE);
    }
    if !agreeing(&parts) {
        return Bits::NONE;
    }
    if parts.iter().any(|part| matches!(part.as_str(), "upload" | "cloud" | "transfer" | "transmit")) {
        return Bits::CONSENT.or(Bits::SEPARATE).or(Bits::UPLOAD);
    }
    if is_face {
        return Bits::CONSENT.or(Bits::SEPARATE);
    }
    // `authorizationStatus`: what the system lets the app do.
    let of_system = || parts.windows(2).any(|pair| pair[0] == "authorization" && pair[1] == "status");
    if parts.iter().any(|part| OTHER.contains(&part.as_str())) || of_system() {
        return Bits::NONE;
    }
    Bits::CONSENT
}

fn agreeing(parts: &[String]) -> bool {
    parts.iter().any(|part| AGREE_TOKENS.contains(&part.as_str()))
}

/// Whether a constant compared with a state stands for approval, refusal, or neither.
pub fn approving(constant: &str) -> Option<bool> {
    let parts = tokens(constant);
    let any = |words: &[&str]| parts.iter().any(|part| words.contains(&part.as_str()));
    if any(&[
        "denied",
        "declined",
        "refused",
        "rejected",
        "revoked",
        "withdrawn",
        "none",
        "unknown",
        "pending",
        "not",
        "disagree",
        "disagreed",
        "refuse",
        "no",
        "false",
        "cancel",
        "canceled",
        "cancelled",
        "required",
        "missing",
        "unset",
        "off",
    ]) {
        return Some(false);
    }
    if any(&[
        "granted",
        "agreed",
        "agree",
        "accepted",
        "accept",
        "given",
        "yes",
        "true",
        "approved",
        "consented",
        "confirmed",
        "ok",
        "allowed",
        "authorized",
        "authorised",
        "enabled",
        "active",
        "signed",
        "done",
    ]) {
        return Some(true);
    }
    None
}

/// True for a constant that is the opposite of agreement and not merely its absence: `NOT_AGREED`.
pub fn negates_agreement(constant: &str) -> bool {
    let parts = tokens(constant);
    let not = parts.iter().position(|part| matches!(part.as_str(), "not" | "no" | "un" | "non"));
    not.is_some_and(|at| {
        parts
            .get(at + 1)
            .is_none_or(|next| AGREE_TOKENS.contains(&next.as_str()) || approving(next) == Some(true))
    }) || matches!(&parts[..], [only] if matches!(only.as_str(), "false" | "off"))
}

/// Whether the name of a callback, parameter or slot approves (`onAgree`), refuses (`onCancel`), or
/// neither.
pub fn approving_callback(name: &str) -> Option<bool> {
    let parts = tokens(name);
    let any = |words: &[&str]| parts.iter().any(|part| words.contains(&part.as_str()));
    if any(&[
        "cancel",
        "cancelled",
        "canceled",
        "refuse",
        "refused",
        "deny",
        "denied",
        "decline",
        "declined",
        "negative",
        "dismiss",
        "dismissed",
        "reject",
        "rejected",
        "disagree",
        "no",
        "left",
        "close",
        "closed",
        "later",
        "neutral",
        "fail",
        "failed",
        "failure",
        "error",
    ]) {
        return Some(false);
    }
    if any(&[
        "agree",
        "agreed",
        "accept",
        "accepted",
        "confirm",
        "confirmed",
        "positive",
        "ok",
        "sure",
        "yes",
        "consent",
        "consented",
        "approve",
        "approved",
        "allow",
        "grant",
        "granted",
        "right",
        "continue",
        "authorize",
        "enter",
        "commit",
    ]) {
        return Some(true);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEPARATE: Bits = Bits(3);

    #[test]
    fn names() {
        assert_eq!(named("faceConsentAt"), SEPARATE);
        assert_eq!(named("hasBiometricConsent"), SEPARATE);
        assert_eq!(named("isAgree"), Bits::CONSENT);
        assert_eq!(named("privacyAccepted"), Bits::CONSENT);
        assert_eq!(named("cameraPermissionAgreed"), Bits::NONE);
        assert_eq!(named("isLoggedIn"), Bits::NONE);
        assert!(named("guardianConsent").has(Bits::GUARDIAN));
    }

    #[test]
    fn states() {
        assert_eq!(named_state("faceConsent", true), SEPARATE);
        assert_eq!(named_state("faceConsent", false), Bits::NONE);
        assert_eq!(named_state("needFaceConsent", false), SEPARATE);
        assert_eq!(named_state("needFaceConsent", true), Bits::NONE);
        assert_eq!(named_state("face_consent_withdrawn", true), Bits::NONE);
        assert_eq!(named_state("face_consent_withdrawn", false), Bits::NONE);
        assert_eq!(named_state("privacyDialogShown", true), Bits::NONE);
    }

    #[test]
    fn constants() {
        assert!(negates_agreement("NOT_AGREED") && negates_agreement("NO"));
        assert!(!negates_agreement("NOT_ASKED") && !negates_agreement("DENIED"));
    }

    #[test]
    fn callbacks() {
        assert_eq!(approving_callback("onAgree"), Some(true));
        assert_eq!(approving_callback("onCancelClick"), Some(false));
        assert_eq!(approving_callback("onShow"), None);
        assert_eq!(approving("GRANTED"), Some(true));
        assert_eq!(approving("NOT_ASKED"), Some(false));
    }
}
