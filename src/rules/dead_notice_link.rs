//! `dead-notice-link`.

use crate::analysis::gate::surface::Fault;
use crate::finding::Say;
use crate::rules::common::{excerpt, surface_finding};

rule! {
    /// The link to the notice about face processing leads nowhere.
    ///
    /// ## Why
    ///
    /// Before the face is processed the person must be able to read who processes it, why, how and for how
    /// long. A link with an empty target, `#` or a placeholder tells nothing.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.app.Activity;
    /// import android.app.AlertDialog;
    /// import android.text.Html;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class VerifyActivity extends Activity {
    ///     public void onStart() {
    ///         new AlertDialog.Builder(this)
    ///             .setMessage("是否同意<a href='#'>《人脸信息处理规则》</a>？") // expect: dead-notice-link
    ///             .setPositiveButton("同意", (dialog, which) ->
    ///                 WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null))
    ///             .setNegativeButton("不同意", null)
    ///             .show();
    ///     }
    /// }
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
    ///             .setMessage("是否同意<a href='https://hospital.example/face-rules.html'>《人脸信息处理规则》</a>？")
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
    /// A link to the notice, or the notice itself in the prompt.
    ///
    /// ## Limits
    ///
    /// No address is opened: a page that is missing on the web, empty or about something else passes. Judged are
    /// targets that are written out: empty, `#`, a script that does nothing, a placeholder, or an HTML file of which
    /// the project has none by that name. A target that is put together or fetched at run time is left alone, and so
    /// are links that do not stand beside a consent to face processing.
    ///
    /// An HTML file that the build creates or another repository holds is reported wrongly: write
    /// `facelint: allow(dead-notice-link) reason` at the link.
    DeadNoticeLink {
        id: "dead-notice-link",
        title: "the link to the face notice leads nowhere",
        title_zh: "人脸信息处理规则的链接无效",
        level: Warning,
        articles: [MEASURES_5, PIPL_17],
        since: "0.2.0",
        manual_zh: "\
指向人脸信息处理告知的链接没有实际目标。

## 为什么

处理人脸信息之前，个人应当能够了解处理者、目的、方式与保存期限。目标为空、为“#”或占位内容的链接没有告知任何事项。

## 怎样满足

链接到真实的告知文本，或者在弹窗中直接展示告知内容。

## 局限

不会访问任何网址：网页不存在、内容为空或者与人脸无关的，均不报告。只判断直接写明的目标：为空、`#`、不做任何事的脚本、\
占位内容，或者项目中没有同名文件的 HTML 文件。目标在运行时拼成或者取得的不作判断，不在人脸同意旁边的链接也不作判断。

HTML 文件由构建生成或者位于其他仓库的，会被误报：在链接处写 `facelint: allow(dead-notice-link) 理由`。
",
    }
    fn check(evidence, out) {
        for surface in evidence.surfaces.iter().filter(|surface| surface.fault == Fault::DeadLink) {
            let text = excerpt(&surface.quote.0);
            let message = Say::new(
                format!("the link to the notice in “{text}” leads nowhere"),
                format!("“{text}”中的告知链接没有指向任何内容"),
            );
            let help = Say::new("link to the notice that people are to read", "链接到供本人阅读的告知文本");
            out.push(surface_finding(DeadNoticeLink.meta(), surface, message, help));
        }
    }
}
