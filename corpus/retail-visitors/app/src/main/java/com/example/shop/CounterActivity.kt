package com.example.shop

import android.os.Bundle
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.camera.core.CameraSelector
import androidx.camera.core.ImageAnalysis
import androidx.camera.core.Preview
import androidx.camera.lifecycle.ProcessCameraProvider
import androidx.core.content.ContextCompat
import com.example.shop.databinding.ActivityCounterBinding
import com.example.shop.queue.QueueAnalyzer
import com.example.shop.visitors.VisitorAnalyzer
import java.util.concurrent.Executors

class CounterActivity : AppCompatActivity() {

    private val viewModel: CounterViewModel by viewModels()
    private val executor = Executors.newSingleThreadExecutor()
    private lateinit var binding: ActivityCounterBinding

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityCounterBinding.inflate(layoutInflater)
        setContentView(binding.root)
        viewModel.queue.observe(this) { length -> binding.queue.text = getString(R.string.queue_length, length) }
        val future = ProcessCameraProvider.getInstance(this)
        future.addListener({ bind(future.get()) }, ContextCompat.getMainExecutor(this))
    }

    private fun bind(provider: ProcessCameraProvider) {
        val preview = Preview.Builder().build().also { it.setSurfaceProvider(binding.preview.surfaceProvider) }
        val queue = ImageAnalysis.Builder()
            .setBackpressureStrategy(ImageAnalysis.STRATEGY_KEEP_ONLY_LATEST)
            .build()
        queue.setAnalyzer(executor, QueueAnalyzer(viewModel::onQueue))
        val visitors = ImageAnalysis.Builder().build()
        visitors.setAnalyzer(executor, VisitorAnalyzer(viewModel))
        provider.unbindAll()
        provider.bindToLifecycle(this, CameraSelector.DEFAULT_BACK_CAMERA, preview, queue, visitors)
    }
}
