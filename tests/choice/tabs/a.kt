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
        val tabs = findViewById<com.google.android.material.tabs.TabLayout>(R.id.tabs)
        tabs.addTab(tabs.newTab().setText("帮助"))
        tabs.addTab(tabs.newTab().setText("刷脸登录"))
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        val tabs = findViewById<com.google.android.material.tabs.TabLayout>(R.id.tabs)
        tabs.addTab(tabs.newTab().setText("短信登录"))
        tabs.addTab(tabs.newTab().setText("刷脸登录"))
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

class Items : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.items)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}
