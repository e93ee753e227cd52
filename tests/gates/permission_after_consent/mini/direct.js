Page({
  onLoad() {
    wx.authorize({ scope: 'scope.camera', success: () => this.open() });
  },
  open() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
