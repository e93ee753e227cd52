package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CommentedActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        /*
         * if (user.getAge() < 14) {
         *     return;
         * }
         */
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-age-gate "commented out"
    }
}

class AfterActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-age-gate "事后才核实"
        if (user.getAge() < 14) {
            return;
        }
        setTitle("打卡成功");
    }
}

class OneCallerActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (user.getAge() >= 14) {
            open();
        }
    }

    public void onRetry(View view) {
        open();
    }

    private void open() {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-age-gate "the way in through `OneCallerActivity.onRetry` does not ask"
    }
}

class EitherActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (user.isMember() || user.getAge() >= 14) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-age-gate "something else is enough"
        }
    }
}

class CheckedActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (user.getAge() < 14) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

interface User {
    int getAge();

    boolean isMember();
}
