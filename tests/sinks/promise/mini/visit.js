const request = require('./request');

Page({
  async onSubmit() {
    await request.post('/visits', { name: this.data.name });
  },
});
