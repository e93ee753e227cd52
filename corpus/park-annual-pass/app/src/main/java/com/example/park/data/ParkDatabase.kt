package com.example.park.data

import androidx.room.Dao
import androidx.room.Database
import androidx.room.Entity
import androidx.room.Insert
import androidx.room.OnConflictStrategy
import androidx.room.PrimaryKey
import androidx.room.Query
import androidx.room.RoomDatabase

@Entity(tableName = "annual_pass")
data class AnnualPass(
    @PrimaryKey(autoGenerate = true) val id: Long = 0,
    val template: String,
    val createdAt: Long,
)

@Dao
interface PassDao {
    @Insert(onConflict = OnConflictStrategy.REPLACE)
    suspend fun insert(pass: AnnualPass)

    @Query("SELECT COUNT(*) FROM annual_pass")
    suspend fun count(): Int
}

@Database(entities = [AnnualPass::class], version = 1)
abstract class ParkDatabase : RoomDatabase() {
    abstract fun passes(): PassDao
}
