package com.example.fleet;

import com.google.mediapipe.tasks.components.containers.Category;
import com.google.mediapipe.tasks.vision.facelandmarker.FaceLandmarkerResult;

import java.util.Collections;
import java.util.List;

final class Drowsiness {

    private Drowsiness() {
    }

    static boolean isAsleep(FaceLandmarkerResult result) {
        List<List<Category>> shapes = result.faceBlendshapes().orElse(Collections.emptyList());
        for (List<Category> shape : shapes) {
            for (Category category : shape) {
                if (category.categoryName().startsWith("eyeBlink") && category.score() > 0.7f) {
                    return true;
                }
            }
        }
        return false;
    }
}
