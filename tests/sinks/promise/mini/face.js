const request = require('./request');

Page({
  takeFace() {
    return new Promise((resolve, reject) => {
      wx.createCameraContext().takePhoto({ success: (res) => resolve(res.tempImagePath), fail: reject });
    });
  },
  async onShoot() {
    const path = await this.takeFace();
    await request.upload('/face/register', path);
  },
});
