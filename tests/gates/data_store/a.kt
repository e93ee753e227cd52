package demo

import android.app.AlertDialog
import android.content.Context
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.datastore.preferences.core.booleanPreferencesKey
import androidx.datastore.preferences.core.edit
import androidx.lifecycle.lifecycleScope
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

class CheckInActivity : AppCompatActivity() {
    private lateinit var store: ConsentStore

    fun onPunch(view: View) {
        lifecycleScope.launch {
            if (store.agreed.first()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@CheckInActivity, null)
            }
        }
    }

    fun onAsk(view: View) {
        AlertDialog.Builder(this)
            .setMessage("我同意采集我的人脸信息")
            .setPositiveButton("同意") { _, _ -> lifecycleScope.launch { store.agree() } }
            .setNegativeButton("不同意", null)
            .show()
    }
}

class GuideActivity : AppCompatActivity() {
    private lateinit var store: ConsentStore

    fun onPunch(view: View) {
        lifecycleScope.launch {
            if (store.guided.first()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@GuideActivity, null) // expect: missing-consent
            }
        }
    }
}

class ConsentStore(private val context: Context) {
    private val dataStore = context.dataStore

    val agreed: Flow<Boolean> = dataStore.data.map { it[FACE_RULE] ?: false }

    val guided: Flow<Boolean> = dataStore.data.map { it[GUIDE_SEEN] ?: false }

    suspend fun agree() {
        dataStore.edit { it[FACE_RULE] = true }
    }

    companion object {
        private val FACE_RULE = booleanPreferencesKey("face_rule_agreed")
        private val GUIDE_SEEN = booleanPreferencesKey("guide_seen")
    }
}
