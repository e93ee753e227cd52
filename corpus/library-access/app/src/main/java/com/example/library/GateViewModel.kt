package com.example.library

import android.app.Application
import android.graphics.Bitmap
import android.util.Log
import androidx.lifecycle.AndroidViewModel
import androidx.lifecycle.viewModelScope
import com.example.library.data.GateApi
import com.example.library.data.Passage
import com.example.library.data.Reader
import com.example.library.data.ConsentStore
import com.example.library.data.TemplateStore
import com.example.library.face.FaceNet
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import com.umeng.analytics.MobclickAgent
import kotlinx.coroutines.launch
import kotlinx.coroutines.tasks.await

class GateViewModel(application: Application) : AndroidViewModel(application) {

    private val api = GateApi.create()
    private val detector = FaceDetection.getClient()
    private val net = FaceNet(application)
    private val templates = TemplateStore(application)

    suspend fun reader(): Reader = api.reader()

    fun onShot(picture: Bitmap) {
        viewModelScope.launch {
            val faces = detector.process(InputImage.fromBitmap(picture, 0)).await()
            Log.d("Gate", "faces: ${faces.size}, boxes: ${faces.map { it.boundingBox }}, bytes: ${picture.byteCount}")
            if (faces.size != 1) return@launch
            val embedding = net.embed(picture)
            val known = templates.load()
            if (known == null) {
                templates.save(embedding)
                return@launch
            }
            val score = FaceNet.similarity(embedding, known)
            Log.d("Gate", "score $score")
            MobclickAgent.onEvent(getApplication(), "face_gate", mapOf("passed" to (score > 0.8f).toString()))
            api.pass(Passage(score = score, passed = score > 0.8f))
        }
    }

    fun onCardReturned() {
        templates.clear()
        viewModelScope.launch { ConsentStore(getApplication()).setFaceConsent(false) }
    }
}
