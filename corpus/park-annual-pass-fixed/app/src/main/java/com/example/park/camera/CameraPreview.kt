package com.example.park.camera

import androidx.camera.core.CameraSelector
import androidx.camera.core.ImageCapture
import androidx.camera.core.Preview
import androidx.camera.lifecycle.ProcessCameraProvider
import androidx.camera.view.PreviewView
import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalLifecycleOwner
import androidx.compose.ui.viewinterop.AndroidView
import androidx.core.content.ContextCompat

@Composable
fun CameraPreview(capture: ImageCapture) {
    val owner = LocalLifecycleOwner.current
    AndroidView(factory = { context ->
        val view = PreviewView(context)
        val future = ProcessCameraProvider.getInstance(context)
        future.addListener({
            val preview = Preview.Builder().build().also { it.setSurfaceProvider(view.surfaceProvider) }
            future.get().bindToLifecycle(owner, CameraSelector.DEFAULT_FRONT_CAMERA, preview, capture)
        }, ContextCompat.getMainExecutor(context))
        view
    })
}
