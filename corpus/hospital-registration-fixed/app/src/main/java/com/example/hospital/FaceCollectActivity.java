package com.example.hospital;

import android.content.Intent;

import com.baidu.idl.face.platform.FaceStatusNewEnum;
import com.baidu.idl.face.platform.model.ImageInfo;
import com.baidu.idl.face.platform.ui.FaceLivenessActivity;

import java.util.HashMap;
import java.util.Map;

/** Blink, open the mouth; the best crop goes back to the form. */
public class FaceCollectActivity extends FaceLivenessActivity {

    public static final String EXTRA_FACE = "face";

    @Override
    public void onLivenessCompletion(FaceStatusNewEnum status, String message,
                                     HashMap<String, ImageInfo> cropMap,
                                     HashMap<String, ImageInfo> srcMap, int currentLivenessCount) {
        super.onLivenessCompletion(status, message, cropMap, srcMap, currentLivenessCount);
        if (status == FaceStatusNewEnum.OK && mIsCompletion) {
            Intent result = new Intent();
            result.putExtra(EXTRA_FACE, best(cropMap));
            setResult(RESULT_OK, result);
            finish();
        }
    }

    private static String best(HashMap<String, ImageInfo> crops) {
        String best = null;
        for (Map.Entry<String, ImageInfo> entry : crops.entrySet()) {
            best = entry.getValue().getBase64();
        }
        return best;
    }
}
