package com.example.traps.watch

import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.graphics.Rect
import android.view.SurfaceHolder
import androidx.wear.watchface.CanvasType
import androidx.wear.watchface.Renderer
import androidx.wear.watchface.WatchState
import androidx.wear.watchface.style.CurrentUserStyleRepository
import java.time.ZonedDateTime

class ClockRenderer(
    surface: SurfaceHolder,
    state: WatchState,
    style: CurrentUserStyleRepository,
) : Renderer.CanvasRenderer(surface, style, state, CanvasType.HARDWARE, 16L) {

    private val facePaint = Paint().apply { color = Color.WHITE }

    override fun render(canvas: Canvas, bounds: Rect, zonedDateTime: ZonedDateTime) {
        canvas.drawCircle(bounds.exactCenterX(), bounds.exactCenterY(), bounds.width() / 2f, facePaint)
    }
}
