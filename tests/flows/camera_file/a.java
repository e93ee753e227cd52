package demo;

import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.net.Uri;
import android.provider.MediaStore;
import android.view.View;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.content.FileProvider;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.File;

class GatedActivity extends AppCompatActivity {
    private final Store store = new Store();
    private Uri photo;
    private final ActivityResultLauncher<Intent> camera =
            registerForActivityResult(new ActivityResultContracts.StartActivityForResult(), result -> {
                Bitmap seen = MediaStore.Images.Media.getBitmap(getContentResolver(), photo);
                FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0));
            });

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            photo = FileProvider.getUriForFile(this, "demo", new File(getFilesDir(), "guest.jpg"));
            camera.launch(new Intent(MediaStore.ACTION_IMAGE_CAPTURE).putExtra(MediaStore.EXTRA_OUTPUT, photo));
        }
    }
}

class TwoActivity extends AppCompatActivity {
    private final Store store = new Store();
    private File file;
    private final ActivityResultLauncher<Intent> camera =
            registerForActivityResult(new ActivityResultContracts.StartActivityForResult(), result -> {
                Bitmap seen = BitmapFactory.decodeFile(file.getAbsolutePath());
                if (store.isFaceConsentGiven()) {
                    FaceDetection.getClient().process(InputImage.fromBitmap(seen, 0));
                }
            });

    public void onPunch(View view) {
        file = new File(getFilesDir(), "guest.jpg");
        Uri photo = FileProvider.getUriForFile(this, "demo", file);
        Intent intent = new Intent(MediaStore.ACTION_IMAGE_CAPTURE);
        intent.putExtra(MediaStore.EXTRA_OUTPUT, photo);
        camera.launch(intent); // expect: missing-consent
    }
}

class DocumentActivity extends AppCompatActivity {
    private File file;
    private final ActivityResultLauncher<Intent> camera =
            registerForActivityResult(new ActivityResultContracts.StartActivityForResult(), result -> {
                Bitmap seen = BitmapFactory.decodeFile(file.getAbsolutePath());
                page.setImageBitmap(seen);
            });

    public void onInvoice(View view) {
        file = new File(getFilesDir(), "invoice.jpg");
        Uri page = FileProvider.getUriForFile(this, "demo", file);
        camera.launch(new Intent(MediaStore.ACTION_IMAGE_CAPTURE).putExtra(MediaStore.EXTRA_OUTPUT, page));
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
