package cn.example.gate;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.File;
import java.io.FileWriter;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

class GateActivity extends Activity {
    OkHttpClient http = new OkHttpClient();

    File folder() {
        return new File(getFilesDir(), "guests");
    }

    void pass() {
        File picture = new File(folder(), "guest.jpg");
        Bitmap seen = BitmapFactory.decodeFile(picture.getPath());
        FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0));
        RequestBody body = RequestBody.create(MediaType.parse("image/jpeg"), picture);
        http.newCall(new Request.Builder().url("https://gate.example.cn/pass").post(body).build()).execute(); // expect: face-upload
    }

    void tell() {
        File picture = new File(folder(), "guest.jpg");
        Bitmap seen = BitmapFactory.decodeFile(picture.getPath());
        FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0));
        String path = picture.getPath();
        RequestBody body = RequestBody.create(MediaType.parse("text/plain"), path);
        http.newCall(new Request.Builder().url("https://gate.example.cn/path").post(body).build()).execute();
    }

    void readme() throws Exception {
        FileWriter out = new FileWriter(new File(folder(), "readme.txt"));
        out.write("Pictures of guests are kept here.");
    }
}
