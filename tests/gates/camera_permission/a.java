package demo;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.view.View;
import androidx.core.app.ActivityCompat;
import androidx.core.content.ContextCompat;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        if (ContextCompat.checkSelfPermission(this, Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "the camera permission is no consent"
        }
    }
}

class AskingActivity extends Activity {
    public void onPunch(View view) {
        ActivityCompat.requestPermissions(this, new String[] {Manifest.permission.CAMERA}, 7);
    }

    @Override
    public void onRequestPermissionsResult(int requestCode, String[] permissions, int[] grantResults) {
        if (requestCode == 7 && grantResults[0] == PackageManager.PERMISSION_GRANTED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "the camera permission is no consent"
        }
    }
}

class ExplainingActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("人脸识别需要使用相机权限，请允许访问相机")
                .setPositiveButton("允许", (dialog, which) -> open())
                .setNegativeButton("取消", null)
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}
