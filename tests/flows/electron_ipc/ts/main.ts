import { app, ipcMain } from 'electron';
import * as faceapi from '@vladmandic/face-api';
import { load } from './frames';

ipcMain.handle('face:verify', async (event, frame) => {
  return faceapi.computeFaceDescriptor(await load(frame));
});

ipcMain.on('face:open', async (event, frame) => {
  await faceapi.detectSingleFace(await load(frame)).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
});

void app.whenReady();
