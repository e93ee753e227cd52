package com.example.gate

import android.graphics.BitmapFactory
import android.hardware.Camera
import android.os.Bundle
import android.util.Log
import androidx.appcompat.app.AppCompatActivity
import com.arcsoft.face.ErrorInfo
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo
import com.arcsoft.imageutil.ArcSoftImageFormat
import com.arcsoft.imageutil.ArcSoftImageUtil
import com.example.gate.databinding.ActivityEnrollBinding
import java.util.Arrays

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
            // expect: missing-consent
            // expect: missing-age-gate
            camera.takePicture(null, null) { jpeg, _ -> enroll(jpeg) }
        }
    }

    private fun enroll(jpeg: ByteArray) {
        val bitmap = BitmapFactory.decodeByteArray(jpeg, 0, jpeg.size)
        val bgr = ArcSoftImageUtil.createImageData(bitmap.width, bitmap.height, ArcSoftImageFormat.BGR24)
        ArcSoftImageUtil.bitmapToImageData(bitmap, bgr, ArcSoftImageFormat.BGR24)
        val faces = ArrayList<FaceInfo>()
        if (engine.detectFaces(bgr, bitmap.width, bitmap.height, FaceEngine.CP_PAF_BGR24, faces) != ErrorInfo.MOK) return
        val feature = FaceFeature()
        engine.extractFaceFeature(bgr, bitmap.width, bitmap.height, FaceEngine.CP_PAF_BGR24, faces[0], feature)
        val room = binding.room.text.toString()
        Log.i(TAG, "enrolled $room ${Arrays.toString(feature.featureData)}") // expect: face-data-in-logs
        residents.save(room, feature)
        finish()
    }

    private companion object {
        const val TAG = "EnrollActivity"
    }
}
