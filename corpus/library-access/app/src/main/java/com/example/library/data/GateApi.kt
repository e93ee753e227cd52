package com.example.library.data

import java.time.LocalDate
import okhttp3.MultipartBody
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.Multipart
import retrofit2.http.POST
import retrofit2.http.Part

data class Reader(val name: String, val birthDate: LocalDate) {

    fun isUnder14(): Boolean = birthDate.isAfter(LocalDate.now().minusYears(14))
}

data class Passage(val score: Float, val passed: Boolean)

interface GateApi {

    @GET("reader")
    suspend fun reader(): Reader

    @POST("passages")
    suspend fun pass(@Body passage: Passage)

    @Multipart
    @POST("covers")
    suspend fun uploadCover(@Part cover: MultipartBody.Part)

    companion object {
        fun create(): GateApi = Retrofit.Builder()
            .baseUrl("https://gate.library.example.cn/")
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create(GateApi::class.java)
    }
}
