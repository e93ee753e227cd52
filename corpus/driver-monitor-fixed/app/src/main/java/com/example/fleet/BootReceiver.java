package com.example.fleet;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

import androidx.core.content.ContextCompat;

public class BootReceiver extends BroadcastReceiver {

    @Override
    public void onReceive(Context context, Intent intent) {
        Driver driver = Driver.load(context);
        if (Intent.ACTION_BOOT_COMPLETED.equals(intent.getAction())
                && driver.hasFaceConsent() && driver.getAge() >= 18) {
            ContextCompat.startForegroundService(context, new Intent(context, MonitorService.class));
        }
    }
}
