package com.example.pension.net

import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.create
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Query

data class Token(val value: String)

data class Recipient(val name: String, val age: Int)

interface PensionApi {

    @GET("verify/token")
    suspend fun token(): Token

    @GET("recipient")
    suspend fun recipient(): Recipient

    @POST("verify/failed")
    suspend fun failed(@Query("reason") reason: String)

    companion object {
        val instance: PensionApi = Retrofit.Builder()
            .baseUrl("https://rs.pension.example.cn/")
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create()
    }
}
