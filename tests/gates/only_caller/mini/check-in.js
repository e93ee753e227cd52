const face = require('./face');

Page({
  onPunch() {
    if (wx.getStorageSync('face_consent')) {
      face.openFace(this.data);
    }
  },
});
