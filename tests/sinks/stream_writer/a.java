package cn.example.gate;

import android.app.Activity;
import android.graphics.Bitmap;
import android.util.Base64;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;

class GateActivity extends Activity {
    String text(Bitmap b) {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        b.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return Base64.encodeToString(out.toByteArray(), 0);
    }

    HttpURLConnection open() throws Exception {
        return (HttpURLConnection) new URL("https://gate.example.cn/pass").openConnection();
    }

    void printed(Bitmap b) throws Exception {
        PrintWriter out = new PrintWriter(open().getOutputStream());
        out.write(text(b)); // expect: face-upload
    }

    void nested(Bitmap b) throws Exception {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(open().getOutputStream(), "UTF-8"), true);
        out.println(text(b)); // expect: face-upload
    }

    void chained(Bitmap b) throws Exception {
        new PrintWriter(open().getOutputStream()).print(text(b)); // expect: face-upload
    }

    void socket(Bitmap b) throws Exception {
        PrintStream out = new PrintStream(new Socket("10.0.0.2", 9000).getOutputStream());
        out.println(text(b)); // expect: face-upload
    }

    void filed(Bitmap b) throws Exception {
        PrintWriter out = new PrintWriter(new File(getFilesDir(), "guest.txt"));
        out.print(text(b)); // expect: unencrypted-storage // expect: unbounded-retention
    }

    void kept(Bitmap b) {
        StringWriter held = new StringWriter();
        PrintWriter out = new PrintWriter(held);
        out.print(text(b));
    }
}
