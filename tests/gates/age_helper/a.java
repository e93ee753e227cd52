package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class HelperActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    static boolean isMinor(User user) {
        return user.getAge() < 13; // expect: wrong-age-threshold
    }

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false) || isMinor(user)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class RightActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        boolean minor = user.getAge() < 14;
        if (!prefs.getBoolean("face_consent", false) || minor) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class User {
    private int age;

    int getAge() {
        return age;
    }
}
