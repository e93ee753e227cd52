//! `private-space-capture`.

use crate::analysis::site::Confidence;
use crate::finding::{Finding, Say};

rule! {
    /// Something that looks at faces is placed inside a private space.
    ///
    /// ## Why
    ///
    /// Nobody may install face recognition devices inside private spaces of public places: guest rooms, bathrooms,
    /// changing rooms, toilets and the like; nursing, fitting and dormitory rooms are such spaces as well. Consent does
    /// not cure it.
    ///
    /// ## Fires
    ///
    /// ```typescript
    /// import * as faceapi from "face-api.js";
    ///
    /// export const faceTerminals = [
    ///   { id: "t-01", place: "一层大堂" },
    ///   { id: "t-02", place: "女更衣室" }, // expect: private-space-capture
    /// ];
    ///
    /// export const identify = (video: HTMLVideoElement) =>
    ///   faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    /// ```
    ///
    /// ```kotlin
    /// import com.google.mlkit.vision.face.FaceDetector
    ///
    /// enum class CameraSite {
    ///     LOBBY,
    ///     FITTING_ROOM, // expect: private-space-capture
    /// }
    ///
    /// class Watcher(private val detector: FaceDetector) {
    ///     fun look(image: Any) = detector.process(image)
    /// }
    /// ```
    ///
    /// ```rust
    /// pub struct FaceCamera {
    ///     pub id: u32,
    ///     pub place: &'static str,
    /// }
    ///
    /// pub fn cameras() -> Vec<FaceCamera> {
    ///     vec![
    ///         FaceCamera { id: 1, place: "Lobby" },
    ///         FaceCamera { id: 2, place: "Locker room" }, // expect: private-space-capture
    ///     ]
    /// }
    ///
    /// pub fn look(detector: &mut dyn rustface::Detector, image: &rustface::ImageData) -> usize {
    ///     detector.detect(image).len()
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```typescript
    /// import * as faceapi from "face-api.js";
    ///
    /// export const faceTerminals = [
    ///   { id: "t-01", place: "一层大堂" },
    ///   { id: "t-02", place: "更衣室门口" },
    /// ];
    ///
    /// const forbiddenPlaces = ["更衣室", "卫生间", "客房"];
    /// export const mayStand = (place: string) => !forbiddenPlaces.includes(place);
    ///
    /// export const identify = (video: HTMLVideoElement) =>
    ///   faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();
    /// ```
    ///
    /// ```kotlin
    /// import com.google.mlkit.vision.face.FaceDetector
    ///
    /// // Rooms that guests can book: nothing looks at them there.
    /// enum class RoomKind {
    ///     GUEST_ROOM,
    ///     SUITE,
    /// }
    ///
    /// class Watcher(private val detector: FaceDetector) {
    ///     fun look(image: Any) = detector.process(image)
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Devices outside: at the entrance, in the corridor, at the desk; or none.
    ///
    /// ## Limits
    ///
    /// Places are read from literals, enumerations and files of data that the project holds; what an operator enters at
    /// run time and what stands only in a database is not seen, nor is where a device hangs in truth. A place counts
    /// when a word for a camera, a terminal or a face stands in the same entry or in what holds it, and only in a
    /// project that handles faces; room numbers and names that no list of words knows pass. Texts of more than 32
    /// characters are sentences and place nothing.
    ///
    /// A list of places where nothing may stand is recognised by its name; another that is taken for devices by mistake
    /// is answered by `facelint: allow(private-space-capture) reason`. The places of `[[deployment]]` are judged by the
    /// same words.
    PrivateSpaceCapture {
        id: "private-space-capture",
        title: "face device in a private space",
        title_zh: "在私密空间内设置人脸识别设备",
        level: Error,
        articles: [MEASURES_13],
        since: "0.1.0",
        manual_zh: "\
人脸识别设备被设置在私密空间内部。

## 为什么

任何组织和个人不得在宾馆客房、公共浴室、公共更衣室、公共卫生间等公共场所中的私密空间内部安装人脸识别设备；哺乳室、试衣间、学生宿舍房间等亦属此类。取得同意也不能免责。

## 怎样满足

将设备设置在入口、走廊、服务台等外部位置，或者不设置。

## 局限

场所取自项目中的字面量、枚举与数据文件；运营人员在运行时录入、只存在于数据库中的看不到，设备实际装在何处也无从得知。同\
一条目或者其所属集合中须有表示摄像头、终端或者人脸的词，且项目确实处理人脸；仅有房间编号或者词表之外的名称的，不报告。\
超过 32 个字符的文字视为句子，不算场所。

列举禁止安装场所的清单以名称辨认；其他清单被误认作设备的，写 `facelint: allow(private-space-capture) 理由`。\
`[[deployment]]` 所写的场所按同一词表判断。
",
    }
    fn check(evidence, out) {
        for scope in evidence.config.scopes() {
            let private = scope.keys.deployment.iter().enumerate().filter(|(_, place)| place.is_private());
            for (index, place) in private {
                let Some(loc) = scope.place(&format!("deployment.{index}.place_type")) else { continue };
                let place = &place.place_type;
                out.push(Finding {
                    rule: PrivateSpaceCapture.meta().id,
                    level: PrivateSpaceCapture.meta().level,
                    confidence: Confidence::High,
                    loc,
                    message: Say::new(
                        format!("a face device is deployed in a private space: `{place}`"),
                        format!("声明的人脸识别设备设置在私密空间内：`{place}`"),
                    ),
                    help: Say::new(
                        "place it outside, such as at the entrance or the desk; consent does not cure it",
                        "改设在入口、服务台等外部位置；取得同意也不能免责",
                    ),
                    related: Vec::new(),
                    flow: Vec::new(),
                    facts: vec![("place", place.clone())],
                });
            }
        }
        for fact in &evidence.placements {
            out.push(Finding {
                rule: PrivateSpaceCapture.meta().id,
                level: PrivateSpaceCapture.meta().level,
                confidence: Confidence::Medium,
                loc: fact.loc,
                message: Say::new(
                    format!("something that looks at faces is placed in a private space: “{}”", fact.place),
                    format!("人脸识别设备被设置在私密空间内：“{}”", fact.place),
                ),
                help: Say::new(
                    "place it outside, such as at the entrance or the desk; consent does not cure it",
                    "改设在入口、服务台等外部位置；取得同意也不能免责",
                ),
                related: Vec::new(),
                flow: Vec::new(),
                facts: vec![("place", fact.place.clone())],
            });
        }
    }
}
