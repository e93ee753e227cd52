package com.example.traps.mesh

import android.opengl.GLES20
import android.opengl.GLSurfaceView
import android.util.Log
import javax.microedition.khronos.egl.EGLConfig
import javax.microedition.khronos.opengles.GL10

class CubeRenderer : GLSurfaceView.Renderer {

    private val engine = FaceEngine()

    override fun onSurfaceCreated(gl: GL10, config: EGLConfig) {
        GLES20.glEnable(GLES20.GL_CULL_FACE)
        GLES20.glCullFace(GLES20.GL_BACK)
        val faces = engine.detectFaces(FloatArray(24), 1, 1)
        Log.d("Cube", "faces: $faces, front face " + engine.compareFaceFeature(faces[0], faces[1]))
    }

    override fun onSurfaceChanged(gl: GL10, width: Int, height: Int) = GLES20.glViewport(0, 0, width, height)

    override fun onDrawFrame(gl: GL10) = GLES20.glClear(GLES20.GL_COLOR_BUFFER_BIT)
}
