package demo

import android.content.Intent
import android.graphics.BitmapFactory
import android.provider.MediaStore
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import androidx.core.content.FileProvider
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.File

class GatedActivity : AppCompatActivity() {
    private val store = Store()
    private lateinit var file: File
    private val camera = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) {
        val seen = BitmapFactory.decodeFile(file.absolutePath)
        FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0))
    }

    fun onPunch(view: View) {
        if (store.isFaceConsentGiven()) {
            file = File(filesDir, "guest.jpg")
            val photo = FileProvider.getUriForFile(this, "demo", file)
            camera.launch(Intent(MediaStore.ACTION_IMAGE_CAPTURE).putExtra(MediaStore.EXTRA_OUTPUT, photo))
        }
    }
}

class TwoActivity : AppCompatActivity() {
    private val store = Store()
    private lateinit var file: File
    private val camera = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) {
        val seen = BitmapFactory.decodeFile(file.absolutePath)
        if (store.isFaceConsentGiven()) {
            FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0))
        }
    }

    fun onPunch(view: View) {
        file = File(filesDir, "guest.jpg")
        val photo = FileProvider.getUriForFile(this, "demo", file)
        val intent = Intent(MediaStore.ACTION_IMAGE_CAPTURE)
        intent.putExtra(MediaStore.EXTRA_OUTPUT, photo)
        camera.launch(intent) // expect: missing-consent
    }
}

class Store {
    fun isFaceConsentGiven(): Boolean = prefs.getBoolean("face_consent", false)
}
