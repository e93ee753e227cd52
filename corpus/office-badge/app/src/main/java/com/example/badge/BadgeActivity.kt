package com.example.badge

import android.app.Activity
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection

class BadgeActivity : Activity() {
    private val detector = FaceDetection.getClient()
    private val consents = Consents(this)

    fun onFrame(image: InputImage) {
        // facelint: allow(missing-consent) until 2024-12-31 the form on paper is replaced by then // expect: unused-suppression "2024-12-31"
        detector.process(image) // expect: missing-consent // expect: missing-age-gate
    }

    fun onPreview(image: InputImage) {
        if (!consents.faceConsentGiven) return
        // facelint: allow(missing-consent) employees signed form 12 // expect: unused-suppression "hides nothing"
        detector.process(image)
    }
}
