export function mayUseFace(): boolean {
  return localStorage.getItem('face_consent') === '1';
}

export function hasFaceConsent(): boolean {
  return true;
}

export const canProceed = (): boolean => {
  if (localStorage.getItem('privacy_policy_agreed')) {
    return true;
  }
  return false;
};
