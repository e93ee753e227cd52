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
        findViewById<View>(R.id.more).setOnClickListener { com.alibaba.android.arouter.launcher.ARouter.getInstance().build("/user/settings").navigation() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }
}

class Path : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.more).setOnClickListener { com.alibaba.android.arouter.launcher.ARouter.getInstance().build("/login/password").navigation() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

class Graph : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.more).setOnClickListener { androidx.navigation.Navigation.findNavController(it).navigate(R.id.smsLoginFragment) }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}
