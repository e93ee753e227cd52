package com.example.kiosk.face;

import android.content.Context;

import com.baidu.idl.main.facesdk.FaceDetect;
import com.baidu.idl.main.facesdk.FaceFeature;
import com.baidu.idl.main.facesdk.FaceInfo;
import com.baidu.idl.main.facesdk.FaceLive;
import com.baidu.idl.main.facesdk.FaceSearch;
import com.baidu.idl.main.facesdk.model.BDFaceImageInstance;
import com.baidu.idl.main.facesdk.model.BDFaceSDKCommon;
import com.baidu.idl.main.facesdk.model.Feature;

import java.util.List;

public class FaceManager {

    private static final float LIVE = 0.8f;
    private static final float SAME = 80f;

    private final FaceDetect faceDetect = new FaceDetect();
    private final FaceLive faceLive = new FaceLive();
    private final FaceFeature faceFeature = new FaceFeature();
    private final FaceSearch faceSearch = new FaceSearch();

    public FaceManager(Context context) {
        faceDetect.initModel(context, "detect_rgb.model", "align_rgb.model",
                BDFaceSDKCommon.DetectType.DETECT_VIS, BDFaceSDKCommon.AlignType.BDFACE_ALIGN_TYPE_RGB_ACCURATE,
                (code, message) -> { });
    }

    /** The name of the member of staff in the frame, or nothing. */
    public String identify(byte[] frame) {
        BDFaceImageInstance image = new BDFaceImageInstance(frame, Frames.HEIGHT, Frames.WIDTH,
                BDFaceSDKCommon.BDFaceImageType.BDFACE_IMAGE_TYPE_YUV_NV21, 0, 0);
        FaceInfo[] faces = faceDetect.track(BDFaceSDKCommon.DetectType.DETECT_VIS,
                BDFaceSDKCommon.AlignType.BDFACE_ALIGN_TYPE_RGB_ACCURATE, image);
        if (faces == null || faces.length == 0) {
            return null;
        }
        float score = faceLive.silentLive(BDFaceSDKCommon.LiveType.BDFACE_SILENT_LIVE_TYPE_RGB, image, faces[0].landmarks);
        if (score < LIVE) {
            return null;
        }
        byte[] feature = new byte[512];
        faceFeature.feature(BDFaceSDKCommon.FeatureType.BDFACE_FEATURE_TYPE_LIVE_PHOTO, image, faces[0].landmarks, feature);
        List<? extends Feature> found = faceSearch.search(BDFaceSDKCommon.FeatureType.BDFACE_FEATURE_TYPE_LIVE_PHOTO,
                SAME, 1, feature, true);
        return found == null || found.isEmpty() ? null : found.get(0).getUserName();
    }
}
