package com.example.traps.profile

import retrofit2.Retrofit
import retrofit2.create

object Profiles {

    val api: ProfileApi = Retrofit.Builder().baseUrl("https://api.traps.example.cn/").build().create()
}
