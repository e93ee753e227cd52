//! What texts and names offer. A label offers another way when it names one and is not about the face;
//! a name of a screen or route does when it names a credential and what is done with it.

use crate::knowledge::words::{Text, tokens, vocabulary};

/// Labels are no longer than this; a sentence explains and offers nothing.
const LABEL: usize = 40;
/// The same for texts in Latin letters.
const LATIN_LABEL: usize = 60;
/// Where a part of a sentence ends.
const CLAUSE_ENDS: [char; 10] = ['，', ',', '。', '.', '；', ';', '！', '？', '?', '\n'];
/// A word that turns the face down stands at most this far before it.
const TURNED_DOWN: usize = 14;

/// How near a text stands to the face flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    /// On the screen that takes the face, or on one where the face is one of the ways to choose from.
    Flow,
    /// On the screen before, which may serve other goals as well.
    Before,
    /// On an earlier screen.
    Earlier,
}

/// True for a label that offers another way.
pub(super) fn offers(label: &str, near: Near) -> bool {
    let limit = if label.is_ascii() { LATIN_LABEL } else { LABEL };
    label.chars().count() <= limit && names_way(label, near)
}

/// True for a text of any length that names another way.
pub(super) fn names_way(text: &str, near: Near) -> bool {
    let words = vocabulary();
    let normal = Text::new(text);
    if words.not_alternative.hit(&normal) {
        return false;
    }
    let generic = words.alternative_generic.hit(&normal);
    if is_face(text) && !generic {
        return false;
    }
    match near {
        Near::Flow => words.alternative.hit(&normal),
        // A code to scan or a card serves many goals: the label must say which.
        Near::Before => {
            words.alternative.hit(&normal)
                && (generic || !words.alternative_thing.hit(&normal) || words.verification.hit(&normal))
        }
        Near::Earlier => generic,
    }
}

/// True for a text of which some part names another way: "核验未通过，请到前台登记".
pub(super) fn explains_way(text: &str, near: Near) -> bool {
    text.split(CLAUSE_ENDS).any(|clause| names_way(clause, near))
}

/// True for a text about the face, unless it turns the face down.
pub(super) fn is_face(text: &str) -> bool {
    let words = vocabulary();
    let normal = Text::new(text);
    words.is_face_text(&normal) && !turns_face_down(text)
}

/// True when all that a text says of the face is that it is not wanted: "不刷脸，人工核验".
fn turns_face_down(text: &str) -> bool {
    let words = vocabulary();
    let lower = text.to_lowercase();
    let mut faces =
        lower.match_indices('脸').chain(lower.match_indices('臉')).chain(lower.match_indices("face"));
    let mut any = false;
    let all = faces.all(|(at, _)| {
        any = true;
        let before: Vec<char> = lower[..at].chars().collect();
        let before: String = before[before.len().saturating_sub(TURNED_DOWN)..].iter().collect();
        // What another part of the sentence says is not about this face.
        let clause = before.rsplit(CLAUSE_ENDS).next().unwrap_or_default();
        words.turned_down.hit(&Text::new(clause))
    });
    any && all
}

/// True for labels of what only belongs to an input: the button that sends a code.
pub(super) fn is_input_part(label: &str) -> bool {
    vocabulary().input_part.hit(&Text::new(label))
}

/// True for labels of controls that finish an input.
pub(super) fn submits(label: &str) -> bool {
    let words = vocabulary();
    let normal = Text::new(label);
    words.submit.hit(&normal) && !words.input_part.hit(&normal) && label.chars().count() <= 12
}

/// True for the name of a screen, route or control that is another way.
pub(super) fn names_other_way(name: &str, near: Near) -> bool {
    let words = vocabulary();
    let parts = tokens(name);
    let has = |list: &crate::knowledge::words::Idents| list.find(&parts).is_some();
    if words.is_face_ident(name) || has(&words.upkeep_ident) {
        return false;
    }
    // Taking a picture of a document is a step of the same check.
    if has(&words.document_ident) && has(&words.document_step_ident) {
        return false;
    }
    let act = has(&words.act_ident);
    let known = has(&words.alternative_ident);
    match near {
        Near::Flow => known || has(&words.credential_ident) && act,
        Near::Before => {
            known && (act || !has(&words.alternative_thing_ident)) || has(&words.credential_ident) && act
        }
        Near::Earlier => false,
    }
}

/// True for the name of a screen that serves other goals.
pub(super) fn is_elsewhere(name: &str) -> bool {
    vocabulary().elsewhere_ident.hit(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_offer_other_ways() {
        for label in [
            "密码登录",
            "使用短信验证码",
            "其他方式",
            "扫码开门",
            "刷身份证",
            "人工核验",
            "不刷脸，前台人工核验身份证",
            "不刷脸，到社区服务中心办理",
            "Use password instead",
            "Verify another way",
            "Sign in with a one-time code",
            "无法刷脸？试试密码登录",
            "簡訊驗證碼",
            "Continue without face recognition",
            "Staff verification",
            "不想刷脸",
            "Scan QR code",
        ] {
            assert!(offers(label, Near::Flow), "{label}");
        }
        for label in [
            "刷脸登录",
            "人脸识别",
            "重试",
            "忘记密码",
            "修改支付密码",
            "Forgot password?",
            "联系客服",
            "Contact support",
            "Try again",
            "拍摄身份证正面",
            "Use Face ID",
            "取消",
            "帮助",
            "Retake",
            "人脸/密码登录",
        ] {
            assert!(!offers(label, Near::Flow), "{label}");
        }
        assert!(!offers(
            "为了保障您的账户安全，请先完成刷脸验证，之后可以在设置中修改登录密码和支付密码",
            Near::Flow
        ));
    }

    #[test]
    fn things_must_say_what_for_on_earlier_screens() {
        assert!(offers("扫码开门", Near::Before) && offers("密码登录", Near::Before));
        assert!(!offers("我的年卡", Near::Before) && !offers("指纹", Near::Before));
        assert!(offers("其他登录方式", Near::Earlier) && !offers("密码登录", Near::Earlier));
    }

    #[test]
    fn names_of_screens() {
        for name in [
            "PasswordLoginActivity",
            "QrPayActivity",
            "SmsCodeFragment",
            "IdCardVerifyActivity",
            "/login/password",
            "InputPinActivity",
        ] {
            assert!(names_other_way(name, Near::Flow), "{name}");
        }
        for name in [
            "IDCardScanActivity",
            "ForgetPasswordActivity",
            "FaceLoginActivity",
            "SetPasswordActivity",
            "MainActivity",
            "BankCardListActivity",
            "IdCardOcrActivity",
            "CounterView",
        ] {
            assert!(!names_other_way(name, Near::Flow), "{name}");
        }
        assert!(
            !names_other_way("QrCodeActivity", Near::Before)
                && names_other_way("QrPayActivity", Near::Before)
        );
    }

    #[test]
    fn inputs_and_what_finishes_them() {
        assert!(is_input_part("获取验证码") && is_input_part("Send code") && !is_input_part("登录"));
        assert!(submits("登录") && submits("Confirm") && !submits("获取验证码") && !submits("设置"));
    }
}
