package com.example.exam

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.camera.core.CameraSelector
import androidx.camera.core.ImageAnalysis
import androidx.camera.lifecycle.ProcessCameraProvider
import androidx.core.content.ContextCompat
import com.example.exam.proctor.ProctorAnalyzer
import com.example.exam.proctor.ProctorSocket
import com.example.exam.proctor.SnapshotClient
import java.util.concurrent.Executors

class ExamActivity : AppCompatActivity() {

    private val executor = Executors.newSingleThreadExecutor()
    private val socket = ProctorSocket()

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_exam)
        socket.connect()
        val analysis = ImageAnalysis.Builder().setBackpressureStrategy(ImageAnalysis.STRATEGY_KEEP_ONLY_LATEST).build()
        analysis.setAnalyzer(executor, ProctorAnalyzer(socket, SnapshotClient()))
        val future = ProcessCameraProvider.getInstance(this)
        future.addListener({
            future.get().bindToLifecycle(this, CameraSelector.DEFAULT_FRONT_CAMERA, analysis)
        }, ContextCompat.getMainExecutor(this))
    }

    override fun onDestroy() {
        socket.close()
        executor.shutdown()
        super.onDestroy()
    }
}
