import android.app.Activity;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import com.google.mlkit.vision.face.FaceDetector;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

public class A extends Activity {
    private final FaceDetector detector = FaceDetection.getClient();

    public void onShot(byte[] jpeg) throws Exception {
        detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0));
        Request request = new Request.Builder().url("https://gate.example.cn/face").post(RequestBody.create(null, jpeg)).build();
        // expect: face-upload
        // expect: cleartext-transport
        new OkHttpClient().newCall(request).execute();
    }

    public void onOther(byte[] jpeg) throws Exception {
        detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0));
        Request request = new Request.Builder().url("https://face.example.cn/face").post(RequestBody.create(null, jpeg)).build();
        new OkHttpClient().newCall(request).execute(); // expect: face-upload
    }
}
