package demo;

import android.content.Context;
import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInViewModel extends ViewModel {
    public final MutableLiveData<Boolean> ticked = new MutableLiveData<>(false);
    private final Context context;

    CheckInViewModel(Context context) {
        this.context = context;
    }

    public void begin() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(context, null);
    }
}

class CheckInActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ActivityCheckInBinding binding = ActivityCheckInBinding.inflate(getLayoutInflater());
        binding.setVm(new CheckInViewModel(this));
        setContentView(binding.getRoot());
    }
}
