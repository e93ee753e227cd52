package com.example.bank.net

import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.create
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.POST

data class Certify(val id: String)

data class Outcome(val passed: Boolean)

interface BankApi {

    @FormUrlEncoded
    @POST("certify")
    suspend fun certify(@Field("scene") scene: String): Certify

    @FormUrlEncoded
    @POST("login/result")
    suspend fun loginResult(@Field("certify_id") id: String): Outcome

    @FormUrlEncoded
    @POST("login/password")
    suspend fun passwordLogin(@Field("password") password: String): Outcome

    @FormUrlEncoded
    @POST("pay")
    suspend fun pay(@Field("certify_id") id: String): Outcome
}

object BankClient {

    val api: BankApi by lazy {
        Retrofit.Builder()
            .baseUrl("https://m.bank.example.cn/api/")
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create<BankApi>()
    }
}
