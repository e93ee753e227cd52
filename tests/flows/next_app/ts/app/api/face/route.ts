import { NextRequest, NextResponse } from 'next/server';
import * as faceapi from '@vladmandic/face-api';
import { load } from '@/lib/image';

export async function POST(request: NextRequest) {
  const { image } = await request.json();
  const found = await faceapi.computeFaceDescriptor(await load(image)); // expect: missing-consent
  return NextResponse.json({ ok: Boolean(found) });
}
