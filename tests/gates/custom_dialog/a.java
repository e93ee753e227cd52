package demo;

import android.app.Activity;
import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        new FaceRulesDialog(this, new FaceRulesDialog.Listener() {
            @Override
            public void onAgree() {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(CheckInActivity.this, null);
            }

            @Override
            public void onRefuse() {
                finish();
            }
        }).show();
    }
}

class RefusedActivity extends Activity {
    public void onPunch(View view) {
        new FaceRulesDialog(this, new FaceRulesDialog.Listener() {
            @Override
            public void onAgree() {
                finish();
            }

            @Override
            public void onRefuse() {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(RefusedActivity.this, null); // expect: missing-consent "refused or closed"
            }
        }).show();
    }
}

class FaceRulesDialog extends Dialog {
    interface Listener {
        void onAgree();

        void onRefuse();
    }

    private final Listener listener;

    FaceRulesDialog(Context context, Listener listener) {
        super(context);
        this.listener = listener;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.dialog_face_rules);
        findViewById(R.id.tv_agree).setOnClickListener(v -> {
            dismiss();
            listener.onAgree();
        });
        findViewById(R.id.tv_refuse).setOnClickListener(v -> {
            dismiss();
            listener.onRefuse();
        });
    }
}
