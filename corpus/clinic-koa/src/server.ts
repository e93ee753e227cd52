import Koa from "koa";
import Router from "@koa/router";
import multer from "@koa/multer";
import bodyParser from "koa-bodyparser";
import { descriptorOf, isSame, loadModels } from "./faces";
import { deleteAccount, faceOf, saveFace } from "./records";
import { faceTerminals } from "./terminals";

const app = new Koa();
const router = new Router();
const upload = multer({ storage: multer.memoryStorage() });

router.get("/terminals", (ctx) => {
  ctx.body = faceTerminals;
});

// expect: unauthenticated-face-endpoint
router.post("/patients/:id/face", upload.single("photo"), async (ctx) => {
  const descriptor = await descriptorOf(ctx.file.buffer);
  if (!descriptor) {
    ctx.throw(422, "no face");
    return;
  }
  saveFace(ctx.params.id, descriptor);
  ctx.status = 204;
});

// expect: unauthenticated-face-endpoint
router.post("/patients/:id/compare", upload.single("photo"), async (ctx) => {
  const known = faceOf(ctx.params.id);
  const descriptor = await descriptorOf(ctx.file.buffer);
  ctx.body = { same: Boolean(known && descriptor && isSame(known, descriptor)) };
});

router.delete("/patients/:id", (ctx) => {
  deleteAccount(ctx.params.id);
  ctx.status = 204;
});

app.use(bodyParser());
app.use(router.routes());

loadModels().then(() => app.listen(8000));
