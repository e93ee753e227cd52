import express from 'express';
import { face as Client } from './baidu-aip-sdk';

const client = new Client('id', process.env.KEY, process.env.SECRET);
const app = express();
app.post('/look', async (req, res) => {
  res.json(await client.detect(req.body.image, 'BASE64', {})); // expect: missing-consent
});
app.post('/who', async (req, res) => {
  if (!req.user.faceConsent) return res.sendStatus(403);
  res.json(await client.search(req.body.image, 'BASE64', 'staff'));
});
app.listen(3000);
