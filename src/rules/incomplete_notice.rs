//! `incomplete-notice`.

use crate::analysis::evidence::{Element, Evidence};
use crate::analysis::site::Confidence;
use crate::config::keys::Place;
use crate::finding::{Finding, Label, Say};
use crate::input::span::Loc;

rule! {
    /// The text that asks for a face consent leaves out something that people must be told.
    ///
    /// ## Why
    ///
    /// Before face information is processed, the person must be told the processor's name and contact; the purpose and
    /// method, and how long the information is kept; why it is necessary and what it means for the person; and how to
    /// exercise rights. A consent without that is not given in full knowledge.
    ///
    /// What is told in a document outside the project is not seen, and nothing is said about it.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.app.AlertDialog
    /// import com.google.mlkit.vision.face.FaceDetector
    ///
    /// class EntryActivity(private val detector: FaceDetector) : Activity() {
    ///     fun ask(image: Any) {
    ///         AlertDialog.Builder(this)
    ///             .setMessage("是否同意采集您的人脸信息用于登录？")
    ///             .setPositiveButton("同意") { _, _ -> detector.process(image) }
    ///             .setNegativeButton("不同意", null)
    ///             .show() // expect: incomplete-notice
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// import * as faceapi from "face-api.js";
    ///
    /// export async function scan(video) {
    ///   if (!confirm("是否同意采集您的人脸信息用于核验身份？")) return null; // expect: incomplete-notice
    ///   return faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.app.AlertDialog
    /// import com.google.mlkit.vision.face.FaceDetector
    ///
    /// class EntryActivity(private val detector: FaceDetector) : Activity() {
    ///     fun ask(image: Any) {
    ///         AlertDialog.Builder(this)
    ///             .setMessage(
    ///                 "是否同意处理您的人脸信息？处理者：青禾物业有限公司，电话 400-820-1234。" +
    ///                     "采集的人脸图像仅用于登录时在本机比对，保存至您关闭该功能。" +
    ///                     "刷脸登录需要比对人脸，为实现该功能所必需；人脸信息一旦泄露可能影响您的人身财产安全。" +
    ///                     "您可以随时在「设置」中撤回同意并删除。"
    ///             )
    ///             .setPositiveButton("同意") { _, _ -> detector.process(image) }
    ///             .setNegativeButton("不同意", null)
    ///             .show()
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// import * as faceapi from "face-api.js";
    ///
    /// // The rules stand on a page that is not part of the project.
    /// export async function scan(video) {
    ///   if (!confirm("是否同意采集您的人脸信息用于核验身份？详见《人脸信息处理规则》")) return null;
    ///   return faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// The missing parts, in the prompt itself or in a text of the project that it links to. Where `facelint.toml` says
    /// `region = "cn-mainland"`, also a text in Simplified Chinese.
    ///
    /// ## Limits
    ///
    /// The five parts are told by words: a name with a telephone number or an address counts as a contact and a period
    /// as the time of keeping, whether or not they are true. Where the prompt refers to a document and the project
    /// holds none, nothing is said; where it holds some, all documents that are named like a notice and speak of faces
    /// are read together, whichever of them the link opens. Pictures, PDF files and texts that a server sends are not
    /// read, and `notice.path` and `notice.url` in `facelint.toml` are for reports only.
    ///
    /// When a part is said in words that are not recognised, say it more plainly or write `facelint:
    /// allow(incomplete-notice) reason` at the prompt.
    IncompleteNotice {
        id: "incomplete-notice",
        title: "face notice leaves something out",
        title_zh: "人脸信息处理告知不完整",
        level: Warning,
        articles: [MEASURES_5, PIPL_17, PIPL_30],
        since: "0.1.0",
        manual_zh: "\
征求人脸信息处理同意的文字缺少应当告知的内容。

## 为什么

处理人脸信息前，应当告知个人信息处理者的名称和联系方式，处理的目的、方式和保存期限，处理的必要性以及对个人权益的影响，个人行使权利的方式和程序。\
未充分告知，同意就不是在充分知情的前提下作出的。

告知内容位于项目之外的文件时，本工具看不到，也不作判断。

## 怎样满足

在提示文字中，或者在其链接的项目内文本中，补齐所缺内容。`facelint.toml` 写明 `region` 为 `cn-mainland` 的，还应当有简体中文文本。

## 局限

五项内容以词语判断：出现名称及电话或者地址即算名称和联系方式，出现期限即算保存期限，内容是否属实不作核对。提示援\
引文件而项目中没有该文件的，不作判断；项目中有的，凡名称像告知文本且涉及人脸的文件一并阅读，不论链接实际打开哪一\
份。图片、PDF 以及服务端下发的文字读不到，`facelint.toml` 中的 `notice.path`、`notice.url` 仅用于报告。

已经写明而措辞未被识别的，请写得更直白，或者在提示处写 `facelint: allow(incomplete-notice) 理由`。
",
    }
    fn check(evidence, out) {
        for fact in &evidence.notices {
            let mut names: Vec<Say> = fact.missing.iter().map(|&element| element_words(element)).collect();
            if !fact.chinese && is_mainland(evidence, fact.loc) {
                names.push(Say::new("any of it in Simplified Chinese", "简体中文文本"));
            }
            if names.is_empty() {
                continue;
            }
            let en: Vec<&str> = names.iter().map(|say| say.en.as_str()).collect();
            let zh: Vec<&str> = names.iter().map(|say| say.zh.as_str()).collect();
            let said_en: Vec<String> =
                fact.present.iter().map(|(element, said)| format!("{} (“{said}”)", element_words(*element).en)).collect();
            let said_zh: Vec<String> =
                fact.present.iter().map(|(element, said)| format!("{}（“{said}”）", element_words(*element).zh)).collect();
            let help = if fact.present.is_empty() {
                Say::new("say it in the prompt, or in a text that it links to", "在提示中或其链接的文本中补齐")
            } else {
                Say::new(
                    format!("say it in the prompt, or in a text that it links to; said already: {}", said_en.join(", ")),
                    format!("在提示中或其链接的文本中补齐；已有：{}", said_zh.join("、")),
                )
            };
            let mut related = Vec::new();
            if fact.quote.1 != fact.loc {
                related.push(Label::new(fact.quote.1, Say::new("the text that asks", "征求同意的文字")));
            }
            out.push(Finding {
                rule: IncompleteNotice.meta().id,
                level: IncompleteNotice.meta().level,
                confidence: Confidence::Medium,
                loc: fact.loc,
                message: Say::new(
                    format!("the text that asks for the face consent does not say: {}", en.join("; ")),
                    format!("征求人脸信息处理同意的文字缺少：{}", zh.join("；")),
                ),
                help,
                related,
                flow: Vec::new(),
                facts: vec![("missing", en.join("; "))],
            });
        }
    }
}

/// The project says that it is used in mainland China.
fn is_mainland(evidence: &Evidence, loc: Loc) -> bool {
    let scope = evidence.config.of(loc.file);
    scope.place("project.region").is_some() && scope.keys.project.region == Place::CnMainland
}

/// An element of a notice in words.
pub(crate) fn element_words(element: Element) -> Say {
    match element {
        Element::Contact => Say::new("the processor's name and contact", "处理者的名称和联系方式"),
        Element::Purpose => Say::new("purpose and method", "处理目的和方式"),
        Element::Retention => Say::new("how long it is kept", "保存期限"),
        Element::Necessity => Say::new("why it is necessary and what it means for the person", "处理的必要性和对个人权益的影响"),
        Element::Rights => Say::new("how to exercise rights", "行使权利的方式和程序"),
    }
}
