const Koa = require('koa');
const Router = require('@koa/router');
const faceapi = require('@vladmandic/face-api');

const app = new Koa();
const router = new Router();

router.use(async (ctx, next) => {
  if (!ctx.state.user.faceConsent) ctx.throw(403, 'no consent');
  await next();
});

router.post('/punch', async (ctx) => {
  await faceapi.computeFaceDescriptor(ctx.request.body.image);
  ctx.status = 204;
});

app.use(router.routes());
app.listen(3000);
