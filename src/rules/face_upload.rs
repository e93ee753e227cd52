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
    ///
    /// ## Limits
    ///
    /// The data is followed through the project's code to the network calls that are known: what goes through native
    /// code, reflection or a library without source is lost on the way, and what a closed SDK sends itself is for
    /// `cloud-face-sdk`; declare a transport of your own in a `[[sink]]` table under `.facelint/`. One consent to
    /// sending anywhere on the way of the data is enough; its text is not compared with who receives it.
    ///
    /// An address that is only known at run time counts as one on the internet, also if it is that of a device in the
    /// room: then write `facelint: allow(face-upload) reason`. A law that allows the sending is attested under
    /// `[transfer]` with its citation.
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

## 局限

人脸数据在项目代码中追踪到已知的网络调用为止：经本地代码、反射或者无源码的库传递的会中断，封闭 SDK 自行发送的由 \
`cloud-face-sdk` 报告；项目自有的传输方式，在 `.facelint/` 下文件的 `[[sink]]` 中声明。数据路径上任何一处有提及发送的\
同意即可，其文字与实际接收方是否一致不作比对。

运行时才能得知的地址一律视为互联网地址，即使实为同一房间内的设备，此时写 `facelint: allow(face-upload) 理由`。法律、行\
政法规允许传输的，在 `[transfer]` 中声明并注明条款。
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
