package cn.example.gate;

import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.net.Uri;
import android.provider.MediaStore;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.content.FileProvider;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.HttpURLConnection;
import java.net.URL;

class GuestActivity extends AppCompatActivity {
    Uri photo;
    ActivityResultLauncher<Intent> camera = registerForActivityResult(new ActivityResultContracts.StartActivityForResult(), result -> {
        Bitmap seen = MediaStore.Images.Media.getBitmap(getContentResolver(), photo);
        FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0));
    });

    void open() {
        File file = new File(getFilesDir(), "guest.jpg");
        photo = FileProvider.getUriForFile(this, "gate", file);
        camera.launch(new Intent(MediaStore.ACTION_IMAGE_CAPTURE).putExtra(MediaStore.EXTRA_OUTPUT, photo));
    }

    void send() throws Exception {
        Bitmap taken = MediaStore.Images.Media.getBitmap(getContentResolver(), photo);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        taken.compress(Bitmap.CompressFormat.JPEG, 90, out);
        HttpURLConnection to = (HttpURLConnection) new URL("https://gate.example.cn/pass").openConnection();
        to.getOutputStream().write(out.toByteArray()); // expect: face-upload
    }
}
