package demo

import android.app.Activity
import android.content.Intent
import android.graphics.Bitmap
import android.os.Bundle
import android.view.View
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.File

class FaceScreen : Activity() {
    fun onShot(bitmap: Bitmap) {
        FaceDetection.getClient().process(InputImage.fromBitmap(bitmap, 0))
        val file = File(filesDir, "face.jpg")
        file.outputStream().use { bitmap.compress(Bitmap.CompressFormat.JPEG, 90, it) } // expect: unencrypted-storage
    }

    fun onForget(view: View) {
        File(filesDir, "face.jpg").delete()
    }
}

class LeaveScreen : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.leave)
        findViewById<View>(R.id.leave).setOnClickListener { goodbye() }
        findViewById<View>(R.id.about).setOnClickListener { startActivity(Intent(this, AboutScreen::class.java)) }
    }

    private fun goodbye() { // expect: erasure-gap (warning)
        api.bye()
        finish()
    }

    fun onBye(view: View) { // expect: erasure-gap (warning)
        api.bye()
        finish()
    }

    fun onQuit(view: View) {
        api.quit()
        finish()
    }
}

class MenuScreen : Activity() {
    fun zhuxiaoAccount() { // expect: erasure-gap (warning)
        api.leave()
    }
}

class AboutScreen : Activity()
