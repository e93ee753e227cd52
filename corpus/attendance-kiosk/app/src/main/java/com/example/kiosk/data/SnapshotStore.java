package com.example.kiosk.data;

import android.content.Context;
import android.util.Log;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

public class SnapshotStore {

    private final File dir;

    public SnapshotStore(Context context) {
        dir = new File(context.getExternalFilesDir(null), "snapshots");
        dir.mkdirs();
    }

    public void save(String name, byte[] jpeg) {
        File file = new File(dir, name + "-" + System.currentTimeMillis() + ".jpg");
        try (FileOutputStream out = new FileOutputStream(file)) {
            // expect: unencrypted-storage
            // expect: unbounded-retention
            out.write(jpeg);
        } catch (IOException e) {
            Log.w("SnapshotStore", "cannot save " + file.getName(), e);
        }
    }
}
