const express = require('express');
const multer = require('multer');
const fs = require('fs');

const app = express();
const upload = multer({ storage: multer.memoryStorage() });

app.post('/api/people', upload.single('photo'), (req, res) => {
  // expect: unencrypted-storage
  // expect: unbounded-retention
  fs.writeFileSync(`people/${req.body.name}.jpg`, req.file.buffer);
  res.status(201).end();
});

app.post('/api/names', upload.none(), (req, res) => {
  fs.writeFileSync('names.txt', req.body.name);
  res.status(204).end();
});

app.listen(3000);
