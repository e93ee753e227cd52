package a;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class Hidden extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.hidden);
    }

    public void onFace(View view) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: sole-verification
    }

    public void onPassword(View view) {
        startActivity(new Intent(this, PasswordLoginActivity.class));
    }
}

class Shown extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.shown);
    }

    public void onFace(View view) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onPassword(View view) {
        startActivity(new Intent(this, PasswordLoginActivity.class));
    }
}

class PasswordLoginActivity extends Activity {
}
