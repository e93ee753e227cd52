import { Routes } from '@angular/router';
import { HomeComponent } from './home.component';
import { FaceComponent } from './face.component';
import { QuickComponent } from './quick.component';
import { ClassGuardedComponent } from './class-guarded.component';
import { faceConsentGuard, FaceConsentGuard } from './consent.guard';

export const routes: Routes = [
  { path: '', component: HomeComponent },
  { path: 'face', component: FaceComponent, canActivate: [faceConsentGuard] },
  { path: 'class', component: ClassGuardedComponent, canActivate: [FaceConsentGuard] },
  { path: 'quick', component: QuickComponent },
];
