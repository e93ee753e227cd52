//! Why a gate by the way does not count, in words: the end of a finding's message, and labels.

use crate::analysis::evidence::{MissFact, SiteFact};
use crate::analysis::gate::Bits;
use crate::analysis::miss::MissKind;
use crate::finding::{Finding, Label, Say};

/// Adds to a finding which gates do not count and why: the first one to its message behind `lead`, all
/// of them as labels.
pub(crate) fn explain(finding: &mut Finding, site: &SiteFact, wanted: Bits, lead: &Say) {
    let misses: Vec<&MissFact> = site.misses.iter().filter(|miss| miss.wanted == wanted).collect();
    if let Some(first) = misses.first() {
        let reason = reason(first);
        finding.message.en.push_str(&format!("{}{}", lead.en, reason.en));
        finding.message.zh.push_str(&format!("{}{}", lead.zh, reason.zh));
    }
    for miss in misses {
        if let Some(loc) = miss.loc.filter(|&loc| loc != finding.loc) {
            finding.related.push(Label::new(loc, label(miss)));
        }
    }
}

/// What is asked for, in Chinese: a consent is sought, an age is verified.
fn asking_zh(miss: &MissFact) -> &'static str {
    if miss.wanted == Bits::AGE { "核实" } else { "征求" }
}

/// The name a miss is about, quoted.
fn name(miss: &MissFact) -> Option<String> {
    miss.name.as_ref().map(|name| format!("`{name}`"))
}

/// Why it does not count, as the end of a sentence.
fn reason(miss: &MissFact) -> Say {
    let ask = asking_zh(miss);
    let about = name(miss);
    match miss.kind {
        MissKind::CommentedOut => Say::new("the check is commented out", "相应的判断已被注释掉"),
        MissKind::Constant(true) => Say::new("the condition is always true", "相应的条件恒为真"),
        MissKind::Constant(false) => Say::new("the condition is always false", "相应的条件恒为假"),
        MissKind::SetByCode => {
            let about = about.unwrap_or_default();
            Say::new(
                format!("{about} is set without the person's act"),
                format!("{about} 未经本人同意即被写入"),
            )
        }
        MissKind::WrongSide => Say::new("it runs on the wrong side of the check", "处理位于判断的相反分支"),
        MissKind::OnRefusal => {
            Say::new("it runs when the prompt is refused or closed", "弹窗被拒绝或关闭时仍会执行")
        }
        MissKind::Either => {
            Say::new("something else is enough to pass the check", "满足其他条件即可通过判断")
        }
        MissKind::DecidesNothing if miss.wanted == Bits::AGE => {
            Say::new("the age is looked at and decides nothing", "虽判断年龄，却不影响走向")
        }
        MissKind::DecidesNothing => Say::new("a refusal does not turn back", "拒绝后并未返回，处理照常继续"),
        MissKind::NotAwaited => Say::new("the answer is not awaited", "未等待答复即继续执行"),
        MissKind::Caught => Say::new("the error that should stop it is caught", "本应中止流程的异常被捕获"),
        MissKind::OtherBranch => {
            Say::new("it is asked on another branch only", format!("仅在另一分支中{ask}"))
        }
        MissKind::After => Say::new("it is asked only afterwards", format!("事后才{ask}")),
        MissKind::Ignored => Say::new("the answer is read and decides nothing", "虽读取结果，却不影响走向"),
        MissKind::OnlyShown => {
            Say::new("the state says that it was shown, not agreed to", "该状态仅表示已展示，不表示已同意")
        }
        MissKind::NotRefused => {
            Say::new("not to have refused is not to have agreed", "未拒绝、未撤回不等于已同意")
        }
        MissKind::NeverRead => Say::new("the answer is never read on this way", "该路径从未读取本人的选择"),
        MissKind::Presumed => Say::new(
            "going on is taken for consent, which is no explicit act",
            "以继续操作推定同意，并非本人明确作出",
        ),
        MissKind::OtherWay => match about {
            Some(about) => Say::new(
                format!("the way in through {about} does not ask"),
                format!("经 {about} 进入的路径未{ask}"),
            ),
            None => Say::new("another way asks", format!("仅在其他路径上{ask}")),
        },
        MissKind::CameraOnly => Say::new("the camera permission is no consent", "系统相机权限不等于个人同意"),
    }
}

/// What is at the place.
fn label(miss: &MissFact) -> Say {
    let ask = asking_zh(miss);
    let about = name(miss);
    match miss.kind {
        MissKind::CommentedOut => Say::new("this check is commented out", "此处的判断已被注释掉"),
        MissKind::Constant(true) => Say::new("this is always true", "此处恒为真"),
        MissKind::Constant(false) => Say::new("this is always false", "此处恒为假"),
        MissKind::SetByCode => Say::new("set here without the person's act", "在此写入，并非本人作出"),
        MissKind::WrongSide if miss.wanted == Bits::AGE => {
            Say::new("the face is processed where this check failed", "此处核实未通过时仍处理人脸")
        }
        MissKind::WrongSide => {
            Say::new("the face is processed where this says no", "此处结果为不同意时仍处理人脸")
        }
        MissKind::OnRefusal => {
            Say::new("this runs when the prompt is refused or closed", "弹窗被拒绝或关闭时执行此处")
        }
        MissKind::Either => Say::new("this lets it through without the answer", "满足此处即可通过，无需答复"),
        MissKind::DecidesNothing if miss.wanted == Bits::AGE => {
            Say::new("whatever the age is here, the code goes on", "无论此处年龄如何，代码都会继续执行")
        }
        MissKind::DecidesNothing => {
            Say::new("after a refusal here the code goes on", "此处拒绝之后，代码仍继续执行")
        }
        MissKind::NotAwaited => Say::new(
            "this asks, and the code goes on without the answer",
            "此处发出询问，代码不等答复即继续执行",
        ),
        MissKind::Caught => {
            Say::new("what this throws is caught, and the code goes on", "此处抛出的异常被捕获，代码继续执行")
        }
        MissKind::OtherBranch => Say::new(
            "asked here, on a branch that need not be taken",
            format!("在此{ask}，但不一定进入该分支"),
        ),
        MissKind::After => {
            Say::new("asked here, when this way has been taken already", format!("在此{ask}时，流程已经启动"))
        }
        MissKind::Ignored => Say::new("read here, and nothing depends on it", "在此读取，但结果不影响走向"),
        MissKind::OnlyShown => {
            Say::new("this says that it was shown, not agreed to", "此处仅表示已展示，不表示已同意")
        }
        MissKind::NotRefused => {
            Say::new("not to have refused or withdrawn is not to have agreed", "未拒绝、未撤回不等于已同意")
        }
        MissKind::NeverRead => {
            Say::new("the answer given here is never read on this way", "该路径从未读取此处的选择")
        }
        MissKind::Presumed => Say::new("these words take going on for consent", "此处文字以继续操作推定同意"),
        MissKind::OtherWay => match about {
            Some(about) => Say::new(
                format!("this asks, but the way in through {about} does not pass it"),
                format!("此处{ask}，但经 {about} 进入的路径不经过这里"),
            ),
            None => Say::new("this asks, but not on this way", format!("此处{ask}，但不在这条路径上")),
        },
        MissKind::CameraOnly => {
            Say::new("this asks for the camera, not for consent", "此处请求相机权限，并非征求同意")
        }
    }
}
