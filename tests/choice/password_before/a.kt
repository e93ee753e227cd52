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
        setContentView(R.layout.form)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }
}

class Code : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.code)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.send).setOnClickListener { title = "x" }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.two)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.login).setOnClickListener { title = "x" }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}
