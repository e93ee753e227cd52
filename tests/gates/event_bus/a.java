package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.Subscribe;

public class CheckInActivity extends Activity {
    @Subscribe
    public void onRulesAccepted(RulesAccepted event) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setTitle("人脸信息处理规则")
                .setMessage("我们将采集您的人脸图像用于考勤，是否同意？")
                .setPositiveButton("同意", (dialog, which) -> EventBus.getDefault().post(new RulesAccepted()))
                .setNegativeButton("不同意", null)
                .show();
    }
}

class ScreenOnActivity extends Activity {
    @Subscribe
    public void onScreenOn(ScreenOn event) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }

    @Override
    protected void onResume() {
        super.onResume();
        EventBus.getDefault().post(new ScreenOn());
    }
}

class RulesAccepted {
}

class ScreenOn {
}
