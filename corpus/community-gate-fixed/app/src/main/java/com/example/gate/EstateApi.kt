package com.example.gate

import retrofit2.Retrofit
import retrofit2.http.DELETE
import retrofit2.http.Path

interface EstateApi {

    @DELETE("flats/{room}")
    fun closeAccount(@Path("room") room: String)

    companion object {
        val service: EstateApi by lazy {
            Retrofit.Builder().baseUrl("https://estate.example.com/").build().create(EstateApi::class.java)
        }
    }
}
