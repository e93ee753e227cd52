Page({
  onPunch() {
    if (!wx.getStorageSync('face_consent')) return;
    this.authorize();
  },
  onAgain() {
    this.authorize();
  },
  authorize() {
    wx.authorize({ scope: 'scope.camera' }).then(() => this.collect());
  },
  collect() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
