const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

export function punch(frame: ImageData): void {
  if (localStorage.getItem('face_consent')) {
    worker.postMessage({ kind: 'face', frame });
  }
}
