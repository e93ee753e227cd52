import { Observable, filter } from 'rxjs';
import * as faceapi from '@vladmandic/face-api';

interface ConsentClient { faceConsent(): Observable<boolean> }

export function punch(client: ConsentClient, canvas: HTMLCanvasElement): void {
  client
    .faceConsent()
    .pipe(filter((agreed) => agreed))
    .subscribe(() => faceapi.computeFaceDescriptor(canvas));
}
