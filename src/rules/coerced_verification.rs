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
    /// Page({
    ///   ask() {
    ///     wx.showModal({
    ///       title: "人脸识别",
    ///       content: "是否同意采集您的人脸信息用于核验身份？",
    ///       success: (res) => {
    ///         if (res.confirm) {
    ///           wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.number });
    ///         } else {
    ///           wx.exitMiniProgram(); // expect: coerced-verification
    ///         }
    ///       },
    ///     });
    ///   },
    /// });
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
