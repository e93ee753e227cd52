package cn.example.gate;

import android.app.Activity;
import android.graphics.Bitmap;
import android.util.Log;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;

class GateActivity extends Activity {
    byte[] picture(Bitmap b) {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        b.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return out.toByteArray();
    }

    void buffered(Bitmap b) throws Exception {
        int[] v = widened(picture(b));
        ByteBuffer buffer = ByteBuffer.allocate(v.length * 4);
        for (int f : v) buffer.putInt(f);
        FileOutputStream out = new FileOutputStream("buffered");
        out.write(buffer.array()); // expect: unencrypted-storage // expect: unbounded-retention
    }

    int[] widened(byte[] v) {
        int[] w = new int[v.length];
        for (int i = 0; i < v.length; i++) w[i] = v[i] & 255;
        return w;
    }

    void scaled(Bitmap b) throws Exception {
        byte[] v = picture(b);
        byte[] w = new byte[v.length];
        for (int i = 0; i < v.length; i++) w[i] = (byte) (v[i] / 2);
        FileOutputStream out = new FileOutputStream("scaled");
        out.write(w); // expect: unencrypted-storage // expect: unbounded-retention
    }

    void written(Bitmap b) throws Exception {
        StringBuilder text = new StringBuilder();
        for (byte x : picture(b)) text.append(Integer.toHexString(x & 255)).append(',');
        FileWriter out = new FileWriter("written");
        out.write(text.toString()); // expect: unencrypted-storage // expect: unbounded-retention
    }

    void named(Bitmap b) throws Exception {
        byte[] v = picture(b);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < v.length; i++) {
            int x = v[i] & 255;
            text.append(x);
        }
        FileWriter out = new FileWriter("named");
        out.write(text.toString()); // expect: unencrypted-storage // expect: unbounded-retention
    }

    void summed(Bitmap b) throws Exception {
        byte[] v = picture(b);
        int sum = 0;
        for (byte x : v) sum += x;
        Log.d("gate", "brightness " + sum);
        FileWriter out = new FileWriter("summed");
        out.write("" + sum);
    }

    void counted(Bitmap b) throws Exception {
        byte[] v = picture(b);
        int[] histogram = new int[256];
        for (int i = 0; i < v.length; i++) histogram[v[i] & 255]++;
        FileWriter out = new FileWriter("counted");
        out.write(Arrays.toString(histogram));
    }
}
