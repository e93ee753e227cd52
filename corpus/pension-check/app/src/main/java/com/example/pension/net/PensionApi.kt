package com.example.pension.net

import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.create
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Query

data class Token(val value: String)

interface PensionApi {

    @GET("verify/token")
    suspend fun token(): Token

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
