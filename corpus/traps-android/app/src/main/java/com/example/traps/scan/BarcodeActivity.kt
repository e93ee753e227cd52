package com.example.traps.scan

import android.os.Bundle
import android.util.Log
import androidx.appcompat.app.AppCompatActivity
import androidx.camera.core.ImageAnalysis
import androidx.camera.core.ImageProxy
import androidx.camera.lifecycle.ProcessCameraProvider
import androidx.camera.core.CameraSelector
import androidx.core.content.ContextCompat
import com.google.mlkit.vision.barcode.BarcodeScanning
import com.google.mlkit.vision.common.InputImage

class BarcodeActivity : AppCompatActivity() {

    private val scanner = BarcodeScanning.getClient()

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val future = ProcessCameraProvider.getInstance(this)
        future.addListener({
            val analysis = ImageAnalysis.Builder().build()
            analysis.setAnalyzer(ContextCompat.getMainExecutor(this), ::scan)
            future.get().bindToLifecycle(this, CameraSelector.DEFAULT_BACK_CAMERA, analysis)
        }, ContextCompat.getMainExecutor(this))
    }

    private fun scan(proxy: ImageProxy) {
        scanner.process(InputImage.fromBitmap(proxy.toBitmap(), proxy.imageInfo.rotationDegrees))
            .addOnSuccessListener { codes -> codes.forEach { Log.d("Barcode", it.rawValue.orEmpty()) } }
            .addOnCompleteListener { proxy.close() }
    }
}
