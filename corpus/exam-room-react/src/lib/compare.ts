import * as faceapi from "face-api.js";
import type { Candidate } from "./candidate";

const options = new faceapi.TinyFaceDetectorOptions({ inputSize: 320 });

export async function loadModels(): Promise<void> {
  await faceapi.nets.tinyFaceDetector.loadFromUri("/models");
  await faceapi.nets.faceLandmark68Net.loadFromUri("/models");
  await faceapi.nets.faceRecognitionNet.loadFromUri("/models");
}

/** True while the person before the camera is the one who registered. */
export async function isCandidate(video: HTMLVideoElement, candidate: Candidate): Promise<boolean> {
  const found = await faceapi
    // expect: minor-without-guardian
    .detectSingleFace(video, options)
    .withFaceLandmarks()
    // expect: excess-attributes
    .withAgeAndGender()
    // expect: excess-attributes
    .withFaceExpressions()
    .withFaceDescriptor();
  if (!found) return false;
  return faceapi.euclideanDistance(found.descriptor, candidate.photo) < 0.5;
}
