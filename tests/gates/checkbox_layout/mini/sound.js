Page({
  data: { sound: false },
  onSound(e) {
    this.setData({ sound: e.detail.value });
  },
  onStart() {
    if (!this.data.sound) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
