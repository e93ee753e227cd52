import Koa from "koa";
import Router from "@koa/router";
import multer from "@koa/multer";
import bodyParser from "koa-bodyparser";
import jwt from "koa-jwt";
import { descriptorOf, isSame, loadModels } from "./faces";
import { ageOf, deleteAccount, faceOf, hasFaceConsent, saveFace, withdrawFaceConsent } from "./records";
import { faceTerminals } from "./terminals";

const app = new Koa();
const router = new Router();
const requireAuth = jwt({ secret: process.env.JWT_SECRET ?? "" });
const upload = multer({ storage: multer.memoryStorage() });

router.get("/terminals", (ctx) => {
  ctx.body = faceTerminals;
});

async function requireFaceConsent(ctx: Koa.Context, next: Koa.Next): Promise<void> {
  if (!hasFaceConsent(ctx.params.id)) ctx.throw(403, "no face consent");
  if (ageOf(ctx.params.id) < 14) ctx.throw(403, "under fourteen: at the counter");
  await next();
}

router.post("/patients/:id/face", requireAuth, requireFaceConsent, upload.single("photo"), async (ctx) => {
  const descriptor = await descriptorOf(ctx.file.buffer);
  if (!descriptor) {
    ctx.throw(422, "no face");
    return;
  }
  saveFace(ctx.params.id, descriptor);
  ctx.status = 204;
});

router.post("/patients/:id/compare", requireAuth, requireFaceConsent, upload.single("photo"), async (ctx) => {
  const known = faceOf(ctx.params.id);
  const descriptor = await descriptorOf(ctx.file.buffer);
  ctx.body = { same: Boolean(known && descriptor && isSame(known, descriptor)) };
});

router.delete("/patients/:id/face-consent", requireAuth, (ctx) => {
  withdrawFaceConsent(ctx.params.id);
  ctx.status = 204;
});

router.delete("/patients/:id", requireAuth, (ctx) => {
  deleteAccount(ctx.params.id);
  ctx.status = 204;
});

app.use(bodyParser());
app.use(router.routes());

loadModels().then(() => app.listen(8000));
