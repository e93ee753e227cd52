import { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';

export function RequireConsent({ children }: { children: ReactNode }) {
  if (localStorage.getItem('face_consent') !== '1') {
    return <Navigate to="/" />;
  }
  return <>{children}</>;
}
