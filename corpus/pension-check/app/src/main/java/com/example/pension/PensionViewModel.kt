package com.example.pension

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.example.pension.net.PensionApi
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

enum class Screen { Home, Done }

class PensionViewModel : ViewModel() {

    private val _screen = MutableStateFlow(Screen.Home)
    val screen = _screen.asStateFlow()

    private val _verifyTokens = MutableSharedFlow<String>()
    val verifyTokens = _verifyTokens.asSharedFlow()

    fun requestToken() {
        viewModelScope.launch { _verifyTokens.emit(PensionApi.instance.token().value) }
    }

    fun passed() {
        _screen.value = Screen.Done
    }

    fun failed(message: String) {
        viewModelScope.launch { PensionApi.instance.failed(message) }
    }
}
