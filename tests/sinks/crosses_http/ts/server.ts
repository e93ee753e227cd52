import express, { Request, Response } from 'express';
import { writeFile } from 'node:fs/promises';

const app = express();

app.post('/api/people', async (req: Request, res: Response) => {
  const { name, picture } = req.body;
  // expect: unencrypted-storage
  // expect: unbounded-retention
  await writeFile(`people/${name}.txt`, picture);
  res.status(201).end();
});

app.post('/api/names', async (req: Request, res: Response) => {
  await writeFile('names.txt', req.body.name);
  res.status(204).end();
});

app.listen(3000);
