package com.example.hospital.net;

import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

public final class ApiClient {

    private static final Retrofit RETROFIT = new Retrofit.Builder()
            .baseUrl("https://api.hospital.example.cn/v1/")
            .addConverterFactory(GsonConverterFactory.create())
            .build();

    private ApiClient() {
    }

    public static <T> T create(Class<T> service) {
        return RETROFIT.create(service);
    }
}
