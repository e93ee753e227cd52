package demo;

import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class HomeActivity extends AppCompatActivity {
    public void onFace(View view) {
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(new Intent(this, FaceActivity.class));
        }
    }

    public void onLinked(View view) {
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(new Intent(this, LinkedActivity.class));
        }
    }
}

class FaceActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class LinkedActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "does not ask"
    }
}
