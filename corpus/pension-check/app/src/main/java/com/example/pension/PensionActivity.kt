package com.example.pension

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.viewModels
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.lifecycle.lifecycleScope
import com.alibaba.security.realidentity.RPEventListener
import com.alibaba.security.realidentity.RPResult
import com.alibaba.security.realidentity.RPVerify
import com.example.pension.ui.DoneScreen
import com.example.pension.ui.HomeScreen
import kotlinx.coroutines.launch

class PensionActivity : ComponentActivity() {

    private val viewModel: PensionViewModel by viewModels()

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        lifecycleScope.launch {
            viewModel.verifyTokens.collect { token -> verify(token) }
        }
        setContent {
            val screen by viewModel.screen.collectAsState()
            when (screen) {
                Screen.Home -> HomeScreen(onAgreed = viewModel::requestToken)
                Screen.Done -> DoneScreen()
            }
        }
    }

    private fun verify(token: String) {
        val listener = object : RPEventListener() {
            override fun onFinish(result: RPResult, code: String, message: String) {
                if (result == RPResult.AUDIT_PASS) viewModel.passed() else viewModel.failed(message)
            }
        }
        // expect: sole-verification
        // expect: missing-age-gate
        RPVerify.start(this, token, listener)
    }
}
