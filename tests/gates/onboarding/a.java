package demo;

import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class SplashActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences prefs = getSharedPreferences("app", MODE_PRIVATE);
        if (prefs.getBoolean("onboarded", false)) {
            startActivity(new Intent(this, MainActivity.class));
        } else {
            startActivity(new Intent(this, RulesActivity.class));
        }
        finish();
    }
}

class RulesActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_rules);
        findViewById(R.id.agree).setOnClickListener(v -> {
            getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("onboarded", true).apply();
            startActivity(new Intent(this, MainActivity.class));
        });
    }
}

class MainActivity extends AppCompatActivity {
    public void onDoor(View view) {
        startActivity(new Intent(this, FaceActivity.class));
    }
}

class FaceActivity extends AppCompatActivity {
    @Override
    protected void onResume() {
        super.onResume();
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
