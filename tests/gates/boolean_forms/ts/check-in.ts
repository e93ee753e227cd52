import * as faceapi from '@vladmandic/face-api';

interface User { faceConsent?: boolean; busy: boolean; faceConsentToken?: string }

export function doubled(user: User, canvas: HTMLCanvasElement): void {
  if (!!user.faceConsent) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function boxed(user: User, canvas: HTMLCanvasElement): void {
  if (Boolean(user.faceConsent)) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function ternary(user: User, canvas: HTMLCanvasElement): void {
  const ok = user.faceConsent ? true : false;
  if (!ok) return;
  void faceapi.computeFaceDescriptor(canvas);
}

export function negated(user: User, canvas: HTMLCanvasElement): void {
  const refused = !user.faceConsent;
  if (refused) {
    return;
  }
  void faceapi.computeFaceDescriptor(canvas);
}

export function optional(user: User | undefined, canvas: HTMLCanvasElement): void {
  if (user?.faceConsent ?? false) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function token(user: User, canvas: HTMLCanvasElement): void {
  if (!user.faceConsentToken?.length) {
    return;
  }
  void faceapi.computeFaceDescriptor(canvas);
}

export function parsed(canvas: HTMLCanvasElement): void {
  if (JSON.parse(localStorage.getItem('face_consent') || 'false')) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function notAgreed(user: User, canvas: HTMLCanvasElement): void {
  if (!isNotAgreed(user)) {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

export function destructured({ faceConsent }: User, canvas: HTMLCanvasElement): void {
  if (!faceConsent) return;
  void faceapi.computeFaceDescriptor(canvas);
}

export function elseIf(user: User, canvas: HTMLCanvasElement): void {
  if (user.busy) {
    document.title = '请稍候';
  } else if (!user.faceConsent) {
    document.title = '请先同意';
  } else {
    void faceapi.computeFaceDescriptor(canvas);
  }
}

function isNotAgreed(user: User): boolean {
  return !user.faceConsent;
}
