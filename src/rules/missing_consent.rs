//! `missing-consent`.

use crate::analysis::gate::Bits;
use crate::finding::Say;
use crate::rules::common::{act, by_component, by_consent, flow_finding};
use crate::rules::common::near::explain;

rule! {
    /// Some way leads to a face site on which nobody was asked.
    ///
    /// ## Why
    ///
    /// Face information is sensitive personal information. Where consent is the legal basis it must be
    /// separate, voluntary and explicit, and given before the camera sees the person. A camera permission
    /// prompt of the operating system asks for something else and is no consent.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.os.Bundle
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onFrame(image: InputImage) {
    ///         detector.process(image) // expect: missing-consent
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
    ///         if (!store.faceConsentGiven) return
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## What the finding says
    ///
    /// Where a question stands by the way and does not count, the finding says why and points at it: the check
    /// is commented out or always true; its answer is not awaited, or read and decides nothing; the face is
    /// processed on the side of refusal, or a refusal does not turn back; something else is enough to pass;
    /// the state is set without the person's act, or says only that something was shown; it is asked
    /// afterwards, on another branch, or on another way in; the prompt was for the camera.
    ///
    /// ## What satisfies it
    ///
    /// A consent that names face information, asked for on its own, whose refusal turns back, on every way
    /// to the site: a condition on the stored answer, the agreeing button of a prompt, a control that is
    /// disabled until the box is ticked.
    ///
    /// ## Limits
    ///
    /// A consent that is asked for on paper, by staff, in another app or inside a vendor's closed screen does not stand
    /// in the code, and a text that a server sends is not read: such a way counts as one without consent. Whether a
    /// state is the person's answer is told by the words beside its control and, where there are none, by its name: a
    /// neutral name such as `ready` is not taken for a consent, and a name such as `faceConsent` is believed unless
    /// code alone sets it. A private function that only reflection or generated code calls counts as dead, and nothing
    /// is said about it.
    ///
    /// Name a prompt of your own under `consent.surfaces` in `facelint.toml`, or in a `[[gate]]` table in a file under
    /// `.facelint/`; where the question is asked outside the code, write `facelint: allow(missing-consent) reason`.
    /// With another `legal_basis` and its citation the rule is off.
    MissingConsent {
        id: "missing-consent",
        title: "no consent before a face is processed",
        title_zh: "处理人脸前未取得同意",
        level: Error,
        articles: [MEASURES_6, PIPL_14, PIPL_29],
        since: "0.1.0",
        manual_zh: "\
存在到达人脸处理点、却从未征求任何同意的路径。

## 为什么

人脸信息属于敏感个人信息。以同意为处理依据的，应当在摄像头看到人之前，取得个人自愿、明确作出的单独同意。\
系统的相机权限弹窗询问的是另一件事，不构成同意。

## 结果说明什么

路径旁已有征求同意的环节但不起作用的，结果会指出位置并说明原因：判断被注释掉或恒为真；未等待答复，或者读取后不影响走向；处理位于不同意的分支，或者拒绝后并未返回；满足其他条件即可通过；同意状态并非本人作出，或者仅表示已展示；事后才征求，仅在另一分支或另一入口征求；弹窗征求的只是相机权限。

## 怎样满足

在通往处理点的每一条路径上，就人脸信息单独征求同意，拒绝则返回：读取已保存的同意状态并判断、\
弹窗的同意按钮、勾选之前不可点击的按钮等均可。

## 局限

在纸面上、由工作人员、在其他应用或者厂商封闭页面内征求的同意不在代码之中，由服务端下发的文字也读不到，相应路径均视为未\
征求同意。某一状态是否为本人的答复，以控件旁的文字判断，没有文字的以名称判断：`ready` 一类中性名称不会被认作同意，\
`faceConsent` 一类名称则被采信，除非它只由代码写入。只经反射或者生成的代码调用的私有函数视为无人使用，不作判断。

项目自有的同意页面，可以在 `facelint.toml` 的 `consent.surfaces` 或者 `.facelint/` 下文件的 `[[gate]]` 中写明；同意在\
代码之外取得的，写 `facelint: allow(missing-consent) 理由`。声明其他 `legal_basis` 并注明条款的，本规则不适用。
",
    }
    fn check(evidence, out) {
        for violation in by_component(evidence, |site| site.no_consent.is_some() && by_consent(evidence, site.loc)) {
            let site = violation.first();
            let act = act(site);
            let message = Say::new(
                format!("{}, and a way leads here on which the person was never asked", act.en),
                format!("{}，而有路径从未征求本人同意即到达此处", act.zh),
            );
            let help = Say::new(
                "ask for a separate consent to face processing before this point, and turn back when it is refused",
                "在此之前就人脸信息处理单独征求同意，拒绝时返回",
            );
            let meta = MissingConsent.meta();
            let mut finding = flow_finding(meta, evidence, &violation, site.no_consent.as_ref(), message, help);
            explain(&mut finding, site, Bits::CONSENT, &Say::new(": ", "："));
            out.push(finding);
        }
    }
}
