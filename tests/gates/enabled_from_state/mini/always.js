Page({
  data: { rules: false, canStart: false },
  onShow() {
    this.setData({ canStart: true });
  },
  onRules(e) {
    this.setData({ rules: e.detail.value });
  },
  onStart() {
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
