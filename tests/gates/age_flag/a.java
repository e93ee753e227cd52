package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false) && !user.isMinor) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onGroup(View view) {
        if (user.group == AgeGroup.CHILD) {
            return;
        }
        if (prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onDeclared(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我已年满十四周岁，同意采集我的人脸信息")
                .setPositiveButton("同意", (dialog, which) -> open())
                .setNegativeButton("不同意", null)
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class NoAgeActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-age-gate
        }
    }
}

enum AgeGroup { CHILD, ADULT }

class User {
    boolean isMinor;
    AgeGroup group;
}
