package com.example.shop.members

import android.graphics.Bitmap
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.tasks.await

class MemberViewModel : ViewModel() {

    private val detector = FaceDetection.getClient()
    private val headquarters = HeadquartersClient()

    fun onPicture(picture: Bitmap) {
        viewModelScope.launch(Dispatchers.IO) {
            if (detector.process(InputImage.fromBitmap(picture, 0)).await().size == 1) {
                headquarters.send(picture)
            }
        }
    }
}
