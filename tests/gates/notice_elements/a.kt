package demo

import android.app.Activity
import android.app.AlertDialog
import com.google.mlkit.vision.face.FaceDetector

class TwoPrompts(private val detector: FaceDetector) : Activity() {
    fun login(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息用于登录？")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .show() // expect: incomplete-notice
    }

    fun pay(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息用于支付？")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .show() // expect: incomplete-notice
    }
}

class WholeNotice(private val detector: FaceDetector) : Activity() {
    fun open(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意？青禾物业有限公司（电话 400-820-1234）采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .show()
    }
}

class NumberAlone(private val detector: FaceDetector) : Activity() {
    fun open(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意？采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。电话 400-820-1234。")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .show() // expect: incomplete-notice "name and contact"
    }
}

class ShortName(private val detector: FaceDetector) : Activity() {
    fun open(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意？青禾（400-820-1234）采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .show()
    }
}

class Unwritten(private val detector: FaceDetector) : Activity() {
    fun open(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意【公司名称】（电话：待填写）采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在设置中撤回同意并删除。")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .show() // expect: incomplete-notice "name and contact"
    }
}
