package cn.example.gate;

import android.app.Activity;
import android.graphics.Bitmap;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class GateActivity extends Activity {
    byte[] picture(Bitmap b) {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        b.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return out.toByteArray();
    }

    void accepted(Bitmap b) {
        CompletableFuture.supplyAsync(() -> picture(b)).thenAccept(s -> keep(s));
    }

    void keep(byte[] s) {
        FileOutputStream out = new FileOutputStream("accepted");
        out.write(s); // expect: unencrypted-storage // expect: unbounded-retention
    }

    void waited(Bitmap b) throws Exception {
        Future<byte[]> coming = Executors.newSingleThreadExecutor().submit(() -> picture(b));
        FileOutputStream out = new FileOutputStream("waited");
        out.write(coming.get()); // expect: unencrypted-storage // expect: unbounded-retention
    }

    void measured(Bitmap b) throws Exception {
        Future<Integer> coming = Executors.newSingleThreadExecutor().submit(() -> picture(b).length);
        FileOutputStream out = new FileOutputStream("measured");
        out.write(coming.get());
    }
}
