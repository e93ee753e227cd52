//! `cross-border-transfer`.

use crate::analysis::evidence::SiteFact;
use crate::finding::Say;
use crate::knowledge::catalog::{Region, Sends};
use crate::knowledge::model::SinkKind;
use crate::rules::common::party::is_export_attested;
use crate::rules::common::{act, by_component, data_finding, flow_finding};

rule! {
    /// Face data goes to a service outside mainland China.
    ///
    /// ## Why
    ///
    /// Giving personal information abroad needs one of the export mechanisms of the law (security assessment,
    /// certification, standard contract or another lawful basis), a notice of the recipient and a separate
    /// consent. A consent alone does not replace the mechanism.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.graphics.Bitmap
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    /// import okhttp3.*
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     private val client = OkHttpClient()
    ///     fun onShot(bitmap: Bitmap, jpeg: ByteArray) {
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         val body = RequestBody.create(null, toJpeg(bitmap))
    ///         val request = Request.Builder().url("https://faces.s3.amazonaws.com/new").post(body).build()
    ///         client.newCall(request).execute() // expect: cross-border-transfer
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
    /// import okhttp3.*
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     private val client = OkHttpClient()
    ///     fun onShot(bitmap: Bitmap) {
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         val body = RequestBody.create(null, toJpeg(bitmap))
    ///         val request = Request.Builder().url("https://faces.hotel.example.cn/new").post(body).build()
    ///         client.newCall(request).execute()
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A service inside mainland China, or none; or an export mechanism, which only the project's operator
    /// can attest: in `facelint.toml` a `[[third_party]]` with the recipient's `name` and its `export_mechanism`.
    /// A `[transfer]` that rests on a law is no answer here: it allows the sending over the internet (Measures 8) and
    /// is no mechanism for giving data abroad. Where a law or treaty exempts the export, say
    /// `export_mechanism = "exempt"`.
    ///
    /// ## Limits
    ///
    /// A recipient is abroad when the vendor of the SDK is listed so, or the host belongs to a listed service: a server
    /// of your own abroad under your own domain, a mirror behind a mainland host and an address that is only known at
    /// run time are not recognised, and what a recipient in the mainland passes on is out of sight. A vendor from
    /// abroad with a region in the mainland may be reported wrongly for its SDK: write
    /// `facelint: allow(cross-border-transfer) reason`. The mechanism is believed as it is attested, and a
    /// `[[third_party]]` answers for every recipient that shares a telling word with its name.
    CrossBorderTransfer {
        id: "cross-border-transfer",
        title: "face data leaves mainland China",
        title_zh: "人脸数据出境",
        level: Warning,
        articles: [PIPL_38, MEASURES_8],
        since: "0.2.0",
        manual_zh: "\
人脸数据被传输至中国大陆以外的服务。

## 为什么

向境外提供个人信息，应当具备法律规定的条件之一（安全评估、认证、标准合同等），告知境外接收方并取得单独同意。仅有同意不能代替出境条件。

## 怎样满足

使用境内服务或者不传输；或者具备数据出境条件，并由运营者在 `facelint.toml` 的 `[[third_party]]` 中填写接收方 `name` 与 `export_mechanism` 予以声明。\
`[transfer]` 中以法律为依据的声明只针对通过互联网对外传输（《办法》第八条），不能代替出境条件；法律或者国际条约豁免出境条件的，填写 `export_mechanism` 为 `exempt`。

## 局限

是否在境外，以 SDK 厂商的登记或者已登记服务的主机名判断：使用自有域名的境外服务器、境内主机背后的转发、运行时才能得知\
的地址均不能识别，境内接收方再行提供的也看不到。境外厂商在境内设有区域的，其 SDK 可能被误报，写 \
`facelint: allow(cross-border-transfer) 理由`。所声明的出境条件不作核实；名称与 `[[third_party]]` 的 `name` 有一个实义\
词相同的接收方，均视为已声明。
",
    }
    fn check(evidence, out) {
        let meta = CrossBorderTransfer.meta();
        let abroad = |site: &SiteFact| {
            let sdk = &site.sdk;
            sdk.region == Region::Overseas
                && site.sends == Sends::Yes
                && !is_export_attested(evidence, site.loc, &[&sdk.vendor, &sdk.name, &sdk.id])
        };
        let help = || {
            Say::new(
                "use a service inside mainland China, keep the face on the device, or have an export mechanism in place",
                "使用境内服务、将人脸留在设备内，或者具备个人信息出境的法定条件",
            )
        };
        for violation in by_component(evidence, abroad) {
            let site = violation.first();
            let act = act(site);
            let vendor = &site.sdk.vendor;
            let message = Say::new(
                format!("{}: the SDK sends face data to {vendor}, outside mainland China", act.en),
                format!("{}：SDK 将人脸数据发送给中国大陆以外的 {vendor}", act.zh),
            );
            let mut finding = flow_finding(meta, evidence, &violation, site.any_way.as_ref(), message, help());
            finding.level = finding.level.min(meta.level);
            out.push(finding);
        }
        for flow in evidence.flows.iter().filter(|flow| flow.kind == SinkKind::Network) {
            let Some(endpoint) = &flow.endpoint else { continue };
            let Some(service) = &endpoint.overseas else { continue };
            if is_export_attested(evidence, flow.loc, &[service, &endpoint.host]) {
                continue;
            }
            let message = Say::new(
                format!("face data from `{}` is sent to {service}, outside mainland China ({})", flow.source, endpoint.shown()),
                format!("来自 `{}` 的人脸数据被发送至中国大陆以外的 {service}（{}）", flow.source, endpoint.shown()),
            );
            out.push(data_finding(meta, evidence, flow, message, help()));
        }
    }
}
