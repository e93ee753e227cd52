package cn.example.gate

import android.app.Activity
import android.graphics.Bitmap
import android.util.Base64
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableSharedFlow
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import java.io.ByteArrayOutputStream

class GateActivity : Activity() {
    private val http = OkHttpClient()
    private val waiting = Channel<String>()
    private val passed = MutableSharedFlow<String>()

    private fun text(b: Bitmap): String {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0))
        val out = ByteArrayOutputStream()
        b.compress(Bitmap.CompressFormat.JPEG, 90, out)
        return Base64.encodeToString(out.toByteArray(), 0)
    }

    private fun to(s: String) = Request.Builder().url("https://gate.example.cn/pass").post(s.toRequestBody()).build()

    private fun post(s: String) {
        http.newCall(to(s)).execute() // expect: face-upload
    }

    private fun count(s: String) {
        http.newCall(to("length=" + s.length)).execute()
    }

    fun referred(b: Bitmap) {
        text(b).let(::post)
    }

    fun measured(b: Bitmap) {
        text(b).let(::count)
    }

    var guest: String = ""
        set(value) {
            field = value
            http.newCall(to(value)).execute() // expect: face-upload
        }

    var size: Int = 0
        set(value) {
            field = value
            http.newCall(to("size=$value")).execute()
        }

    fun assigned(b: Bitmap) {
        guest = text(b)
        size = text(b).length
    }

    fun queued(b: Bitmap) {
        waiting.trySend(text(b))
    }

    suspend fun drain() {
        for (s in waiting) {
            http.newCall(to(s)).execute() // expect: face-upload
        }
    }

    suspend fun emitted(b: Bitmap) {
        passed.emit(text(b))
    }

    suspend fun watch() {
        passed.collect { s ->
            http.newCall(to(s)).execute() // expect: face-upload
        }
    }
}
