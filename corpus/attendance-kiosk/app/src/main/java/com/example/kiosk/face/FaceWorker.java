package com.example.kiosk.face;

import android.content.Context;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.os.Message;

import androidx.annotation.NonNull;

import com.example.kiosk.data.RecordUploader;
import com.example.kiosk.data.SnapshotStore;

/** Takes the latest frame off the camera thread. */
public class FaceWorker {

    public interface OnClockedIn {
        void onClockedIn(String name);
    }

    private static final int MSG_FRAME = 1;

    private final HandlerThread thread = new HandlerThread("face");
    private final Handler handler;
    private final FaceManager faces;
    private final SnapshotStore snapshots;
    private final RecordUploader uploader = new RecordUploader();

    public FaceWorker(Context context, OnClockedIn listener) {
        faces = new FaceManager(context);
        snapshots = new SnapshotStore(context);
        thread.start();
        handler = new FrameHandler(thread.getLooper(), listener);
    }

    public void offer(byte[] frame) {
        if (!handler.hasMessages(MSG_FRAME)) {
            handler.sendMessage(handler.obtainMessage(MSG_FRAME, frame));
        }
    }

    public void quit() {
        thread.quitSafely();
    }

    private class FrameHandler extends Handler {

        private final OnClockedIn listener;

        FrameHandler(Looper looper, OnClockedIn listener) {
            super(looper);
            this.listener = listener;
        }

        @Override
        public void handleMessage(@NonNull Message message) {
            if (message.what == MSG_FRAME) {
                byte[] frame = (byte[]) message.obj;
                String name = faces.identify(frame);
                if (name != null) {
                    byte[] jpeg = Frames.toJpeg(frame);
                    snapshots.save(name, jpeg);
                    uploader.upload(name, jpeg);
                    listener.onClockedIn(name);
                }
            }
        }
    }
}
