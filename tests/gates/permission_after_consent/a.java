package demo;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.View;
import androidx.core.app.ActivityCompat;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我同意采集我的人脸信息，仅用于门禁核验")
                .setPositiveButton("同意", (dialog, which) ->
                        ActivityCompat.requestPermissions(this, new String[] {Manifest.permission.CAMERA}, 7))
                .setNegativeButton("不同意", null)
                .show();
    }

    @Override
    public void onRequestPermissionsResult(int requestCode, String[] permissions, int[] grantResults) {
        super.onRequestPermissionsResult(requestCode, permissions, grantResults);
        if (requestCode == 7 && grantResults.length > 0 && grantResults[0] == PackageManager.PERMISSION_GRANTED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class DirectActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ActivityCompat.requestPermissions(this, new String[] {Manifest.permission.CAMERA}, 8);
    }

    @Override
    public void onRequestPermissionsResult(int requestCode, String[] permissions, int[] grantResults) {
        super.onRequestPermissionsResult(requestCode, permissions, grantResults);
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "the camera permission is no consent"
    }
}
