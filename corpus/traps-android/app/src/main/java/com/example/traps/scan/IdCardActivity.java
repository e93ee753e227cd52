package com.example.traps.scan;

import android.content.Intent;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.ImageView;

import androidx.annotation.Nullable;
import androidx.appcompat.app.AppCompatActivity;

import com.example.traps.R;

/** Photographs the back of the identity card, the side without the portrait. */
public class IdCardActivity extends AppCompatActivity {

    private static final int REQ_BACK = 3;

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_id_card);
        findViewById(R.id.btn_back).setOnClickListener(v ->
                startActivityForResult(new Intent(MediaStore.ACTION_IMAGE_CAPTURE), REQ_BACK));
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
        super.onActivityResult(requestCode, resultCode, data);
        if (requestCode == REQ_BACK && resultCode == RESULT_OK && data != null) {
            ImageView preview = findViewById(R.id.preview);
            preview.setImageBitmap((Bitmap) data.getExtras().get("data"));
        }
    }
}
