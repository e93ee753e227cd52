import * as faceapi from '@vladmandic/face-api';
import { ask } from './prompt';

export function punch(canvas: HTMLCanvasElement): void {
  ask('我同意采集我的人脸信息用于考勤', (granted) => {
    document.title = granted ? '已同意' : '未同意';
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  });
}
