Page({
  onShow() {
    setTimeout(this.tick, 500);
  },
  tick() {
    wx.faceDetect({ frameBuffer: this.frame, width: 100, height: 100, complete: () => this.tick() }); // expect: missing-consent
  },
});
