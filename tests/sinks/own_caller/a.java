package demo;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.view.View;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.ByteArrayOutputStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

final class Pictures {
    static byte[] bytes(Bitmap picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return out.toByteArray();
    }
}

class FirstActivity extends Activity {
    public void onPunch(View view) throws Exception {
        Bitmap face = view.getDrawingCache();
        FaceDetection.getClient().process(InputImage.fromBitmap(face, 0));
        RequestBody body = RequestBody.create(MediaType.parse("image/jpeg"), Pictures.bytes(face));
        new OkHttpClient().newCall(new Request.Builder().url("https://a.example.cn").post(body).build()).execute(); // expect: face-upload
    }
}

class SecondActivity extends Activity {
    public void onPunch(View view) throws Exception {
        Bitmap face = view.getDrawingCache();
        FaceDetection.getClient().process(InputImage.fromBitmap(face, 0));
        RequestBody body = RequestBody.create(MediaType.parse("image/jpeg"), Pictures.bytes(face));
        new OkHttpClient().newCall(new Request.Builder().url("https://b.example.cn").post(body).build()).execute(); // expect: face-upload
    }
}
