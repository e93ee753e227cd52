//! `no-consent-withdrawal`.

use crate::analysis::site::Confidence;
use crate::finding::{Finding, Say};
use crate::rules::common::by_consent;

rule! {
    /// The project stores that a person consented to face processing, and nothing ever resets it.
    ///
    /// ## Why
    ///
    /// Who consented may withdraw the consent, and withdrawing must be as convenient as consenting was. A state that
    /// is only ever written as "yes" cannot be taken back.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.app.Activity;
    /// import com.google.mlkit.vision.face.FaceDetector;
    ///
    /// public class FaceActivity extends Activity {
    ///     public void onAgreeClicked(android.view.View view) {
    ///         prefs.edit().putBoolean("face_consent", true).apply(); // expect: no-consent-withdrawal
    ///     }
    ///
    ///     public void scan(FaceDetector detector, Object image) {
    ///         if (prefs.getBoolean("face_consent", false)) detector.process(image);
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// import * as faceapi from "face-api.js";
    ///
    /// export function agree() {
    ///   localStorage.setItem("faceConsent", "1"); // expect: no-consent-withdrawal
    /// }
    ///
    /// export async function scan(video) {
    ///   if (localStorage.getItem("faceConsent") !== "1") return null;
    ///   return faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    /// }
    /// ```
    ///
    /// ```swift
    /// import UIKit
    /// import Vision
    ///
    /// class FaceViewController: UIViewController {
    ///     func agreeTapped() {
    ///         UserDefaults.standard.set(true, forKey: "faceConsent") // expect: no-consent-withdrawal
    ///     }
    ///
    ///     func scan(_ handler: VNImageRequestHandler) throws {
    ///         guard UserDefaults.standard.bool(forKey: "faceConsent") else { return }
    ///         try handler.perform([VNDetectFaceRectanglesRequest()])
    ///     }
    /// }
    /// ```
    ///
    /// ```arkts
    /// import { faceDetector } from '@kit.CoreVisionKit';
    /// import { preferences } from '@kit.ArkData';
    ///
    /// @Entry
    /// @Component
    /// struct Index {
    ///   async scan() {
    ///     const store = await preferences.getPreferences(getContext(this), 'app');
    ///     await store.put('face_consent', true); // expect: no-consent-withdrawal
    ///     await faceDetector.detect({ pixelMap: this.pixels });
    ///   }
    ///
    ///   build() {
    ///     Column() {
    ///       Button('同意并刷脸').onClick(() => { this.scan(); })
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```java
    /// import android.app.Activity;
    /// import com.google.mlkit.vision.face.FaceDetector;
    ///
    /// public class FaceActivity extends Activity {
    ///     public void onAgreeClicked(android.view.View view) {
    ///         prefs.edit().putBoolean("face_consent", true).apply();
    ///     }
    ///
    ///     public void onTurnOffClicked(android.view.View view) {
    ///         prefs.edit().remove("face_consent").apply();
    ///     }
    ///
    ///     public void scan(FaceDetector detector, Object image) {
    ///         if (prefs.getBoolean("face_consent", false)) detector.process(image);
    ///     }
    /// }
    /// ```
    ///
    /// ```kotlin
    /// import android.widget.CompoundButton
    /// import com.google.mlkit.vision.face.FaceDetector
    ///
    /// class Settings {
    ///     // Unticking writes the state as well.
    ///     fun onFaceSwitch(view: CompoundButton, isChecked: Boolean) {
    ///         prefs.edit().putBoolean("face_consent", isChecked).apply()
    ///     }
    ///
    ///     fun scan(detector: FaceDetector, image: Any) {
    ///         if (prefs.getBoolean("face_consent", false)) detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// import * as faceapi from "face-api.js";
    ///
    /// export function agree() {
    ///   localStorage.setItem("faceConsent", "1");
    /// }
    ///
    /// export function turnOff() {
    ///   localStorage.removeItem("faceConsent");
    /// }
    ///
    /// export async function scan(video) {
    ///   if (localStorage.getItem("faceConsent") !== "1") return null;
    ///   return faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A control within easy reach that resets the stored state and deletes what was collected on its ground.
    ///
    /// ## Limits
    ///
    /// Seen are consents that are written under a constant key or by a statement of SQL; what a server keeps behind its
    /// API, what an ORM stores and keys that are made at run time are not followed. Little is enough for silence: a
    /// call with the name of a withdrawal (`revokeConsent`), one that clears the whole store, or a written value that
    /// may as well be a no. Whether a person finds the control, whether it is as convenient as consenting was, and
    /// whether the faces are deleted with it, is not checked.
    ///
    /// Where the withdrawal is received by a server or by staff, write `facelint: allow(no-consent-withdrawal) reason`
    /// at the storing call.
    NoConsentWithdrawal {
        id: "no-consent-withdrawal",
        title: "face consent cannot be withdrawn",
        title_zh: "人脸信息处理同意无法撤回",
        level: Warning,
        articles: [MEASURES_6, PIPL_15],
        since: "0.1.0",
        manual_zh: "\
项目保存了个人对人脸信息处理的同意，却没有任何代码撤销这一状态。

## 为什么

个人有权撤回同意，个人信息处理者应当提供便捷的撤回同意的方式。只会写入「已同意」的状态无法撤回。

## 怎样满足

在便于找到的位置提供撤回入口，重置已保存的状态，并删除据此收集的人脸信息。

## 局限

能够发现的是以常量键名或者 SQL 语句保存的同意；由服务端接口保存、经对象关系映射写入或者键名在运行时拼成的，追踪不到。\
不报告的条件很宽：有名称表示撤回的调用（如 `revokeConsent`）、清空整个存储的调用，或者所写的值也可能为否，均不报告。个\
人能否找到撤回入口、撤回是否与同意同样便捷、人脸是否随之删除，均不检查。

由服务端或者工作人员受理撤回的，在保存处写 `facelint: allow(no-consent-withdrawal) 理由`。
",
    }
    fn check(evidence, out) {
        for fact in evidence.kept_consents.iter().filter(|fact| by_consent(evidence, fact.loc)) {
            out.push(Finding {
                rule: NoConsentWithdrawal.meta().id,
                level: NoConsentWithdrawal.meta().level,
                confidence: Confidence::High,
                loc: fact.loc,
                message: Say::new(
                    format!("the face consent `{}` is stored here, and nothing ever resets it", fact.key),
                    format!("人脸信息处理同意 `{}` 在此保存，之后没有任何代码撤销", fact.key),
                ),
                help: Say::new(
                    "offer a control that resets it, as easy to reach as the one that agreed",
                    "提供与同意同样便捷的撤回入口，重置该状态",
                ),
                related: Vec::new(),
                flow: Vec::new(),
                facts: vec![("key", fact.key.clone())],
            });
        }
    }
}
