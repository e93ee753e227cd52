import * as faceapi from '@vladmandic/face-api';

export class GatedCamera {
  private readonly onPlaying = async () => {
    await faceapi.detectSingleFace(this.video).withFaceLandmarks().withFaceDescriptor();
  };

  constructor(private readonly video: HTMLVideoElement) {}

  punch(): void {
    if (localStorage.getItem('face_consent')) {
      this.video.addEventListener('playing', this.onPlaying);
    }
  }

  stop(): void {
    this.video.removeEventListener('playing', this.onPlaying);
  }
}
