package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class ThirteenActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false) || user.age < 13) { // expect: wrong-age-threshold
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class TwelveActivity extends Activity {
    private static final int LIMIT = 12;
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        // expect: wrong-age-threshold
        if (user.age <= LIMIT) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class FlippedActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (13 > user.age) { // expect: wrong-age-threshold
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class StrictActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false) && user.age >= 18) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class InclusiveActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false) && user.age > 13) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class User {
    int age;
}
