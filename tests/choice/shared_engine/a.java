package a;

import android.app.Activity;
import android.os.Bundle;
import com.arcsoft.face.FaceEngine;
import com.arcsoft.face.FaceFeature;

class Shared {
    private final FaceEngine engine = new FaceEngine();

    FaceFeature numbers(byte[] data) {
        FaceFeature feature = new FaceFeature();
        engine.extractFaceFeature(data, 1, 1, 1, null, feature); // expect: sole-verification
        return feature;
    }
}

class RegisterActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        Store.save(new Shared().numbers(new byte[1]));
    }
}

class CheckInActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        Store.compare(new Shared().numbers(new byte[1]));
    }
}

class Single {
    private final FaceEngine engine = new FaceEngine();

    FaceFeature numbers(byte[] data) {
        FaceFeature feature = new FaceFeature();
        engine.extractFaceFeature(data, 1, 1, 1, null, feature);
        return feature;
    }
}

class MemberActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        Store.save(new Single().numbers(new byte[1]));
    }
}

class Store {
    static void save(FaceFeature feature) {
    }

    static void compare(FaceFeature feature) {
    }
}
