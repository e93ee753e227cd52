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
        ZIMFacadeBuilder.create(this).verify("id", true, null) { response -> // expect: sole-verification
            if (response.code == 1000) finish() else setTitle("失败")
            true
        }
    }
}

class Late : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null) { response -> // expect: late-alternative
            if (response.code == 1000) finish() else startActivity(Intent(this, CashierActivity::class.java))
            true
        }
    }
}

class Named : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null) { response -> // expect: late-alternative
            if (response.code == 1000) finish() else startActivity(Intent(this, PasswordLoginActivity::class.java))
            true
        }
    }
}

class CashierActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        setContentView(R.layout.pay_code)
    }
}
