package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        prefs = getSharedPreferences("app", MODE_PRIVATE);
        prefs.edit().putBoolean("face_consent", true).apply();
    }

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "without the person's act"
        }
    }
}

class BothButtonsActivity extends Activity {
    private SharedPreferences prefs;

    public void onAsk(View view) {
        new AlertDialog.Builder(this)
                .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
                .setPositiveButton("同意", (dialog, which) -> prefs.edit().putBoolean("door_face", true).apply())
                .setNegativeButton("不同意", (dialog, which) -> prefs.edit().putBoolean("door_face", true).apply())
                .show();
    }

    public void onPunch(View view) {
        if (prefs.getBoolean("door_face", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "without the person's act"
        }
    }
}

class OneButtonActivity extends Activity {
    private SharedPreferences prefs;

    public void onAsk(View view) {
        new AlertDialog.Builder(this)
                .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
                .setPositiveButton("同意", (dialog, which) -> prefs.edit().putBoolean("gate_face", true).apply())
                .setNegativeButton("不同意", (dialog, which) -> prefs.edit().putBoolean("gate_face", false).apply())
                .show();
    }

    public void onPunch(View view) {
        if (prefs.getBoolean("gate_face", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}
