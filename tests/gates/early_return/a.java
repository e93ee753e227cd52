package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import android.widget.Toast;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            Toast.makeText(this, "请先同意人脸信息处理规则", Toast.LENGTH_SHORT).show();
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class ForgetfulActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            Toast.makeText(this, "请先同意人脸信息处理规则", Toast.LENGTH_SHORT).show();
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "a refusal does not turn back"
    }
}
