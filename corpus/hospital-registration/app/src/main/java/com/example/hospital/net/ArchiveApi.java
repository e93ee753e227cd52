package com.example.hospital.net;

import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

public interface ArchiveApi {

    @POST("patient/archive")
    Call<Void> createArchive(@Body ArchiveRequest request);
}
