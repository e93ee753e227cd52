import dayjs from 'dayjs';
import * as faceapi from '@vladmandic/face-api';

export function punch(user: { birthDate: string }, canvas: HTMLCanvasElement): void {
  if (!localStorage.getItem('face_consent')) return;
  if (dayjs(user.birthDate).isAfter(dayjs().subtract(13, 'year'))) return; // expect: wrong-age-threshold
  void faceapi.computeFaceDescriptor(canvas);
}
