package com.example.park

import android.app.Application
import androidx.work.ExistingPeriodicWorkPolicy
import androidx.work.PeriodicWorkRequestBuilder
import androidx.work.WorkManager
import com.example.park.data.CleanupWorker
import java.util.concurrent.TimeUnit

class ParkApp : Application() {

    override fun onCreate() {
        super.onCreate()
        val request = PeriodicWorkRequestBuilder<CleanupWorker>(1, TimeUnit.DAYS).build()
        WorkManager.getInstance(this)
            .enqueueUniquePeriodicWork("cleanup", ExistingPeriodicWorkPolicy.KEEP, request)
    }
}
