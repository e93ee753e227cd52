package cn.example.gate

import android.content.Intent
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.provider.MediaStore
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import androidx.core.content.FileProvider
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.ByteArrayOutputStream
import java.io.File
import java.net.HttpURLConnection
import java.net.URL

class GuestActivity : AppCompatActivity() {
    private lateinit var file: File
    private val notes = File("notes.jpg")
    private val camera = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) {
        val seen = BitmapFactory.decodeFile(file.absolutePath)
        FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0))
    }

    fun open() {
        file = File(filesDir, "guest.jpg")
        val photo = FileProvider.getUriForFile(this, "gate", file)
        val intent = Intent(MediaStore.ACTION_IMAGE_CAPTURE)
        intent.putExtra(MediaStore.EXTRA_OUTPUT, photo)
        camera.launch(intent)
    }

    fun send() {
        val to = URL("https://gate.example.cn/pass").openConnection() as HttpURLConnection
        to.outputStream.write(file.readBytes()) // expect: face-upload
    }

    fun tell() {
        val to = URL("https://gate.example.cn/notes").openConnection() as HttpURLConnection
        to.outputStream.write(notes.readBytes())
    }
}
