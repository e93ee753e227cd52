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
