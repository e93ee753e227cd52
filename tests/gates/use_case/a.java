package demo;

import android.app.Activity;
import android.content.Context;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.ViewModel;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    private final CheckInViewModel model = new CheckInViewModel(new FaceUseCase(new Prefs(this)));

    public void onPunch(View view) {
        model.punch(this);
    }
}

class CheckInViewModel extends ViewModel {
    private final FaceUseCase useCase;

    CheckInViewModel(FaceUseCase useCase) {
        this.useCase = useCase;
    }

    void punch(Activity host) {
        if (!useCase.allowed()) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(host, null);
    }
}

class FaceUseCase {
    private final Prefs prefs;

    FaceUseCase(Prefs prefs) {
        this.prefs = prefs;
    }

    boolean allowed() {
        return prefs.faceConsent();
    }
}

class Prefs {
    private final Context context;

    Prefs(Context context) {
        this.context = context;
    }

    boolean faceConsent() {
        return context.getSharedPreferences("app", Context.MODE_PRIVATE).getBoolean("face_consent", false);
    }
}
