import * as faceapi from '@vladmandic/face-api';
import { ConsentPanel } from './ConsentPanel';

export default function Skip({ canvas }: { canvas: HTMLCanvasElement }) {
  return <ConsentPanel onAnswer={() => faceapi.computeFaceDescriptor(canvas)} />; // expect: missing-consent
}
