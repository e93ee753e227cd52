import * as faceapi from "@vladmandic/face-api";
import { loadImage } from "canvas";

const options = new faceapi.SsdMobilenetv1Options({ minConfidence: 0.6 });

export async function loadModels(): Promise<void> {
  await faceapi.nets.ssdMobilenetv1.loadFromDisk("./models");
  await faceapi.nets.faceLandmark68Net.loadFromDisk("./models");
  await faceapi.nets.faceRecognitionNet.loadFromDisk("./models");
}

export async function descriptorOf(picture: Buffer): Promise<Float32Array | null> {
  const image = await loadImage(picture);
  const found = await faceapi
    .detectSingleFace(image as unknown as HTMLImageElement, options)
    .withFaceLandmarks()
    .withFaceDescriptor();
  return found ? found.descriptor : null;
}

export function isSame(left: Float32Array, right: Float32Array): boolean {
  return faceapi.euclideanDistance(left, right) < 0.55;
}
