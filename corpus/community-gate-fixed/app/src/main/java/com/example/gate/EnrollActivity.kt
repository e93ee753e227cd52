package com.example.gate

import android.graphics.BitmapFactory
import android.hardware.Camera
import android.os.Bundle
import android.util.Log
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity
import com.arcsoft.face.ErrorInfo
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo
import com.arcsoft.imageutil.ArcSoftImageFormat
import com.arcsoft.imageutil.ArcSoftImageUtil
import com.example.gate.databinding.ActivityEnrollBinding

class EnrollActivity : AppCompatActivity() {

    private val engine = FaceEngine()
    private val residents by lazy { ResidentStore(this) }
    private lateinit var binding: ActivityEnrollBinding
    private lateinit var camera: Camera

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityEnrollBinding.inflate(layoutInflater)
        setContentView(binding.root)
        camera = Camera.open(Camera.CameraInfo.CAMERA_FACING_FRONT)
        binding.btnShoot.setOnClickListener {
            val age = binding.age.text.toString().toIntOrNull() ?: return@setOnClickListener
            if (age < 14) {
                binding.tip.setText(R.string.use_card)
            } else {
                ask(age)
            }
        }
    }

    private fun ask(age: Int) {
        AlertDialog.Builder(this)
            .setTitle(R.string.face_title)
            .setMessage(R.string.face_text)
            .setPositiveButton(R.string.agree) { _, _ ->
                residents.saveProfile(binding.room.text.toString(), Profile(age, faceConsent = true))
                camera.takePicture(null, null) { jpeg, _ -> enroll(jpeg) }
            }
            .setNegativeButton(R.string.disagree) { dialog, _ -> dialog.dismiss() }
            .show()
    }

    private fun enroll(jpeg: ByteArray) {
        val bitmap = BitmapFactory.decodeByteArray(jpeg, 0, jpeg.size)
        val bgr = ArcSoftImageUtil.createImageData(bitmap.width, bitmap.height, ArcSoftImageFormat.BGR24)
        ArcSoftImageUtil.bitmapToImageData(bitmap, bgr, ArcSoftImageFormat.BGR24)
        val faces = ArrayList<FaceInfo>()
        if (engine.detectFaces(bgr, bitmap.width, bitmap.height, FaceEngine.CP_PAF_BGR24, faces) != ErrorInfo.MOK) return
        val feature = FaceFeature()
        engine.extractFaceFeature(bgr, bitmap.width, bitmap.height, FaceEngine.CP_PAF_BGR24, faces[0], feature)
        Log.i(TAG, "enrolled, feature of ${feature.featureData.size} bytes")
        residents.save(binding.room.text.toString(), feature)
        finish()
    }

    private companion object {
        const val TAG = "EnrollActivity"
    }
}
