Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    this.selectComponent('#box').scan();
  },
});
