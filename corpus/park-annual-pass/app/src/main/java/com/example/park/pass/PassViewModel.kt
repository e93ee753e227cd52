package com.example.park.pass

import android.app.Application
import android.graphics.Bitmap
import androidx.lifecycle.AndroidViewModel
import androidx.lifecycle.viewModelScope
import com.example.park.data.PassRepository
import com.example.park.face.FaceEncoder
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import com.google.mlkit.vision.face.FaceDetectorOptions
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.tasks.await

sealed interface PassState {
    data object Idle : PassState
    data object NoFace : PassState
    data object Bound : PassState
}

class PassViewModel(application: Application) : AndroidViewModel(application) {

    private val repository = PassRepository(application)
    private val encoder = FaceEncoder(application)
    private val detector = FaceDetection.getClient(
        FaceDetectorOptions.Builder()
            .setPerformanceMode(FaceDetectorOptions.PERFORMANCE_MODE_ACCURATE)
            .build(),
    )
    private val _state = MutableStateFlow<PassState>(PassState.Idle)
    val state: StateFlow<PassState> = _state

    fun bind(photo: Bitmap) {
        viewModelScope.launch {
            val faces = detector.process(InputImage.fromBitmap(photo, 0)).await() // expect: bundled-consent "用户协议"
            val face = faces.singleOrNull()
            if (face == null) {
                _state.value = PassState.NoFace
                return@launch
            }
            val box = face.boundingBox
            val crop = Bitmap.createBitmap(photo, box.left, box.top, box.width(), box.height())
            repository.save(encoder.encode(crop))
            _state.value = PassState.Bound
        }
    }

    fun failed() {
        _state.value = PassState.NoFace
    }
}
