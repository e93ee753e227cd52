import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import * as faceapi from '@vladmandic/face-api';
import { FaceConsentGuard, LoginGuard } from './consent.guard';

@Controller('open')
@UseGuards(LoginGuard)
export class OpenController {
  @Post('punch')
  async punch(@Body() body: { image: HTMLCanvasElement }) {
    await faceapi.computeFaceDescriptor(body.image); // expect: missing-consent
  }

  @Post('guarded')
  @UseGuards(FaceConsentGuard)
  async guarded(@Body() body: { image: HTMLCanvasElement }) {
    await faceapi.detectSingleFace(body.image).withFaceLandmarks().withFaceDescriptor();
  }
}
