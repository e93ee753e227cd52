package demo

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle

class StepActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val settings = Settings(this)
        AlertDialog.Builder(this)
            .setTitle("人脸信息处理同意书")
            .setMessage("我同意采集我的人脸照片用于门禁比对")
            .setPositiveButton("同意") { _, _ -> settings.stepDone = true }
            .setNegativeButton("暂不同意") { _, _ -> settings.stepDone = false }
            .show()
        AlertDialog.Builder(this)
            .setMessage("欢迎使用考勤助手")
            .setPositiveButton("知道了") { _, _ -> settings.tourDone = true }
            .show()
    }
}
