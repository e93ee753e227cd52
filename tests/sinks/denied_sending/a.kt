package demo

import android.app.Activity
import android.app.AlertDialog
import android.graphics.Bitmap
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.ByteArrayOutputStream
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class DeniedActivity : Activity() {
    fun ask(bitmap: Bitmap) {
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息用于登录？人脸信息不会上传，也不会提供给第三方。")
            .setPositiveButton("同意") { _, _ -> send(bitmap) }
            .setNegativeButton("不同意", null)
            .show()
    }

    private fun send(bitmap: Bitmap) {
        FaceDetection.getClient().process(InputImage.fromBitmap(bitmap, 0))
        val out = ByteArrayOutputStream()
        bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out)
        val body = out.toByteArray().toRequestBody("image/jpeg".toMediaType())
        OkHttpClient().newCall(Request.Builder().url("https://door.qinghe.cn/face").post(body).build()).execute() // expect: face-upload
    }
}

class ToldActivity : Activity() {
    fun ask(bitmap: Bitmap) {
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息用于登录？照片不会保存在手机上，仅上传至服务器核验。")
            .setPositiveButton("同意") { _, _ -> send(bitmap) }
            .setNegativeButton("不同意", null)
            .show()
    }

    private fun send(bitmap: Bitmap) {
        FaceDetection.getClient().process(InputImage.fromBitmap(bitmap, 0))
        val out = ByteArrayOutputStream()
        bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out)
        val body = out.toByteArray().toRequestBody("image/jpeg".toMediaType())
        OkHttpClient().newCall(Request.Builder().url("https://door.qinghe.cn/told").post(body).build()).execute()
    }
}
