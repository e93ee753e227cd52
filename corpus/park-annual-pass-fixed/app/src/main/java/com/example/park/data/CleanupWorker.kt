package com.example.park.data

import android.content.Context
import androidx.work.CoroutineWorker
import androidx.work.WorkerParameters
import java.util.concurrent.TimeUnit

class CleanupWorker(context: Context, params: WorkerParameters) : CoroutineWorker(context, params) {

    override suspend fun doWork(): Result {
        PassRepository(applicationContext).deleteExpired(System.currentTimeMillis() - TimeUnit.DAYS.toMillis(365))
        return Result.success()
    }
}
