//! `unbounded-retention`.

use crate::finding::Say;
use crate::rules::common::{data_finding, store_words};

rule! {
    /// Face data is written, and nothing in the project deletes or expires it.
    ///
    /// ## Why
    ///
    /// Face information is kept no longer than the purpose needs and is deleted when the purpose is served,
    /// the period is over or consent is withdrawn. A function that deletes and that nobody calls deletes
    /// nothing.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    /// import java.io.File
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onShot(jpeg: ByteArray) {
    ///         detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0))
    ///         File(filesDir, "face.jpg").writeBytes(jpeg) // expect: unbounded-retention
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
    /// import java.io.File
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onShot(jpeg: ByteArray) {
    ///         detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0))
    ///         File(filesDir, "face.jpg").writeBytes(jpeg)
    ///     }
    ///     override fun onDestroy() {
    ///         File(filesDir, "face.jpg").delete()
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A removal of what was written, that runs: after use, in `finally`, when the account or the consent ends, or by a
    /// job of the project. It names the same file, key or table, or acts on the same store.
    ///
    /// ## Limits
    ///
    /// A removal belongs to a store when both name the same file, key or table, or act on the same object; one that
    /// puts the name together in another way is not matched, and the finding is then wrong: declare it in an
    /// `[[erase]]` table under `.facelint/`, or write `facelint: allow(unbounded-retention) reason`. In turn, one
    /// removal that can run at all is enough, however rare it is: whether it comes in time is not judged. A time to
    /// live that the code sets (keys of Redis, indexes and schemas of MongoDB) counts as a removal. Jobs outside the
    /// project, expiry rules that stand in the settings of a bucket or a database and the system's clearing of
    /// temporary files are not seen. A `[[retention]]` in `facelint.toml` is shown in reports and deletes nothing, so
    /// it does not silence the rule.
    UnboundedRetention {
        id: "unbounded-retention",
        title: "face data is never deleted",
        title_zh: "人脸数据从不删除",
        level: Warning,
        articles: [MEASURES_8, PIPL_19, PIPL_47],
        since: "0.1.0",
        manual_zh: "\
写入了人脸数据，而项目中没有任何地方删除它或使其过期。

## 为什么

人脸信息的保存期限不得超过实现目的所必需的最短时间；目的已实现、期限届满、撤回同意时应当删除。无人调用的删除函数什么也没有删除。

## 怎样满足

在用后、注销时或定期删除所写入的数据。

## 局限

删除与存储以相同的文件、键名、数据表或者同一对象对应；名称以其他方式拼成的对应不上，结果即为误报：在 `.facelint/\
` 下文件的 `[[erase]]` 中声明，或者写 `facelint: allow(unbounded-retention) 理由`。反之，只要有一处删除可能执行\
即不报告，无论多么罕见；是否及时，不作判断。代码中设定的有效期（Redis 键、MongoDB 索引与模式）视为删除。项目之外\
的定时任务、在存储桶或者数据库设置中配置的过期规则、系统清理临时文件都看不到。`facelint.toml` 的 `[[retention]]`\
 只在报告中展示，并不删除数据，不影响本规则。
",
    }
    fn check(evidence, out) {
        for flow in evidence.flows.iter().filter(|flow| flow.kind.stores() && flow.erased.is_none()) {
            let (to, to_zh) = store_words(flow.kind);
            let message = Say::new(
                format!("face data from `{}` is written to {to}, and nothing in the project deletes it", flow.source),
                format!("来自 `{}` 的人脸数据写入{to_zh}，而项目中没有任何地方将其删除", flow.source),
            );
            let help = Say::new(
                "delete it after use, on account cancellation, or after a fixed period",
                "在用后、注销账号时或到期后删除",
            );
            out.push(data_finding(UnboundedRetention.meta(), evidence, flow, message, help));
        }
    }
}
