import { EventEmitter } from 'events';
import * as faceapi from '@vladmandic/face-api';

const emitter = new EventEmitter();

emitter.on('agreed', () => {
  void faceapi.computeFaceDescriptor(document.querySelector('canvas')!);
});

export function punch(): void {
  if (localStorage.getItem('face_consent')) {
    emitter.emit('agreed');
  }
}
