import { Observable } from 'rxjs';
import * as faceapi from '@vladmandic/face-api';

interface ConsentClient { faceConsent(): Observable<boolean> }

export function punch(client: ConsentClient, canvas: HTMLCanvasElement): void {
  client.faceConsent().subscribe(() => faceapi.computeFaceDescriptor(canvas)); // expect: missing-consent
}
