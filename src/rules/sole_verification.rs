//! `sole-verification`.

use crate::analysis::evidence::{BarredFact, ChoiceFact};
use crate::finding::{Label, Say};
use crate::rules::common::{act, by_component, excerpt, flow_finding};

rule! {
    /// A person is verified by the face and has no other way to the same goal.
    ///
    /// ## Why
    ///
    /// Where another technology serves the purpose, face recognition must not be the only way, and whoever
    /// does not agree is offered another reasonable and convenient one. Trying again, another face SDK, or a
    /// control that is hidden or disabled is no other way.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.app.Activity;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class FaceLoginActivity extends Activity {
    ///     public void login() {
    ///         WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: sole-verification
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```java
    /// import android.app.Activity;
    /// import android.content.Intent;
    /// import android.view.View;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class FaceLoginActivity extends Activity {
    ///     public void login() {
    ///         WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    ///     }
    ///     public void onPasswordLogin(View view) {
    ///         startActivity(new Intent(this, PasswordLoginActivity.class));
    ///     }
    /// }
    /// ```
    ///
    /// ## What the finding says
    ///
    /// The screens that offer nothing else, and controls that name another way but are hidden, disabled, never
    /// run, or lead to the face after all.
    ///
    /// ## What satisfies it
    ///
    /// A control on the screen that starts the face flow, or an earlier one where the person chooses, that
    /// leads to a code by SMS or e-mail, a password, a PIN, a document, a card, a QR code, manual review or a
    /// visit in person.
    ///
    /// ## Limits
    ///
    /// Another way counts when the code shows it on the way to the face: a desk in the building, a card reader or a
    /// choice inside the vendor's closed screen is not seen. An `[[alternative]]` in `facelint.toml` is shown in
    /// reports and does not silence the rule; a call that an `[[alternative]]` table under `.facelint/` names is an
    /// offer. Offers are told by their words: whether the other way works and is convenient is not tried.
    ///
    /// What a face is taken for is told by names and texts, so that a site may be taken for a verification by mistake:
    /// then write `facelint: allow(sole-verification) reason`. Enrolment, proctoring and counting are left out, and so
    /// is a comparison on a server that no screen of the project leads to.
    SoleVerification {
        id: "sole-verification",
        title: "the face is the only way",
        title_zh: "人脸是唯一的验证方式",
        level: Error,
        articles: [MEASURES_10, PIPL_16],
        since: "0.1.0",
        manual_zh: "\
以人脸验证身份，而没有其他途径达到同样目的。

## 为什么

存在其他非人脸识别技术方式的，不得将人脸识别技术作为唯一验证方式；个人不同意的，应当提供其他合理且便捷的方式。\
重试、换一个人脸 SDK、隐藏或不可点击的控件都不算其他方式。

## 结果说明什么

未提供其他方式的页面，以及看似其他方式、实则隐藏、不可点击、从不执行或仍进入人脸验证的控件。

## 怎样满足

在启动人脸流程的页面，或此前由本人选择方式的页面，提供短信或邮件验证码、密码、证件、银行卡、二维码或门禁卡、人工审核、现场办理等入口。

## 局限

其他方式须在通往人脸的路径上由代码体现：大堂柜台、读卡器、厂商封闭页面内的选项都看不到。`facelint.toml` 中的 \
`[[alternative]]` 只在报告中展示，不影响本规则；`.facelint/` 下文件的 `[[alternative]]` 所列的调用则视为其他方式。其他\
方式以文字辨认，能否真正使用、是否便捷，不作验证。

人脸用于何种目的以名称和文字判断，可能误认为身份验证，此时写 `facelint: allow(sole-verification) 理由`。录入、监考、客\
流统计不在此列；没有任何页面通向它的服务端比对也不在此列。
",
    }
    fn check(evidence, out) {
        let violates = |site: &crate::analysis::evidence::SiteFact| {
            matches!(evidence.components[site.component].choice, ChoiceFact::None { .. })
        };
        for mut violation in by_component(evidence, violates) {
            // Among the verifying sites the first one; the others take part as related places.
            let verifies = |site: &&crate::analysis::evidence::SiteFact| site.verifies;
            let Some(at) = violation.sites.iter().position(verifies) else { continue };
            let first = violation.sites.remove(at);
            violation.sites.insert(0, first);
            violation.sites.retain(|site| site.verifies);
            let site = violation.first();
            let act = act(site);
            let message = Say::new(
                format!("{}, and nothing but the face leads to the same goal", act.en),
                format!("{}，而没有其他方式可以达到同样目的", act.zh),
            );
            let help = Say::new(
                "offer another way where the face flow starts: a code, a password, a document, a card, staff",
                "在启动人脸流程处提供其他方式：验证码、密码、证件、卡片、人工等",
            );
            let meta = SoleVerification.meta();
            let mut finding =
                flow_finding(meta, evidence, &violation, site.any_way.as_ref(), message, help);
            if let ChoiceFact::None { screens, detections, barred } = &evidence.components[violation.component].choice
            {
                if let Some(first) = barred.first() {
                    let words = barred_words(first);
                    finding.message.en.push_str(&format!(": {}", words.en));
                    finding.message.zh.push_str(&format!("：{}", words.zh));
                }
                for control in barred {
                    finding.related.push(Label::new(control.loc, barred_words(control)));
                }
                for loc in detections {
                    finding.related.push(Label::new(
                        *loc,
                        Say::new("a face is looked for here on the same flow", "同一流程在此检测人脸"),
                    ));
                }
                for (name, loc) in screens {
                    finding.related.push(Label::new(
                        *loc,
                        Say::new(
                            format!("`{name}` offers no other way"),
                            format!("`{name}` 未提供其他方式"),
                        ),
                    ));
                }
            }
            out.push(finding);
        }
    }
}

/// Why a control that names another way is none.
fn barred_words(control: &BarredFact) -> Say {
    let text = excerpt(&control.text);
    if control.back {
        Say::new(
            format!("“{text}” names another way and leads to the face"),
            format!("“{text}”看似其他方式，实际仍进入人脸验证"),
        )
    } else {
        Say::new(
            format!("“{text}” names another way and can never be used instead"),
            format!("“{text}”看似其他方式，但始终无法用来代替人脸"),
        )
    }
}
