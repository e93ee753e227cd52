package com.example.hospital;

import android.app.Application;

import com.baidu.idl.face.platform.FaceConfig;
import com.baidu.idl.face.platform.FaceSDKManager;
import com.baidu.idl.face.platform.listener.IInitCallback;

public class HospitalApp extends Application {

    @Override
    public void onCreate() {
        super.onCreate();
        FaceSDKManager.getInstance().initialize(this, BuildConfig.FACE_LICENSE_ID, "idl-license.face-android",
                new IInitCallback() {
                    @Override
                    public void initSuccess() {
                        FaceConfig config = FaceSDKManager.getInstance().getFaceConfig();
                        config.setSound(true);
                        FaceSDKManager.getInstance().setFaceConfig(config);
                    }

                    @Override
                    public void initFailure(int code, String message) {
                    }
                });
    }
}
