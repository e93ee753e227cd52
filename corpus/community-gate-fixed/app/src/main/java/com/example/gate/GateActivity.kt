package com.example.gate

import android.content.Intent
import android.hardware.Camera
import android.os.Bundle
import android.view.SurfaceHolder
import androidx.appcompat.app.AppCompatActivity
import com.arcsoft.face.ErrorInfo
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo
import com.arcsoft.face.FaceSimilar
import com.arcsoft.face.enums.DetectFaceOrientPriority
import com.arcsoft.face.enums.DetectMode
import com.example.gate.databinding.ActivityGateBinding

class GateActivity : AppCompatActivity(), Camera.PreviewCallback {

    private val engine = FaceEngine()
    private val residents by lazy { ResidentStore(this) }
    private val door = DoorRelay()
    private lateinit var binding: ActivityGateBinding
    private var camera: Camera? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityGateBinding.inflate(layoutInflater)
        setContentView(binding.root)
        engine.init(
            this,
            DetectMode.ASF_DETECT_MODE_VIDEO,
            DetectFaceOrientPriority.ASF_OP_0_ONLY,
            1,
            FaceEngine.ASF_FACE_DETECT or FaceEngine.ASF_FACE_RECOGNITION,
        )
        binding.btnFace.setOnClickListener { startFace(binding.room.text.toString()) }
        binding.btnCode.setOnClickListener { startActivity(Intent(this, DoorCodeActivity::class.java)) }
        binding.btnEnroll.setOnClickListener { startActivity(Intent(this, EnrollActivity::class.java)) }
        binding.btnMoveOut.setOnClickListener { residents.remove(binding.room.text.toString()) }
    }

    private fun startFace(room: String) {
        val profile = residents.profile(room)
        if (profile == null || profile.age < 14 || !profile.faceConsent) {
            binding.tip.setText(R.string.use_card)
            return
        }
        camera = Camera.open(Camera.CameraInfo.CAMERA_FACING_FRONT).apply {
            setPreviewDisplay(binding.preview.holder)
            setPreviewCallback(this@GateActivity)
            startPreview()
        }
    }

    private fun stopFace() {
        camera?.setPreviewCallback(null)
        camera?.release()
        camera = null
    }

    override fun onPreviewFrame(data: ByteArray, camera: Camera) {
        val size = camera.parameters.previewSize
        val faces = ArrayList<FaceInfo>()
        val code = engine.detectFaces(data, size.width, size.height, FaceEngine.CP_PAF_NV21, faces)
        if (code != ErrorInfo.MOK) return
        val face = faces.firstOrNull() ?: return
        val feature = FaceFeature()
        engine.extractFaceFeature(data, size.width, size.height, FaceEngine.CP_PAF_NV21, face, feature)
        val known = residents.feature(binding.room.text.toString()) ?: return
        val similar = FaceSimilar()
        engine.compareFaceFeature(feature, known, similar)
        if (similar.score > 0.8f) {
            stopFace()
            door.open()
        }
    }

    override fun onDestroy() {
        stopFace()
        engine.unInit()
        super.onDestroy()
    }
}
