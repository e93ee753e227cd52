package demo;

import android.os.Bundle;
import android.view.View;
import androidx.annotation.Keep;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class HomeActivity extends AppCompatActivity {
    public void onFace(View view) {
        Used.start(this);
        new Made().start(this);
    }
}

final class Used {
    public static void never(HomeActivity home) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null);
    }

    public static void start(HomeActivity home) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null); // expect: missing-consent
    }
}

class Made {
    public void start(HomeActivity home) {
        home.finish();
    }

    public void never(HomeActivity home) {
        again(home);
    }

    private void again(HomeActivity home) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null);
    }
}

class Kept {
    @Keep
    public static void start(HomeActivity home) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null); // expect: missing-consent "called from outside"
    }
}

class Native {
    public static native void load();

    public static void onLoaded(HomeActivity home) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null); // expect: missing-consent "called from outside"
    }
}
