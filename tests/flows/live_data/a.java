package demo;

import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.Observer;
import androidx.lifecycle.ViewModel;
import androidx.lifecycle.ViewModelProvider;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends AppCompatActivity {
    private final Store store = new Store();
    private TicketViewModel vm;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        vm = new ViewModelProvider(this).get(TicketViewModel.class);
        vm.getTicket().observe(this, ticket -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null));
    }

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            vm.load();
        }
    }
}

class ListenerActivity extends AppCompatActivity {
    private final Store store = new Store();
    private TicketViewModel vm;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        vm = new ViewModelProvider(this).get(TicketViewModel.class);
        vm.getTicket().observe(this, new Observer<String>() {
            @Override
            public void onChanged(String ticket) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null);
            }
        });
    }
}

class TicketViewModel extends ViewModel {
    private final MutableLiveData<String> ticket = new MutableLiveData<>();

    LiveData<String> getTicket() {
        return ticket;
    }

    void load() {
        ticket.setValue("ticket");
    }
}

class OpenActivity extends AppCompatActivity {
    private final MutableLiveData<String> ticket = new MutableLiveData<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ticket.observe(this, this::verify);
    }

    public void onPunch(View view) {
        ticket.setValue("ticket");
    }

    private void verify(String ticket) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
