//! `face-upload`.

use crate::finding::{Level, Say};
use crate::knowledge::model::SinkKind;
use crate::rules::common::{data_finding, law_allows_sending};

rule! {
    /// A face picture, frame, template or feature is sent over the network, and no consent names the sending.
    ///
    /// ## Why
    ///
    /// Face information is stored in the device and not sent over the internet, unless a law says so or the
    /// person separately consented. A consent to recognition alone does not cover it. Results, scores, flags
    /// and tokens are not face data.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.graphics.Bitmap
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    /// import retrofit2.http.Body
    /// import retrofit2.http.POST
    ///
    /// interface Api {
    ///     @POST("users/photo")
    ///     suspend fun send(@Body image: Bitmap)
    /// }
    ///
    /// class ScanActivity(private val api: Api) : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     suspend fun onShot(bitmap: Bitmap) {
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         api.send(bitmap) // expect: face-upload
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.graphics.Bitmap
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    /// import retrofit2.http.Body
    /// import retrofit2.http.POST
    ///
    /// interface Api {
    ///     @POST("users/photo")
    ///     suspend fun send(@Body image: Bitmap)
    /// }
    ///
    /// class ScanActivity(private val api: Api) : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     suspend fun onShot(bitmap: Bitmap) {
    ///         if (!store.faceUploadConsent) return
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         api.send(bitmap)
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Recognition on the device, sending nothing but the result; or a separate consent before the call
    /// whose text names the sending. Loopback and private networks are notes.
    FaceUpload {
        id: "face-upload",
        title: "face data is sent without a consent to sending",
        title_zh: "未经同意对外传输人脸数据",
        level: Error,
        articles: [MEASURES_8, PIPL_29],
        since: "0.1.0",
        manual_zh: "\
人脸图像、视频帧、模板或特征经网络发送，而没有提及发送的同意。

## 为什么

除法律、行政法规另有规定或者取得个人单独同意外，人脸信息应当存储于设备内，不得通过互联网对外传输。仅同意识别并不涵盖传输。\
结果、分值、标志、令牌不属于人脸数据。

## 怎样满足

在设备内完成识别、仅发送结果；或者在发送之前取得单独同意，且其文字说明将会上传。发往本机或内网地址的降为提示。
",
    }
    fn check(evidence, out) {
        for flow in evidence.flows.iter().filter(|flow| {
            flow.kind == SinkKind::Network && !flow.upload_consent && !law_allows_sending(evidence, flow.loc)
        }) {
            let to = flow.endpoint.as_ref().map(crate::analysis::evidence::EndpointFact::shown).filter(|text| !text.is_empty());
            let message = match to {
                Some(to) => Say::new(
                    format!("face data from `{}` is sent to {to}, and no consent before it names the sending", flow.source),
                    format!("来自 `{}` 的人脸数据被发送至 {to}，而此前的同意均未提及发送", flow.source),
                ),
                None => Say::new(
                    format!("face data from `{}` is sent by `{}`, and no consent before it names the sending", flow.source, flow.callee),
                    format!("来自 `{}` 的人脸数据经 `{}` 发送，而此前的同意均未提及发送", flow.source, flow.callee),
                ),
            };
            let help = Say::new(
                "keep the face on the device and send the result only, or ask for a separate consent that names the upload",
                "将人脸留在设备内、仅发送结果，或单独征求说明将上传人脸的同意",
            );
            let mut finding = data_finding(FaceUpload.meta(), evidence, flow, message, help);
            if flow.endpoint.as_ref().is_some_and(|endpoint| endpoint.private) {
                finding.level = Level::Note;
            }
            out.push(finding);
        }
    }
}
