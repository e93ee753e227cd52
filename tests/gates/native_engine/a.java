package demo;

import android.app.Activity;
import android.hardware.Camera;

public class GateActivity extends Activity implements Camera.PreviewCallback {
    @Override
    public void onPreviewFrame(byte[] frame, Camera camera) {
        FaceNative.recognizeFace(frame, 640, 480); // expect: missing-consent "FaceNative.recognizeFace"
    }
}

class AskedActivity extends Activity implements Camera.PreviewCallback {
    @Override
    public void onPreviewFrame(byte[] frame, Camera camera) {
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            return;
        }
        FaceNative.recognizeFace(frame, 640, 480);
    }
}

class LibraryActivity extends Activity implements Camera.PreviewCallback {
    private final Engine engine = new Engine();

    @Override
    public void onPreviewFrame(byte[] frame, Camera camera) {
        engine.verify(frame, 640); // expect: missing-consent "Engine.verify"
    }
}

class OtherActivity extends Activity implements Camera.PreviewCallback {
    @Override
    public void onPreviewFrame(byte[] frame, Camera camera) {
        Codes.detect(frame, 640);
        FaceBeauty.smooth(frame, 3);
        FaceNative.setFaceScore(80);
        Surfaces.matchSurface(frame);
    }
}

final class FaceNative {
    static {
        System.loadLibrary("engine");
    }

    static native int[] recognizeFace(byte[] frame, int width, int height);

    static native void setFaceScore(int score);
}

class Engine {
    static {
        System.loadLibrary("face_identify");
    }

    public native int verify(byte[] frame, int width);
}

class Codes {
    static {
        System.loadLibrary("codes");
    }

    static native String detect(byte[] frame, int width);
}

class FaceBeauty {
    static native void smooth(byte[] frame, int level);
}

class Surfaces {
    static native int matchSurface(byte[] frame);
}
