package com.example.telecom.net;

import io.reactivex.Single;
import retrofit2.Retrofit;
import retrofit2.adapter.rxjava2.RxJava2CallAdapterFactory;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

public interface CardApi {

    @GET("card/check")
    Single<Holder> check(@Query("iccid") String iccid);

    @POST("card/activate")
    Single<Boolean> activate(@Query("token") String token);

    final class Factory {

        private Factory() {
        }

        public static CardApi create() {
            return new Retrofit.Builder()
                    .baseUrl("https://sim.telecom.example.cn/")
                    .addCallAdapterFactory(RxJava2CallAdapterFactory.create())
                    .addConverterFactory(GsonConverterFactory.create())
                    .build()
                    .create(CardApi.class);
        }
    }
}
