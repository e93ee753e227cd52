package com.example.park.data

import android.content.Context
import androidx.room.Room
import net.zetetic.database.sqlcipher.SupportOpenHelperFactory

class PassRepository(context: Context) {

    private val database = Room.databaseBuilder(context, ParkDatabase::class.java, "park.db")
        .openHelperFactory(SupportOpenHelperFactory(Passphrase.of(context)))
        .build()

    suspend fun save(embedding: FloatArray) {
        val pass = AnnualPass(template = embedding.joinToString(","), createdAt = System.currentTimeMillis())
        database.passes().insert(pass)
    }

    suspend fun deleteExpired(before: Long) {
        database.passes().deleteBefore(before)
    }
}
