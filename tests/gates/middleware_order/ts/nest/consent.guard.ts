import { CanActivate, ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import { Consents } from './consents';

@Injectable()
export class FaceConsentGuard implements CanActivate {
  constructor(private readonly consents: Consents) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest();
    const faceConsent = await this.consents.find(user.id, 'face');
    if (!faceConsent) throw new ForbiddenException();
    return true;
  }
}

@Injectable()
export class LoginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return Boolean(context.switchToHttp().getRequest().user);
  }
}
