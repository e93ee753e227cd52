//! What a text or a name asks a person to agree to.

use crate::knowledge::words::{Text, raw, vocabulary};
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
    let mut opening: Option<&VisibleText> = None;
    let mut guardian: Option<&VisibleText> = None;
    let mut document = false;
    let mut agreement = false;
    let mut sends = false;
    for (index, text) in texts.iter().enumerate() {
        let normal = Text::new(&text.value);
        // 「我同意…。不同意不影响…」 agrees in one sentence and says in another what follows where one does not.
        agreement |= sentences(&text.value).any(|part| asks(part) && !is_refuse_label(part));
        if words.face_consent.find_all(&normal).any(|term| !is_denied(&normal, term)) {
            document = true;
            face = face.or(Some(text));
        }
        if about_face(&text.value) {
            face = match face {
                Some(known) if asks(&known.value) || !asks(&text.value) => Some(known),
                _ => Some(text),
            };
        }
        if words.guardian.hit(&normal) && !words.not_guardian.hit(&normal) {
            guardian = guardian.or(Some(text));
        }
        sends |= says_sending(&text.value);
        match general_in(&text.value) {
            _ if words.everything.hit(&normal) => general = general.or(Some(text)),
            General::Document if is_pointed_to(texts, index) => {}
            General::Document => general = general.or(Some(text)),
            General::Opening => opening = opening.or(Some(text)),
            General::None => {}
        }
    }
    // What follows the opening words is another text: a link to the face document, or to nothing known.
    if face.is_none() {
        general = general.or(opening);
    }
    let declared = texts.iter().find(|text| declares_age(&text.value)).filter(|_| agreement || document);
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
    if let Some(declared) = declared {
        result.bits = result.bits.or(Bits::AGE);
        result.quote = result.quote.or_else(|| Some(declared.clone()));
    }
    result
}

/// True when a text says everywhere that a person does not do what a term says: 「我不同意采集我的人脸信息」.
fn is_denied(text: &Text, term: &str) -> bool {
    let dense = text.as_str();
    let mut found = dense.match_indices(term).peekable();
    found.peek().is_some() && found.all(|(at, _)| dense[..at].ends_with(['不', '未']))
}

/// True when a text says that something is sent, and not that it is not: 「不会上传至服务器」.
fn says_sending(text: &str) -> bool {
    let transmission = &vocabulary().transmission;
    if !transmission.hit(&Text::new(text)) {
        return false;
    }
    sentences(text).any(|sentence| {
        // A list goes on with what was denied: 「不会上传、传输或提供给他人」.
        let mut list_denied = false;
        sentence.to_lowercase().split_inclusive(COMMAS).any(|clause| {
            let parts = turned(clause.trim_end_matches(COMMAS));
            let (mut sends, mut denied) = (false, denies(parts[0]));
            for (index, part) in parts.into_iter().enumerate() {
                let normal = Text::new(part);
                let before = |term: &str| normal.before(term).unwrap_or_default().trim().to_owned();
                let begins =
                    |term: &str| matches!(before(term).as_str(), "" | "or" | "or be" | "或" | "及" | "和");
                let terms: Vec<&str> = transmission.find_all(&normal).collect();
                let goes_on = index == 0 && list_denied && terms.iter().any(|term| begins(term));
                denied |= goes_on;
                sends |= terms.iter().any(|term| !goes_on && !denies(&before(term)));
            }
            list_denied = denied && clause.ends_with(['、', ',']);
            sends
        })
    })
}

/// The parts of a clause between the words after which it turns to the contrary.
fn turned(clause: &str) -> Vec<&str> {
    let mut parts = vec![clause];
    for word in raw("n2b_method.turns") {
        parts = parts.into_iter().flat_map(|part| part.split(word.as_str())).collect();
    }
    parts
}

/// True when words deny what follows them. Twice denied is said: "cannot verify you without".
fn denies(before: &str) -> bool {
    let mut before = format!("{before} ");
    for word in raw("n2b_method.not_denied") {
        before = before.replace(word.as_str(), " ");
    }
    let (latin, chinese): (Vec<&String>, Vec<&String>) =
        raw("n2b_method.denied").iter().partition(|word| word.is_ascii());
    if chinese.into_iter().map(|word| before.matches(word.as_str()).count()).sum::<usize>() > 0 {
        return true;
    }
    // 「never leaves this device and is not uploaded」 denies each for itself.
    let denials = |part: &str| {
        let words = latin.iter().map(|word| at_words(part, word)).sum::<usize>();
        words + part.matches("cannot ").count()
    };
    let near = before.rsplit(" and ").map(denials).find(|&count| count > 0);
    near.is_some_and(|count| count % 2 == 1)
}

/// How often a word stands in a text where a word begins, or ends one: "n't".
fn at_words(text: &str, word: &str) -> usize {
    let begins = |at: usize| !text[..at].chars().next_back().is_some_and(|c| c.is_ascii_alphabetic());
    text.match_indices(word).filter(|&(at, _)| word.starts_with("n'") || begins(at)).count()
}

/// True when a text has a person say that they are at least 14: 「我已年满十四周岁」.
pub fn declares_age(text: &str) -> bool {
    const NUMBERS: &[&str] = &["十四", "十五", "十六", "十七", "十八", "14", "15", "16", "17", "18"];
    let lower = text.to_lowercase();
    let chinese = ["年满", "已满", "年滿", "已滿"].iter().any(|word| {
        lower.match_indices(word).any(|(at, _)| {
            let rest = lower[at + word.len()..].trim_start();
            NUMBERS.iter().any(|number| {
                rest.strip_prefix(number)
                    .is_some_and(|rest| rest.trim_start_matches('周').trim_start().starts_with(['岁', '歲']))
            })
        })
    });
    let english = ["at least ", "over ", "i am "].iter().any(|word| {
        lower.match_indices(word).any(|(at, _)| {
            let rest = &lower[at + word.len()..];
            NUMBERS[5..].iter().any(|number| {
                rest.strip_prefix(number).is_some_and(|rest| {
                    rest.starts_with(" years")
                        || rest.starts_with(" or older")
                        || rest.starts_with(" or over")
                })
            })
        })
    });
    chinese || english
}

/// Ends of sentences.
const ENDS: &[char] = &['。', '；', ';', '！', '!', '\n'];

/// Ends of parts of sentences.
const COMMAS: &[char] = &['，', ',', '、', '（', '(', '）', ')', '：', ':'];

/// The sentences of a text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(ENDS).flat_map(|part| part.split(". "))
}

/// The parts of a text between commas, without what they end in.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    sentences(text).flat_map(|sentence| sentence.split(COMMAS))
}

/// True when words point to a document and do not agree to it.
fn points(words: &str) -> bool {
    let lower = words.to_lowercase();
    REFERENCE.iter().any(|word| *word != "read " && lower.contains(word)) && !asks(words)
}

/// True for the name of a document that stands apart, such as the text of a link, when what stands around
/// it points to it, or when the sentence before it agreed to something else: 「我同意处理我的人脸信息，详见」
/// with a link 《隐私政策》.
fn is_pointed_to(texts: &[VisibleText], index: usize) -> bool {
    let text = texts[index].value.trim();
    if asks(text) {
        return false;
    }
    let Some(before) = index.checked_sub(1).map(|before| texts[before].value.trim()) else { return false };
    let after = texts.get(index + 1).map_or("", |after| after.value.as_str());
    let lead = clauses(before).last().unwrap_or_default();
    let rest = clauses(after).next().unwrap_or_default();
    if !lead.trim().is_empty() && points(&format!("{lead} {text} {rest}")) {
        return true;
    }
    // A finished sentence, which was about the face.
    let ended = before.ends_with(ENDS) || before.ends_with('.');
    ended && asks(before) && about_face(before)
}

/// True when a sentence of a text is about a person's face. One that explains the camera permission is
/// not, unless agreement to something about the face is asked in it.
fn about_face(text: &str) -> bool {
    let words = vocabulary();
    sentences(text).any(|sentence| {
        let normal = Text::new(sentence);
        if words.camera.hit(&normal) {
            return words.face.hit(&normal) && (asks_firmly(sentence) || words.face_consent.hit(&normal));
        }
        words.is_face_text(&normal)
    })
}

/// True when a text asks for agreement, not only for permission.
fn asks_firmly(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["同意", "agree", "consent"].iter().any(|word| lower.contains(word))
}

/// What a text says of terms and policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum General {
    /// Nothing, or it only points to them.
    None,
    /// It opens an agreement without naming what to: 「我已阅读并同意」.
    Opening,
    /// It makes a person agree to a general document.
    Document,
}

/// Words that open an agreement and name no document.
const OPENINGS: &[&str] = &["我已阅读并同意", "我已閱讀並同意", "i have read and agree"];

/// Whether a text makes a person agree to terms or a privacy policy, rather than point to them.
fn general_in(text: &str) -> General {
    sentences(text).map(general_in_sentence).max().unwrap_or(General::None)
}

fn general_in_sentence(sentence: &str) -> General {
    let words = vocabulary();
    let normal = Text::new(sentence);
    let mut terms: Vec<&str> = words.general.find_all(&normal).collect();
    terms.sort_unstable();
    terms.dedup();
    let lower = sentence.to_lowercase();
    let only_refers = REFERENCE.iter().any(|word| lower.contains(word)) && !asks(sentence);
    // 「我同意处理我的人脸信息，详见《隐私政策》」
    let naming: Vec<&str> = clauses(sentence)
        .filter(|clause| words.general.find_all(&Text::new(clause)).any(|term| !OPENINGS.contains(&term)))
        .collect();
    let only_refers = only_refers || !naming.is_empty() && naming.iter().all(|clause| points(clause));
    if terms.is_empty() || only_refers {
        return General::None;
    }
    let documents = terms.iter().filter(|term| !OPENINGS.contains(term));
    // 「人脸识别服务协议」 is no service agreement: what stands before the word makes it the face's own.
    let faces: Vec<&str> = words.face.find_all(&normal).chain(words.face_weak.find_all(&normal)).collect();
    let documents_of_faces: Vec<&str> = words.face_consent.find_all(&normal).collect();
    let dense = normal.as_str();
    let is_general = |term: &str| {
        if term.is_ascii() {
            return true;
        }
        dense.match_indices(term).any(|(at, _)| {
            let end = at + term.len();
            let inside = documents_of_faces.iter().any(|document| {
                dense.match_indices(document).any(|(start, _)| start <= at && end <= start + document.len())
            });
            !inside && !faces.iter().any(|face| dense[..at].ends_with(face))
        })
    };
    if documents.clone().any(|term| is_general(term)) {
        return General::Document;
    }
    if documents.count() < terms.len() && faces.is_empty() { General::Opening } else { General::None }
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
    fn a_link_to_the_policy_is_not_agreed_to() {
        let face = "I consent to the processing of my face data. See our";
        assert_eq!(ask(&[face, "Privacy Policy", "for details."]), SEPARATE);
        assert_eq!(ask(&["我同意处理我的人脸信息，详见", "《隐私政策》"]), SEPARATE);
        assert_eq!(ask(&["我同意处理我的人脸信息，详见《隐私政策》"]), SEPARATE);
        assert_eq!(ask(&["我同意处理我的人脸信息。", "《隐私政策》"]), SEPARATE);
        assert_eq!(
            ask(&[
                "I consent to processing my biometric data (facial photos)",
                "See our",
                "Privacy Policy",
                "for details"
            ]),
            SEPARATE
        );
        // What is agreed to itself.
        assert_eq!(
            ask(&["I have read the", "Privacy Policy", "and consent to the use of my face data"]),
            Bits::CONSENT
        );
        assert_eq!(ask(&["我同意处理我的人脸信息，并同意", "《隐私政策》"]), Bits::CONSENT);
        assert_eq!(ask(&["我同意处理我的人脸信息和", "《隐私政策》"]), Bits::CONSENT);
        assert_eq!(ask(&["我已阅读《隐私政策》并同意处理我的人脸信息"]), Bits::CONSENT);
    }

    #[test]
    fn sending_makes_it_an_upload_consent() {
        assert!(ask(&["我同意将我的人脸图像上传至服务器进行比对"]).has(Bits::UPLOAD));
        assert!(!ask(&["我同意在本机识别我的人脸信息"]).has(Bits::UPLOAD));
    }

    #[test]
    fn denying_to_send_is_no_upload_consent() {
        for text in [
            "是否同意采集您的人脸信息？人脸仅在本机处理，不会上传至服务器",
            "同意采集人脸信息。人脸信息不会上传，也不会提供给第三方。",
            "同意采集人脸信息，不上传、传输或提供给他人",
            "Do you agree that we scan your face? Your face never leaves this device and is not uploaded to any server.",
            "I agree to face recognition. Photos are not uploaded, shared with anyone or sent to a server.",
            "I consent to face recognition, we don't upload your face",
        ] {
            let bits = ask(&[text]);
            assert!(bits.has(SEPARATE) && !bits.has(Bits::UPLOAD), "{text}");
        }
        for text in [
            "同意采集人脸信息，不会用于其他用途，但会上传至服务器核验",
            "同意采集人脸信息，照片不会保存仅上传至服务器核验",
            "同意提取不可逆的人脸特征并上传至服务器",
            "同意将未成年人的人脸信息上传至服务器",
            "I agree to face recognition. Photos are not kept on the phone but uploaded to our server.",
            "I agree to face recognition: we cannot verify you without our server.",
        ] {
            assert!(ask(&[text]).has(Bits::UPLOAD), "{text}");
        }
    }

    #[test]
    fn other_texts_ask_for_nothing() {
        for texts in [
            &["同意读取通讯录"][..],
            &["请正对屏幕，将人脸移入框内"],
            &["确定", "是否退出登录"],
            &["需要相机权限", "允许"],
            &["未成年人应在监护人指导下使用"],
            &["我不同意采集我的人脸信息"],
        ] {
            assert_eq!(ask(texts), Bits::NONE, "{texts:?}");
        }
    }

    #[test]
    fn declared_ages() {
        assert!(
            declares_age("我已年满十四周岁")
                && declares_age("本人已满18岁")
                && declares_age("I am at least 14 years old")
        );
        assert!(
            !declares_age("未满十四周岁的用户")
                && !declares_age("我已年满12周岁")
                && !declares_age("over 14 days")
        );
        assert!(ask(&["我已年满十四周岁，同意采集我的人脸信息"]).has(Bits::AGE.or(SEPARATE)));
    }

    #[test]
    fn guardians() {
        assert!(ask(&["监护人同意采集孩子的人脸信息"]).has(Bits::GUARDIAN));
    }

    #[test]
    fn a_document_of_the_face_is_not_a_general_one() {
        assert_eq!(ask(&["人脸识别服务协议", "我们将采集您的人脸图像，是否同意？"]), SEPARATE);
        assert_eq!(ask(&["我已阅读并同意《人脸信息处理规则》"]), SEPARATE);
        assert_eq!(ask(&["我已阅读并同意", "《人脸识别服务协议》"]), SEPARATE);
        assert_eq!(ask(&["我已阅读并同意", "《用户服务协议》"]), Bits::CONSENT);
        assert_eq!(ask(&["同意《服务协议》和《人脸识别服务协议》"]), Bits::CONSENT);
    }

    #[test]
    fn explaining_the_camera_asks_for_nothing() {
        assert_eq!(ask(&["人脸识别需要使用相机权限，请允许访问相机", "允许"]), Bits::NONE);
        assert_eq!(ask(&["Camera access is required for face recognition", "Allow"]), Bits::NONE);
        assert_eq!(ask(&["我同意使用摄像头采集我的人脸信息"]), SEPARATE);
    }

    #[test]
    fn labels() {
        assert!(is_agree_label("同意并继续") && !is_agree_label("不同意") && is_refuse_label("暂不同意"));
        assert!(!is_agree_label("取消"));
    }
}
