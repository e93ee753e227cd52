import * as faceapi from '@vladmandic/face-api';

export class FaceSession {
  private frame = '';
  private count = 0;

  async capture(canvas: HTMLCanvasElement): Promise<void> {
    if (await faceapi.detectSingleFace(canvas)) {
      this.frame = canvas.toDataURL();
      this.count += 1;
    }
  }

  async submit(): Promise<void> {
    await fetch('/api/face/sessions', { method: 'POST', body: this.frame }); // expect: face-upload
  }

  async report(): Promise<void> {
    await fetch('/api/metrics', { method: 'POST', body: String(this.count) });
  }
}
