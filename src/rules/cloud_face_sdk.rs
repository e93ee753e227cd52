//! `cloud-face-sdk`.

use crate::finding::Say;
use crate::knowledge::catalog::Sends;
use crate::rules::common::{act, by_component, flow_finding, law_allows_sending};

rule! {
    /// The SDK itself sends face data to its vendor, and no consent names the sending.
    ///
    /// ## Why
    ///
    /// Face information stays on the device unless the person separately consented to sending it, and giving
    /// it to another processor needs notice of the recipient and a separate consent. SDKs that verify in the
    /// cloud send the picture without any network call in the app's own code.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.app.Activity;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class VerifyActivity extends Activity {
    ///     public void start() {
    ///         WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: cloud-face-sdk
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```java
    /// import android.app.Activity;
    /// import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
    ///
    /// public class VerifyActivity extends Activity {
    ///     private boolean faceUploadConsent;
    ///     public void start() {
    ///         if (!store.faceUploadConsent()) return;
    ///         WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A separate consent before the call whose text also says that the face is uploaded, or given to the
    /// vendor.
    ///
    /// ## Limits
    ///
    /// Whether an API sends faces is what the catalogue says of it from the vendor's documents; nothing is measured,
    /// and an offline licence, an older version or a private deployment may behave otherwise: then write
    /// `facelint: allow(cloud-face-sdk) reason`. An SDK of which the catalogue does not say for sure that it sends is
    /// passed over, and one that it does not know is not seen until the project adds it under `[[sdk]]` or in a file
    /// under `.facelint/`. What a vendor's screen asks by itself counts only where that consent screen is catalogued
    /// and its answer is checked. A law that allows the sending is attested under `[transfer]`.
    CloudFaceSdk {
        id: "cloud-face-sdk",
        title: "SDK sends faces to its vendor",
        title_zh: "SDK 向其厂商发送人脸数据",
        level: Warning,
        articles: [MEASURES_8, PIPL_23],
        since: "0.1.0",
        manual_zh: "\
SDK 自身会把人脸数据发送给其厂商，而此前没有任何同意提及发送。

## 为什么

除取得个人单独同意等情形外，人脸信息应当存储于设备内，不得通过互联网对外传输；向其他处理者提供，还应当告知接收方并取得单独同意。\
云端核验类 SDK 不经应用自身的网络代码即发送图像。

## 怎样满足

在调用之前取得单独同意，且其文字说明人脸将被上传或提供给该厂商。

## 局限

某一接口是否发送人脸，依据按厂商文档编写的目录，并未实测；离线授权、旧版本或者私有化部署可能不同，此时写 \
`facelint: allow(cloud-face-sdk) 理由`。目录未能确定会发送的 SDK 不报告；目录中没有的看不到，须由项目在 `[[sdk]]` 或\
者 `.facelint/` 下的文件中补充。厂商页面自行征求的同意，只有该授权页已收入目录且其结果经过判断才算数。法律、行政法规允\
许传输的，在 `[transfer]` 中声明。
",
    }
    fn check(evidence, out) {
        let violates = |site: &crate::analysis::evidence::SiteFact| {
            site.sends == Sends::Yes && site.no_upload.is_some() && !law_allows_sending(evidence, site.loc)
        };
        for violation in by_component(evidence, violates) {
            let site = violation.first();
            let act = act(site);
            let vendor = &site.sdk.vendor;
            let message = Say::new(
                format!("{}: the SDK sends face data to {vendor}, and no consent before it names the sending", act.en),
                format!("{}：SDK 将人脸数据发送给 {vendor}，而此前的同意均未提及发送", act.zh),
            );
            let help = Say::new(
                format!("ask for a separate consent that says the face is sent to {vendor}"),
                format!("单独征求同意，并说明人脸将发送给 {vendor}"),
            );
            let meta = CloudFaceSdk.meta();
            let mut finding = flow_finding(meta, evidence, &violation, site.no_upload.as_ref(), message, help);
            finding.level = finding.level.min(meta.level);
            out.push(finding);
        }
    }
}
