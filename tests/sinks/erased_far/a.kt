package demo

import android.app.Activity
import android.content.Context
import android.graphics.Bitmap
import android.view.View
import java.io.File
import org.greenrobot.eventbus.EventBus
import org.greenrobot.eventbus.Subscribe
import com.google.mlkit.vision.face.FaceDetection
import com.google.mlkit.vision.common.InputImage

class Gone

class FaceScreen : Activity() {
    fun onShot(bitmap: Bitmap) {
        FaceDetection.getClient().process(InputImage.fromBitmap(bitmap, 0))
        val file = File(filesDir, "face.jpg")
        file.outputStream().use { bitmap.compress(Bitmap.CompressFormat.JPEG, 90, it) } // expect: unencrypted-storage
    }
    fun onClear(view: View) { Steps(this).p12() }
}

class AccountScreen : Activity() {
    fun onDelete(view: View) { deleteAccount() }
    private fun deleteAccount() { EventBus.getDefault().post(Gone()) }
}

class LeaveScreen : Activity() {
    fun onLeave(view: View) { closeAccount() }
    private fun closeAccount() { EventBus.getDefault().post("closed") } // expect: erasure-gap
}

class Cleaner(private val context: Context) {
    init { EventBus.getDefault().register(this) }
    @Subscribe fun onGone(event: Gone) { Steps(context).p1() }
}

class MainScreen : Activity() { 
    override fun onCreate(state: android.os.Bundle?) { super.onCreate(state); Cleaner(this) }
}

class Steps(private val context: Context) {
    fun p1() { p2() }
    fun p2() { p3() }
    fun p3() { p4() }
    fun p4() { p5() }
    fun p5() { p6() }
    fun p6() { p7() }
    fun p7() { p8() }
    fun p8() { p9() }
    fun p9() { p10() }
    fun p10() { p11() }
    fun p11() { p12() }
    fun p12() { File(context.filesDir, "face.jpg").delete() }
}
