package com.example.park.pass

import androidx.camera.core.ImageCapture
import androidx.camera.core.ImageCaptureException
import androidx.camera.core.ImageProxy
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.core.content.ContextCompat
import androidx.lifecycle.viewmodel.compose.viewModel
import com.example.park.R
import com.example.park.camera.CameraPreview

@Composable
fun PassPhotoScreen(onDone: () -> Unit, viewModel: PassViewModel = viewModel()) {
    val state by viewModel.state.collectAsState()
    val context = LocalContext.current
    val capture = remember { ImageCapture.Builder().build() }

    LaunchedEffect(state) {
        if (state is PassState.Bound) onDone()
    }

    Column {
        Text(stringResource(R.string.look_at_camera))
        CameraPreview(capture)
        Button(onClick = {
            // expect: inaccessible-capture
            capture.takePicture( // expect: bundled-consent
                ContextCompat.getMainExecutor(context),
                object : ImageCapture.OnImageCapturedCallback() {
                    override fun onCaptureSuccess(image: ImageProxy) {
                        viewModel.bind(image.toBitmap())
                        image.close()
                    }

                    override fun onError(exception: ImageCaptureException) {
                        viewModel.failed()
                    }
                },
            )
        }) {
            Text(stringResource(R.string.take_photo))
        }
        if (state is PassState.NoFace) {
            Text(stringResource(R.string.no_face))
        }
    }
}
