//! `covert-capture`.

use crate::analysis::evidence::Unseen;
use crate::finding::{Label, Say};
use crate::rules::common::{act, by_component, flow_finding};

rule! {
    /// A face is taken while nobody can see that a camera looks: in the background, behind a hidden preview, after
    /// the screen has gone.
    ///
    /// ## Why
    ///
    /// People must be told conspicuously before their face information is processed, in the way that affects them
    /// least and with strict protection. Who sees no picture does not know that there is one.
    ///
    /// ## Fires
    ///
    /// ```java
    /// import android.app.Service;
    /// import android.hardware.Camera;
    /// import com.google.mlkit.vision.face.FaceDetection;
    /// import com.google.mlkit.vision.face.FaceDetector;
    ///
    /// public class WatchService extends Service {
    ///     private final FaceDetector detector = FaceDetection.getClient();
    ///
    ///     @Override
    ///     public int onStartCommand(android.content.Intent intent, int flags, int id) {
    ///         Camera camera = Camera.open(1);
    ///         camera.setPreviewCallback((data, source) -> detector.process(Images.of(data))); // expect: covert-capture
    ///         return START_STICKY;
    ///     }
    /// }
    /// ```
    ///
    /// ```html
    /// <video id="cam" style="display:none" autoplay></video>
    /// <script src="face-api.js"></script>
    /// <script>
    ///   navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => { // expect: covert-capture
    ///     const cam = document.getElementById("cam");
    ///     cam.srcObject = stream;
    ///     setInterval(() => faceapi.detectAllFaces(cam), 1000);
    ///   });
    /// </script>
    /// ```
    ///
    /// ```dart
    /// import 'package:camera/camera.dart';
    /// import 'package:flutter/material.dart';
    /// import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
    ///
    /// class Watch extends StatefulWidget {
    ///   @override
    ///   State<Watch> createState() => _WatchState();
    /// }
    ///
    /// class _WatchState extends State<Watch> {
    ///   final detector = FaceDetector(options: FaceDetectorOptions());
    ///   late CameraController controller;
    ///
    ///   @override
    ///   void initState() {
    ///     super.initState();
    ///     controller.startImageStream((image) => detector.processImage(toInput(image))); // expect: covert-capture
    ///   }
    ///
    ///   @override
    ///   Widget build(BuildContext context) {
    ///     return SizedBox(width: 1, height: 1, child: CameraPreview(controller));
    ///   }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```html
    /// <video id="cam" autoplay></video>
    /// <script src="face-api.js"></script>
    /// <script>
    ///   navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => {
    ///     const cam = document.getElementById("cam");
    ///     cam.srcObject = stream;
    ///     setInterval(() => faceapi.detectAllFaces(cam), 1000);
    ///   });
    /// </script>
    /// ```
    ///
    /// ```html
    /// <video id="cam" style="display:none" autoplay></video>
    /// <!-- The frames are drawn here, with boxes around the faces. -->
    /// <canvas id="view"></canvas>
    /// <script src="face-api.js"></script>
    /// <script>
    ///   navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => {
    ///     const cam = document.getElementById("cam");
    ///     cam.srcObject = stream;
    ///     setInterval(() => faceapi.detectAllFaces(cam), 1000);
    ///   });
    /// </script>
    /// ```
    ///
    /// ```java
    /// import android.app.Service;
    /// import com.google.mlkit.vision.face.FaceDetection;
    /// import com.google.mlkit.vision.face.FaceDetector;
    ///
    /// // Pictures that people chose: no camera is open.
    /// public class AlbumService extends Service {
    ///     private final FaceDetector detector = FaceDetection.getClient();
    ///
    ///     @Override
    ///     public int onStartCommand(android.content.Intent intent, int flags, int id) {
    ///         detector.process(Images.of(intent.getData()));
    ///         return START_NOT_STICKY;
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A preview that can be seen as long as the camera looks, and a camera that stops with the screen.
    ///
    /// ## Limits
    ///
    /// Hiding is read from layouts, attributes, inline styles and sizes that are written out; classes of style sheets,
    /// views that cover the preview and sizes that are computed at run time are not. Where a script touches the
    /// visibility of elements, or draws on a canvas or a picture, the preview may be shown after all and the rule is
    /// silent. Screens of a vendor that the app only opens are not looked into, nor are cameras that stand elsewhere
    /// and send their pictures to a server.
    ///
    /// A door terminal that works without a screen, beside a sign that tells of it, is reported like any other: write
    /// `facelint: allow(covert-capture) reason`.
    CovertCapture {
        id: "covert-capture",
        title: "face taken while nobody sees the camera",
        title_zh: "隐蔽采集人脸",
        level: Error,
        articles: [MEASURES_4, MEASURES_5],
        since: "0.1.0",
        manual_zh: "\
采集人脸时个人看不到摄像头正在工作：在后台运行、预览被隐藏，或者页面已经离开。

## 为什么

处理人脸信息前，应当以显著方式告知个人，并采取对个人权益影响最小的方式和严格保护措施。看不到画面的人不知道自己正被拍摄。

## 怎样满足

摄像头工作期间始终显示可见的预览，页面离开时停止采集。

## 局限

是否隐藏，以布局、属性、内联样式以及直接写出的尺寸判断；样式表中的类、遮住预览的其他视图、运行时计算的尺寸不能识别。脚\
本改动元素可见性，或者在画布、图片上绘制的，预览可能最终可见，不报告。应用只是打开的厂商页面不作检查，安装在别处、向服\
务端传送图像的摄像头也看不到。

没有屏幕、旁边设有提示标识的门禁终端同样会被报告，写 `facelint: allow(covert-capture) 理由`。
",
    }
    fn check(evidence, out) {
        for violation in by_component(evidence, |site| site.unseen.is_some()) {
            let site = violation.first();
            let Some(unseen) = &site.unseen else { continue };
            let act = act(site);
            let (en, zh) = match unseen.how {
                Unseen::Background => (format!("in the background, by `{}`, where no preview is shown", unseen.name), format!("由 `{}` 在后台进行，没有可见的预览", unseen.name)),
                Unseen::Hidden => (format!("while its preview `{}` is hidden", unseen.name), format!("而预览 `{}` 被隐藏", unseen.name)),
                Unseen::Gone => (format!("when the screen has gone: `{}` leads here", unseen.name), format!("此时页面已离开：由 `{}` 引至此处", unseen.name)),
            };
            let message = Say::new(format!("{} {en}", act.en), format!("{}，{zh}", act.zh));
            let help = Say::new("show what the camera sees as long as it looks, and stop it with the screen", "摄像头工作期间显示可见预览，页面离开时停止采集");
            let meta = CovertCapture.meta();
            let mut finding = flow_finding(meta, evidence, &violation, site.any_way.as_ref(), message, help);
            finding.related.push(Label::new(unseen.loc, Say::new("why nobody sees it", "看不到的原因")));
            out.push(finding);
        }
    }
}
