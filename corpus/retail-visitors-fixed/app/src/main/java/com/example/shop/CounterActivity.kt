package com.example.shop

import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.camera.core.CameraSelector
import androidx.camera.core.ImageAnalysis
import androidx.camera.lifecycle.ProcessCameraProvider
import androidx.core.content.ContextCompat
import com.example.shop.databinding.ActivityCounterBinding
import com.example.shop.members.MemberActivity
import com.example.shop.queue.QueueAnalyzer
import java.util.concurrent.Executors

class CounterActivity : AppCompatActivity() {

    private val executor = Executors.newSingleThreadExecutor()
    private lateinit var binding: ActivityCounterBinding

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityCounterBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnMember.setOnClickListener { startActivity(Intent(this, MemberActivity::class.java)) }
        val future = ProcessCameraProvider.getInstance(this)
        future.addListener({
            val queue = ImageAnalysis.Builder().build()
            queue.setAnalyzer(executor, QueueAnalyzer { length -> runOnUiThread { showQueue(length) } })
            future.get().bindToLifecycle(this, CameraSelector.DEFAULT_BACK_CAMERA, queue)
        }, ContextCompat.getMainExecutor(this))
    }

    private fun showQueue(length: Int) {
        binding.queue.text = getString(R.string.queue_length, length)
    }
}
