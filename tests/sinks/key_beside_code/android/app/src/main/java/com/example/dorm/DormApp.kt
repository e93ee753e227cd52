package com.example.dorm

import android.app.Application
import com.arcsoft.face.FaceEngine

class DormApp : Application() {
    override fun onCreate() {
        super.onCreate()
        FaceEngine.activeOnline(this, getString(R.string.arc_app_id), BuildConfig.ARC_SDK_KEY)
    }

    fun again() {
        FaceEngine.activeOnline(this, getString(R.string.arc_app_id), getString(R.string.arc_sdk_key))
    }

    fun told(key: String) {
        FaceEngine.activeOnline(this, getString(R.string.arc_app_id), key)
    }
}
