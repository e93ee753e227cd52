package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import java.util.List;

public class CheckInActivity extends Activity {
    private List<Notice> notices;

    public void onPunch(View view) {
        for (Notice notice : notices) {
            if (!notice.faceConsent) {
                return;
            }
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "another branch only"
    }
}

class WaitingActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        while (!prefs.getBoolean("face_consent", false)) {
            showRules();
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    private void showRules() {
        setTitle("请阅读人脸信息处理规则");
    }
}

class ContinueActivity extends Activity {
    private List<Notice> notices;

    public void onPunch(View view) {
        for (Notice notice : notices) {
            if (!notice.faceConsent) {
                continue;
            }
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class Notice {
    boolean faceConsent;
}
