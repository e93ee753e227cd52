package cn.qinghe.pickup

import android.app.Activity
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeatureInfo

/** 录入接送人和幼儿的人脸；特征只留在闸机内存里，关机即清除。 */
class EnrolActivity : Activity() {
    private val engine = FaceEngine()
    private val answers = Answers()

    fun onPicture(person: Person, feature: ByteArray) {
        if (!answers.faceConsent) return
        if (person.age < 14 && !answers.guardianConsent) {
            askGuardian(person)
            return
        }
        engine.registerFaceFeature(FaceFeatureInfo(person.number, feature))
    }

    private fun askGuardian(person: Person) {
        startActivity(GuardianActivity.of(this, person))
    }
}
