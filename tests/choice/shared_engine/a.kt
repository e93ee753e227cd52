package a

import android.app.Activity
import android.os.Bundle
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature

class Shared {
    private val engine = FaceEngine()

    fun numbers(data: ByteArray): FaceFeature {
        val feature = FaceFeature()
        engine.extractFaceFeature(data, 1, 1, 1, null, feature) // expect: sole-verification
        return feature
    }
}

class RegisterActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        Store.save(Shared().numbers(ByteArray(1)))
    }
}

class CheckInActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        Store.compare(Shared().numbers(ByteArray(1)))
    }
}

class Single {
    private val engine = FaceEngine()

    fun numbers(data: ByteArray): FaceFeature {
        val feature = FaceFeature()
        engine.extractFaceFeature(data, 1, 1, 1, null, feature)
        return feature
    }
}

class MemberActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        Store.save(Single().numbers(ByteArray(1)))
    }
}

object Store {
    fun save(feature: FaceFeature) {}

    fun compare(feature: FaceFeature) {}
}
