package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.text.TextUtils;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private User user;
    private SharedPreferences prefs;

    public void onBoxed(View view) {
        if (Boolean.TRUE.equals(user.faceConsent)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onTernary(View view) {
        boolean ok = user.faceConsent ? true : false;
        if (!ok) return;
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onNegated(View view) {
        boolean refused = !user.faceConsent;
        if (refused) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onText(View view) {
        if ("1".equals(prefs.getString("face_consent", "0"))) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onToken(View view) {
        if (TextUtils.isEmpty(user.faceConsentToken)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onNotAgreed(View view) {
        if (!isNotAgreed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    private boolean isNotAgreed() {
        return !user.faceConsent;
    }

    public void onElseIf(View view) {
        if (user.busy) {
            setTitle("请稍候");
        } else if (!user.faceConsent) {
            setTitle("请先同意");
        } else {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class NegatedActivity extends Activity {
    private User user;

    public void onNegated(View view) {
        boolean refused = !user.faceConsent;
        if (refused) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}

class NotAgreedActivity extends Activity {
    private User user;

    public void onNotAgreed(View view) {
        if (isNotAgreed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }

    private boolean isNotAgreed() {
        return !user.faceConsent;
    }
}

class ElseIfActivity extends Activity {
    private User user;

    public void onElseIf(View view) {
        if (user.busy) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "another branch only"
        } else if (!user.faceConsent) {
            setTitle("请先同意");
        }
    }
}

class User {
    Boolean faceConsent;
    boolean busy;
    String faceConsentToken;
}
