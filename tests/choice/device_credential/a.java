package a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.alipay.face.api.ZIMFacadeBuilder;

class Sole extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        new androidx.biometric.BiometricPrompt.PromptInfo.Builder().setTitle("x").setAllowedAuthenticators(androidx.biometric.BiometricManager.Authenticators.BIOMETRIC_STRONG).build();
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class Offered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        new androidx.biometric.BiometricPrompt.PromptInfo.Builder().setTitle("x").setAllowedAuthenticators(androidx.biometric.BiometricManager.Authenticators.BIOMETRIC_STRONG | androidx.biometric.BiometricManager.Authenticators.DEVICE_CREDENTIAL).build();
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}
