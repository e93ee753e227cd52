package demo;

import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import androidx.lifecycle.ViewModelProvider;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    private ConsentViewModel model;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(this).get(ConsentViewModel.class);
        model.getAgreed().observe(this, agreed -> {
            if (agreed) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(CheckInActivity.this, null);
            }
        });
    }

    public void onAsk(View view) {
        new AlertDialog.Builder(this)
                .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
                .setPositiveButton("同意", (dialog, which) -> model.accept())
                .setNegativeButton("不同意", null)
                .show();
    }
}

class LoadedActivity extends AppCompatActivity {
    private ProfileViewModel model;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(this).get(ProfileViewModel.class);
        model.getLoaded().observe(this, loaded -> {
            if (loaded) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(LoadedActivity.this, null); // expect: missing-consent
            }
        });
    }
}

class ConsentViewModel extends ViewModel {
    private final MutableLiveData<Boolean> agreed = new MutableLiveData<>(false);

    LiveData<Boolean> getAgreed() {
        return agreed;
    }

    void accept() {
        agreed.setValue(true);
    }
}

class ProfileViewModel extends ViewModel {
    private final MutableLiveData<Boolean> loaded = new MutableLiveData<>(false);

    LiveData<Boolean> getLoaded() {
        return loaded;
    }

    void load() {
        loaded.setValue(true);
    }
}
