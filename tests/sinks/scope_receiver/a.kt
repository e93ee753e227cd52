package cn.example.gate

import android.app.Activity
import android.content.ContentValues
import android.content.Context
import android.graphics.Bitmap
import android.util.Base64
import androidx.core.content.edit
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import kotlinx.serialization.json.buildJsonObject
import okhttp3.FormBody
import okhttp3.MultipartBody
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody
import okhttp3.RequestBody.Companion.toRequestBody
import org.json.JSONObject
import java.io.ByteArrayOutputStream

class GateActivity : Activity() {
    private val http = OkHttpClient()

    private fun text(b: Bitmap): String {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0))
        val out = ByteArrayOutputStream()
        b.compress(Bitmap.CompressFormat.JPEG, 90, out)
        return Base64.encodeToString(out.toByteArray(), 0)
    }

    private fun to(body: RequestBody) = Request.Builder().url("https://gate.example.cn/pass").post(body).build()

    fun applied(b: Bitmap) {
        val s = text(b)
        val json = JSONObject().apply { put("image", s) }
        http.newCall(to(json.toString().toRequestBody())).execute() // expect: face-upload
    }

    fun nested(b: Bitmap) {
        val s = text(b)
        val json = JSONObject().apply { put("guest", JSONObject().apply { put("image", s) }) }
        http.newCall(to(json.toString().toRequestBody())).execute() // expect: face-upload
    }

    fun multipart(b: Bitmap) {
        val s = text(b)
        val body = MultipartBody.Builder().apply { addFormDataPart("image", s) }.build()
        http.newCall(to(body)).execute() // expect: face-upload
    }

    fun given(b: Bitmap) {
        val s = text(b)
        val body = with(FormBody.Builder()) {
            add("image", s)
            build()
        }
        http.newCall(to(body)).execute() // expect: face-upload
    }

    fun ran(b: Bitmap) {
        val s = text(b)
        val body = FormBody.Builder().run {
            add("image", s)
            build()
        }
        http.newCall(to(body)).execute() // expect: face-upload
    }

    fun built(b: Bitmap) {
        val s = text(b)
        val map = buildMap { put("image", s) }
        http.newCall(to(JSONObject(map).toString().toRequestBody())).execute() // expect: face-upload
    }

    fun element(b: Bitmap) {
        val s = text(b)
        val json = buildJsonObject { put("image", s) }
        http.newCall(to(json.toString().toRequestBody())).execute() // expect: face-upload
    }

    fun joined(b: Bitmap) {
        val s = text(b)
        val body = buildString {
            append("image=")
            append(s)
        }
        http.newCall(to(body.toRequestBody())).execute() // expect: face-upload
    }

    fun row(b: Bitmap) {
        val s = text(b)
        val values = ContentValues().apply { put("image", s) }
        openOrCreateDatabase("guests", 0, null).insert("guest", null, values) // expect: unencrypted-storage // expect: unbounded-retention
    }

    fun edited(b: Bitmap) {
        val s = text(b)
        getSharedPreferences("guest", Context.MODE_PRIVATE).edit {
            putString("image", s) // expect: unencrypted-storage // expect: unbounded-retention
        }
    }

    fun counted(b: Bitmap) {
        val s = text(b)
        val json = JSONObject().apply { put("length", s.length) }
        http.newCall(to(json.toString().toRequestBody())).execute()
    }

    fun other(b: Bitmap) {
        val shown = JSONObject().apply { put("image", text(b)) }
        title = shown.toString()
        val json = JSONObject().apply { put("name", "guest") }
        http.newCall(to(json.toString().toRequestBody())).execute()
    }
}
