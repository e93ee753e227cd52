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
        findViewById<View>(R.id.more).setOnClickListener {
            if (Flags.OFF) startActivity(Intent(this, PasswordLoginActivity::class.java))
        }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification "can never be used instead"
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.more).setOnClickListener {
            if (Flags.ON) startActivity(Intent(this, PasswordLoginActivity::class.java))
        }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

object Flags {
    const val OFF = false
    const val ON = true
}
