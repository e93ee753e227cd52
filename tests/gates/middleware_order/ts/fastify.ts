import Fastify, { FastifyReply, FastifyRequest } from 'fastify';
import * as faceapi from '@vladmandic/face-api';
import { faceConsents } from './consents';

const fastify = Fastify();

const requireFaceConsent = async (request: FastifyRequest, reply: FastifyReply) => {
  const consent = await faceConsents.find(request.user.id);
  if (!consent) return reply.code(403).send();
};

fastify.post('/punch', { preHandler: [requireFaceConsent] }, async (request) => {
  await faceapi.computeFaceDescriptor(request.body.image);
  return { ok: true };
});

fastify.post('/open', async (request) => {
  await faceapi.detectSingleFace(request.body.image).withFaceLandmarks().withFaceDescriptor(); // expect: missing-consent
  return { ok: true };
});

void fastify.listen({ port: 3000 });
