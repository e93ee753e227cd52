package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import javax.inject.Inject;

public class CheckInActivity extends Activity {
    @Inject
    ConsentRepository repository;

    public void onPunch(View view) {
        if (repository.mayProceed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class OpenActivity extends Activity {
    @Inject
    AccountRepository repository;

    public void onPunch(View view) {
        if (repository.mayProceed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}

interface ConsentRepository {
    boolean mayProceed();
}

class PrefsConsentRepository implements ConsentRepository {
    private final SharedPreferences prefs;

    @Inject
    PrefsConsentRepository(SharedPreferences prefs) {
        this.prefs = prefs;
    }

    @Override
    public boolean mayProceed() {
        return prefs.getBoolean("face_consent", false);
    }
}

interface AccountRepository {
    boolean mayProceed();
}

class PrefsAccountRepository implements AccountRepository {
    private final SharedPreferences prefs;

    @Inject
    PrefsAccountRepository(SharedPreferences prefs) {
        this.prefs = prefs;
    }

    @Override
    public boolean mayProceed() {
        return prefs.getBoolean("logged_in", false);
    }
}
