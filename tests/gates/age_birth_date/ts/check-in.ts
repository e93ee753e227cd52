import dayjs from 'dayjs';
import * as faceapi from '@vladmandic/face-api';

interface User { birthDate: string }

export function punch(user: User, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  const years = dayjs().diff(dayjs(user.birthDate), 'year');
  if (years < 14) return;
  void faceapi.computeFaceDescriptor(canvas);
}

export function shortcut(user: User, canvas: HTMLCanvasElement): void {
  if (localStorage.getItem('face_consent') && isOldEnough(user)) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

function isOldEnough(user: User): boolean {
  return new Date().getFullYear() - new Date(user.birthDate).getFullYear() >= 14;
}
