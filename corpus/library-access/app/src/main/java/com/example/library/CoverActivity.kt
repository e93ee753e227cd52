package com.example.library

import android.graphics.Bitmap
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.example.library.data.GateApi
import com.example.library.databinding.ActivityCoverBinding
import java.io.ByteArrayOutputStream
import java.io.File
import kotlinx.coroutines.launch
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.MultipartBody
import okhttp3.RequestBody.Companion.toRequestBody

/** Photographs the cover of a book that has no picture yet. */
class CoverActivity : AppCompatActivity() {

    private val api = GateApi.create()

    private val camera = registerForActivityResult(ActivityResultContracts.TakePicturePreview()) { cover ->
        if (cover != null) upload(cover)
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val binding = ActivityCoverBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnCover.setOnClickListener { camera.launch(null) }
    }

    private fun upload(cover: Bitmap) {
        val bytes = ByteArrayOutputStream().also { cover.compress(Bitmap.CompressFormat.JPEG, 80, it) }.toByteArray()
        File(filesDir, "cover.jpg").writeBytes(bytes)
        lifecycleScope.launch {
            val body = bytes.toRequestBody("image/jpeg".toMediaType())
            api.uploadCover(MultipartBody.Part.createFormData("cover", "cover.jpg", body))
        }
    }
}
