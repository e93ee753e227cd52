package a

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.alipay.face.api.ZIMFacadeBuilder

class Sole : Activity() {
    override fun onCreate(state: Bundle?) {
        AlertDialog.Builder(this).setMessage("是否使用刷脸登录")
            .setPositiveButton("刷脸") { _, _ -> ZIMFacadeBuilder.create(this).verify("id", true, null, null) } // expect: sole-verification
            .setNegativeButton("以后再说") { _, _ -> startActivity(Intent(this, OtherActivity::class.java)) }.show()
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        AlertDialog.Builder(this).setMessage("是否使用刷脸登录")
            .setPositiveButton("刷脸") { _, _ -> ZIMFacadeBuilder.create(this).verify("id", true, null, null) }
            .setNegativeButton("使用密码登录") { _, _ -> startActivity(Intent(this, OtherActivity::class.java)) }.show()
    }
}

class OtherActivity : Activity()
