package com.example.park.data

import android.content.Context
import androidx.room.Room

class PassRepository(context: Context) {

    private val database = Room.databaseBuilder(context, ParkDatabase::class.java, "park.db").build()

    suspend fun save(embedding: FloatArray) {
        val pass = AnnualPass(template = embedding.joinToString(","), createdAt = System.currentTimeMillis())
        // expect: unencrypted-storage
        // expect: unbounded-retention
        database.passes().insert(pass)
    }
}
