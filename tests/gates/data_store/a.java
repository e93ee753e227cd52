package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import com.tencent.mmkv.MMKV;

public class CheckInActivity extends Activity {
    private static final String FACE = "kv_face_rule_agreed";

    public void onPunch(View view) {
        if (MMKV.defaultMMKV().decodeBool(FACE, false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onAsk(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我同意采集我的人脸信息")
                .setPositiveButton("同意", (dialog, which) -> MMKV.defaultMMKV().encode(FACE, true))
                .setNegativeButton("不同意", null)
                .show();
    }
}

class OtherKeyActivity extends Activity {
    public void onPunch(View view) {
        if (MMKV.defaultMMKV().decodeBool("kv_guide_seen", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}
