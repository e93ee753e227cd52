//! The data files compiled into the binary. `tests/tidy.rs` compares the lists with the directories.

/// Face SDKs and platform APIs, one file each.
pub(crate) const SDKS: &[(&str, &str)] = &[
    ("sdk/alipay-certify.toml", include_str!("../../queries/sdk/alipay-certify.toml")),
    ("sdk/aliyun-cloudauth.toml", include_str!("../../queries/sdk/aliyun-cloudauth.toml")),
    ("sdk/aliyun-rpverify.toml", include_str!("../../queries/sdk/aliyun-rpverify.toml")),
    ("sdk/aliyun-zim.toml", include_str!("../../queries/sdk/aliyun-zim.toml")),
    ("sdk/android-camera-face.toml", include_str!("../../queries/sdk/android-camera-face.toml")),
    ("sdk/android-camera.toml", include_str!("../../queries/sdk/android-camera.toml")),
    ("sdk/android-platform-auth.toml", include_str!("../../queries/sdk/android-platform-auth.toml")),
    ("sdk/arcsoft-arcface.toml", include_str!("../../queries/sdk/arcsoft-arcface.toml")),
    ("sdk/aware-knomi.toml", include_str!("../../queries/sdk/aware-knomi.toml")),
    ("sdk/aws-liveness.toml", include_str!("../../queries/sdk/aws-liveness.toml")),
    ("sdk/aws-rekognition.toml", include_str!("../../queries/sdk/aws-rekognition.toml")),
    ("sdk/azure-face.toml", include_str!("../../queries/sdk/azure-face.toml")),
    ("sdk/baidu-face-cloud.toml", include_str!("../../queries/sdk/baidu-face-cloud.toml")),
    ("sdk/baidu-face-collect.toml", include_str!("../../queries/sdk/baidu-face-collect.toml")),
    ("sdk/baidu-face-offline.toml", include_str!("../../queries/sdk/baidu-face-offline.toml")),
    ("sdk/bioid.toml", include_str!("../../queries/sdk/bioid.toml")),
    ("sdk/bytedeco-face.toml", include_str!("../../queries/sdk/bytedeco-face.toml")),
    ("sdk/dahua-netsdk.toml", include_str!("../../queries/sdk/dahua-netsdk.toml")),
    ("sdk/daon.toml", include_str!("../../queries/sdk/daon.toml")),
    ("sdk/dlib-android.toml", include_str!("../../queries/sdk/dlib-android.toml")),
    ("sdk/eidlink.toml", include_str!("../../queries/sdk/eidlink.toml")),
    ("sdk/face-embedding-models.toml", include_str!("../../queries/sdk/face-embedding-models.toml")),
    ("sdk/faceonlive.toml", include_str!("../../queries/sdk/faceonlive.toml")),
    ("sdk/faceplugin.toml", include_str!("../../queries/sdk/faceplugin.toml")),
    ("sdk/facetec.toml", include_str!("../../queries/sdk/facetec.toml")),
    ("sdk/google-cloud-vision.toml", include_str!("../../queries/sdk/google-cloud-vision.toml")),
    ("sdk/google-firebase-face.toml", include_str!("../../queries/sdk/google-firebase-face.toml")),
    ("sdk/google-mediapipe-face.toml", include_str!("../../queries/sdk/google-mediapipe-face.toml")),
    ("sdk/google-mlkit-face.toml", include_str!("../../queries/sdk/google-mlkit-face.toml")),
    ("sdk/google-mobile-vision-face.toml", include_str!("../../queries/sdk/google-mobile-vision-face.toml")),
    ("sdk/hikvision-hcnet.toml", include_str!("../../queries/sdk/hikvision-hcnet.toml")),
    ("sdk/huawei-frs.toml", include_str!("../../queries/sdk/huawei-frs.toml")),
    ("sdk/huawei-hms-face.toml", include_str!("../../queries/sdk/huawei-hms-face.toml")),
    ("sdk/iflytek-mfv.toml", include_str!("../../queries/sdk/iflytek-mfv.toml")),
    ("sdk/incode.toml", include_str!("../../queries/sdk/incode.toml")),
    ("sdk/innovatrics-dot.toml", include_str!("../../queries/sdk/innovatrics-dot.toml")),
    ("sdk/iproov.toml", include_str!("../../queries/sdk/iproov.toml")),
    ("sdk/jumio.toml", include_str!("../../queries/sdk/jumio.toml")),
    ("sdk/kby-ai.toml", include_str!("../../queries/sdk/kby-ai.toml")),
    ("sdk/luxand.toml", include_str!("../../queries/sdk/luxand.toml")),
    ("sdk/megvii-faceid.toml", include_str!("../../queries/sdk/megvii-faceid.toml")),
    ("sdk/megvii-facepp.toml", include_str!("../../queries/sdk/megvii-facepp.toml")),
    ("sdk/netease-yidun.toml", include_str!("../../queries/sdk/netease-yidun.toml")),
    ("sdk/onfido.toml", include_str!("../../queries/sdk/onfido.toml")),
    ("sdk/opencv-face.toml", include_str!("../../queries/sdk/opencv-face.toml")),
    ("sdk/other-biometrics.toml", include_str!("../../queries/sdk/other-biometrics.toml")),
    ("sdk/persona.toml", include_str!("../../queries/sdk/persona.toml")),
    ("sdk/regula-face.toml", include_str!("../../queries/sdk/regula-face.toml")),
    ("sdk/sensetime.toml", include_str!("../../queries/sdk/sensetime.toml")),
    ("sdk/sumsub.toml", include_str!("../../queries/sdk/sumsub.toml")),
    ("sdk/tencent-huiyan.toml", include_str!("../../queries/sdk/tencent-huiyan.toml")),
    ("sdk/tencent-iai.toml", include_str!("../../queries/sdk/tencent-iai.toml")),
    ("sdk/veriff.toml", include_str!("../../queries/sdk/veriff.toml")),
    ("sdk/wechat-server-face.toml", include_str!("../../queries/sdk/wechat-server-face.toml")),
];

/// How platforms move data, ask people and navigate.
pub(crate) const MODELS: &[(&str, &str)] = &[
    ("model/android-data.toml", include_str!("../../queries/model/android-data.toml")),
    ("model/android-types.toml", include_str!("../../queries/model/android-types.toml")),
    ("model/android-ui.toml", include_str!("../../queries/model/android-ui.toml")),
];

/// Services outside mainland China.
pub(crate) const SERVICES: &[(&str, &str)] =
    &[("services/overseas.toml", include_str!("../../queries/services/overseas.toml"))];

/// Vocabulary by concept.
pub(crate) const WORDS: &[(&str, &str)] = &[
    ("words/accessibility.toml", include_str!("../../queries/words/accessibility.toml")),
    ("words/agreement.toml", include_str!("../../queries/words/agreement.toml")),
    ("words/alternative.toml", include_str!("../../queries/words/alternative.toml")),
    ("words/coercion.toml", include_str!("../../queries/words/coercion.toml")),
    ("words/face.toml", include_str!("../../queries/words/face.toml")),
    ("words/minors.toml", include_str!("../../queries/words/minors.toml")),
    ("words/notice.toml", include_str!("../../queries/words/notice.toml")),
    ("words/places.toml", include_str!("../../queries/words/places.toml")),
    ("words/purpose.toml", include_str!("../../queries/words/purpose.toml")),
    ("words/retention.toml", include_str!("../../queries/words/retention.toml")),
    ("words/rights.toml", include_str!("../../queries/words/rights.toml")),
    ("words/storage.toml", include_str!("../../queries/words/storage.toml")),
];
