import { EventEmitter } from 'events';
import * as faceapi from '@vladmandic/face-api';

const emitter = new EventEmitter();

emitter.on('punched', () => {
  void faceapi.computeFaceDescriptor(document.querySelector('canvas')!); // expect: missing-consent
});

export function punch(): void {
  if (localStorage.getItem('face_consent')) {
    emitter.emit('punched');
  }
}

export function resume(): void {
  emitter.emit('punched');
}
