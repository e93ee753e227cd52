package com.example.badge

import android.app.Activity
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection

class BadgeActivity : Activity() {
    private val detector = FaceDetection.getClient()
    private val consents = Consents(this)

    // facelint: allow(missing-consent, missing-age-gate) until 9998-12-31 employees signed form 12
    fun onFrame(image: InputImage) {
        detector.process(image)
    }

    fun onPreview(image: InputImage) {
        if (!consents.faceConsentGiven) return
        detector.process(image) // facelint: allow(missing-age-gate) only employees get in here
    }
}
