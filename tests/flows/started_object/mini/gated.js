Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    this.tick();
  },
  tick() {
    wx.faceDetect({ frameBuffer: this.frame, width: 100, height: 100, complete: () => this.tick() });
  },
});
