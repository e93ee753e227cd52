//! `missing-age-gate`.

use crate::analysis::gate::Bits;
use crate::finding::Say;
use crate::rules::common::{act, by_component, by_consent, flow_finding};
use crate::rules::common::near::explain;

rule! {
    /// Nothing on some way to a face site asks whether the person is a minor.
    ///
    /// ## Why
    ///
    /// For persons under 14 the consent of a parent or other guardian is needed and special rules apply. An
    /// app that never asks cannot tell. An age that only changes a text or a list decides nothing, and an age
    /// estimated from the face comes too late: the face has been processed by then.
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
    ///         detector.process(image) // expect: missing-age-gate
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
    ///         if (user.age < 14) { askGuardian(); return }
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## What the finding says
    ///
    /// Where an age is asked for by the way and decides nothing there, the finding points at it and says why:
    /// it is commented out, looked at only for a text, asked afterwards, on another branch or on another way
    /// in, or something else is enough to pass.
    ///
    /// ## What satisfies it
    ///
    /// A comparison of an age or birth date, a minor's or guardian's state that decides the path, or a
    /// guardian's consent, before the site.
    ///
    /// ## Limits
    ///
    /// An age is told by names: an age, a date of birth, a minor's, adult's or guardian's state. Arithmetic on an
    /// identity number under other names, or a check in a server outside the project, is not recognised; whether what
    /// people say of their age is true is not checked, and an age that is estimated from the face does not count.
    /// `minors.serves_under_14 = "no"` in `facelint.toml` does not silence the rule, for the code still lets everybody
    /// through.
    ///
    /// Declare a check of your own in a `[[gate]]` table under `.facelint/` with `kind = "age-check"`, or write
    /// `facelint: allow(missing-age-gate) reason` where only adults can get there.
    MissingAgeGate {
        id: "missing-age-gate",
        title: "nothing asks whether the person is a minor",
        title_zh: "未核实是否为未成年人",
        level: Warning,
        articles: [MEASURES_7, PIPL_31],
        since: "0.1.0",
        manual_zh: "\
通往人脸处理点的某条路径上，没有任何环节核实对方是否为未成年人。

## 为什么

处理不满十四周岁未成年人的人脸信息，应当取得父母或者其他监护人的同意，并制定专门的处理规则。从不询问的应用无从分辨。\
仅改变文字或列表的年龄不起作用；由人脸估计的年龄为时已晚，此时人脸已被处理。

## 结果说明什么

路径旁已有年龄判断但不起作用的，结果会指出位置并说明原因：被注释掉、只用于改变文字、事后才核实、仅在另一分支或另一入口核实，或者满足其他条件即可通过。

## 怎样满足

在处理点之前，以年龄或出生日期的比较、未成年人或监护人状态决定走向，或者取得监护人的同意。

## 局限

年龄以名称辨认：年龄、出生日期、未成年人、成年人或者监护人状态。以其他名称进行的身份证号码计算、项目之外服务端的核实均\
不能识别；个人所填年龄是否属实不作核对，由人脸估计的年龄不算。`facelint.toml` 中写明 `serves_under_14` 为 `no` 不影响\
本规则，因为代码仍会放行所有人。

项目自有的年龄核实，在 `.facelint/` 下文件的 `[[gate]]` 中声明，`kind` 写作 `age-check`；只有成年人才能到达该处的，写 \
`facelint: allow(missing-age-gate) 理由`。
",
    }
    fn check(evidence, out) {
        for violation in by_component(evidence, |site| site.no_age.is_some() && by_consent(evidence, site.loc)) {
            let site = violation.first();
            let act = act(site);
            let message = Say::new(
                format!("{}, and nothing on the way asks whether the person is under 14", act.en),
                format!("{}，而此前没有任何环节核实对方是否不满十四周岁", act.zh),
            );
            let help = Say::new(
                "check the age before this point and lead minors under 14 to a guardian's consent",
                "在此之前核实年龄，不满十四周岁的转由监护人同意",
            );
            let meta = MissingAgeGate.meta();
            let mut finding = flow_finding(meta, evidence, &violation, site.no_age.as_ref(), message, help);
            explain(&mut finding, site, Bits::AGE, &Say::new(": ", "："));
            out.push(finding);
        }
    }
}
