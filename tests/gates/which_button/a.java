package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity implements DialogInterface.OnClickListener {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("是否同意采集您的人脸信息？")
                .setPositiveButton("同意", this)
                .setNegativeButton("不同意", this)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class OtherButtonActivity extends Activity implements DialogInterface.OnClickListener {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("是否同意采集您的人脸信息？")
                .setPositiveButton("同意", this)
                .setNegativeButton("不同意", this)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_NEGATIVE) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "refused or closed"
        }
    }
}
