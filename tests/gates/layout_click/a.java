package demo;

import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import com.arcsoft.face.FaceEngine;
import com.arcsoft.face.FaceFeature;
import com.arcsoft.face.FaceInfo;

public class RulesActivity extends AppCompatActivity {
    private FaceEngine engine;
    private byte[] frame;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_rules);
    }

    public void onAccept(View view) {
        engine.extractFaceFeature(frame, 640, 480, FaceEngine.CP_PAF_NV21, new FaceInfo(), new FaceFeature());
    }

    public void onSkip(View view) {
        engine.extractFaceFeature(frame, 640, 480, FaceEngine.CP_PAF_NV21, new FaceInfo(), new FaceFeature()); // expect: missing-consent "refused or closed"
    }
}
