//! `inaccessible-capture`.

use crate::finding::{Level, Say};
use crate::rules::common::{act, by_component, flow_finding};

rule! {
    /// A screen that takes a face has no labels for screen readers, no speech and no large text.
    ///
    /// ## Why
    ///
    /// Who processes the face information of disabled or elderly people must also meet the national rules on
    /// accessibility. A person who does not see the picture cannot bring the face into the frame by it.
    ///
    /// ## Fires
    ///
    /// ```vue
    /// <template>
    ///   <video ref="video" autoplay></video>
    ///   <button @click="scan">开始</button>
    /// </template>
    /// <script setup>
    /// import { ref } from "vue";
    /// import * as faceapi from "face-api.js";
    /// const video = ref(null);
    /// const scan = () => faceapi.detectSingleFace(video.value).withFaceLandmarks().withFaceDescriptor(); // expect: inaccessible-capture
    /// </script>
    /// ```
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import androidx.camera.view.PreviewView
    /// import com.google.mlkit.vision.face.FaceDetector
    ///
    /// class ScanActivity(private val detector: FaceDetector) : Activity() {
    ///     fun scan(image: Any) {
    ///         setContentView(PreviewView(this))
    ///         detector.process(image) // expect: inaccessible-capture
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```vue
    /// <template>
    ///   <video ref="video" autoplay aria-label="摄像头画面，请面向屏幕"></video>
    ///   <p aria-live="polite">{{ hint }}</p>
    ///   <button @click="scan">开始</button>
    /// </template>
    /// <script setup>
    /// import { ref } from "vue";
    /// import * as faceapi from "face-api.js";
    /// const video = ref(null);
    /// const hint = ref("");
    /// const scan = () => faceapi.detectSingleFace(video.value).withFaceLandmarks().withFaceDescriptor();
    /// </script>
    /// ```
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.speech.tts.TextToSpeech
    /// import androidx.camera.view.PreviewView
    /// import com.google.mlkit.vision.face.FaceDetector
    ///
    /// class ScanActivity(private val detector: FaceDetector, private val speech: TextToSpeech) : Activity() {
    ///     fun scan(image: Any) {
    ///         setContentView(PreviewView(this))
    ///         speech.speak("请面向屏幕", TextToSpeech.QUEUE_FLUSH, null, null)
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Labels and live regions for screen readers, spoken guidance, or a mode with large text on the screen.
    ///
    /// ## Limits
    ///
    /// One sign of help is enough: any label, hint, sound or spoken word on the screen, or a field with such a name,
    /// and the rule is silent, also when it describes something else. Whether a screen reader can in fact finish the
    /// capture, how large the letters are and how much time is given is not tried. Only screens of the project on which
    /// a preview is recognised are looked at: those of a vendor, and a preview that a view of your own draws under
    /// another name, are not.
    ///
    /// Help that the device gives by itself, such as a terminal with a voice, is not seen: write
    /// `facelint: allow(inaccessible-capture) reason`.
    InaccessibleCapture {
        id: "inaccessible-capture",
        title: "capture screen without help for disabled or elderly people",
        title_zh: "人脸采集页面缺少无障碍支持",
        level: Note,
        articles: [MEASURES_5],
        since: "0.1.0",
        manual_zh: "\
采集人脸的页面没有读屏标签、语音提示或大字模式。

## 为什么

处理残疾人、老年人人脸信息的，还应当符合国家有关无障碍环境建设的规定。看不清画面的人无法凭画面对准取景框。

## 怎样满足

在页面上提供读屏标签和实时播报区域、语音引导，或者大字模式。

## 局限

只要页面上有一处支持即不报告：任何标签、提示、声音或者播报，或者以此命名的字段，即使描述的是别的内容。读屏用户能否真正\
完成采集、字号多大、时间是否充裕，不作验证。只检查项目自身的、能够识别出预览的页面；厂商页面以及以其他名称自行绘制的预\
览不在此列。

由设备自身提供的支持（如带语音的终端）看不到，写 `facelint: allow(inaccessible-capture) 理由`。
",
    }
    fn check(evidence, out) {
        for violation in by_component(evidence, |site| evidence.components[site.component].inaccessible) {
            let site = violation.first();
            let act = act(site);
            let message = Say::new(
                format!("{}, and the screen offers neither labels for screen readers nor spoken or large-text guidance", act.en),
                format!("{}，页面未提供读屏标签、语音或大字引导", act.zh),
            );
            let help = Say::new("label the preview and the hints for screen readers, or speak them", "为预览和提示添加读屏标签，或提供语音播报");
            let meta = InaccessibleCapture.meta();
            let mut finding = flow_finding(meta, evidence, &violation, site.any_way.as_ref(), message, help);
            finding.level = Level::Note;
            out.push(finding);
        }
    }
}
