import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import * as faceapi from '@vladmandic/face-api';
import { FaceConsentGuard } from './consent.guard';

@Controller('faces')
@UseGuards(FaceConsentGuard)
export class FaceController {
  @Post('punch')
  async punch(@Body() body: { image: HTMLCanvasElement }) {
    await faceapi.computeFaceDescriptor(body.image);
  }
}
