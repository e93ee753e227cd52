const express = require('express');
const mongoose = require('mongoose');
const account = require('./routes/account');
const faces = require('./routes/faces');
const engine = require('./services/engine');

const app = express();

app.use(express.json());
app.use('/api/account', account);
app.use('/api/faces', faces);

async function main() {
  await mongoose.connect(process.env.MONGO_URL);
  await engine.load('./models');
  app.listen(process.env.PORT || 3000);
}

main();
