import * as faceapi from 'face-api.js'

export async function onBadge(video: HTMLVideoElement) {
  // facelint: allow(missing-consent, missing-age-gate) employees signed form 12
  return faceapi
    .detectSingleFace(video)
}
