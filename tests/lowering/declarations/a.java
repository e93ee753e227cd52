package com.example.face;

import com.google.mlkit.vision.face.FaceDetector;
import com.google.mlkit.vision.common.*;

class Engine extends Base implements Closeable, Listener {
    private FaceDetector detector;
    int count = 3;

    FaceDetector get(Bitmap bitmap, List<Face> faces) {
        FaceDetector local = this.detector;
        this.count = 4;
        this.count += 1;
        return local;
    }

    class Inner {
        void g() {}
    }
}
