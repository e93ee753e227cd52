//! `preselected-consent`.

use crate::analysis::gate::surface::Fault;
use crate::finding::Say;
use crate::rules::common::{by_consent, excerpt, surface_finding};

rule! {
    /// A control that asks for consent to face processing is ticked before anybody touched it.
    ///
    /// ## Why
    ///
    /// Consent must be given explicitly and by the person's own act. A box that starts ticked, in the layout,
    /// in the initial state or by code that runs when the screen opens, records an agreement nobody gave.
    /// Showing again what the person stored before is fine.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import androidx.compose.material3.Button
    /// import androidx.compose.material3.Checkbox
    /// import androidx.compose.material3.Text
    /// import androidx.compose.runtime.*
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
    ///
    /// @Composable
    /// fun VerifyScreen(activity: Activity) {
    ///     var agreed by remember { mutableStateOf(true) } // expect: preselected-consent
    ///     Row {
    ///         Checkbox(checked = agreed, onCheckedChange = { agreed = it })
    ///         Text("我单独同意处理我的人脸信息")
    ///     }
    ///     Button(onClick = { if (agreed) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) }) {
    ///         Text("开始核验")
    ///     }
    /// }
    /// ```
    ///
    /// ```java
    /// import android.app.Activity;
    /// import android.os.Bundle;
    /// import android.widget.CheckBox;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class VerifyActivity extends Activity {
    ///     private CheckBox consent;
    ///     protected void onCreate(Bundle state) {
    ///         consent = new CheckBox(this);
    ///         consent.setText("我单独同意处理我的人脸信息");
    ///         consent.setChecked(true); // expect: preselected-consent
    ///     }
    ///     public void onStart(android.view.View view) {
    ///         if (!consent.isChecked()) return;
    ///         WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import androidx.compose.material3.Button
    /// import androidx.compose.material3.Checkbox
    /// import androidx.compose.material3.Text
    /// import androidx.compose.runtime.*
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
    ///
    /// @Composable
    /// fun VerifyScreen(activity: Activity) {
    ///     var agreed by remember { mutableStateOf(false) }
    ///     Row {
    ///         Checkbox(checked = agreed, onCheckedChange = { agreed = it })
    ///         Text("我单独同意处理我的人脸信息")
    ///     }
    ///     Button(onClick = { if (agreed) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) }) {
    ///         Text("开始核验")
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A control that starts empty and is ticked by the person.
    ///
    /// ## Limits
    ///
    /// Found are ticks in layouts, storyboards and markup, states that are true from the start, and code that ticks the
    /// box and asks nobody. A first state that a server or a remote configuration sends is not known and passes, and
    /// the boxes of a vendor's own page are not seen. Only controls whose words are about the face and nothing else are
    /// looked at: a ticked box for the terms in general is not this rule.
    ///
    /// Where the first value restores an answer that the person gave before, on a way that is not followed, say so with
    /// `facelint: allow(preselected-consent) reason`.
    PreselectedConsent {
        id: "preselected-consent",
        title: "consent to face processing is ticked from the start",
        title_zh: "人脸信息同意被默认勾选",
        level: Warning,
        articles: [MEASURES_6, PIPL_14],
        since: "0.2.0",
        manual_zh: "\
征求人脸信息同意的控件，在本人操作之前就已勾选。

## 为什么

同意应当由个人自愿、明确作出。在布局、初始状态或打开页面即运行的代码中默认勾选，记录的是无人作出的同意。恢复本人此前已保存的选择不在此列。

## 怎样满足

控件初始为未勾选，由本人主动勾选。

## 局限

能够发现的是布局、故事板与标记中的默认勾选，初始即为真的状态，以及未经询问就勾选的代码。由服务端或者远程配置下发的初始\
值无从得知，不报告；厂商自有页面内的勾选框看不到。只检查文字仅涉及人脸的控件，一般协议的默认勾选不属于本规则。

初始值确是恢复本人此前的选择、而本工具未能追踪的，写 `facelint: allow(preselected-consent) 理由`。
",
    }
    fn check(evidence, out) {
        for surface in evidence.surfaces.iter().filter(|surface| surface.fault == Fault::Preselected && by_consent(evidence, surface.loc)) {
            let text = excerpt(&surface.quote.0);
            let message = Say::new(
                format!("the consent “{text}” is ticked before the person did anything"),
                format!("同意项“{text}”在本人操作之前已被勾选"),
            );
            let help = Say::new(
                "start unticked, and let the person tick it",
                "初始状态设为未勾选，由本人主动勾选",
            );
            out.push(surface_finding(PreselectedConsent.meta(), surface, message, help));
        }
    }
}
