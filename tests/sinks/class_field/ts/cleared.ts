import * as faceapi from '@vladmandic/face-api';

export class ClearedSession {
  private frame = '';

  async capture(canvas: HTMLCanvasElement): Promise<void> {
    await faceapi.detectSingleFace(canvas);
    this.frame = canvas.toDataURL();
    this.show();
    this.frame = '';
    await fetch('/api/sessions', { method: 'POST', body: this.frame });
  }

  private show(): void {
    document.querySelector('img')!.src = this.frame;
  }
}
