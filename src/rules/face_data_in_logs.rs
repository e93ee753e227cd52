//! `face-data-in-logs`.

use crate::finding::Say;
use crate::knowledge::model::SinkKind;
use crate::rules::common::data_finding;

rule! {
    /// A face picture, a template or their encoding is written to a log, a console, a crash report or
    /// analytics.
    ///
    /// ## Why
    ///
    /// Logs are read by many, copied to vendors and kept without limit. Scores, sizes, angles and ids are no
    /// face data.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.util.Base64
    /// import android.util.Log
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onShot(jpeg: ByteArray) {
    ///         detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0))
    ///         Log.d("face", Base64.encodeToString(jpeg, 0)) // expect: face-data-in-logs
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.util.Log
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onShot(jpeg: ByteArray) {
    ///         detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0))
    ///         Log.d("face", "size " + jpeg.size)
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A log without the picture, the template and their encoding: the size, the result, a code of the error, an id of
    /// the request. An object that holds the picture is not handed to the log as a whole.
    ///
    /// ## Limits
    ///
    /// Known loggers, consoles, crash reports and analytics are looked at, and classes that are called like a logger; a
    /// logger of your own under another name is declared in a `[[sink]]` table under `.facelint/` with `kind = "log"`.
    /// What an SDK, a proxy, a crash dump of memory or a server writes down by itself is not seen. A log that a build
    /// type or a log level leaves out is reported like any other, unless a constant in the source switches it off for
    /// good; where it never ships, write `facelint: allow(face-data-in-logs) reason`. A face that is shown on the
    /// screen as text is no log.
    FaceDataInLogs {
        id: "face-data-in-logs",
        title: "face data in logs",
        title_zh: "日志中含有人脸数据",
        level: Error,
        articles: [MEASURES_14, PIPL_51],
        since: "0.1.0",
        manual_zh: "\
人脸图像、模板或其编码写入日志、控制台、崩溃报告或统计上报。

## 为什么

日志被许多人查看、复制给厂商，且保存期限不受控制。分值、尺寸、角度、标识不属于人脸数据。

## 怎样满足

删除该日志，或仅记录尺寸、结果等。

## 局限

检查已知的日志、控制台、崩溃报告与统计调用，以及名称像日志工具的类；项目自有而名称不同的，在 `.facelint/` 下文件的 \
`[[sink]]` 中声明，`kind` 写作 `log`。SDK、代理、内存转储或者服务端自行记录的内容看不到。仅因构建类型或者日志级别而不\
输出的日志同样报告，除非源码中的常量将其永久关闭；确不随产品发布的，写 `facelint: allow(face-data-in-logs) 理由`。以文\
字形式显示在屏幕上的人脸数据不算日志。
",
    }
    fn check(evidence, out) {
        let logs = |kind: SinkKind| matches!(kind, SinkKind::Log | SinkKind::Analytics);
        for flow in evidence.flows.iter().filter(|flow| logs(flow.kind)) {
            let (to, to_zh) = match flow.kind {
                SinkKind::Analytics => ("crash reports or analytics", "崩溃报告或统计上报"),
                _ => ("a log", "日志"),
            };
            let message = Say::new(
                format!("face data from `{}` is written to {to}", flow.source),
                format!("来自 `{}` 的人脸数据被写入{to_zh}", flow.source),
            );
            let help = Say::new("drop it from the log, or log its size or result only", "从日志中去除，或仅记录其尺寸、结果");
            out.push(data_finding(FaceDataInLogs.meta(), evidence, flow, message, help));
        }
    }
}
