const worker = new Worker(new URL('./open-worker.ts', import.meta.url), { type: 'module' });

export function punch(frame: ImageData): void {
  worker.postMessage({ kind: 'face', frame });
}
