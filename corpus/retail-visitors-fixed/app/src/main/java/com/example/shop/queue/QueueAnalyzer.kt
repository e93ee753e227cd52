package com.example.shop.queue

import androidx.camera.core.ImageAnalysis
import androidx.camera.core.ImageProxy
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.objects.ObjectDetection
import com.google.mlkit.vision.objects.defaults.ObjectDetectorOptions

/** Counts what stands at the counter; it knows objects, not faces. */
class QueueAnalyzer(private val onLength: (Int) -> Unit) : ImageAnalysis.Analyzer {

    private val detector = ObjectDetection.getClient(
        ObjectDetectorOptions.Builder()
            .setDetectorMode(ObjectDetectorOptions.STREAM_MODE)
            .enableMultipleObjects()
            .build(),
    )

    override fun analyze(proxy: ImageProxy) {
        detector.process(InputImage.fromBitmap(proxy.toBitmap(), proxy.imageInfo.rotationDegrees))
            .addOnSuccessListener { objects -> onLength(objects.size) }
            .addOnCompleteListener { proxy.close() }
    }
}
