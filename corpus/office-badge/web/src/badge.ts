import * as faceapi from 'face-api.js'

export async function onBadge(video: HTMLVideoElement) {
  // facelint: allow(missing-consent) // expect: unused-suppression "no reason"
  return faceapi.detectSingleFace(video) // expect: missing-consent // expect: missing-age-gate
}
