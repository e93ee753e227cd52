package com.example.shop.queue

import androidx.annotation.OptIn
import androidx.camera.core.ExperimentalGetImage
import androidx.camera.core.ImageAnalysis
import androidx.camera.core.ImageProxy
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection

class QueueAnalyzer(private val onLength: (Int) -> Unit) : ImageAnalysis.Analyzer {

    private val detector = FaceDetection.getClient()

    @OptIn(ExperimentalGetImage::class)
    override fun analyze(proxy: ImageProxy) {
        val image = proxy.image ?: return proxy.close()
        val input = InputImage.fromMediaImage(image, proxy.imageInfo.rotationDegrees)
        // expect: missing-consent (note)
        // expect: missing-age-gate (note)
        detector.process(input)
            .addOnSuccessListener { faces -> onLength(faces.size) }
            .addOnCompleteListener { proxy.close() }
    }
}
