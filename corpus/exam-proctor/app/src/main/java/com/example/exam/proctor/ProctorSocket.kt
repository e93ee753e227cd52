package com.example.exam.proctor

import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.WebSocket
import okhttp3.WebSocketListener
import okio.ByteString.Companion.toByteString

class ProctorSocket {

    private val client = OkHttpClient()
    private var socket: WebSocket? = null

    fun connect() {
        val request = Request.Builder().url("ws://proctor.exam.example.cn/live").build()
        socket = client.newWebSocket(request, object : WebSocketListener() {})
    }

    fun send(jpeg: ByteArray) {
        socket?.send(jpeg.toByteString()) // expect: cleartext-transport
    }

    fun close() {
        socket?.close(1000, null)
    }
}
