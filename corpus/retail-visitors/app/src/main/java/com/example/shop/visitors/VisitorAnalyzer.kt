package com.example.shop.visitors

import androidx.camera.core.ImageAnalysis
import androidx.camera.core.ImageProxy
import com.example.shop.CounterViewModel
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import com.google.mlkit.vision.face.FaceDetectorOptions

class VisitorAnalyzer(private val viewModel: CounterViewModel) : ImageAnalysis.Analyzer {

    private val detector = FaceDetection.getClient(FaceDetectorOptions.Builder().enableTracking().build())
    private val seen = HashSet<Int>()

    override fun analyze(proxy: ImageProxy) {
        val bitmap = proxy.toBitmap()
        // expect: missing-consent (warning)
        // expect: missing-age-gate
        detector.process(InputImage.fromBitmap(bitmap, proxy.imageInfo.rotationDegrees))
            .addOnSuccessListener { faces ->
                if (faces.any { face -> face.trackingId?.let(seen::add) == true }) {
                    viewModel.onVisitor(bitmap)
                }
            }
            .addOnCompleteListener { proxy.close() }
    }
}
