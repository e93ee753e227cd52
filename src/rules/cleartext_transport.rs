//! `cleartext-transport`.

use crate::analysis::evidence::ClearFact;
use crate::finding::{Label, Level, Say};
use crate::knowledge::model::SinkKind;
use crate::rules::common::data_finding;

rule! {
    /// Face data can be read on its way: no TLS, or TLS whose certificates nobody checks.
    ///
    /// ## Why
    ///
    /// Face information must be protected by encryption. Over `http://` and `ws://`, or with a trust manager
    /// and host name verifier that accept everything, anyone on the way reads it. A face cannot be changed
    /// like a password. An exception that the app makes for the very host (`NSExceptionDomains`, `domain-config`)
    /// lets the next address be a plain one without anybody noticing.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.app.Activity;
    /// import com.google.mlkit.vision.common.InputImage;
    /// import com.google.mlkit.vision.face.FaceDetection;
    /// import com.google.mlkit.vision.face.FaceDetector;
    /// import okhttp3.OkHttpClient;
    /// import okhttp3.Request;
    /// import okhttp3.RequestBody;
    ///
    /// public class ScanActivity extends Activity {
    ///     private final FaceDetector detector = FaceDetection.getClient();
    ///     public void onShot(byte[] jpeg) {
    ///         if (!store.faceUploadConsent()) return;
    ///         detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0));
    ///         Request request = new Request.Builder()
    ///             .url("http://api.example.com/face")
    ///             .post(RequestBody.create(null, jpeg))
    ///             .build();
    ///         new OkHttpClient().newCall(request).execute(); // expect: cleartext-transport
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```java
    /// import android.app.Activity;
    /// import com.google.mlkit.vision.common.InputImage;
    /// import com.google.mlkit.vision.face.FaceDetection;
    /// import com.google.mlkit.vision.face.FaceDetector;
    /// import okhttp3.OkHttpClient;
    /// import okhttp3.Request;
    /// import okhttp3.RequestBody;
    ///
    /// public class ScanActivity extends Activity {
    ///     private final FaceDetector detector = FaceDetection.getClient();
    ///     public void onShot(byte[] jpeg) {
    ///         if (!store.faceUploadConsent()) return;
    ///         detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0));
    ///         Request request = new Request.Builder()
    ///             .url("https://api.example.com/face")
    ///             .post(RequestBody.create(null, jpeg))
    ///             .build();
    ///         new OkHttpClient().newCall(request).execute();
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// `https://` or `wss://`, with the system's certificate checks left as they are, and no exception for the host in
    /// `NSExceptionDomains` or `domain-config`. Loopback addresses and private networks are notes.
    ///
    /// ## Limits
    ///
    /// The address is read as far as the code writes it out; one that comes from a server or a settings file is not
    /// known, and nothing is said. Where a call has only a path, a base address that is set anywhere in the project
    /// counts, a plain one first, so that a project with several servers may be told the wrong one: write `facelint:
    /// allow(cleartext-transport) reason` then. Certificate checks that are switched off are recognised in Java,
    /// Kotlin, Dart, the options and agents of Node, the usual client of Rust and the usual switches of libraries for Swift and
    /// Objective-C; a delegate that takes every certificate is not recognised. A permission of cleartext for all hosts
    /// (`usesCleartextTraffic`, `NSAllowsArbitraryLoads`) is no finding by itself, and how the server is set up is not
    /// seen.
    CleartextTransport {
        id: "cleartext-transport",
        title: "face data in cleartext on the network",
        title_zh: "明文传输人脸数据",
        level: Error,
        articles: [MEASURES_14, PIPL_51],
        since: "0.1.0",
        manual_zh: "\
人脸数据在传输途中可被读取：未使用 TLS，或未校验证书。

## 为什么

应当以数据加密等措施保护人脸信息。经 `http://`、`ws://` 传输，或者使用接受一切证书与主机名的校验器，途中任何人都能读取。\
人脸无法像密码那样更换。

## 怎样满足

使用 `https://`、`wss://` 并保留系统的证书校验，不要为该主机设置明文例外（`NSExceptionDomains`、`domain-config`）。发往本机或内网地址的降为提示。

## 局限

地址只按代码写明的部分读取，来自服务端或者配置文件的无从得知，不作判断。调用只写路径的，以项目任何一处设定的基础\
地址补全，且优先取明文地址，因此有多个服务端的项目可能认错地址，此时写 `facelint: allow(cleartext-transport) 理\
由`。关闭证书校验的写法，识别 Java、Kotlin、Dart、Node 的选项与代理、Rust 常用的请求库以及 Swift、Objective-C 常用库的\
开关；自行实现、接受任何证书的代理方法不能识别。对全部主机允许明文（`usesCleartextTraffic`、`NSAllowsArbitraryLo\
ads`）本身不报告，服务端如何配置也看不到。
",
    }
    fn check(evidence, out) {
        for flow in evidence.flows.iter().filter(|flow| flow.kind == SinkKind::Network) {
            let Some(clear) = &flow.cleartext else { continue };
            let to = flow.endpoint.as_ref().map(|endpoint| endpoint.shown().to_owned()).unwrap_or_default();
            let (message, place, label) = match clear {
                ClearFact::Scheme { at: place, .. } => (
                    Say::new(
                        format!("face data from `{}` goes over the network unencrypted: {to}", flow.source),
                        format!("来自 `{}` 的人脸数据未加密传输：{to}", flow.source),
                    ),
                    place,
                    Say::new("the address is set here", "地址在此设定"),
                ),
                ClearFact::Unchecked(place) => (
                    Say::new(
                        format!("face data from `{}` goes over a connection whose certificate is not checked", flow.source),
                        format!("来自 `{}` 的人脸数据经由不校验证书的连接传输", flow.source),
                    ),
                    place,
                    Say::new("every certificate is accepted here", "此处接受一切证书"),
                ),
                ClearFact::Allowed(place) => (
                    Say::new(
                        format!("face data from `{}` goes to a host for which the app allows cleartext: {to}", flow.source),
                        format!("来自 `{}` 的人脸数据发往允许明文传输的主机：{to}", flow.source),
                    ),
                    place,
                    allowance(),
                ),
            };
            let help = Say::new("use https:// or wss:// and keep the system's certificate checks", "使用 https:// 或 wss://，并保留系统的证书校验");
            let mut finding = data_finding(CleartextTransport.meta(), evidence, flow, message, help);
            finding.related.push(Label::new(*place, label));
            if let ClearFact::Scheme { allowed: Some(allowed), .. } = clear {
                finding.related.push(Label::new(*allowed, allowance()));
            }
            if flow.endpoint.as_ref().is_some_and(|endpoint| endpoint.private) {
                finding.level = Level::Note;
            }
            out.push(finding);
        }
    }
}

fn allowance() -> Say {
    Say::new("cleartext is allowed for this host here", "此处允许对该主机明文传输")
}
