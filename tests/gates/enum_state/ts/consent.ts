export enum ConsentState {
  Granted = 'GRANTED',
  Denied = 'DENIED',
  Pending = 'PENDING',
}

export interface User {
  faceConsent: ConsentState;
  faceConsentText: string;
}
