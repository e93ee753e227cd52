Page({
  data: { agreed: [] },
  onChange(e) {
    this.setData({ agreed: e.detail.value });
  },
  onPunch() {
    if (!this.data.agreed.includes('sms')) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id }); // expect: missing-consent
  },
});
