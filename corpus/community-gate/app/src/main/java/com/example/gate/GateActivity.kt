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

class GateActivity : AppCompatActivity(), SurfaceHolder.Callback, Camera.PreviewCallback {

    private val engine = FaceEngine()
    private val residents by lazy { ResidentStore(this) }
    private val door = DoorRelay()
    private lateinit var binding: ActivityGateBinding
    private var camera: Camera? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityGateBinding.inflate(layoutInflater)
        setContentView(binding.root)
        FaceEngine.activeOnline(this, APP_ID, SDK_KEY)
        engine.init(
            this,
            DetectMode.ASF_DETECT_MODE_VIDEO,
            DetectFaceOrientPriority.ASF_OP_0_ONLY,
            1,
            FaceEngine.ASF_FACE_DETECT or FaceEngine.ASF_FACE_RECOGNITION or FaceEngine.ASF_AGE or FaceEngine.ASF_GENDER,
        )
        binding.preview.holder.addCallback(this)
        binding.btnEnroll.setOnClickListener { startActivity(Intent(this, EnrollActivity::class.java)) }
    }

    override fun surfaceCreated(holder: SurfaceHolder) {
        camera = Camera.open(Camera.CameraInfo.CAMERA_FACING_FRONT).apply {
            setPreviewDisplay(holder)
            setPreviewCallback(this@GateActivity)
            startPreview()
        }
    }

    override fun surfaceChanged(holder: SurfaceHolder, format: Int, width: Int, height: Int) = Unit

    override fun surfaceDestroyed(holder: SurfaceHolder) {
        camera?.setPreviewCallback(null)
        camera?.release()
        camera = null
    }

    override fun onPreviewFrame(data: ByteArray, camera: Camera) {
        val size = camera.parameters.previewSize
        val faces = ArrayList<FaceInfo>()
        // expect: missing-consent
        // expect: missing-age-gate
        // expect: inaccessible-capture
        val code = engine.detectFaces(data, size.width, size.height, FaceEngine.CP_PAF_NV21, faces)
        if (code != ErrorInfo.MOK) return
        val face = faces.firstOrNull() ?: return
        // expect: excess-attributes
        engine.process(data, size.width, size.height, FaceEngine.CP_PAF_NV21, faces, FaceEngine.ASF_AGE or FaceEngine.ASF_GENDER)
        val feature = FaceFeature()
        // expect: sole-verification
        engine.extractFaceFeature(data, size.width, size.height, FaceEngine.CP_PAF_NV21, face, feature)
        val similar = FaceSimilar()
        for (resident in residents.all()) {
            engine.compareFaceFeature(feature, resident.feature, similar)
            if (similar.score > 0.8f) {
                door.open()
                binding.tip.text = getString(R.string.welcome, resident.room)
                return
            }
        }
    }

    private companion object {
        const val APP_ID = "5GqLmKx2Vt7Rz9Pw3Ys8Bn4Cd6Fh1Jk0"
        const val SDK_KEY = "7Hq2Lw9Zx4Vb6Nm1Kp8Rt3Ys5Df0Gj2C" // expect: hardcoded-face-credential
    }

    override fun onDestroy() {
        engine.unInit()
        super.onDestroy()
    }
}
