Page({
  data: { first: false },
  onFirst(e) {
    this.setData({ first: e.detail });
  },
  onStart() {
    if (this.data.first) {
      wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: bundled-consent
    }
  },
});
