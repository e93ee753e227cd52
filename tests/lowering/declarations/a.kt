package com.example.face

import com.google.mlkit.vision.face.FaceDetector
import com.google.mlkit.vision.common.*

class Engine : Base(), Closeable, Listener {
    private lateinit var detector: FaceDetector
    var count: int = 3

    fun get(bitmap: Bitmap, faces: List<Face>): FaceDetector {
        val local: FaceDetector = this.detector
        this.count = 4
        this.count += 1
        return local
    }

    class Inner {
        fun g() {}
    }
}
