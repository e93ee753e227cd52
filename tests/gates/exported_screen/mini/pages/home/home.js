Page({
  onFace() {
    if (wx.getStorageSync('face_consent')) {
      wx.navigateTo({ url: '/pages/face/face' });
    }
  },
  onLinked() {
    if (wx.getStorageSync('face_consent')) {
      wx.navigateTo({ url: '/pages/linked/linked' });
    }
  },
});
