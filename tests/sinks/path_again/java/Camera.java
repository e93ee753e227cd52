package com.example;

import android.app.Activity;
import com.arcsoft.face.FaceEngine;
import com.arcsoft.face.FaceInfo;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;

public class Camera extends Activity {
    private final FaceEngine engine = new FaceEngine();

    void keep(byte[] nv21, List<FaceInfo> found) throws IOException {
        engine.detectFaces(nv21, 640, 480, FaceEngine.CP_PAF_NV21, found);
        FileOutputStream out = new FileOutputStream(getFilesDir() + "/face_live.jpg");
        // expect: unbounded-retention
        // expect: unencrypted-storage
        out.write(nv21);
        out.close();
    }
}
