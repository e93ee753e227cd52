package cn.example.gate;

import android.app.Activity;
import android.graphics.Bitmap;
import android.util.Base64;
import android.util.Log;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.ByteArrayOutputStream;

class GateActivity extends Activity {
    void pass(Bitmap b) {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        b.compress(Bitmap.CompressFormat.JPEG, 90, out);
        Form form = new Form();
        form.put("image", Base64.encodeToString(out.toByteArray(), 0));
        form.put("bytes", out.toByteArray());
    }
}

class Form {
    String body;

    void put(String key, String value) {
        body = key + value;
    }

    void put(String key, Object value) {
        Log.d("form", key + value);
    }

    void put(String key, byte[] value) {
        Log.d("form", key + Base64.encodeToString(value, 0)); // expect: face-data-in-logs
    }
}
