import { Injectable, inject } from '@angular/core';
import { CanActivate, CanActivateFn, Router } from '@angular/router';

export const faceConsentGuard: CanActivateFn = () => {
  if (localStorage.getItem('face_consent')) return true;
  return inject(Router).parseUrl('/');
};

@Injectable({ providedIn: 'root' })
export class FaceConsentGuard implements CanActivate {
  constructor(private router: Router) {}

  canActivate(): boolean {
    if (!localStorage.getItem('face_consent')) {
      this.router.navigate(['/']);
      return false;
    }
    return true;
  }
}
