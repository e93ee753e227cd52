package demo;

import android.app.Activity;
import android.graphics.Bitmap;
import android.view.View;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.FileOutputStream;
import java.io.IOException;

public class CheckInActivity extends Activity {
    private static final boolean SAVE = false;

    public void onFrame(View view) throws IOException {
        Bitmap frame = view.getDrawingCache();
        FaceDetection.getClient().process(InputImage.fromBitmap(frame, 0));
        if (SAVE) {
            keep(frame);
        }
        if (!SAVE) {
            show(frame);
            return;
        }
        frame.compress(Bitmap.CompressFormat.JPEG, 90, new FileOutputStream("/sdcard/a.jpg"));
    }

    private void keep(Bitmap frame) throws IOException {
        frame.compress(Bitmap.CompressFormat.JPEG, 90, new FileOutputStream("/sdcard/b.jpg"));
    }

    private void show(Bitmap frame) throws IOException {
        // expect: unencrypted-storage
        // expect: unbounded-retention
        frame.compress(Bitmap.CompressFormat.JPEG, 90, new FileOutputStream("/sdcard/c.jpg"));
    }
}
