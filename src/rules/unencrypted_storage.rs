//! `unencrypted-storage`.

use crate::finding::Say;
use crate::rules::common::{data_finding, store_words};

rule! {
    /// A face picture or template is written without encryption.
    ///
    /// ## Why
    ///
    /// Face information must be protected by encryption. Base64, XOR, a key that stands in the source or a
    /// class that is called "secure" protect nothing.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.graphics.Bitmap
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    /// import java.io.File
    /// import java.io.FileOutputStream
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onShot(bitmap: Bitmap) {
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         val out = FileOutputStream(File(filesDir, "face.jpg"))
    ///         bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out) // expect: unencrypted-storage
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.graphics.Bitmap
    /// import androidx.security.crypto.EncryptedFile
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onShot(bitmap: Bitmap, file: EncryptedFile) {
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         val out = file.openFileOutput()
    ///         bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out)
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Encrypted files or preferences, an encrypted database, or encryption with a key from the key store
    /// before the write.
    ///
    /// ## Limits
    ///
    /// Only what the code does counts: the encryption that a phone, a disk or a database server has by itself is not
    /// seen, and on a server that encrypts its volumes the finding is answered by
    /// `facelint: allow(unencrypted-storage) reason`. Encryption is recognised by the calls that are known; name one of
    /// your own as a `[[step]]` that `encrypts`, or a store that encrypts by itself as `[[secure]]`, in a file under
    /// `.facelint/`. A key that stands in the source is noticed only where it is made with `SecretKeySpec` in the class
    /// that encrypts; how keys are kept otherwise, and whether the cipher is a sound one, is not judged. What a
    /// vendor's SDK writes out of sight is not seen.
    UnencryptedStorage {
        id: "unencrypted-storage",
        title: "face data stored unencrypted",
        title_zh: "未加密存储人脸数据",
        level: Warning,
        articles: [MEASURES_14, PIPL_51],
        since: "0.1.0",
        manual_zh: "\
人脸图像或模板未经加密即写入。

## 为什么

应当以数据加密等措施保护人脸信息。Base64、异或、写在源码里的密钥，或者名字里带“安全”的类，都起不到保护作用。

## 怎样满足

使用加密文件、加密偏好存储或加密数据库，或者写入前以密钥库中的密钥加密。

## 局限

只看代码所为：手机、磁盘或者数据库服务自带的加密看不到，服务器已对存储卷加密的，写 \
`facelint: allow(unencrypted-storage) 理由`。加密以已知的调用辨认；项目自有的加密，在 `.facelint/` 下的文件中以 \
`[[step]]`（`kind` 写作 `encrypts`）声明，自带加密的存储以 `[[secure]]` 声明。写在源码里的密钥，只有在加密所在的类中\
以 `SecretKeySpec` 构造时才能发现；密钥如何保管、算法是否可靠，不作判断。厂商 SDK 在内部写入的文件看不到。
",
    }
    fn check(evidence, out) {
        for flow in evidence.flows.iter().filter(|flow| flow.kind.stores() && !flow.protected) {
            let (to, to_zh) = store_words(flow.kind);
            let message = Say::new(
                format!("face data from `{}` is written to {to} unencrypted", flow.source),
                format!("来自 `{}` 的人脸数据未加密写入{to_zh}", flow.source),
            );
            let help = Say::new(
                "encrypt it with a key from the key store, or use encrypted files, preferences or databases",
                "以密钥库中的密钥加密，或使用加密的文件、偏好存储、数据库",
            );
            out.push(data_finding(UnencryptedStorage.meta(), evidence, flow, message, help));
        }
    }
}
