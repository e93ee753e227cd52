package a

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.alipay.face.api.ZIMFacadeBuilder

class Sole : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }

    private fun onVerifyFailed() {
        title = "请重试"
    }

    private fun refused() = onVerifyFailed()

    override fun onResume() {
        super.onResume()
        refused()
    }
}

class Late : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: late-alternative
    }

    private fun onVerifyFailed() {
        startActivity(Intent(this, SmsVerifyActivity::class.java))
    }

    private fun refused() = onVerifyFailed()

    override fun onResume() {
        super.onResume()
        refused()
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }

    private fun onVerifyFailed() {
        title = "请重试"
    }

    private fun refused() = onVerifyFailed()

    override fun onResume() {
        super.onResume()
        refused()
    }

    fun onOther(view: View) {
        startActivity(Intent(this, SmsVerifyActivity::class.java))
    }
}
