package com.example.cowork

import android.content.Intent
import android.graphics.Bitmap
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.example.cowork.databinding.ActivityDoorBinding
import com.example.cowork.vision.FaceMatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

class DoorActivity : AppCompatActivity() {

    private lateinit var binding: ActivityDoorBinding
    private val matcher by lazy { FaceMatcher(filesDir) }

    private val faceShot = registerForActivityResult(ActivityResultContracts.TakePicturePreview()) { picture ->
        if (picture != null) compare(picture)
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityDoorBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnFace.setOnClickListener {
            // expect: bundled-consent
            // expect: missing-age-gate
            faceShot.launch(null)
        }
        binding.btnCard.setOnClickListener { startActivity(Intent(this, CardActivity::class.java)) }
    }

    private fun compare(picture: Bitmap) {
        lifecycleScope.launch {
            val member = withContext(Dispatchers.Default) { matcher.isMember(picture) }
            binding.tip.setText(if (member) R.string.open else R.string.unknown)
        }
    }
}
