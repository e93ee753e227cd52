//! What a text or a name asks a person to agree to.

use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::resource::text::VisibleText;

use super::Bits;

/// What a group of texts asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What agreeing to it establishes.
    pub bits: Bits,
    /// The text that decided.
    pub quote: Option<VisibleText>,
}

/// Words that make a text a question for agreement.
const AGREE_ZH: &[&str] = &["同意", "授权", "授權", "许可", "許可", "允许", "允許"];
const AGREE_EN: &[&str] = &[
    "agree",
    "consent",
    "authorize",
    "authorise",
    "authorization",
    "accept",
    "allow",
    "permit",
    "permission to",
];
/// Words that point to a document without agreeing to it.
const REFERENCE: &[&str] = &[
    "详见",
    "参见",
    "详情",
    "查看",
    "了解",
    "參見",
    "詳見",
    "see ",
    "read ",
    "refer",
    "learn more",
    "view ",
    "details",
];

/// True when a text asks for agreement.
pub fn asks(text: &str) -> bool {
    let lower = text.to_lowercase();
    AGREE_ZH.iter().any(|word| lower.contains(word))
        || AGREE_EN.iter().any(|word| {
            lower
                .match_indices(word)
                .any(|(at, _)| !lower[..at].chars().next_back().is_some_and(char::is_alphanumeric))
        })
}

/// True when a label agrees rather than refuses.
pub fn is_agree_label(text: &str) -> bool {
    let words = vocabulary();
    let normal = Text::new(text);
    !is_refuse_label(text) && (words.agree.hit(&normal) || asks(text))
}

/// True when a label refuses or closes.
pub fn is_refuse_label(text: &str) -> bool {
    let words = vocabulary();
    let normal = Text::new(text);
    words.refuse.find_all(&normal).any(|term| term.chars().count() > 1)
}

/// What a group of texts that belong to one control, dialog or screen asks a person to agree to.
pub fn asked(texts: &[VisibleText]) -> Asked {
    let words = vocabulary();
    let mut face: Option<&VisibleText> = None;
    let mut general: Option<&VisibleText> = None;
    let mut guardian: Option<&VisibleText> = None;
    let mut document = false;
    let mut agreement = false;
    let mut sends = false;
    for text in texts {
        let normal = Text::new(&text.value);
        agreement |= asks(&text.value) && !is_refuse_label(&text.value);
        if words.face_consent.hit(&normal) {
            document = true;
            face = face.or(Some(text));
        }
        let strong = words.face.hit(&normal) || words.face_weak.hit(&normal) && !words.not_face.hit(&normal);
        if strong && !words.camera.hit(&normal) || words.face.hit(&normal) {
            face = match face {
                Some(known) if asks(&known.value) || !asks(&text.value) => Some(known),
                _ => Some(text),
            };
        }
        if words.guardian.hit(&normal) && !words.not_guardian.hit(&normal) {
            guardian = guardian.or(Some(text));
        }
        if words.transmission.hit(&normal) {
            sends = true;
        }
        if agrees_to_general(&text.value) || words.everything.hit(&normal) {
            general = general.or(Some(text));
        }
    }
    let mut result = Asked::default();
    if let Some(guardian) = guardian
        && (agreement || document)
    {
        result.bits = Bits::GUARDIAN.or(Bits::AGE).or(Bits::CONSENT);
        result.quote = Some(guardian.clone());
        if face.is_some() && general.is_none() {
            result.bits = result.bits.or(Bits::SEPARATE);
            if sends {
                result.bits = result.bits.or(Bits::UPLOAD);
            }
        }
        return result;
    }
    match (face, general) {
        (Some(face), None) if agreement || document => {
            result.bits = Bits::CONSENT.or(Bits::SEPARATE);
            if sends {
                result.bits = result.bits.or(Bits::UPLOAD);
            }
            result.quote = Some(face.clone());
        }
        (_, Some(general)) => {
            result.bits = Bits::CONSENT;
            result.quote = Some(general.clone());
        }
        _ => {}
    }
    result
}

/// True when a text makes a person agree to terms or a privacy policy, rather than point to them.
fn agrees_to_general(text: &str) -> bool {
    let words = vocabulary();
    text.split(['。', '；', ';', '！', '!', '\n']).any(|sentence| {
        let normal = Text::new(sentence);
        if !words.general.hit(&normal) {
            return false;
        }
        let lower = sentence.to_lowercase();
        let only_refers = REFERENCE.iter().any(|word| lower.contains(word)) && !asks(sentence);
        !only_refers
    })
}

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
    if parts.iter().any(|part| OTHER.contains(&part.as_str())) {
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
    use crate::input::span::Loc;

    fn ask(texts: &[&str]) -> Bits {
        let texts: Vec<VisibleText> = texts
            .iter()
            .map(|text| VisibleText { value: (*text).to_owned(), locale: String::new(), loc: Loc::default() })
            .collect();
        asked(&texts).bits
    }

    const SEPARATE: Bits = Bits(3);

    #[test]
    fn separate_general_and_bundled() {
        assert_eq!(ask(&["同意", "《人脸验证协议》"]), SEPARATE);
        assert_eq!(ask(&["我同意处理我的人脸信息"]), SEPARATE);
        assert_eq!(ask(&["我已阅读并同意《用户协议》和《隐私政策》"]), Bits::CONSENT);
        // T2: one box for two documents.
        assert_eq!(ask(&["我已阅读并同意《个人信息收集授权书》和《人脸识别服务协议》"]), Bits::CONSENT);
        assert_eq!(ask(&["I consent to the processing of my biometric data"]), SEPARATE);
        assert_eq!(ask(&["Agree to all", "face recognition consent"]), Bits::CONSENT);
    }

    #[test]
    fn a_reference_to_the_policy_bundles_nothing() {
        assert_eq!(ask(&["我同意采集我的人脸信息用于考勤。详见《隐私政策》"]), SEPARATE);
    }

    #[test]
    fn sending_makes_it_an_upload_consent() {
        assert!(ask(&["我同意将我的人脸图像上传至服务器进行比对"]).has(Bits::UPLOAD));
        assert!(!ask(&["我同意在本机识别我的人脸信息"]).has(Bits::UPLOAD));
    }

    #[test]
    fn other_texts_ask_for_nothing() {
        for texts in [
            &["同意读取通讯录"][..],
            &["请正对屏幕，将人脸移入框内"],
            &["确定", "是否退出登录"],
            &["需要相机权限", "允许"],
            &["未成年人应在监护人指导下使用"],
        ] {
            assert_eq!(ask(texts), Bits::NONE, "{texts:?}");
        }
    }

    #[test]
    fn guardians() {
        assert!(ask(&["监护人同意采集孩子的人脸信息"]).has(Bits::GUARDIAN));
    }

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
    fn labels_and_callbacks() {
        assert!(is_agree_label("同意并继续") && !is_agree_label("不同意") && is_refuse_label("暂不同意"));
        assert!(!is_agree_label("取消"));
        assert_eq!(approving_callback("onAgree"), Some(true));
        assert_eq!(approving_callback("onCancelClick"), Some(false));
        assert_eq!(approving_callback("onShow"), None);
        assert_eq!(approving("GRANTED"), Some(true));
        assert_eq!(approving("NOT_ASKED"), Some(false));
    }
}
