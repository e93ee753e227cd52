//! `hardcoded-face-credential`.

use crate::finding::{Finding, Say};

rule! {
    /// A secret, access key or licence of a face service stands in the source.
    ///
    /// ## Why
    ///
    /// Systems that process face information must have access control and authorisation management. A key in the
    /// source is in every clone of the repository and every installed copy of the app: whoever has it can search
    /// the face library, add faces to it or read them, in the name of the app.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.content.Context;
    /// import com.arcsoft.face.FaceEngine;
    ///
    /// public class Engine {
    ///     private static final String APP_ID = "5GqLmKx2Vt7Rz9Pw3Ys8Bn4Cd6Fh1Jk0";
    ///     private static final String SDK_KEY = "7Hq2Lw9Zx4Vb6Nm1Kp8Rt3Ys5Df0Gj2C"; // expect: hardcoded-face-credential
    ///
    ///     public int activate(Context context) {
    ///         return FaceEngine.activeOnline(context, APP_ID, SDK_KEY);
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// const AipFace = require("baidu-aip-sdk").face;
    /// const APP_ID = "24601357";
    /// const API_KEY = "kT4mQ9vX2bN7cR5wZ1yL8pHs"; // expect: hardcoded-face-credential
    /// const SECRET_KEY = "W3eR5tY7uI9oP1aS3dF5gH7jK9lZ1xC3"; // expect: hardcoded-face-credential
    /// const client = new AipFace(APP_ID, API_KEY, SECRET_KEY);
    ///
    /// export async function same(a, b) {
    ///   return client.match([{ image: a, image_type: "BASE64" }, { image: b, image_type: "BASE64" }]);
    /// }
    /// ```
    ///
    /// ```rust
    /// const API_SECRET: &str = "q8Wz3Xn5Vb7Mk9Lj1Hg2Fd4Sa6Po0Iu8"; // expect: hardcoded-face-credential
    ///
    /// pub async fn compare(client: &reqwest::Client, key: String, a: String, b: String) -> reqwest::Result<String> {
    ///     let form = [("api_key", key), ("api_secret", API_SECRET.to_string()), ("image_base64_1", a), ("image_base64_2", b)];
    ///     client.post("https://api-cn.faceplusplus.com/facepp/v3/compare").form(&form).send().await?.text().await
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```java
    /// import android.content.Context;
    /// import com.arcsoft.face.FaceEngine;
    ///
    /// public class Engine {
    ///     public int activate(Context context, Licence licence) {
    ///         return FaceEngine.activeOnline(context, licence.appId(), licence.sdkKey());
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// const AipFace = require("baidu-aip-sdk").face;
    /// const client = new AipFace(process.env.BAIDU_APP_ID, process.env.BAIDU_API_KEY, process.env.BAIDU_SECRET_KEY);
    ///
    /// export async function same(a, b) {
    ///   return client.match([{ image: a, image_type: "BASE64" }, { image: b, image_type: "BASE64" }]);
    /// }
    /// ```
    ///
    /// ```rust
    /// const SECRET_NAME: &str = "FACEPP_API_SECRET";
    ///
    /// pub async fn compare(client: &reqwest::Client, key: String, a: String, b: String) -> reqwest::Result<String> {
    ///     let secret = std::env::var(SECRET_NAME).unwrap_or_default();
    ///     let form = [("api_key", key), ("api_secret", secret), ("image_base64_1", a), ("image_base64_2", b)];
    ///     client.post("https://api-cn.faceplusplus.com/facepp/v3/compare").form(&form).send().await?.text().await
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Keys that the build or the environment of a server puts in, or tokens that the server issues for one
    /// verification. Keys that have been in the source are to be replaced.
    ///
    /// ## Limits
    ///
    /// Whole literals in program code are looked at, and those in `strings.xml`, JSON and `buildConfigField` where code
    /// takes them from there: keys in `.env`, property files and manifests, keys that are split or encoded, and keys
    /// that an earlier commit held are not found. A literal counts when it looks random and stands in the place or
    /// under the name of a secret, in a file that calls the vendor or where the names speak of faces; short and
    /// readable secrets pass. A public identifier under such a name may be reported wrongly: name it for what it is, or
    /// write `facelint: allow(hardcoded-face-credential) reason`. Whether a key is still valid is not tried.
    HardcodedFaceCredential {
        id: "hardcoded-face-credential",
        title: "key of a face service in the source",
        title_zh: "源码中写有人脸服务密钥",
        level: Error,
        articles: [MEASURES_14],
        since: "0.1.0",
        manual_zh: "\
人脸服务的密钥、访问密钥或授权许可写在源码中。

## 为什么

处理人脸信息的系统应当采取访问控制、授权管理等措施。写入源码的密钥存在于代码仓库的每一份副本和每一个安装包中：任何人取得后，都能以该应用的名义\
检索、写入或读取人脸库。

## 怎样满足

由构建环境或服务端环境变量注入密钥，或由服务端为每次核验签发一次性凭证。已进入源码的密钥应当更换。

## 局限

检查程序代码中完整的字面量，以及代码所取用的 `strings.xml`、JSON、`buildConfigField` 中的值：`.env`、属性文件与\
清单文件中的密钥，拆分或者编码的密钥，以及历史提交中的密钥均发现不了。字面量须看似随机，并处在密钥的位置或者名称\
之下，且该文件调用了厂商接口或者名称涉及人脸；较短或者可读的密钥不报告。以此类名称命名的公开标识可能被误报：改用\
恰当的名称，或者写 `facelint: allow(hardcoded-face-credential) 理由`。密钥是否仍然有效，不作验证。
",
    }
    fn check(evidence, out) {
        for fact in &evidence.credentials {
            out.push(Finding {
                rule: HardcodedFaceCredential.meta().id,
                level: HardcodedFaceCredential.meta().level,
                confidence: fact.confidence,
                loc: fact.loc,
                message: Say::new(
                    format!("`{}` for the face service of {} stands in the source", fact.name, fact.vendor),
                    format!("{} 人脸服务的 `{}` 写在源码中", fact.vendor, fact.name),
                ),
                help: Say::new(
                    "keep it out of the source: let the server hold it and issue tokens, and replace the one that was published",
                    "不要写入源码：由服务端保管并签发凭证，并更换已公开的密钥",
                ),
                related: Vec::new(),
                flow: Vec::new(),
                facts: vec![("vendor", fact.vendor.clone())],
            });
        }
    }
}
