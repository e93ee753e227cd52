package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import java.util.List;

public class CheckInActivity extends Activity {
    private List<Door> doors;

    public void onPunch(View view) {
        search:
        for (Door door : doors) {
            if (!door.faceConsent) {
                break search;
            }
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class BrokenOutActivity extends Activity {
    private List<Door> doors;

    public void onPunch(View view) {
        for (Door door : doors) {
            if (!door.faceConsent) {
                break;
            }
            setTitle(door.name);
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "another branch only"
    }
}

class Door {
    boolean faceConsent;
    String name;
}
