package demo;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;

public class HastyActivity extends Activity {
    private final Handler handler = new Handler();

    private void later(Runnable block) { handler.post(block); }

    private boolean agreed() { return getSharedPreferences("a", 0).getBoolean("face_consent", false); }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Runnable scan = () -> FaceDetection.getClient().process(new InputImage()); // expect: missing-consent
        if (getIntent().hasExtra("slow")) {
            if (!agreed()) return;
            later(scan);
            return;
        }
        later(scan);
    }
}
