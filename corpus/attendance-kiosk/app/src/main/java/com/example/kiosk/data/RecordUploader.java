package com.example.kiosk.data;

import android.util.Log;

import androidx.annotation.NonNull;

import java.io.IOException;

import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class RecordUploader {

    private static final String HOST = "http://kaoqin.example.cn";

    private final OkHttpClient client = new OkHttpClient();

    public void upload(String name, byte[] jpeg) {
        RequestBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("name", name)
                .addFormDataPart("photo", "photo.jpg", RequestBody.create(MediaType.parse("image/jpeg"), jpeg))
                .build();
        Request request = new Request.Builder().url(HOST + "/records").post(body).build();
        // expect: face-upload "kaoqin.example.cn"
        // expect: cleartext-transport
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(@NonNull Call call, @NonNull IOException e) {
                Log.w("RecordUploader", "record not sent", e);
            }

            @Override
            public void onResponse(@NonNull Call call, @NonNull Response response) {
                response.close();
            }
        });
    }
}
