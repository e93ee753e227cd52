package com.example.hotel.net;

import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

public final class HotelClient {

    private static HotelApi api;

    private HotelClient() {
    }

    public static synchronized HotelApi api() {
        if (api == null) {
            api = new Retrofit.Builder()
                    .baseUrl("https://pms.hotel.example.cn/")
                    .addConverterFactory(GsonConverterFactory.create())
                    .build()
                    .create(HotelApi.class);
        }
        return api;
    }
}
