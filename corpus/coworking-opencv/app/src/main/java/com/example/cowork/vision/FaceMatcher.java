package com.example.cowork.vision;

import android.graphics.Bitmap;

import org.opencv.android.Utils;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.FaceDetectorYN;
import org.opencv.objdetect.FaceRecognizerSF;

import java.io.File;

public class FaceMatcher {

    private final FaceDetectorYN detector;
    private final FaceRecognizerSF recognizer;
    private final File dir;

    public FaceMatcher(File dir) {
        this.dir = dir;
        detector = FaceDetectorYN.create(new File(dir, "yunet.onnx").getPath(), "", new Size(320, 320));
        recognizer = FaceRecognizerSF.create(new File(dir, "sface.onnx").getPath(), "");
    }

    public boolean isMember(Bitmap picture) {
        Mat rgba = new Mat();
        Utils.bitmapToMat(picture, rgba);
        Mat image = new Mat();
        Imgproc.cvtColor(rgba, image, Imgproc.COLOR_RGBA2BGR);
        detector.setInputSize(image.size());
        Mat faces = new Mat();
        // expect: bundled-consent
        // expect: missing-age-gate
        detector.detect(image, faces);
        if (faces.rows() == 0) {
            return false;
        }
        Mat aligned = new Mat();
        recognizer.alignCrop(image, faces.row(0), aligned);
        // expect: unencrypted-storage
        // expect: unbounded-retention
        Imgcodecs.imwrite(new File(dir, "last-" + System.currentTimeMillis() + ".png").getPath(), aligned);
        Mat feature = new Mat();
        recognizer.feature(aligned, feature);
        Mat known = Imgcodecs.imread(new File(dir, "members.exr").getPath(), Imgcodecs.IMREAD_UNCHANGED);
        for (int row = 0; row < known.rows(); row++) {
            if (recognizer.match(feature, known.row(row), FaceRecognizerSF.FR_COSINE) > 0.36) {
                return true;
            }
        }
        return false;
    }
}
