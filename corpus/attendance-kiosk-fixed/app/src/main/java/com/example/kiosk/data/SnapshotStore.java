package com.example.kiosk.data;

import android.content.Context;
import android.util.Log;

import androidx.security.crypto.EncryptedFile;
import androidx.security.crypto.MasterKey;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;

public class SnapshotStore {

    private static final long KEPT = TimeUnit.DAYS.toMillis(30);

    private final Context context;
    private final File dir;

    public SnapshotStore(Context context) {
        this.context = context;
        dir = new File(context.getFilesDir(), "snapshots");
        dir.mkdirs();
    }

    public void save(String name, byte[] jpeg) {
        File file = new File(dir, name + "-" + System.currentTimeMillis());
        try {
            MasterKey key = new MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build();
            EncryptedFile encrypted = new EncryptedFile.Builder(context, file, key,
                    EncryptedFile.FileEncryptionScheme.AES256_GCM_HKDF_4KB).build();
            try (OutputStream out = encrypted.openFileOutput()) {
                out.write(jpeg);
            }
        } catch (GeneralSecurityException | IOException e) {
            Log.w("SnapshotStore", "cannot save " + file.getName(), e);
        }
    }

    public void purge() {
        File[] files = dir.listFiles();
        if (files == null) {
            return;
        }
        for (File file : files) {
            if (System.currentTimeMillis() - file.lastModified() > KEPT) {
                file.delete();
            }
        }
    }
}
