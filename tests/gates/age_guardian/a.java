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
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (user.age < 14 && !prefs.getBoolean("guardian_consent", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class BranchActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (user.age < 14) {
            new AlertDialog.Builder(this)
                    .setMessage("我是该未成年人的监护人，同意采集孩子的人脸信息")
                    .setPositiveButton("监护人同意", (dialog, which) -> open())
                    .setNegativeButton("不同意", null)
                    .show();
        } else {
            new AlertDialog.Builder(this)
                    .setMessage("我同意采集我的人脸信息")
                    .setPositiveButton("同意", (dialog, which) -> open())
                    .setNegativeButton("不同意", null)
                    .show();
        }
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class LeakyActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (user.age < 14) {
            setTitle("儿童模式");
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: minor-without-guardian
        } else {
            setTitle("普通模式");
        }
    }
}

class User {
    int age;
}
