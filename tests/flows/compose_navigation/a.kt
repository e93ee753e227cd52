package demo

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.navigation.compose.NavHost
import androidx.navigation.compose.composable
import androidx.navigation.compose.navigation
import androidx.navigation.compose.rememberNavController
import androidx.navigation.navDeepLink
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent { App(Store()) }
    }
}

sealed class Place(val route: String) {
    object Home : Place("home")
    object Face : Place("face")
    object Shared : Place("shared/{id}") {
        fun of(id: String) = "shared/$id"
    }
}

class FaceRoute(val id: String)

class HomeRoute

const val LOOSE = "loose"

@Composable
fun App(store: Store) {
    val nav = rememberNavController()
    NavHost(nav, startDestination = Place.Home.route) {
        composable(Place.Home.route) {
            Home(
                onFace = { if (store.faceConsent) nav.navigate(Place.Face.route) },
                onShared = { id -> if (store.faceConsent) nav.navigate(Place.Shared.of(id)) },
                onLoose = { nav.navigate(LOOSE) },
                onTwo = { if (store.faceConsent) nav.navigate("two/${store.user}?again=true") },
                onAgain = { nav.navigate("two/me") },
                onTyped = { if (store.faceConsent) nav.navigate(FaceRoute("x")) },
                onInner = { if (store.faceConsent) nav.navigate("inner") },
            )
        }
        composable(Place.Face.route) { Gated() }
        composable(Place.Shared.route) { Shared() }
        composable(route = LOOSE) { Loose() }
        composable("two/{id}?again={again}") { Two() }
        composable<FaceRoute> { Typed() }
        composable("linked", deepLinks = listOf(navDeepLink { uriPattern = "app://face" })) { Linked() }
        navigation(startDestination = "inner/face", route = "inner") {
            composable("inner/face") { Inner() }
        }
    }
}

@Composable
fun Home(
    onFace: () -> Unit,
    onShared: (String) -> Unit,
    onLoose: () -> Unit,
    onTwo: () -> Unit,
    onAgain: () -> Unit,
    onTyped: () -> Unit,
    onInner: () -> Unit,
) {
    Button(onClick = onFace) { Text("a") }
    Button(onClick = { onShared("x") }) { Text("b") }
    Button(onClick = onLoose) { Text("c") }
    Button(onClick = onTwo) { Text("d") }
    Button(onClick = onAgain) { Text("e") }
    Button(onClick = onTyped) { Text("f") }
    Button(onClick = onInner) { Text("g") }
}

@Composable
fun Gated() {
    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
}

@Composable
fun Shared() {
    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
}

@Composable
fun Typed() {
    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
}

@Composable
fun Inner() {
    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
