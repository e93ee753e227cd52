package com.example.gate

/** Where the face terminals of the estate hang. */
enum class FaceTerminal(val label: String) {
    GATE("大门"),
    LOBBY("单元大堂"),
    POOL_ENTRANCE("泳池更衣室门口"),
}
