const { app, ipcMain } = require('electron');
const faceapi = require('@vladmandic/face-api');
const { load } = require('./frames');

ipcMain.handle('face:verify', async (event, frame) => {
  return faceapi.computeFaceDescriptor(await load(frame));
});

ipcMain.on('face:open', async (event, frame) => {
  await faceapi.detectSingleFace(await load(frame)).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
});

app.whenReady();
