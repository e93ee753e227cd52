package com.example.traps.profile

import android.graphics.Bitmap
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.example.traps.databinding.ActivityAvatarBinding
import java.io.ByteArrayOutputStream
import java.io.File
import kotlinx.coroutines.launch
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.MultipartBody
import okhttp3.RequestBody.Companion.toRequestBody
import retrofit2.http.Multipart
import retrofit2.http.POST
import retrofit2.http.Part

interface ProfileApi {
    @Multipart
    @POST("profile/avatar")
    suspend fun uploadAvatar(@Part image: MultipartBody.Part)
}

/** Any picture will do: a cat, a mountain. */
class AvatarActivity : AppCompatActivity() {

    private val api by lazy { Profiles.api }

    private val camera = registerForActivityResult(ActivityResultContracts.TakePicturePreview()) { picture ->
        picture?.let(::upload)
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val binding = ActivityAvatarBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnCamera.setOnClickListener { camera.launch(null) }
    }

    private fun upload(picture: Bitmap) {
        val bytes = ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }.toByteArray()
        File(cacheDir, "avatar.png").writeBytes(bytes)
        lifecycleScope.launch {
            api.uploadAvatar(
                MultipartBody.Part.createFormData("avatar", "avatar.png", bytes.toRequestBody("image/png".toMediaType())),
            )
        }
    }
}
