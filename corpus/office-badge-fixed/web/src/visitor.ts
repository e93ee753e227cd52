// facelint: allow-file(missing-consent, missing-age-gate) visitors sign at the desk
import * as faceapi from 'face-api.js'

export async function onVisitor(video: HTMLVideoElement) {
  return faceapi.detectSingleFace(video)
}
