package cn.example.gate;

import android.app.Activity;
import android.graphics.Bitmap;
import android.util.Base64;
import cn.hutool.http.HttpRequest;
import cn.hutool.http.HttpUtil;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import com.loopj.android.http.AsyncHttpClient;
import com.loopj.android.http.RequestParams;
import com.lzy.okgo.OkGo;
import com.thegrizzlylabs.sardineandroid.Sardine;
import com.zhy.http.okhttp.OkHttpUtils;
import java.io.ByteArrayOutputStream;
import org.xutils.x;
import rxhttp.RxHttp;

class GateActivity extends Activity {
    static final String HOST = "https://gate.example.cn/pass";
    Object done;
    Sardine folder;

    byte[] picture(Bitmap b) {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        b.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return out.toByteArray();
    }

    String text(Bitmap b) {
        return Base64.encodeToString(picture(b), 0);
    }

    void okgo(Bitmap b) {
        String s = text(b);
        OkGo.<String>post(HOST).params("image", s).execute(done); // expect: face-upload
        OkGo.<String>post(HOST).params("length", s.length()).execute(done);
    }

    void okgoJson(Bitmap b) {
        OkGo.<String>post(HOST).tag(this).upJson(text(b)).execute(done); // expect: face-upload
    }

    void utils(Bitmap b) {
        String s = text(b);
        OkHttpUtils.post().url(HOST).addParams("image", s).build().execute(done); // expect: face-upload
        OkHttpUtils.post().url(HOST).addParams("name", "guest").build().execute(done);
    }

    void xutils(Bitmap b) {
        org.xutils.http.RequestParams form = new org.xutils.http.RequestParams(HOST);
        form.addBodyParameter("image", text(b));
        x.http().post(form, done); // expect: face-upload
        org.xutils.http.RequestParams other = new org.xutils.http.RequestParams(HOST);
        other.addBodyParameter("name", "guest");
        x.http().post(other, done);
    }

    void loopj(Bitmap b) {
        RequestParams form = new RequestParams();
        form.put("image", text(b));
        new AsyncHttpClient().post(HOST, form, done); // expect: face-upload
    }

    void rxhttp(Bitmap b) {
        RxHttp.postForm(HOST).add("image", text(b)).asString().subscribe(); // expect: face-upload
        RxHttp.postForm(HOST).add("name", "guest").asString().subscribe();
    }

    void hutool(Bitmap b) {
        HttpUtil.post(HOST, text(b)); // expect: face-upload
    }

    void hutoolRequest(Bitmap b) {
        HttpRequest.post(HOST).body(text(b)).execute(); // expect: face-upload
    }

    void sardine(Bitmap b) throws Exception {
        folder.put(HOST, picture(b)); // expect: face-upload
        folder.exists(HOST);
    }
}
