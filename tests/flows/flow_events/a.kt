package demo

import android.os.Bundle
import android.view.View
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.ViewModel
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class SharedActivity : AppCompatActivity() {
    private val store = Store()
    private val start = MutableSharedFlow<Unit>()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            start.collect { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) }
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) lifecycleScope.launch { start.emit(Unit) }
    }
}

class NumberActivity : AppCompatActivity() {
    private val store = Store()
    private val step = MutableStateFlow(0)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            step.collect { if (it == 1) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) }
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) step.value = 1
    }
}

class FirstValueActivity : AppCompatActivity() {
    private val store = Store()
    private val step = MutableStateFlow(0)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            step.collect { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) } // expect: missing-consent
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) step.value = 1
    }
}

class SealedActivity : AppCompatActivity() {
    private val store = Store()
    private val vm: SealedViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            vm.state.collect { state ->
                when (state) {
                    is UiState.Idle -> title = "idle"
                    is UiState.Loading -> title = "loading"
                    is UiState.Ready -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, state.ticket)
                }
            }
        }
        vm.warm()
    }

    fun onPunch(view: View) {
        if (store.faceConsent) vm.load()
    }
}

sealed class UiState {
    object Idle : UiState()
    object Loading : UiState()
    data class Ready(val ticket: String) : UiState()
}

class SealedViewModel : ViewModel() {
    private val _state = MutableStateFlow<UiState>(UiState.Idle)
    val state = _state.asStateFlow()

    fun warm() {
        _state.value = UiState.Loading
    }

    fun load() {
        viewModelScope.launch { _state.value = UiState.Ready(api.ticket()) }
    }
}

class BothActivity : AppCompatActivity() {
    private val store = Store()
    private val vm: BothViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            vm.events.collect { event ->
                if (event is Event.Scan) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) // expect: missing-consent
            }
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) vm.scan()
    }

    fun onAgain(view: View) {
        vm.again()
    }
}

sealed interface Event {
    object Scan : Event
    object Back : Event
}

class BothViewModel : ViewModel() {
    private val _events = MutableSharedFlow<Event>()
    val events = _events.asSharedFlow()

    fun scan() {
        viewModelScope.launch { _events.emit(Event.Scan) }
    }

    fun again() {
        viewModelScope.launch { _events.emit(Event.Scan) }
    }

    fun back() {
        viewModelScope.launch { _events.emit(Event.Back) }
    }
}

class ChannelActivity : AppCompatActivity() {
    private val store = Store()
    private val vm: ChannelViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            vm.events.collect { event ->
                when (event) {
                    Event.Scan -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
                    Event.Back -> finish()
                }
            }
        }
        vm.back()
    }

    fun onPunch(view: View) {
        if (store.faceConsent) vm.scan()
    }
}

class ChannelViewModel : ViewModel() {
    private val channel = Channel<Event>()
    val events = channel.receiveAsFlow()

    fun scan() {
        viewModelScope.launch { channel.send(Event.Scan) }
    }

    fun back() {
        viewModelScope.launch { channel.send(Event.Back) }
    }
}

class CopyActivity : AppCompatActivity() {
    private val store = Store()
    private val vm: CopyViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        lifecycleScope.launch {
            vm.state.collect { screen ->
                if (screen.scanning) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
            }
        }
        vm.name("a")
    }

    fun onPunch(view: View) {
        if (store.faceConsent) vm.scan()
    }
}

data class Screen(val name: String = "", val scanning: Boolean = false)

class CopyViewModel : ViewModel() {
    private val _state = MutableStateFlow(Screen())
    val state = _state.asStateFlow()

    fun name(name: String) {
        _state.update { it.copy(name = name) }
    }

    fun scan() {
        _state.update { it.copy(scanning = true) }
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
