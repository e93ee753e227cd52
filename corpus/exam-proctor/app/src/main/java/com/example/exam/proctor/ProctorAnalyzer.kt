package com.example.exam.proctor

import android.graphics.Bitmap
import androidx.camera.core.ImageAnalysis
import androidx.camera.core.ImageProxy
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.ByteArrayOutputStream

class ProctorAnalyzer(
    private val socket: ProctorSocket,
    private val snapshots: SnapshotClient,
) : ImageAnalysis.Analyzer {

    private val detector = FaceDetection.getClient()

    override fun analyze(proxy: ImageProxy) {
        val frame = proxy.toBitmap()
        detector.process(InputImage.fromBitmap(frame, proxy.imageInfo.rotationDegrees))
            .addOnSuccessListener { faces ->
                val jpeg = ByteArrayOutputStream().apply { frame.compress(Bitmap.CompressFormat.JPEG, 70, this) }.toByteArray()
                if (faces.size == 1) socket.send(jpeg) else snapshots.report(faces.size, jpeg)
            }
            .addOnCompleteListener { proxy.close() }
    }
}
