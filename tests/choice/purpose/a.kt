package a

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.alipay.face.api.ZIMFacadeBuilder

class DoorActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { begin() }
    }

    private fun begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }
}

class FaceRegisterActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { begin() }
    }

    private fun begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

class OpenFacePayActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { begin() }
    }

    private fun begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

class ExamProctorActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { begin() }
    }

    private fun begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}
