package com.example.traps.mesh;

import java.util.ArrayList;
import java.util.List;

/** The faces of a cube and of other solids. Named like a vendor's engine, and of the project's own. */
public class FaceEngine {

    public List<int[]> detectFaces(float[] vertices, int width, int height) {
        List<int[]> faces = new ArrayList<>();
        for (int face = 0; face < vertices.length / 4; face++) {
            faces.add(new int[]{face * 4, face * 4 + 1, face * 4 + 2, face * 4 + 3});
        }
        return faces;
    }

    public boolean compareFaceFeature(int[] left, int[] right) {
        return left.length == right.length;
    }
}
