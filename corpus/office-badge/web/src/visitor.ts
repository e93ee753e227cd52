import * as faceapi from 'face-api.js'

export async function onVisitor(video: HTMLVideoElement) {
  return faceapi.detectSingleFace(video) // facelint: allow(missing-consents) visitors sign at the desk // expect: unused-suppression "no rule" // expect: missing-consent // expect: missing-age-gate
}
