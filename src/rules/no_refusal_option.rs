//! `no-refusal-option`.

use crate::analysis::gate::surface::Fault;
use crate::finding::Say;
use crate::rules::common::{by_consent, excerpt, surface_finding};

rule! {
    /// A prompt for consent to face processing has no control that declines or closes it.
    ///
    /// ## Why
    ///
    /// Consent is voluntary only where saying no is as easy as saying yes. The system's back gesture and a
    /// tap beside the prompt are not offered to the person and do not count.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.app.Activity;
    /// import android.app.AlertDialog;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class VerifyActivity extends Activity {
    ///     public void onStart() {
    ///         new AlertDialog.Builder(this)
    ///             .setMessage("是否同意处理您的人脸信息用于核验身份？")
    ///             .setPositiveButton("同意", (dialog, which) ->
    ///                 WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null))
    ///             .show(); // expect: no-refusal-option
    ///     }
    /// }
    /// ```
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import androidx.compose.material3.AlertDialog
    /// import androidx.compose.material3.Text
    /// import androidx.compose.material3.TextButton
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
    ///
    /// @Composable
    /// fun FaceConsent(activity: Activity, close: () -> Unit) {
    ///     AlertDialog( // expect: no-refusal-option
    ///         onDismissRequest = close,
    ///         text = { Text("是否同意处理您的人脸信息用于核验身份？") },
    ///         confirmButton = {
    ///             TextButton(onClick = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) }) {
    ///                 Text("同意")
    ///             }
    ///         },
    ///     )
    /// }
    /// ```
    ///
    /// ```javascript
    /// Page({
    ///   onLoad() {
    ///     wx.showModal({ // expect: no-refusal-option
    ///       content: '是否同意处理您的人脸信息用于核验身份？',
    ///       showCancel: false,
    ///       success: (res) => {
    ///         if (res.confirm) {
    ///           wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.id })
    ///         }
    ///       },
    ///     })
    ///   },
    /// })
    /// ```
    ///
    /// ## Passes
    ///
    /// ```java
    /// import android.app.Activity;
    /// import android.app.AlertDialog;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class VerifyActivity extends Activity {
    ///     public void onStart() {
    ///         new AlertDialog.Builder(this)
    ///             .setMessage("是否同意处理您的人脸信息用于核验身份？")
    ///             .setPositiveButton("同意", (dialog, which) ->
    ///                 WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null))
    ///             .setNegativeButton("不同意", null)
    ///             .show();
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A button that declines, asks later, or closes the prompt.
    ///
    /// ## Limits
    ///
    /// Only prompts and dialogs are looked at, and only those whose words ask for the face alone and whose agreeing
    /// button is recognised: a consent screen of its own, a page that is loaded from the web and the screens of a
    /// vendor are not judged. What declines is told by its label, its option or its id; a bare cross without any of
    /// these may be overlooked, and then the finding is wrong: label it, give it an id such as `close`, or write
    /// `facelint: allow(no-refusal-option) reason`. What refusing leads to is not asked here but by
    /// `coerced-verification`.
    NoRefusalOption {
        id: "no-refusal-option",
        title: "a consent prompt that cannot be declined",
        title_zh: "人脸信息同意弹窗没有拒绝选项",
        level: Warning,
        articles: [MEASURES_6, MEASURES_12, PIPL_14],
        since: "0.2.0",
        manual_zh: "\
征求人脸信息同意的弹窗上，没有任何表示拒绝或关闭的控件。

## 为什么

只有拒绝与同意同样方便，同意才是自愿的。系统返回手势、点按弹窗以外区域并非向本人提供的选项，不计入。

## 怎样满足

提供“不同意”“暂不”或“关闭”按钮。

## 局限

只检查弹窗和对话框，且其文字仅就人脸征求同意、同意按钮能够识别；独立的同意页面、从网络加载的网页以及厂商页面不作判断。\
拒绝控件以其文字、选项或者标识符辨认，没有这些信息的关闭图标可能被漏看，此时结果有误：请为其添加文字或者 `close` 一类\
的标识符，或者写 `facelint: allow(no-refusal-option) 理由`。拒绝之后会怎样，由 `coerced-verification` 检查，不在本规则\
之内。
",
    }
    fn check(evidence, out) {
        for surface in evidence.surfaces.iter().filter(|surface| surface.fault == Fault::NoRefusal && by_consent(evidence, surface.loc)) {
            let text = excerpt(&surface.quote.0);
            let message = Say::new(
                format!("the prompt “{text}” can be agreed to, and nothing on it declines or closes it"),
                format!("弹窗“{text}”只能同意，没有拒绝或关闭的选项"),
            );
            let help = Say::new("add a button that declines", "增加表示拒绝的按钮");
            out.push(surface_finding(NoRefusalOption.meta(), surface, message, help));
        }
    }
}
