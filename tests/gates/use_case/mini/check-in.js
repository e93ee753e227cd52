const face = require('./services/face');

Page({
  onPunch() {
    face.start(this.data).catch(() => wx.showToast({ title: '请先同意' }));
  },
});
