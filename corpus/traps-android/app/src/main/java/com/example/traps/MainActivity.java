package com.example.traps;

import android.content.Intent;
import android.graphics.Typeface;
import android.os.Bundle;
import android.widget.TextView;

import androidx.appcompat.app.AppCompatActivity;
import androidx.core.content.res.ResourcesCompat;

import com.example.traps.login.FacebookLoginActivity;

/**
 * An earlier version ran {@code engine.detectFaces(data, width, height, FaceEngine.CP_PAF_NV21, faces)} here, and
 * {@code WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, listener)} for payments.
 */
public class MainActivity extends AppCompatActivity {

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_main);
        Typeface typeface = ResourcesCompat.getFont(this, R.font.source_han);
        TextView title = findViewById(R.id.title);
        title.setTypeface(Typeface.create(typeface, Typeface.BOLD));
        title.setText("😀 ☺ 🙂");
        findViewById(R.id.btn_facebook).setOnClickListener(v ->
                startActivity(new Intent(this, FacebookLoginActivity.class)));
        // import com.arcsoft.face.FaceEngine;
        // new FaceEngine().extractFaceFeature(data, width, height, FaceEngine.CP_PAF_NV21, face, feature);
        // startActivityForResult(new Intent(this, FaceLivenessExpActivity.class), 1);
    }
}
