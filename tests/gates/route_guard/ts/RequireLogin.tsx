import { ReactNode } from 'react';
import { Navigate } from 'react-router-dom';

export function RequireLogin({ children }: { children: ReactNode }) {
  return localStorage.getItem('token') ? <>{children}</> : <Navigate to="/" />;
}
