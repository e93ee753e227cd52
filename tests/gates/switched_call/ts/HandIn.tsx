import { useEffect } from 'react'
import * as faceapi from '@vladmandic/face-api'

export function HandIn({ video }) {
  const handIn = (leaving) => {
    if (!leaving) {
      faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor()
    }
  }
  useEffect(() => () => handIn(true), [])
  return (
    <button
      onClick={() => {
        if (window.confirm('交卷前将采集您的人脸信息用于核验身份，是否同意？')) handIn(false)
      }}
    >
      交卷
    </button>
  )
}

export function Forced({ video }) {
  const handIn = (leaving) => {
    if (!leaving) {
      faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor() // expect: missing-consent
    }
  }
  useEffect(() => () => handIn(false), [])
  return null
}
