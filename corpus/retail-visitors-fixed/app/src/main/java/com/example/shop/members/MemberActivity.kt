package com.example.shop.members

import android.graphics.Bitmap
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.core.view.isVisible
import com.example.shop.R
import com.example.shop.databinding.ActivityMemberBinding
import com.google.android.material.dialog.MaterialAlertDialogBuilder

class MemberActivity : AppCompatActivity() {

    private val viewModel: MemberViewModel by viewModels()
    private lateinit var binding: ActivityMemberBinding

    private val selfie = registerForActivityResult(ActivityResultContracts.TakePicturePreview()) { picture: Bitmap? ->
        picture?.let(viewModel::onPicture)
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityMemberBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnJoin.setOnClickListener { onJoin() }
    }

    private fun onJoin() {
        val age = binding.age.text.toString().toIntOrNull() ?: return
        if (age < 14) {
            binding.tip.isVisible = true
            return
        }
        MaterialAlertDialogBuilder(this)
            .setTitle(R.string.face_title)
            .setMessage(R.string.face_text)
            .setPositiveButton(R.string.agree) { _, _ -> selfie.launch(null) }
            .setNegativeButton(R.string.disagree, null)
            .show()
    }
}
