const Koa = require('koa');
const Router = require('@koa/router');
const faceapi = require('@vladmandic/face-api');

const app = new Koa();
const router = new Router();

router.post('/punch', async (ctx) => {
  await faceapi.computeFaceDescriptor(ctx.request.body.image); // expect: missing-consent
  ctx.status = 204;
});

router.use(async (ctx, next) => {
  if (!ctx.state.user.faceConsent) ctx.throw(403, 'no consent');
  await next();
});

app.use(router.routes());
app.listen(3001);
