package demo;

import android.app.Activity;
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
        if (user.age < 14) {
            setTitle("未满十四周岁，不能使用刷脸");
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class TextOnlyActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (user.age < 14) {
            setTitle("小朋友，你好");
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-age-gate "looked at and decides nothing"
    }
}

class User {
    int age;
}
