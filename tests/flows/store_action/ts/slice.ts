import { createAsyncThunk } from '@reduxjs/toolkit';
import * as faceapi from '@vladmandic/face-api';

export const verify = createAsyncThunk('face/verify', async (canvas: HTMLCanvasElement) => {
  return faceapi.computeFaceDescriptor(canvas);
});

export const verifyNow = createAsyncThunk('face/now', async (canvas: HTMLCanvasElement) => {
  const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  return found?.descriptor;
});
