package demo

import android.content.Context

class Settings(context: Context) {
    private val prefs = context.getSharedPreferences("app", Context.MODE_PRIVATE)

    var stepDone: Boolean
        get() = prefs.getBoolean("step_done", false)
        set(value) = prefs.edit().putBoolean("step_done", value).apply()

    var tourDone: Boolean
        get() = prefs.getBoolean("tour_done", false)
        set(value) = prefs.edit().putBoolean("tour_done", value).apply()
}
