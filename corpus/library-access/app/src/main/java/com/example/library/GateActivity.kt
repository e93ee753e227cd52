package com.example.library

import android.content.Intent
import android.os.Bundle
import android.util.Log
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.camera.core.CameraSelector
import androidx.camera.core.ImageCapture
import androidx.camera.core.ImageCaptureException
import androidx.camera.core.ImageProxy
import androidx.camera.lifecycle.ProcessCameraProvider
import androidx.core.content.ContextCompat
import androidx.lifecycle.lifecycleScope
import com.example.library.data.ConsentStore
import com.example.library.databinding.ActivityGateBinding
import com.google.android.material.dialog.MaterialAlertDialogBuilder
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch

class GateActivity : AppCompatActivity() {

    private val viewModel: GateViewModel by viewModels()
    private val consents by lazy { ConsentStore(this) }
    private lateinit var binding: ActivityGateBinding
    private lateinit var capture: ImageCapture

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityGateBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnCard.setOnClickListener { startActivity(Intent(this, ReaderCardActivity::class.java)) }
        binding.btnFace.setOnClickListener { lifecycleScope.launch { enterByFace() } }
    }

    private suspend fun enterByFace() {
        val reader = viewModel.reader()
        when {
            reader.isUnder14() -> binding.tip.setText(R.string.use_card)
            consents.faceConsent.first() -> shoot()
            else -> ask()
        }
    }

    private fun ask() {
        MaterialAlertDialogBuilder(this)
            .setTitle(R.string.face_title)
            .setMessage(R.string.face_text)
            .setPositiveButton(R.string.agree) { _, _ ->
                lifecycleScope.launch {
                    consents.setFaceConsent(true)
                    shoot()
                }
            }
            .setNegativeButton(R.string.disagree) { _, _ -> binding.tip.setText(R.string.use_card) }
            .show()
    }

    private fun shoot() {
        capture = ImageCapture.Builder().build()
        val future = ProcessCameraProvider.getInstance(this)
        future.addListener({
            future.get().bindToLifecycle(this, CameraSelector.DEFAULT_FRONT_CAMERA, capture)
            capture.takePicture(ContextCompat.getMainExecutor(this), FaceShot())
        }, ContextCompat.getMainExecutor(this))
    }

    private inner class FaceShot : ImageCapture.OnImageCapturedCallback() {
        override fun onCaptureSuccess(image: ImageProxy) {
            Log.d(TAG, "shot ${image.width} x ${image.height}, ${image.imageInfo.rotationDegrees} degrees")
            viewModel.onShot(image.toBitmap())
            image.close()
        }

        override fun onError(exception: ImageCaptureException) {
            Log.w(TAG, "no shot", exception)
        }
    }

    private companion object {
        const val TAG = "Gate"
    }
}
