import fastify from 'fastify';
import * as faceapi from '@vladmandic/face-api';

const app = fastify();

app.addHook('preHandler', async (request, reply) => {
  if (!request.user.faceConsent) {
    reply.code(403).send({ error: 'face consent required' });
    return reply;
  }
});

app.route({
  method: 'POST',
  url: '/punch',
  handler: async (request) => {
    await faceapi.computeFaceDescriptor(request.body.image);
  },
});
