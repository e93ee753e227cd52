package com.example.hotel.net;

import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;

public interface HotelApi {

    @GET("checkin/face-ticket")
    Call<FaceTicket> faceTicket(@Query("order") String order);
}
