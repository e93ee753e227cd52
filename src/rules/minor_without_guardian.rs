//! `minor-without-guardian`.

use crate::finding::{Label, Say};
use crate::rules::common::{act, by_component, by_consent, flow_finding};

rule! {
    /// The branch for minors reaches the camera, and no guardian was asked.
    ///
    /// ## Why
    ///
    /// Knowing that someone is under 14 and processing the face all the same, without the consent of a parent
    /// or other guardian, is the very thing the Measures forbid.
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
    ///         if (!store.faceConsent) return
    ///         if (user.isMinor) {
    ///             showHint()
    ///             detector.process(image) // expect: minor-without-guardian
    ///         } else {
    ///             detector.process(image)
    ///         }
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
    ///         if (!store.faceConsent) return
    ///         if (user.isMinor && !store.guardianConsent) { askGuardian(); return }
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// On the minors' side a guardian's consent before the site, whose text or name says that it is the guardian's, or
    /// a way that does not lead to the face.
    ///
    /// ## Limits
    ///
    /// The rule speaks only where the code itself tells minors apart, by an age, a date of birth or a name such as
    /// `isMinor`; where nothing does, `missing-age-gate` does. Where both sides of the check meet again before the
    /// site, nobody counts as told apart any more, and the rule is silent.
    ///
    /// A guardian who consents on paper, on another device or at a server is not seen: declare the call that waits for
    /// it in a `[[gate]]` table under `.facelint/` with `kind = "guardian-consent"`, or write
    /// `facelint: allow(minor-without-guardian) reason`. Whether the one who ticks is the guardian cannot be told from
    /// code.
    MinorWithoutGuardian {
        id: "minor-without-guardian",
        title: "minors reach the camera without a guardian's consent",
        title_zh: "未成年人未经监护人同意即进入人脸处理",
        level: Error,
        articles: [MEASURES_7, PIPL_31],
        since: "0.1.0",
        manual_zh: "\
未成年人分支未经监护人同意即到达人脸处理点。

## 为什么

明知对方不满十四周岁，仍未取得父母或者其他监护人的同意而处理其人脸信息，正是《办法》所禁止的。

## 怎样满足

未成年人分支必须先取得监护人同意，或者不进入人脸处理。

## 局限

只有代码自身区分未成年人时才作判断，区分依据为年龄、出生日期或者 `isMinor` 一类名称；没有区分的，由 \
`missing-age-gate` 报告。判断的两个分支在处理点之前重新汇合的，视为不再区分，不报告。

监护人在纸面上、另一台设备或者服务端作出的同意看不到：将等待该同意的调用在 `.facelint/` 下文件的 `[[gate]]` 中声明，\
`kind` 写作 `guardian-consent`，或者写 `facelint: allow(minor-without-guardian) 理由`。勾选的人是否确为监护人，无法从\
代码得知。
",
    }
    fn check(evidence, out) {
        for violation in by_component(evidence, |site| site.minor.is_some() && by_consent(evidence, site.loc)) {
            let site = violation.first();
            let Some(minor) = &site.minor else { continue };
            let act = act(site);
            let message = Say::new(
                format!("{} of minors: their branch leads here and no guardian was asked", act.en),
                format!("未成年人分支未经监护人同意即到达此处：{}", act.zh),
            );
            let help = Say::new(
                "ask the guardian on the minors' branch, or do not process the face there",
                "在未成年人分支先取得监护人同意，或者不处理其人脸",
            );
            let meta = MinorWithoutGuardian.meta();
            let mut finding = flow_finding(meta, evidence, &violation, Some(&minor.way), message, help);
            finding.related.push(Label::new(minor.loc, Say::new("minors are told apart here", "此处区分未成年人")));
            out.push(finding);
        }
    }
}
