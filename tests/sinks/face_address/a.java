package com.example;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.provider.MediaStore;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

class Counter {
    void count(InputImage image) {
        FaceDetection.getClient().process(image);
    }
}

/** What the shot is of stands in the address it is sent to. */
class ScanScreen extends Activity {
    private static final int SHOT = 1;
    private final OkHttpClient client = new OkHttpClient();

    void shoot() {
        startActivityForResult(new Intent(MediaStore.ACTION_IMAGE_CAPTURE), SHOT);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (code == SHOT) {
            Bitmap bitmap = (Bitmap) data.getExtras().get("data");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out);
            send(out.toByteArray());
        }
    }

    private void send(byte[] jpeg) {
        RequestBody body = RequestBody.create(jpeg, MediaType.parse("image/jpeg"));
        Request request = new Request.Builder().url("https://people.example.cn/face_recognition/").post(body).build();
        try {
            client.newCall(request).execute(); // expect: face-upload
        } catch (IOException e) {
            finish();
        }
    }
}

/** The same of a parcel. */
class ParcelScreen extends Activity {
    private static final int SHOT = 2;
    private final OkHttpClient client = new OkHttpClient();

    void shoot() {
        startActivityForResult(new Intent(MediaStore.ACTION_IMAGE_CAPTURE), SHOT);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (code == SHOT) {
            Bitmap bitmap = (Bitmap) data.getExtras().get("data");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out);
            RequestBody body = RequestBody.create(out.toByteArray(), MediaType.parse("image/jpeg"));
            Request request = new Request.Builder().url("https://people.example.cn/parcels/").post(body).build();
            try {
                client.newCall(request).execute();
            } catch (IOException e) {
                finish();
            }
        }
    }
}
