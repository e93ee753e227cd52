package demo;

import android.app.AlertDialog;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class LiveActivity extends AppCompatActivity {
    private LiveModel model;

    public void onAsk(View view) {
        new AlertDialog.Builder(this)
                .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
                .setPositiveButton("同意", (dialog, which) -> model.tick())
                .setNegativeButton("不同意", null)
                .show();
    }

    public void onPunch(View view) {
        if (Boolean.TRUE.equals(model.getTicked().getValue())) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onEarly(View view) {
        if (!model.getTicked().getValue()) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class LoadedActivity extends AppCompatActivity {
    private LiveModel model;

    public void onPunch(View view) {
        if (model.getLoaded().getValue()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}

class UntickedActivity extends AppCompatActivity {
    private LiveModel model;

    public void onPunch(View view) {
        if (!model.getTicked().getValue()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}

class LiveModel extends ViewModel {
    private final MutableLiveData<Boolean> ticked = new MutableLiveData<>(false);
    private final MutableLiveData<Boolean> loaded = new MutableLiveData<>(false);

    LiveData<Boolean> getTicked() {
        return ticked;
    }

    LiveData<Boolean> getLoaded() {
        return loaded;
    }

    void tick() {
        ticked.setValue(true);
    }

    void load() {
        loaded.postValue(true);
    }
}
