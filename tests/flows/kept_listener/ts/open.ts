import * as faceapi from '@vladmandic/face-api';

export class OpenCamera {
  private readonly video = document.createElement('video');

  private async onPlaying(): Promise<void> {
    await faceapi.detectSingleFace(this.video).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  }

  punch(): void {
    this.video.onplaying = this.onPlaying.bind(this);
  }
}
