package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import java.time.LocalDate;
import java.time.Period;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        int years = Period.between(user.birthDate, LocalDate.now()).getYears();
        if (years < 14) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onShortcut(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (user.birthDate.isAfter(LocalDate.now().minusYears(14))) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class ThirteenActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        if (user.birthDate.isAfter(LocalDate.now().minusYears(13))) { // expect: wrong-age-threshold
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class HelperActivity extends Activity {
    private SharedPreferences prefs;
    private User user;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false) && isOldEnough(user)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    private static boolean isOldEnough(User user) {
        return LocalDate.now().getYear() - user.birthDate.getYear() >= 14;
    }
}

class User {
    LocalDate birthDate;
}
