//! `coerced-verification`.

use crate::analysis::evidence::Pressure;
use crate::analysis::site::Confidence;
use crate::finding::{Finding, Label, Say};
use crate::rules::common::excerpt;

rule! {
    /// Refusing the face ends the app or the session, or a text leaves no choice.
    ///
    /// ## Why
    ///
    /// Nobody may be misled, defrauded or coerced into verification by face, whatever the reason given. Who refuses
    /// or withdraws consent must not be refused the service, unless the face is necessary for it.
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
    ///             .setNegativeButton("不同意") { _, _ ->
    ///                 finishAffinity() // expect: coerced-verification
    ///             }
    ///             .show()
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// import * as faceapi from "face-api.js";
    ///
    /// export async function scan(video) {
    ///   if (!confirm("是否同意采集您的人脸信息用于核验身份？")) {
    ///     window.close(); // expect: coerced-verification
    ///     return null;
    ///   }
    ///   return faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    /// }
    /// ```
    ///
    /// ```vue
    /// <template>
    ///   <p>业主进出小区必须刷脸</p> <!-- // expect: coerced-verification -->
    ///   <video ref="video"></video>
    ///   <button @click="open">开门</button>
    /// </template>
    /// <script setup>
    /// import { ref } from "vue";
    /// import * as faceapi from "face-api.js";
    /// const video = ref(null);
    /// const open = () => faceapi.detectSingleFace(video.value).withFaceLandmarks().withFaceDescriptor();
    /// </script>
    /// ```
    ///
    /// ```swift
    /// import UIKit
    /// import Vision
    ///
    /// class EntryViewController: UIViewController {
    ///     func ask(_ handler: VNImageRequestHandler) {
    ///         let alert = UIAlertController(title: "人脸识别授权", message: "是否同意采集您的人脸信息用于登录？", preferredStyle: .alert)
    ///         alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in
    ///             try? handler.perform([VNDetectFaceRectanglesRequest()])
    ///         })
    ///         alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in exit(0) }) // expect: coerced-verification
    ///         present(alert, animated: true)
    ///     }
    /// }
    /// ```
    ///
    /// ```dart
    /// import 'package:flutter/material.dart';
    /// import 'package:flutter/services.dart';
    /// import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
    ///
    /// class EntryPage extends StatelessWidget {
    ///   final detector = FaceDetector(options: FaceDetectorOptions());
    ///
    ///   void ask(BuildContext context, InputImage image) {
    ///     showDialog(
    ///       context: context,
    ///       builder: (context) => AlertDialog(
    ///         title: Text('人脸识别授权'),
    ///         content: Text('是否同意采集您的人脸信息用于登录？'),
    ///         actions: [
    ///           TextButton(onPressed: () => detector.processImage(image), child: Text('同意')),
    ///           TextButton(onPressed: () => SystemNavigator.pop(), child: Text('不同意')), // expect: coerced-verification
    ///         ],
    ///       ),
    ///     );
    ///   }
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
    ///             .setMessage("是否同意采集您的人脸信息用于登录？不同意不影响使用密码登录。")
    ///             .setPositiveButton("同意") { _, _ -> detector.process(image) }
    ///             .setNegativeButton("不同意") { dialog, _ -> dialog.dismiss() }
    ///             .show()
    ///     }
    ///
    ///     // Who does not agree to the policy of the whole app cannot use it: not about the face.
    ///     fun askPolicy() {
    ///         AlertDialog.Builder(this)
    ///             .setMessage("请阅读并同意《隐私政策》")
    ///             .setPositiveButton("同意") { _, _ -> start() }
    ///             .setNegativeButton("不同意") { _, _ -> finishAffinity() }
    ///             .show()
    ///     }
    /// }
    /// ```
    ///
    /// ```vue
    /// <template>
    ///   <p>业主进出小区可以刷脸，也可以使用门禁卡或二维码</p>
    ///   <video ref="video"></video>
    ///   <button @click="open">开门</button>
    /// </template>
    /// <script setup>
    /// import { ref } from "vue";
    /// import * as faceapi from "face-api.js";
    /// const video = ref(null);
    /// const open = () => faceapi.detectSingleFace(video.value).withFaceLandmarks().withFaceDescriptor();
    /// </script>
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Refusing leads on to another way, or back to where the person was, and the texts say so.
    ///
    /// ## Limits
    ///
    /// Only two things are looked for: code on the side of refusal that ends the app or the session, and sentences that
    /// leave no choice. A server that denies the service, a function that is greyed out and a question that comes back
    /// without end are not seen; and a function that ends the app is passed over when something else than a refusal
    /// calls it too.
    ///
    /// A sentence is judged with the three lines around it, also when no screen shows it; pictures and texts that a
    /// server sends are not read. A quoted rule or an old string may so be reported wrongly: delete it, name the other
    /// way beside it, or write `facelint: allow(coerced-verification) reason`.
    CoercedVerification {
        id: "coerced-verification",
        title: "people are made to show their face",
        title_zh: "强制进行人脸核验",
        level: Error,
        articles: [MEASURES_12, PIPL_16],
        since: "0.1.0",
        manual_zh: "\
拒绝人脸核验即退出应用或登录，或者文字表明别无选择。

## 为什么

任何组织和个人不得以办理业务、提升服务质量等为由，误导、欺诈、胁迫个人接受人脸识别技术验证身份。除人脸信息为提供服务所必需外，不得以个人不同意或者撤回同意为由\
拒绝提供服务。

## 怎样满足

拒绝后转到其他方式，或者回到原来的页面，并在文字中说明。

## 局限

只查两类情形：拒绝一侧结束应用或者退出登录的代码，以及表明别无选择的文字。服务端拒绝提供服务、功能置灰、反复弹窗索要都\
看不到；结束应用的函数另有拒绝以外的调用者的，不报告。

文字连同前后三行一并判断，即使没有页面展示它；图片以及服务端下发的文字读不到。因此引用的规定或者废弃的字符串可能被误\
报：删除它，在旁边写明其他方式，或者写 `facelint: allow(coerced-verification) 理由`。
",
    }
    fn check(evidence, out) {
        for fact in &evidence.coercions {
            let message = match fact.how {
                Pressure::Quit => Say::new(
                    format!("who refuses the face consent is thrown out: `{}` ends the app", fact.what),
                    format!("不同意人脸信息处理即被退出：`{}` 结束应用", fact.what),
                ),
                Pressure::Logout => Say::new(
                    format!("who refuses the face consent is logged out by `{}`", fact.what),
                    format!("不同意人脸信息处理即被 `{}` 退出登录", fact.what),
                ),
                Pressure::Text => Say::new(
                    format!("the text leaves no choice but to show the face: “{}”", fact.what),
                    format!("文字表明只能接受人脸核验：“{}”", fact.what),
                ),
            };
            let related = fact
                .quote
                .iter()
                .map(|(quote, loc)| {
                    let quote = excerpt(quote);
                    Label::new(*loc, Say::new(format!("refused here: “{quote}”"), format!("在此拒绝：“{quote}”")))
                })
                .collect();
            out.push(Finding {
                rule: CoercedVerification.meta().id,
                level: CoercedVerification.meta().level,
                confidence: if fact.how == Pressure::Text { Confidence::Medium } else { Confidence::High },
                loc: fact.loc,
                message,
                help: Say::new(
                    "let refusing lead to another way, and say that it does not affect the service",
                    "拒绝后提供其他方式，并说明不影响使用服务",
                ),
                related,
                flow: Vec::new(),
                facts: Vec::new(),
            });
        }
    }
}
