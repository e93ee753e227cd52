import * as faceapi from '@vladmandic/face-api';
import { Punch } from './Punch';

export default function Open({ canvas }: { canvas: HTMLCanvasElement }) {
  return <Punch label="打卡" onPunch={() => faceapi.computeFaceDescriptor(canvas)} />; // expect: missing-consent
}
