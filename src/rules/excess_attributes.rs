//! `excess-attributes`.

use crate::analysis::site::Confidence;
use crate::finding::{Finding, Label, Say};

rule! {
    /// A call that verifies a person also asks for attributes that the verification does not need.
    ///
    /// ## Why
    ///
    /// Face information may be processed for a specific purpose with sufficient necessity only, in the way that
    /// affects the person least. Whether somebody is who they say does not depend on how old, of which sex or how
    /// cheerful they look.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import com.baidu.aip.face.AipFace;
    /// import java.util.HashMap;
    ///
    /// public class LoginService {
    ///     private final AipFace client = Clients.face();
    ///
    ///     public String loginByFace(String image) {
    ///         HashMap<String, Object> options = new HashMap<>();
    ///         options.put("face_field", "age,gender,beauty");
    ///         return client.search(image, "BASE64", "members", options).toString(); // expect: excess-attributes
    ///     }
    /// }
    /// ```
    ///
    /// ```typescript
    /// import * as faceapi from "@vladmandic/face-api";
    ///
    /// export async function verifyLogin(video: HTMLVideoElement, known: Float32Array) {
    ///   const result = await faceapi
    ///     .detectSingleFace(video)
    ///     .withFaceLandmarks()
    ///     .withAgeAndGender() // expect: excess-attributes
    ///     .withFaceDescriptor();
    ///   return result ? faceapi.euclideanDistance(result.descriptor, known) < 0.5 : false;
    /// }
    /// ```
    ///
    /// ```rust
    /// pub async fn verify_login(client: &reqwest::Client, key: String, secret: String, image: String) -> reqwest::Result<String> {
    ///     let form = [
    ///         ("api_key", key),
    ///         ("api_secret", secret),
    ///         ("image_base64", image),
    ///         ("return_attributes", "gender,age,ethnicity".to_string()),
    ///     ];
    ///     client.post("https://api-cn.faceplusplus.com/facepp/v3/search").form(&form).send().await?.text().await // expect: excess-attributes
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```java
    /// import com.baidu.aip.face.AipFace;
    /// import java.util.HashMap;
    ///
    /// public class LoginService {
    ///     private final AipFace client = Clients.face();
    ///
    ///     public String loginByFace(String image) {
    ///         HashMap<String, Object> options = new HashMap<>();
    ///         options.put("quality_control", "NORMAL");
    ///         options.put("liveness_control", "HIGH");
    ///         return client.search(image, "BASE64", "members", options).toString();
    ///     }
    /// }
    /// ```
    ///
    /// ```typescript
    /// import * as faceapi from "@vladmandic/face-api";
    ///
    /// // Nobody is verified here.
    /// export async function guessTheAge(photo: HTMLImageElement) {
    ///   return faceapi.detectSingleFace(photo).withAgeAndGender();
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Asking for what the comparison needs and nothing else. Head pose, blur, occlusion and quality are fine.
    ///
    /// ## Limits
    ///
    /// What an API may be asked for is known from the catalogue, for the SDKs that it lists; options that a server, a
    /// settings file or the vendor's console chooses are not seen, nor is what the vendor computes without being asked.
    /// Options are looked for in the call and in the function around it: those that another function puts together are
    /// not charged to this call. Where nobody is verified in the same component, attributes may be the purpose, and the
    /// rule is silent; whether such a purpose is necessary is for the impact assessment. An attribute that the
    /// verification does need is answered by `facelint: allow(excess-attributes) reason`.
    ExcessAttributes {
        id: "excess-attributes",
        title: "more asked of a face than who it is",
        title_zh: "核验时索取多余的人脸属性",
        level: Warning,
        articles: [MEASURES_4],
        since: "0.1.0",
        manual_zh: "\
核验身份的调用同时索取核验并不需要的人脸属性。

## 为什么

应用人脸识别技术处理人脸信息应当具有特定的目的和充分的必要性，采取对个人权益影响最小的方式。是否为本人，与年龄、性别、情绪、颜值、种族无关。

## 怎样满足

只请求比对所需的内容。姿态、清晰度、遮挡、质量等不在此列。

## 局限

接口可以索取哪些属性，以目录所列的 SDK 为限；由服务端、配置文件或者厂商控制台选定的选项看不到，厂商未经要求自行计算的\
也看不到。选项只在该调用及其所在函数中查找，由其他函数拼成的不计入。同一组件内没有核验身份的，分析属性可能就是目的，不\
报告；该目的是否必要，属于影响评估的内容。核验确需某项属性的，写 `facelint: allow(excess-attributes) 理由`。
",
    }
    fn check(evidence, out) {
        for fact in &evidence.attributes {
            let asked = fact.asked.join(", ");
            let related = fact
                .option
                .iter()
                .map(|&loc| Label::new(loc, Say::new("asked for here", "在此索取")))
                .collect();
            out.push(Finding {
                rule: ExcessAttributes.meta().id,
                level: ExcessAttributes.meta().level,
                confidence: Confidence::High,
                loc: fact.loc,
                message: Say::new(
                    format!("`{}` verifies a person here and also asks for {asked}", fact.title),
                    format!("`{}` 在此核验身份，同时索取 {asked}", fact.title),
                ),
                help: Say::new(
                    "ask for nothing that the comparison does not need",
                    "不要索取比对不需要的属性",
                ),
                related,
                flow: Vec::new(),
                facts: vec![("attributes", asked)],
            });
        }
    }
}
