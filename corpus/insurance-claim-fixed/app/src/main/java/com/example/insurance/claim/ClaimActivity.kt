package com.example.insurance.claim

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.databinding.DataBindingUtil
import com.example.insurance.R
import com.example.insurance.databinding.ActivityClaimBinding
import com.sensetime.liveness.silent.SilentLivenessActivity
import dagger.hilt.android.AndroidEntryPoint

@AndroidEntryPoint
class ClaimActivity : AppCompatActivity() {

    private val viewModel: ClaimViewModel by viewModels()
    private lateinit var binding: ActivityClaimBinding

    private val liveness = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) { result ->
        if (result.resultCode == Activity.RESULT_OK) {
            viewModel.passed()
        } else {
            binding.ageText.setText(R.string.failed)
        }
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = DataBindingUtil.setContentView(this, R.layout.activity_claim)
        binding.lifecycleOwner = this
        binding.vm = viewModel
        binding.screen = this
    }

    fun startFace() {
        if (viewModel.claimant.age < 14) {
            openManual()
            return
        }
        liveness.launch(Intent(this, SilentLivenessActivity::class.java))
    }

    fun openManual() {
        startActivity(Intent(this, ManualCheckActivity::class.java))
    }
}
