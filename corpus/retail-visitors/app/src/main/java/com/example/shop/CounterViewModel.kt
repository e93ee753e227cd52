package com.example.shop

import android.graphics.Bitmap
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.example.shop.visitors.DisplayClient
import com.example.shop.visitors.HeadquartersClient
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch

class CounterViewModel : ViewModel() {

    val queue = MutableLiveData(0)
    private val headquarters = HeadquartersClient()
    private val display = DisplayClient()

    fun onQueue(length: Int) {
        queue.postValue(length)
    }

    fun onVisitor(picture: Bitmap) {
        viewModelScope.launch(Dispatchers.IO) {
            headquarters.send(picture)
            display.show(picture)
        }
    }
}
