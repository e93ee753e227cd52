//! `bundled-consent`.

use crate::analysis::evidence::GateFact;
use crate::analysis::gate::Bits;
use crate::finding::{Label, Say};
use crate::rules::common::{act, by_component, by_consent, excerpt, flow_finding, gate_words};
use crate::rules::common::near::explain;

rule! {
    /// The only consent on some way is one to terms or a privacy policy in general.
    ///
    /// ## Why
    ///
    /// Consent to face processing must be separate. A box for the user agreement and the privacy policy, or
    /// one box for several documents of which one is about faces, is a bundle: whoever wants the service has
    /// to accept all of it.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onFrame(image: InputImage) {
    ///         if (!store.privacyAgreed) return
    ///         detector.process(image) // expect: bundled-consent
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onFrame(image: InputImage) {
    ///         if (!store.privacyAgreed || !store.faceConsent) return
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## What the finding says
    ///
    /// Which general consent stands before the site and, where a separate one is there that does not count,
    /// why: commented out, not awaited, on the wrong branch, and so on, as for `missing-consent`.
    ///
    /// ## What satisfies it
    ///
    /// A consent of its own, whose control or text is about face or biometric information and nothing else.
    ///
    /// ## Limits
    ///
    /// What a consent covers is told by the words beside its control, with a vocabulary of Chinese and English; the
    /// documents behind the titles are not opened. A box that names a face agreement beside the user agreement is a
    /// bundle here, even if that document asks again; and one whose words are about the face alone passes, whatever its
    /// document adds. Where some way has no consent at all, this rule is silent and `missing-consent` speaks.
    ///
    /// When a separate question exists in a form that is not recognised, declare it in a `[[gate]]` table under
    /// `.facelint/` with `kind = "separate-consent"`.
    BundledConsent {
        id: "bundled-consent",
        title: "consent to faces bundled with general terms",
        title_zh: "人脸同意与一般协议捆绑",
        level: Warning,
        articles: [MEASURES_6, PIPL_29],
        since: "0.1.0",
        manual_zh: "\
某条路径上仅有对用户协议、隐私政策等的概括同意。

## 为什么

处理人脸信息应当取得单独同意。勾选用户协议与隐私政策，或者一个勾选框同时对应多份文件（其中一份涉及人脸），\
都属于捆绑：想使用服务的人只能全部接受。

## 结果说明什么

此前的概括同意是哪一项；另有单独同意但不起作用的，指出位置并说明原因（被注释掉、未等待答复、分支相反等），与 `missing-consent` 相同。

## 怎样满足

单独设置仅针对人脸或生物识别信息的同意，其控件或文字不涉及其他内容。

## 局限

同意涵盖哪些内容，以控件旁的文字判断，词汇为中文和英文；标题所指的文件不会打开阅读。同一勾选框并列人脸协议与用户协议\
的，即视为捆绑，即使该文件内另行征求；文字只涉及人脸的即通过，无论所链接的文件还写了什么。某条路径根本没有同意的，由 \
`missing-consent` 报告，本规则不作声。

确有单独同意而未被识别的，在 `.facelint/` 下文件的 `[[gate]]` 中声明，`kind` 写作 `separate-consent`。
",
    }
    fn check(evidence, out) {
        let bundled = |site: &crate::analysis::evidence::SiteFact| {
            site.no_consent.is_none() && site.no_separate.is_some() && by_consent(evidence, site.loc)
        };
        for violation in by_component(evidence, bundled) {
            let site = violation.first();
            let act = act(site);
            let general = site.gates.iter().find(|gate| gate.bits.has(Bits::CONSENT) && !gate.bits.has(Bits::SEPARATE));
            let by = general.and_then(|gate| gate.quote.as_ref().map(|(text, _)| excerpt(text)).or_else(|| gate.name.clone()));
            let message = match by {
                Some(by) => Say::new(
                    format!("{}, but the consent before it is a general one: “{by}”", act.en),
                    format!("{}，而此前的同意只是概括同意：“{by}”", act.zh),
                ),
                None => Say::new(
                    format!("{}, but the consent before it is a general one", act.en),
                    format!("{}，而此前的同意只是概括同意", act.zh),
                ),
            };
            let help = Say::new(
                "ask for the face in a control of its own, apart from terms and privacy policy",
                "将人脸信息的同意与用户协议、隐私政策分开，单独设置控件征求",
            );
            let meta = BundledConsent.meta();
            let mut finding = flow_finding(meta, evidence, &violation, site.no_separate.as_ref(), message, help);
            let general = |gate: &&GateFact| gate.bits.has(Bits::CONSENT) && !gate.bits.has(Bits::SEPARATE);
            for gate in site.gates.iter().filter(general) {
                let words = gate_words(gate);
                let text = Say::new(format!("{} is a general consent", words.en), format!("{}是概括同意", words.zh));
                finding.related.push(Label::new(gate.quote.as_ref().map_or(gate.loc, |(_, loc)| *loc), text));
            }
            let lead = Say::new("; a separate one does not count: ", "；虽另有单独同意，但不起作用：");
            explain(&mut finding, site, Bits::SEPARATE, &lead);
            out.push(finding);
        }
    }
}
