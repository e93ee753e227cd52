package demo;

import android.content.Context;
import android.content.SharedPreferences;

public class Settings {
    private static final String STEP = "step_done";
    private static final String TOUR = "tour_done";
    private final SharedPreferences prefs;

    public Settings(Context context) {
        prefs = context.getSharedPreferences("app", Context.MODE_PRIVATE);
    }

    public boolean isStepDone() {
        return prefs.getBoolean(STEP, false);
    }

    public void setStepDone(boolean done) {
        prefs.edit().putBoolean(STEP, done).apply();
    }

    public boolean isTourDone() {
        return prefs.getBoolean(TOUR, false);
    }

    public void setTourDone(boolean done) {
        prefs.edit().putBoolean(TOUR, done).apply();
    }
}
