import * as faceapi from '@vladmandic/face-api';
import { GuardedPunch } from './GuardedPunch';

export default function Gated({ canvas }: { canvas: HTMLCanvasElement }) {
  return <GuardedPunch onPunch={() => faceapi.computeFaceDescriptor(canvas)} />;
}
