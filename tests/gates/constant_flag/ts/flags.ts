export const FLAGS = {
  faceConsent: true,
  darkMode: false,
} as const;
